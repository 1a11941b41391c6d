package org.energyscape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps the rules of the house, and each rule is able to fail. */
final class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.energyscape");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.energyscape.planted");
    private static final HouseRules HOUSE = new HouseRules("org.energyscape");
    private static final HouseRules PLANT = new HouseRules("org.energyscape.planted");

    /**
     * A rule, the planted things its report must name, and those it must not.
     */
    record Case(Function<HouseRules, ArchRule> rule, List<String> guilty, List<String> innocent) {}

    static Stream<Arguments> cases() {
        return Stream.of(
                named(
                        "engine knows no lab, window, command line or toolkit",
                        HouseRules::engineKnowsNoWindow,
                        List.of("DrawingEngine.colour", "DrawingEngine.lab"),
                        List.of("ChancyEngine")),
                named(
                        "engine knows no AWT but for images",
                        HouseRules::engineKnowsNoDesktopButForImages,
                        List.of("DrawingEngine.corner"),
                        List.of("ImageReader")),
                named(
                        "the window knows no AWT but for formulas",
                        HouseRules::windowKnowsNoDesktopButForFormulas,
                        List.of("DesktopPicture.area"),
                        List.of("GlyphReader")),
                named(
                        "params, simulations and snapshots know no toolkit",
                        HouseRules::settingsSimulationsAndSnapshotsKnowNoToolkit,
                        List.of("OneParams.colour"),
                        List.of("OneView")),
                named(
                        "the command line but the tour knows no toolkit",
                        HouseRules::commandLineButTheTourKnowsNoToolkit,
                        List.of("WindowCommand.group"),
                        List.of("PictureCommand")),
                named(
                        "labs do not know each other",
                        HouseRules::labsDoNotKnowEachOther,
                        List.of("TwoLab.other"),
                        List.of("OneView")),
                named(
                        "packages form no cycles",
                        HouseRules::packagesFormNoCycles,
                        List.of("FrontRoom.back", "BackRoom.front"),
                        List.of("SideRoom", "TwoLab")),
                named(
                        "pictures and controls know no labs",
                        HouseRules::picturesAndControlsKnowNoLabs,
                        List.of("LabPicture.lab"),
                        List.of("Pulse")),
                named(
                        "views draw snapshots",
                        HouseRules::viewsDrawSnapshots,
                        List.of("PlantedTrainer.loss()"),
                        List.of("PlantedVerdict.loss()")),
                named(
                        "only ui.fx schedules",
                        HouseRules::onlyTheFxRoomSchedules,
                        List.of("LabPicture.refresh()", "LabPicture.refreshByName("),
                        List.of("Pulse")),
                named(
                        "engine has neither clock nor chance of its own",
                        HouseRules::engineHasNeitherClockNorChanceOfItsOwn,
                        List.of(
                                "Math.random()",
                                "System.currentTimeMillis()",
                                "System.nanoTime()",
                                "Instant.now()",
                                "java.util.Random.<init>()",
                                "ThreadLocalRandom.current()",
                                "Collections.shuffle("),
                        List.of("DrawingEngine")),
                named(
                        "nobody uses Java serialization",
                        HouseRules::nobodyUsesJavaSerialization,
                        List.of("SavedByJava implements Serializable", "ObjectOutputStream"),
                        List.of("ChancyEngine")),
                named(
                        "every package is null-marked",
                        HouseRules::everyPackageIsNullMarked,
                        List.of("bare.Unmarked"),
                        List.of("OneLab")));
    }

    private static Arguments named(
            String name, Function<HouseRules, ArchRule> rule, List<String> guilty, List<String> innocent) {
        return Arguments.of(Named.of(name, new Case(rule, guilty, innocent)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProgramKeepsTheRule(Case rule) {
        // A rule about a room that is still empty holds; that it can fail is shown by the planted classes.
        rule.rule().apply(HOUSE).allowEmptyShould(true).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRuleFindsThePlantedViolationAndNothingElse(Case rule) {
        EvaluationResult result = rule.rule().apply(PLANT).evaluate(PLANTED);
        String report = String.join("\n", result.getFailureReport().getDetails());
        assertThat(result.hasViolation()).isTrue();
        assertThat(report).contains(rule.guilty()).doesNotContain(rule.innocent());
    }

    @Test
    void thePlantedClassesAreNotPartOfTheProgram() {
        assertThat(PROGRAM.stream().map(type -> type.getPackageName()))
                .contains("org.energyscape.engine.math", "org.energyscape.cli")
                .noneMatch(name -> name.startsWith("org.energyscape.planted"));
    }
}
