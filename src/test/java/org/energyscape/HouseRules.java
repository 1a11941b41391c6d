package org.energyscape;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * Who may know whom. Written over the root package, so that the same rules judge the program and the classes planted in
 * {@code org.energyscape.planted} to see each rule fail.
 */
final class HouseRules {
    private static final String[] TOOLKIT = {"javafx..", "com.sun.javafx..", "org.kordamp.ikonli..", "atlantafx.."};
    private static final String[] DESKTOP = {"java.awt..", "javax.imageio..", "javax.swing.."};
    private static final List<String> MODEL_FAMILIES =
            List.of("hopfield", "boltzmann", "rbm", "ising", "graph", "network", "deep");

    private static final Set<String> CHANCE_AND_CLOCK = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.<init>",
            "java.util.UUID.randomUUID",
            "java.util.Date.<init>",
            "java.util.Calendar.getInstance",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    ArchRule engineKnowsNoWindow() {
        return noClasses()
                .that()
                .resideInAPackage(in("engine"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(in("lab"), in("ui"), in("cli")).or(resideInAnyPackage(TOOLKIT)));
    }

    ArchRule engineKnowsNoDesktopButForImages() {
        return noClasses()
                .that()
                .resideInAPackage(in("engine"))
                .and()
                .resideOutsideOfPackage(in("engine.data.image"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DESKTOP);
    }

    /** The window is JavaFX alone; AWT serves it only as a reader of the outlines of fonts. */
    ArchRule windowKnowsNoDesktopButForFormulas() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("ui"), in("lab"), in("cli"))
                .and()
                .resideOutsideOfPackage(in("ui.picture.tex"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DESKTOP);
    }

    ArchRule settingsSimulationsAndSnapshotsKnowNoToolkit() {
        return noClasses()
                .that()
                .resideInAPackage(in("lab.*"))
                .and()
                .haveNameMatching(".*(Params|Simulation|Snapshot)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKIT);
    }

    ArchRule commandLineButTheTourKnowsNoToolkit() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("cli"), root)
                .and()
                .resideOutsideOfPackage(in("cli.tour"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKIT);
    }

    ArchRule labsDoNotKnowEachOther() {
        return slices().matching(root + ".lab.(*)..").should().notDependOnEachOther();
    }

    /**
     * Packages of the engine and within a lab can be read from the bottom up. The package of labs itself is left out: it
     * lists the labs, which are made of it.
     */
    ArchRule packagesFormNoCycles() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        return name.startsWith(root + ".lab.") || (name + ".").startsWith(root + ".engine.")
                                ? SliceIdentifier.of(name)
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of engine and labs";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    ArchRule picturesAndControlsKnowNoLabs() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("ui.picture"), in("ui.control"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("lab"));
    }

    /**
     * Records and enums of a model family are what snapshots are made of, and so is a vector of units; everything else
     * there computes.
     */
    ArchRule viewsDrawSnapshots() {
        String[] families =
                MODEL_FAMILIES.stream().map(family -> in("engine." + family)).toArray(String[]::new);
        DescribedPredicate<JavaClass> value = describe("a value", HouseRules::isValue);
        DescribedPredicate<JavaClass> model = resideInAnyPackage(families).and(DescribedPredicate.not(value));
        return noClasses()
                .that()
                .resideInAPackage(in("lab"))
                .and()
                .haveNameMatching(".*View(\\$.*)?")
                .should()
                .callCodeUnitWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(owner(model)));
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.getSimpleName().equals("SpinVector");
    }

    ArchRule onlyTheFxRoomSchedules() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("ui.fx"))
                .should(access("Platform.runLater", Set.of("javafx.application.Platform.runLater")));
    }

    ArchRule engineHasNeitherClockNorChanceOfItsOwn() {
        return noClasses()
                .that()
                .resideInAPackage(in("engine"))
                .and()
                .resideOutsideOfPackage(in("engine.record"))
                .should(access("a clock or an unseeded generator", CHANCE_AND_CLOCK))
                .orShould()
                .callMethod(java.util.Collections.class, "shuffle", List.class);
    }

    ArchRule nobodyUsesJavaSerialization() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(assignableTo(ObjectOutputStream.class).or(assignableTo(ObjectInputStream.class)))
                .orShould(new ArchCondition<>("implement Serializable by their own wish") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean wish =
                                type.getRawInterfaces().stream().anyMatch(i -> i.isEquivalentTo(Serializable.class));
                        events.add(new SimpleConditionEvent(type, wish, type.getName() + " implements Serializable"));
                    }
                });
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().that(resideInAPackage(root + "..")).should(new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + " is in a package whose package-info is not @NullMarked"));
            }
        });
    }

    /** Calls and method references alike. */
    private static ArchCondition<JavaClass> access(String what, Set<String> targets) {
        return new ArchCondition<>("use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    AccessTarget target = access.getTarget();
                    boolean used = targets.contains(target.getOwner().getName() + "." + target.getName());
                    events.add(new SimpleConditionEvent(access, used, access.getDescription()));
                }
            }
        };
    }
}
