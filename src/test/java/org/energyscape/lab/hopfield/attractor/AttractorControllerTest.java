package org.energyscape.lab.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UnlearningRule;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.attractor.AttractorSearch;
import org.energyscape.engine.hopfield.attractor.BasinScan;
import org.energyscape.engine.hopfield.attractor.UnlearningSeries;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.fx.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without a toolkit and without threads: the search moves only when a test ticks it, jobs only when a test does them. */
final class AttractorControllerTest {
    private static final int SIDE = 12;
    private static final int UNITS = SIDE * SIDE;
    private static final List<SpinVector> PATTERNS = PatternSets.random(UNITS, 5, RandomKey.ofSeed(3));

    private final LabSettings settings = new LabSettings(RuleParams.SET.and(AttractorParams.SET), (before, now) -> {});
    private final List<String> recalls = new ArrayList<>();
    private final List<SpinVector> starts = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private int cancelled;
    private final AttractorController page = new AttractorController(
            settings,
            new PartContext.Wishes() {
                @Override
                public void recallFrom(String name, SpinVector start) {
                    recalls.add(name);
                    starts.add(start);
                }

                @Override
                public void store(String name, SpinVector picture) {
                    throw new IllegalStateException("The page stores nothing");
                }
            },
            new AttractorController.Hands() {
                @Override
                public <T> Runnable start(String title, Jobs.Work<T> work, Consumer<T> then, Runnable without) {
                    waiting.add(() -> {
                        try {
                            then.accept(work.perform(ProgressSink.NONE));
                        } catch (Exception e) {
                            throw new IllegalStateException(title, e);
                        }
                    });
                    return () -> {
                        cancelled++;
                        without.run();
                    };
                }
            },
            2,
            () -> Pacer.NEVER_WAIT,
            false);

    @AfterEach
    void close() {
        page.close();
    }

    private static Memories memories(LearningRule rule, int stored) {
        List<GalleryItem> gallery = new ArrayList<>();
        HopfieldNetwork network = HopfieldNetwork.empty(UNITS, rule);
        for (int mu = 0; mu < PATTERNS.size(); mu++) {
            gallery.add(new GalleryItem(mu, "P" + (mu + 1), PATTERNS.get(mu), mu < stored));
            network = mu < stored ? network.store(PATTERNS.get(mu)) : network;
        }
        return new Memories(
                SIDE, gallery, network, 0, PATTERNS.get(0), PATTERNS.get(0), new BitSet(), UpdateOrder.RANDOM, 0, 7);
    }

    private static Memories hebb(int stored) {
        return memories(new HebbRule(false), stored);
    }

    /** Every snapshot is taken, so that the last is that of the end. */
    private AttractorSnapshot tick(int steps) {
        page.pulse();
        page.run().runner().tick(0);
        page.pulse();
        int done = 1;
        for (int k = 0; k < steps && done == 1; k++) {
            done = page.run().runner().tick(1);
            page.pulse();
        }
        return Objects.requireNonNull(page.snapshot());
    }

    private void work() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    private AttractorSnapshot searched(Memories memories) {
        page.remember(memories);
        return tick(1000);
    }

    @Test
    void theSearchBeginsByItselfFillsInPortionsAndEndsAsOneSearchWould() {
        page.remember(hebb(5));
        AttractorSnapshot early = tick(3);
        assertThat(early.starts()).isEqualTo(60);
        assertThat(page.activity()).isEqualTo("Searching · 60 of 1,000 starts");
        AttractorSnapshot end = tick(1000);
        assertThat(end.starts()).isEqualTo(1000);
        assertThat(page.activity()).isEqualTo("Searched · 1,000 starts");
        AttractorSearch whole =
                AttractorSearch.of(hebb(5).network(), 1000, AttractorSimulation.startKey(1), 1, ProgressSink.NONE);
        assertThat(end.rows()).extracting(CatalogueEntry::attractor).isEqualTo(whole.attractors());
        assertThat(end.shares()).isEqualTo(KindShares.of(whole));
        assertThat(end.shares().byHits().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1000);
    }

