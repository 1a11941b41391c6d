package org.energyscape.lab.rbm.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.ReconstructionMonitor;
import org.energyscape.engine.rbm.SimilarityOrder;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.param.FilterOrder;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.junit.jupiter.api.Test;

class RbmSimulationTest {
    private static RbmSimulation simulation(ParamValues values, MetricLog metrics, int threads) {
        return new RbmSimulation(SmallData.split(), values, metrics, () -> RbmLook.NOTHING, Kernels.plain(threads));
    }

    private static RbmSimulation simulation() {
        return simulation(SmallData.values(), new MetricLog(), 1);
    }

    private static void steps(RbmSimulation simulation, int count) {
        for (int i = 0; i < count; i++) {
            simulation.step();
        }
    }

    /** All parameters in one array: equal arrays mean the same machine, bit for bit. */
    private static float[] parameters(RbmSimulation simulation) {
        RbmSnapshot s = simulation.snapshot();
        float[] all = Arrays.copyOf(s.filters(), s.filters().length + s.visibleBias().length + s.hiddenBias().length);
        System.arraycopy(s.visibleBias(), 0, all, s.filters().length, s.visibleBias().length);
        System.arraycopy(s.hiddenBias(), 0, all, s.filters().length + s.visibleBias().length, s.hiddenBias().length);
        return all;
    }

    @Test
    void aRestoredStateGoesOnBitForBitInEveryCoding() {
        for (DataCoding coding : DataCoding.values()) {
            RbmSimulation simulation =
                    simulation(SmallData.values().with(RbmParams.CODING, coding), new MetricLog(), 1);
            steps(simulation, 6);
            SavedState saved = simulation.saveState();
            steps(simulation, 9);
            float[] straight = parameters(simulation);
            simulation.restore(saved);
            assertThat(simulation.stepCount()).isEqualTo(6);
            steps(simulation, 9);
            assertThat(parameters(simulation)).as(coding.key()).isEqualTo(straight);
        }
    }

    @Test
    void anotherSimulationBuiltAlikeTakesOverASavedState() {
        RbmSimulation first = simulation();
        steps(first, 5);
        RbmSimulation second = simulation();
        second.restore(first.saveState());
        steps(first, 4);
        steps(second, 4);
        assertThat(parameters(second)).isEqualTo(parameters(first));
    }

    @Test
    void oneAndTwoThreadsGiveTheSameBits() {
        RbmSimulation one = simulation(SmallData.values().with(RbmParams.GIBBS_STEPS, 3), new MetricLog(), 1);
        RbmSimulation two = simulation(SmallData.values().with(RbmParams.GIBBS_STEPS, 3), new MetricLog(), 2);
        steps(one, 12);
        steps(two, 12);
        assertThat(parameters(two)).isEqualTo(parameters(one));
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        RbmSimulation other = simulation(SmallData.values().with(RbmParams.SEED, 2L), new MetricLog(), 1);
        assertThat(parameters(other)).isNotEqualTo(parameters(simulation()));
    }

    @Test
    void restartRepeatsTheRunFromItsFirstWeights() {
        RbmSimulation simulation = simulation();
        float[] start = parameters(simulation);
        steps(simulation, 7);
        float[] later = parameters(simulation);
        simulation.restart();
        assertThat(simulation.stepCount()).isZero();
        assertThat(parameters(simulation)).isEqualTo(start);
        steps(simulation, 7);
        assertThat(parameters(simulation)).isEqualTo(later);
    }

    @Test
    void aReplayedJournalWithAChangedRateGivesTheSameWeights() {
        ParamValues first = SmallData.values();
        List<RbmSimulation> built = new ArrayList<>();
        SimulationRunner<RbmSnapshot> runner = SimulationRunner.of(
                        (values, metrics, progress) -> {
                            RbmSimulation made = simulation(values, metrics, 1);
                            built.add(made);
                            return made;
                        },
                        first)
                .synchronous();
        runner.tick(5);
        runner.apply(first.with(RbmParams.RATE, 0.3));
        runner.tick(6);
        RbmSimulation replayed = simulation();
        Journal.replay(replayed, runner.journal().entries(), 11);
        assertThat(built).hasSize(1);
        assertThat(parameters(replayed)).isEqualTo(parameters(built.get(0)));
        RbmSimulation unchanged = simulation();
        steps(unchanged, 11);
        assertThat(parameters(replayed)).isNotEqualTo(parameters(unchanged));
    }