    @Test
    void playPauseStepBackRestartAndNewSeed() {
        page.remember(hebb(5));
        AttractorSnapshot at100 = tick(5);
        page.run().pause();
        assertThat(tick(0).starts()).isEqualTo(100);
        assertThat(page.activity()).isEqualTo("Search paused · 100 of 1,000 starts");
        page.run().step();
        assertThat(tick(0).starts()).isEqualTo(120);
        page.run().stepBack();
        assertThat(tick(0).rows()).isEqualTo(at100.rows());
        page.run().restart();
        assertThat(tick(0).starts()).isZero();
        page.run().play();
        List<CatalogueEntry> first = tick(1000).rows();
        page.run().newSeed();
        assertThat(settings.values().get(AttractorParams.SEED)).isEqualTo(2);
        AttractorSnapshot second = tick(1000);
        assertThat(second.starts())
                .as("a finished search goes on with the new seed")
                .isEqualTo(1000);
        assertThat(second.rows()).isNotEqualTo(first);
    }

    @Test
    void moreStartsGoOnFromTheOldOnes() {
        searched(hebb(5));
        settings.set(AttractorParams.STARTS, 1500);
        AttractorSnapshot more = tick(1000);
        assertThat(more.starts()).isEqualTo(1500);
        assertThat(page.run().statusProperty().get().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void theCatalogueIsOrderedByBasinEnergyOrKindAndFiltered() {
        AttractorSnapshot byBasin = searched(hebb(5));
        assertThat(byBasin.rows())
                .isSortedAccordingTo(
                        Comparator.comparing(entry -> -entry.attractor().basin().successes()));
        settings.set(AttractorParams.ORDER, CatalogueOrder.ENERGY);
        AttractorSnapshot byEnergy = tick(0);
        assertThat(byEnergy.rows())
                .isSortedAccordingTo(
                        Comparator.comparing(entry -> entry.attractor().energy()))
                .containsExactlyInAnyOrderElementsOf(byBasin.rows());
        settings.set(AttractorParams.ORDER, CatalogueOrder.KIND);
        AttractorSnapshot byKind = tick(0);
        assertThat(byKind.rows())
                .isSortedAccordingTo(Comparator.comparing(CatalogueEntry::kind)
                        .thenComparing(entry -> -entry.attractor().basin().successes()));
        settings.set(AttractorParams.FILTER, KindFilter.MIXTURES);
        AttractorSnapshot mixtures = tick(0);
        assertThat(mixtures.rows()).isNotEmpty().allMatch(entry -> entry.kind() == AttractorKind.MIXTURE);
        assertThat(mixtures.shares()).as("the shares count all").isEqualTo(byBasin.shares());
        for (int k = 0; k < mixtures.rows().size(); k++) {
            assertThat(mixtures.places().get(mixtures.rows().get(k).attractor().state()))
                    .isEqualTo(k);
        }
    }

    /**
     * Three patterns made orthogonal by hand: with x1, x2, x3 the two-valued functions of bits 0, 1, 2 of the unit, each mixture
     * of three has overlap 1/2 exactly, and E of a stored one is -(N - P)/2, of a mixture -(3/4 N - P)/2 exactly.
     */
    @Test
    void threeOrthogonalPatternsHaveTheirFourMixturesWithOverlapOneHalfAndHigherEnergy() {
        int side = 16;
        int n = side * side;
        List<GalleryItem> gallery = new ArrayList<>();
        List<SpinVector> three = new ArrayList<>();
        for (int bit = 0; bit < 3; bit++) {
            int[] spins = new int[n];
            for (int i = 0; i < n; i++) {
                spins[i] = (i >> bit & 1) == 0 ? 1 : -1;
            }
            three.add(SpinVector.of(spins));
            gallery.add(new GalleryItem(bit, "B" + bit, three.get(bit), true));
        }
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), three);
        AttractorSnapshot end = searched(new Memories(
                side, gallery, network, 0, three.get(0), three.get(0), new BitSet(), UpdateOrder.RANDOM, 0, 7));
        assertThat(end.shares().distinct(AttractorKind.STORED)).isEqualTo(3);
        assertThat(end.shares().distinct(AttractorKind.MIXTURE)).isEqualTo(4);
        for (CatalogueEntry entry : end.rows()) {
            boolean stored = entry.kind() == AttractorKind.STORED;
            assertThat(entry.attractor().energy()).isCloseTo(-((stored ? 1 : 0.75) * n - 3) / 2, within(1e-9));
            for (SpinVector pattern : three) {
                double overlap = Math.abs(pattern.overlap(entry.attractor().state()));
                assertThat(overlap).isIn(stored ? List.of(0.0, 1.0) : List.of(0.5));
            }
        }
        assertThat(end.shares().meanEnergy(AttractorKind.MIXTURE))
                .isGreaterThan(end.shares().meanEnergy(AttractorKind.STORED));
        assertThat(end.stability().exact()).isEqualTo(3);
        assertThat(page.selectedEntry()).as("a spurious state is shown first").satisfies(entry -> assertThat(
                        Objects.requireNonNull(entry).kind())
                .isEqualTo(AttractorKind.MIXTURE));
        assertThat(end.rows())
                .extracting(page::name)
                .contains("B0", "B1", "B2")
                .filteredOn(name -> name.startsWith("Mixture "))
                .allMatch(name -> name.matches("Mixture [+−]1 [+−]2 [+−]3"))
                .doesNotHaveDuplicates();
    }

    @Test
    void storedPicturesThatAreAttractorsButThatNoStartReachedStandAmongTheEnergies() {
        List<SpinVector> patterns = PatternSets.random(UNITS, 30, RandomKey.ofSeed(5));
        List<GalleryItem> gallery = new ArrayList<>();
        patterns.forEach(pattern -> gallery.add(new GalleryItem(gallery.size(), "P", pattern, true)));
        HopfieldNetwork network = HopfieldNetwork.of(new ProjectionRule(false), patterns);
        SpinVector any = patterns.get(0);
        page.remember(new Memories(SIDE, gallery, network, 0, any, any, new BitSet(), UpdateOrder.RANDOM, 0, 7));
        page.run().pause();
        assertThat(tick(0).spread().missed().count())
                .as("before the first start")
                .isZero();
        page.run().step();
        AttractorSnapshot early = tick(0);
        List<SpinVector> reached =
                early.rows().stream().map(entry -> entry.attractor().state()).toList();
        double[] expected = patterns.stream()
                .filter(pattern -> !reached.contains(pattern) && !reached.contains(pattern.inverse()))
                .mapToDouble(pattern -> network.energy(pattern) / UNITS)
                .sorted()
                .toArray();
        EnergySpread.Cloud missed = early.spread().missed();
        assertThat(early.stability().exact()).isEqualTo(patterns.size());
        assertThat(missed.count()).isEqualTo(expected.length).isPositive();
        for (int k = 0; k < expected.length; k++) {
            assertThat(missed.energies()[2 * k]).isEqualTo(expected[k]);
            assertThat(missed.overlaps()[2 * k]).isOne();
        }
        assertThat(EnergyPane.words(early)).contains("that no start reached");
        page.run().play();
        AttractorSnapshot end = tick(1000);
        assertThat(end.shares().distinct(AttractorKind.STORED)
                        + end.spread().missed().count())
                .isEqualTo(patterns.size());
    }

    @Test
    void otherMemoriesBeginAnotherSearchTheSameOnesWithOtherDamageDoNot() {
        AttractorSnapshot first = searched(hebb(5));
        Memories five = hebb(5);
        page.remember(new Memories(
                SIDE,
                five.gallery(),
                five.network(),
                1,
                PATTERNS.get(1),
                PATTERNS.get(2),
                new BitSet(),
                UpdateOrder.RANDOM,
                0,
                7));
        page.pulse();
        assertThat(page.snapshot()).isSameAs(first);
        page.remember(hebb(4));
        assertThat(page.snapshot())
                .as("what was found elsewhere is no longer shown")
                .isNull();
        assertThat(page.selected()).isNull();
        assertThat(tick(1000).source().names()).hasSize(4);
    }