    @Test
    void goingBackBeforeAChangedRateBringsTheOldRateBack() {
        RbmSimulation simulation = simulation();
        SavedState before = simulation.saveState();
        simulation.apply(SmallData.values().with(RbmParams.RATE, 0.01));
        assertThat(simulation.snapshot().place().rate()).isEqualTo(0.01);
        simulation.restore(before);
        assertThat(simulation.snapshot().place().rate()).isEqualTo(0.1);
    }

    @Test
    void trainingLowersTheCrossEntropyOfBothSets() {
        MetricLog metrics = new MetricLog();
        RbmSimulation simulation =
                simulation(SmallData.values().with(RbmParams.CODING, DataCoding.THRESHOLD), metrics, 1);
        steps(simulation, 4 * 60);
        for (MetricLog.Series series : List.of(RbmSimulation.TRAIN, RbmSimulation.VALIDATION)) {
            MetricLog.Curve curve = metrics.curve(series);
            assertThat(curve.x()[0]).isZero();
            assertThat(curve.y()[curve.size() - 1]).isLessThan(0.5 * curve.y()[0]);
        }
    }

    @Test
    void theCurvesCountInEpochsAndAreMeasuredAtEachEnd() {
        MetricLog metrics = new MetricLog();
        steps(simulation(SmallData.values(), metrics, 1), 4 * 6);
        double[] x = metrics.curve(RbmSimulation.GAP).x();
        assertThat(x).contains(0, 1, 2, 3, 4, 5, 6);
        assertThat(metrics.curve(RbmSimulation.VALIDATION).x()).isEqualTo(x);
    }

    @Test
    void theSummaryMeasuresWhatTheMonitorOfTheEngineMeasures() {
        RbmSimulation simulation =
                simulation(SmallData.values().with(RbmParams.CODING, DataCoding.GREY), new MetricLog(), 1);
        steps(simulation, 8);
        FloatMatrix validation = SmallData.split().validation().values();
        RandomKey key = RandomKey.ofSeed(1).child("rbm").child("monitor");
        double expected = new ReconstructionMonitor(36, 9, key, Kernels.plain(1))
                .measure(simulation.rbm(), validation.view())
                .crossEntropy();
        assertThat((double) Objects.requireNonNull(simulation.summary().get("validationCrossEntropy")))
                .isEqualTo(expected, within(1e-12));
        assertThat(simulation.summary()).containsEntry("epochs", 2).containsEntry("data", "bars");
    }

    @Test
    void itEndsAtTheLastEpochAndGoesOnWhenMoreAreAllowed() {
        ParamValues two = SmallData.values().with(RbmParams.EPOCHS, 2);
        RbmSimulation simulation = simulation(two, new MetricLog(), 1);
        steps(simulation, 100);
        assertThat(simulation.isFinished()).isTrue();
        assertThat(simulation.stepCount()).isEqualTo(8);
        assertThat(simulation.atBoundary(RbmSimulation.EPOCH)).isTrue();
        simulation.apply(two.with(RbmParams.EPOCHS, 3));
        simulation.step();
        assertThat(simulation.stepCount()).isEqualTo(9);
        assertThat(simulation.atBoundary(RbmSimulation.EPOCH)).isFalse();
        assertThat(simulation.atBoundary(RbmSimulation.MINIBATCH)).isTrue();
    }