    @Test
    void anEmptyMemoryHasNothingToSearch() {
        AttractorSnapshot none = searched(hebb(0));
        assertThat(none.rows()).isEmpty();
        assertThat(none.starts()).isZero();
        assertThat(page.activity()).isEmpty();
        page.dream();
        page.measureCurve();
        page.measureBasin();
        page.unlearnSelected();
        assertThat(waiting).isEmpty();
        assertThat(searched(hebb(2)).starts())
                .as("and begins once there is something")
                .isEqualTo(1000);
    }

    @Test
    void rulesWithoutWeightsAreSearchedButNotUnlearned() {
        AttractorSnapshot end = searched(memories(new DenseMemoryRule.Polynomial(4, true), 5));
        assertThat(end.starts()).isEqualTo(1000);
        assertThat(end.rows()).isNotEmpty().noneMatch(entry -> entry.attractor().inverseHits() > 0);
        page.dream();
        page.measureCurve();
        page.unlearnSelected();
        assertThat(waiting).isEmpty();
        assertThat(page.source().unlearned()).isEmpty();
    }

    @Test
    void recallBeginsAtTheSelectedStateOrATenthOfThePixelsAway() {
        AttractorSnapshot end = searched(hebb(5));
        SpinVector state = end.rows().get(2).attractor().state();
        page.select(state);
        page.recallFromSelected();
        page.recallNearSelected();
        page.recallNearSelected();
        String name = page.name(end.rows().get(2));
        assertThat(recalls).containsExactly(name, name + ", damaged", name + ", damaged");
        assertThat(starts.get(0)).isEqualTo(state);
        assertThat(starts.get(1).hammingDistance(state)).isEqualTo(14);
        assertThat(starts.get(2).hammingDistance(state)).isEqualTo(14);
        assertThat(starts.get(2)).isNotEqualTo(starts.get(1));
    }

    @Test
    void aBasinIsMeasuredForTheSelectedStateAndKept() {
        AttractorSnapshot end = searched(hebb(5));
        SpinVector state = end.rows().get(0).attractor().state();
        page.select(state);
        assertThat(page.basin()).isNull();
        page.measureBasin();
        assertThat(page.measurements().isMeasuringBasin()).isTrue();
        work();
        assertThat(page.measurements().isMeasuringBasin()).isFalse();
        BasinScan expected = BasinScan.around(
                hebb(5).network(),
                state,
                BasinCurve.radii(UNITS),
                100,
                AttractorSimulation.startKey(1).child("basin"),
                1,
                ProgressSink.NONE);
        assertThat(Objects.requireNonNull(page.basin()).scan()).isEqualTo(expected);
        page.select(end.rows().get(1).attractor().state());
        assertThat(page.basin()).isNull();
        page.select(state);
        assertThat(page.basin()).isNotNull();
        assertThat(BasinCurve.radii(UNITS)).startsWith(0, 6).endsWith(72).doesNotHaveDuplicates();
    }

    @Test
    void dreamsAreComparedWithAndWithoutAndUsedInTheLabOnlyWhenAsked() {
        searched(hebb(5));
        settings.set(AttractorParams.DREAMS, 50);
        page.dream();
        work();
        AttractorMeasurements.Comparison both =
                Objects.requireNonNull(page.measurements().comparison());
        RandomKey key = AttractorSimulation.startKey(1);
        assertThat(both.before().search())
                .isEqualTo(AttractorSearch.of(hebb(5).network(), 1000, key, 1, ProgressSink.NONE));
        HopfieldNetwork dreamt = hebb(5).network().withRule(new UnlearningRule(new HebbRule(false), 50, 0.01, 7));
        assertThat(both.after().search()).isEqualTo(AttractorSearch.of(dreamt, 1000, key, 1, ProgressSink.NONE));
        assertThat(settings.values().get(RuleParams.DREAMS)).isZero();
        page.dreamInLab();
        assertThat(settings.values().get(RuleParams.DREAMS)).isEqualTo(50);
        page.wakeLab();
        assertThat(settings.values().get(RuleParams.DREAMS)).isZero();
    }

    @Test
    void theCurveNamesItsBestNumberOfDreams() {
        searched(hebb(5));
        settings.set(AttractorParams.MOST, 100);
        page.measureCurve();
        assertThat(page.measurements().isMeasuringCurve()).isTrue();
        work();
        AttractorMeasurements.Curve curve =
                Objects.requireNonNull(page.measurements().curve());
        assertThat(curve.series().points())
                .extracting(UnlearningSeries.Point::dreams)
                .containsExactly(0, 10, 20, 50, 100);
        page.tryBest();
        assertThat(settings.values().get(AttractorParams.DREAMS))
                .isEqualTo(Math.max(1, curve.series().best().dreams()));
        assertThat(UnlearningPane.caption(curve)).contains("best with").doesNotContain("no stored picture is left");
    }

    @Test
    void resultsForOtherMemoriesAreDropped() {
        searched(hebb(5));
        page.dream();
        page.measureCurve();
        page.remember(hebb(4));
        assertThat(cancelled).isEqualTo(2);
        assertThat(page.measurements().isComparing()).isFalse();
        work();
        assertThat(page.measurements().comparison()).isNull();
        assertThat(page.measurements().curve()).isNull();
    }

    @Test
    void cancelStopsWhatIsMeasured() {
        searched(hebb(5));
        page.measureBasin();
        page.cancelMeasurements();
        assertThat(page.measurements().isMeasuringBasin()).isFalse();
        assertThat(cancelled).isOne();
    }

    @Test
    void oneAttractorIsUnlearnedOnThisPageAndComesBackByUndo() {
        AttractorSnapshot before = searched(hebb(5));
        CatalogueEntry spurious = before.rows().stream()
                .filter(entry -> entry.kind().isSpurious())
                .findFirst()
                .orElseThrow();
        SpinVector state = spurious.attractor().state();
        page.select(state);
        page.unlearnSelected();
        AttractorSnapshot after = tick(1000);
        assertThat(page.source().unlearned()).containsExactly(state);
        assertThat(after.starts()).isEqualTo(1000);
        assertThat(page.beforeUnlearning()).isEqualTo(before);
        HopfieldNetwork network = page.source().searched();
        double epsilon = settings.values().get(AttractorParams.AT_ONCE);
        assertThat(network.energy(state) - hebb(5).network().energy(state))
                .isCloseTo(epsilon * (UNITS - 1) / 2, within(UNITS / 4096.0));
        assertThat(hebb(5).network())
                .as("the lab's network stays")
                .isEqualTo(page.source().network());
        page.undoUnlearning();
        assertThat(tick(1000).rows()).isEqualTo(before.rows());
        assertThat(page.beforeUnlearning()).isNull();
        assertThat(page.selected()).isEqualTo(state);
    }

    @Test
    void aSearchTakesNoCommandsAndGoesToMomentsOfAnother() {
        AttractorSource source = AttractorSource.of(hebb(5));
        AttractorSimulation one = new AttractorSimulation(source, settings.values(), 1, ProgressSink.NONE);
        AttractorSimulation other = new AttractorSimulation(source, settings.values(), 3, ProgressSink.NONE);
        for (int k = 0; k < 4; k++) {
            one.step();
        }
        other.restore(one.saveState());
        assertThat(other.snapshot().rows()).isEqualTo(one.snapshot().rows()).isNotEmpty();
        assertThat(other.summary()).isEqualTo(one.summary()).containsEntry("starts", 80);
        assertThatThrownBy(() -> one.execute(new Command() {})).hasMessageContaining("takes no commands");
    }

    @Test
    void picturesOfTheSameNameAreToldApartByTheirNumber() {
        List<String> names = List.of("Digit 1", "Digit 2", "Digit 1");
        assertThat(AttractorWords.called(0, names)).isEqualTo("1 Digit 1");
        assertThat(AttractorWords.called(1, names)).isEqualTo("Digit 2");
        assertThat(AttractorWords.called(2, names)).isEqualTo("3 Digit 1");
    }

    @Test
    void mixturesOfThreeFiveAndSevenHaveThePublishedOverlaps() {
        assertThat(AttractorWords.mixtureOverlap(3)).isEqualTo(0.5);
        assertThat(AttractorWords.mixtureOverlap(5)).isEqualTo(0.375);
        assertThat(AttractorWords.mixtureOverlap(7)).isEqualTo(0.3125);
    }
}