    @Test
    void aRateThatIsTooHighIsNamedAndNotHidden() {
        ParamValues wild = SmallData.values()
                .with(RbmParams.RATE, 1.0)
                .with(RbmParams.MOMENTUM, 0.99)
                .with(LearningParams.WEIGHT_DECAY, 0.1)
                .with(RbmParams.INITIAL_DEVIATION, 1.0)
                .with(RbmParams.CODING, DataCoding.GREY);
        RbmSimulation simulation = new RbmSimulation(
                new RbmData("infinite", infinite(), infinite()),
                wild,
                new MetricLog(),
                () -> RbmLook.NOTHING,
                Kernels.plain(1));
        assertThatThrownBy(() -> steps(simulation, 50))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("diverged in epoch")
                .hasMessageContaining("learning rate below 1.0");
    }

    /** Pixels far outside [0, 1] drive the weights to infinity within a few steps. */
    private static Dataset infinite() {
        float[] values = new float[40 * 36];
        Arrays.fill(values, 3e38f);
        return Dataset.unlabelled("infinite", new FloatMatrix(40, 36, values), 6, 6);
    }

    @Test
    void theSnapshotShowsTheFilterUnderTheLensAndTheBeliefAboutTheDrawing() {
        float[] drawing = SmallData.bars(1, 5).row(0);
        RbmSimulation simulation = new RbmSimulation(
                SmallData.split(),
                SmallData.values().with(RbmParams.CODING, DataCoding.THRESHOLD),
                new MetricLog(),
                () -> new RbmLook(drawing, 4),
                Kernels.plain(1));
        steps(simulation, 40);
        RbmSnapshot snapshot = simulation.snapshot();
        RbmSnapshot.Lens lens = Objects.requireNonNull(snapshot.lens());
        RbmSnapshot.Belief belief = Objects.requireNonNull(snapshot.belief());
        assertThat(lens.weights()).isEqualTo(Arrays.copyOfRange(snapshot.filters(), 4 * 36, 5 * 36));
        assertThat(lens.most().inputs()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(belief.input()).containsOnly(0f, 1f);
        assertThat(belief.hidden()).isEqualTo(simulation.rbm().hiddenProbabilities(belief.input()));
        assertThat(belief.reconstruction()).isEqualTo(simulation.rbm().visibleProbabilities(belief.hidden()));
        assertThat(belief.freeEnergy()).isEqualTo(simulation.rbm().freeEnergy(belief.input()));
        assertThat(belief.hidden()[belief.strongest()[0]])
                .isGreaterThanOrEqualTo(belief.hidden()[belief.strongest()[1]]);
    }

    @Test
    void lookingChangesNothing() {
        RbmSimulation looked = simulation();
        RbmSimulation left = simulation();
        for (int i = 0; i < 10; i++) {
            looked.step();
            looked.snapshot();
            left.step();
        }
        assertThat(parameters(looked)).isEqualTo(parameters(left));
    }

    private RbmSnapshot looking(RbmLook look) {
        RbmSimulation simulation =
                new RbmSimulation(SmallData.split(), SmallData.values(), new MetricLog(), () -> look, Kernels.plain(1));
        steps(simulation, 40);
        return simulation.snapshot();
    }

    private static <T extends Exhibit> T exhibit(RbmSnapshot snapshot, Exhibit.Kind kind, Class<T> type) {
        return type.cast(Objects.requireNonNull(snapshot.exhibits().get(kind)));
    }

    @Test
    void onlyWhatIsLookedAtIsMade() {
        assertThat(looking(RbmLook.NOTHING).exhibits()).isEmpty();
        Set<Exhibit.Kind> two = Set.of(Exhibit.Kind.HISTOGRAMS, Exhibit.Kind.INSPECTOR);
        assertThat(looking(RbmLook.NOTHING.withExhibits(two)).exhibits()).containsOnlyKeys(Exhibit.Kind.HISTOGRAMS);
    }

    @Test
    void tilesAndColumnsStandInTheChosenOrderWithTheirScales() {
        Set<Exhibit.Kind> kinds = Set.of(Exhibit.Kind.FILTERS, Exhibit.Kind.UPDATES, Exhibit.Kind.ACTIVITY);
        for (FilterOrder order : FilterOrder.values()) {
            RbmSnapshot shown = looking(RbmLook.NOTHING.withExhibits(kinds).withOrder(order));
            FilterMosaic mosaic =
                    exhibit(shown, Exhibit.Kind.FILTERS, Exhibit.Filters.class).mosaic();
            FilterMosaic updates =
                    exhibit(shown, Exhibit.Kind.UPDATES, Exhibit.Updates.class).mosaic();
            Exhibit.Activity activity = exhibit(shown, Exhibit.Kind.ACTIVITY, Exhibit.Activity.class);
            assertThat(mosaic.units()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
            assertThat(updates.units()).isEqualTo(mosaic.units());
            assertThat(activity.units()).isEqualTo(mosaic.units());
            float most = 0;
            for (int t = 0; t < 9; t++) {
                int j = mosaic.unit(t);
                float[] filter = Arrays.copyOfRange(shown.filters(), j * 36, (j + 1) * 36);
                assertThat(Arrays.copyOfRange(mosaic.values(), t * 36, (t + 1) * 36))
                        .isEqualTo(filter);
                float bound = 0;
                for (float w : filter) {
                    bound = Math.max(bound, Math.abs(w));
                }
                assertThat(mosaic.bounds()[t]).isEqualTo(bound);
                most = Math.max(most, bound);
                double mean = 0;
                for (int r = 0; r < activity.pictures(); r++) {
                    mean += activity.values()[r * 9 + t] / activity.pictures();
                }
                assertThat(mean).isCloseTo(shown.activity()[j], within(1e-5));
                assertThat(mosaic.tile(j)).isEqualTo(t);
            }
            assertThat(mosaic.bound()).isEqualTo(most);
        }
    }

    @Test
    void theOrdersAreThoseTheyAreNamedAfter() {
        Set<Exhibit.Kind> filters = Set.of(Exhibit.Kind.FILTERS);
        RbmSnapshot active = looking(RbmLook.NOTHING.withExhibits(filters).withOrder(FilterOrder.ACTIVITY));
        int[] units = exhibit(active, Exhibit.Kind.FILTERS, Exhibit.Filters.class)
                .mosaic()
                .units();
        for (int t = 1; t < units.length; t++) {
            assertThat(active.activity()[units[t]]).isLessThanOrEqualTo(active.activity()[units[t - 1]]);
        }
        RbmSnapshot alike = looking(RbmLook.NOTHING.withExhibits(filters).withOrder(FilterOrder.SIMILARITY));
        assertThat(exhibit(alike, Exhibit.Kind.FILTERS, Exhibit.Filters.class)
                        .mosaic()
                        .units())
                .isEqualTo(SimilarityOrder.of(new FloatMatrix(9, 36, alike.filters()), Kernels.plain(1)));
    }

    @Test
    void theCourseOfAUnitIsWhatTheSnapshotsSaidWhenTheCurvesWereMeasured() {
        RbmSimulation simulation = new RbmSimulation(
                SmallData.split(), SmallData.values(), new MetricLog(), () -> new RbmLook(null, 4), Kernels.plain(1));
        for (int i = 0; i < 12; i++) {
            simulation.step();
            ActivityHistory.Course course =
                    Objects.requireNonNull(simulation.snapshot().lens()).course();
            int last = course.values().length - 1;
            if (simulation.atBoundary(RbmSimulation.EPOCH)) {
                assertThat(course.epochs()[last]).isEqualTo((i + 1) / 4.0);
                assertThat((float) course.values()[last])
                        .isEqualTo(simulation.snapshot().activity()[4]);
            }
        }
        RbmSnapshot.Lens lens = Objects.requireNonNull(simulation.snapshot().lens());
        assertThat(lens.least().inputs()).isSorted();
        assertThat(lens.least().inputs()[0]).isLessThan(lens.most().inputs()[0]);
        assertThat(lens.effect().errorWith()).hasSize(4);
        float[] rebuilt = simulation
                .rbm()
                .visibleProbabilities(simulation
                        .rbm()
                        .hiddenProbabilities(Arrays.copyOf(lens.most().examples(), 36)));
        for (int i = 0; i < 36; i++) {
            assertThat(lens.effect().with()[i]).isCloseTo(rebuilt[i], within(1e-6f));
        }
    }
}
