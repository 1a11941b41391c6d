package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.picture.Reduction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HopfieldSimulationTest {
    private static final ParamValues SMALL =
            HopfieldParams.SET.defaults().with(HopfieldParams.SIDE, 12).with(HopfieldParams.STORED, 4);
    private static final ParamValues HALF_HIDDEN = SMALL.with(HopfieldParams.MASK, MaskChoice.RIGHT)
            .with(HopfieldParams.NOISE, 0.0)
            .with(HopfieldParams.PROCESS, RecallProcess.BOTH);

    private final MetricLog metrics = new MetricLog();

    private static void finish(HopfieldSimulation simulation) {
        while (!simulation.isFinished()) {
            simulation.step();
        }
    }

    @Test
    void aNoisyGlyphComesBackAndTheVerdictNamesIt() {
        HopfieldSimulation simulation = new HopfieldSimulation(SMALL, metrics);
        HopfieldSnapshot start = simulation.snapshot();
        assertThat(start.clamped()).isNull();
        assertThat(Objects.requireNonNull(start.free()).wrong()).isPositive();
        finish(simulation);
        HopfieldSnapshot.Track end =
                Objects.requireNonNull(simulation.snapshot().free());
        assertThat(end.wrong()).isZero();
        assertThat(end.words()).isEqualTo("Reached stored pattern 1 (Heart)");
        assertThat(end.truthOverlap()).isEqualTo(1);
    }

    @Test
    void aMaskedPictureIsRecalledWithTheObservedPixelsClamped() {
        HopfieldSimulation simulation =
                new HopfieldSimulation(HALF_HIDDEN.with(HopfieldParams.PROCESS, RecallProcess.AUTOMATIC), metrics);
        HopfieldSnapshot start = simulation.snapshot();
        assertThat(start.free()).isNull();
        while (!simulation.isFinished()) {
            simulation.step();
            HopfieldSnapshot now = simulation.snapshot();
            float[] state = Objects.requireNonNull(now.clamped()).state();
            for (int i = 0; i < state.length; i++) {
                if (!now.hidden()[i]) {
                    assertThat(state[i]).isEqualTo(now.truth()[i]);
                }
            }
        }
    }

    @Test
    void bothProcessesStartFromTheSameDamagedPicture() {
        HopfieldSnapshot start = new HopfieldSimulation(HALF_HIDDEN, metrics).snapshot();
        assertThat(Objects.requireNonNull(start.free()).state()).isEqualTo(start.damaged());
        assertThat(Objects.requireNonNull(start.clamped()).state()).isEqualTo(start.damaged());
    }

    @Test
    void theEnergyNeverRisesUnderAsynchronousUpdates() {
        HopfieldSimulation simulation = new HopfieldSimulation(HALF_HIDDEN.with(HopfieldParams.NOISE, 0.3), metrics);
        finish(simulation);
        for (MetricLog.Series series : List.of(HopfieldSimulation.FREE_ENERGY, HopfieldSimulation.CLAMPED_ENERGY)) {
            double[] energy = metrics.curve(series).y();
            assertThat(energy.length).isGreaterThan(100);
            for (int i = 1; i < energy.length; i++) {
                assertThat(energy[i]).isLessThanOrEqualTo(energy[i - 1]);
            }
            assertThat(energy[energy.length - 1]).isLessThan(energy[0]);
        }
    }

    @ParameterizedTest
    @EnumSource(UpdateOrder.class)
    void aSavedStateGoesOnBitForBit(UpdateOrder order) {
        ParamValues values = HALF_HIDDEN.with(HopfieldParams.ORDER, order).with(HopfieldParams.NOISE, 0.25);
        HopfieldSimulation one = new HopfieldSimulation(values, new MetricLog());
        int before = order == UpdateOrder.SYNCHRONOUS ? 1 : 77;
        for (int i = 0; i < before; i++) {
            one.step();
        }
        HopfieldSimulation other = new HopfieldSimulation(values, new MetricLog());
        other.restore(one.saveState());
        while (!one.isFinished()) {
            one.step();
            other.step();
            assertThat(state(other)).isEqualTo(state(one));
        }
        assertThat(other.isFinished()).isTrue();
        assertThat(other.stepCount()).isEqualTo(one.stepCount());
    }

    private static List<String> state(HopfieldSimulation simulation) {
        HopfieldSnapshot now = simulation.snapshot();
        return List.of(
                Arrays.toString(Objects.requireNonNull(now.free()).state()),
                Arrays.toString(Objects.requireNonNull(now.clamped()).state()));
    }

    @Test
    void storingAndForgettingChangesTheNetworkAndBeginsAnew() {
        HopfieldSimulation simulation = new HopfieldSimulation(SMALL, metrics);
        finish(simulation);
        int first = simulation.snapshot().gallery().get(0).id();
        simulation.execute(new HopfieldCommand.Store(first, false));
        assertThat(simulation.stepCount()).isZero();
        assertThat(simulation.snapshot().storedItems()).hasSize(3);
        finish(simulation);
        assertThat(Objects.requireNonNull(simulation.snapshot().free()).words()).doesNotContain("Heart");
        simulation.execute(new HopfieldCommand.StoreAll(false));
        finish(simulation);
        assertThat(Objects.requireNonNull(simulation.snapshot().free()).words()).startsWith("Nothing is stored");
    }

    @Test
    void paintingHidesPixelsAndShowsThemAgain() {
        HopfieldSimulation simulation = new HopfieldSimulation(SMALL, metrics);
        simulation.apply(SMALL.with(HopfieldParams.DAMAGE, "hide 10-11,0 0-7,1"));
        assertThat(hiddenCount(simulation)).isEqualTo(10);
        simulation.apply(SMALL.with(HopfieldParams.DAMAGE, "hide 10-11,0 0-7,1; show 3-11,1 0-2,2"));
        assertThat(hiddenCount(simulation)).isEqualTo(5);
        simulation.apply(SMALL);
        assertThat(hiddenCount(simulation)).isZero();
    }

    private static int hiddenCount(HopfieldSimulation simulation) {
        int count = 0;
        for (boolean cell : simulation.snapshot().hidden()) {
            count += cell ? 1 : 0;
        }
        return count;
    }

    @Test
    void anAddedPictureIsStoredAndChosenAndOneOfTheWrongSizeRefused() {
        HopfieldSimulation simulation = new HopfieldSimulation(SMALL, metrics);
        SpinVector drawn = SpinVector.random(144, RandomKey.ofSeed(5));
        simulation.execute(new HopfieldCommand.Add("Mine", drawn));
        HopfieldSnapshot now = simulation.snapshot();
        assertThat(now.gallery().get(now.chosen()).name()).isEqualTo("Mine");
        assertThat(now.storedItems()).hasSize(5);
        assertThatThrownBy(() ->
                        simulation.execute(new HopfieldCommand.Add("Big", SpinVector.random(100, RandomKey.ofSeed(5)))))
                .hasMessage("Big: found 100 pixels, expected 12 x 12");
        assertThat(simulation.snapshot().gallery()).hasSize(now.gallery().size());
    }

    @Test
    void removingTheLastPictureLeavesAnEmptyGalleryThatStillRuns() {
        HopfieldSimulation simulation = new HopfieldSimulation(SMALL, metrics);
        for (GalleryItem item : new ArrayList<>(simulation.snapshot().gallery())) {
            simulation.execute(new HopfieldCommand.Remove(item.id()));
        }
        assertThat(simulation.snapshot().chosen()).isEqualTo(-1);
        finish(simulation);
        assertThat(simulation.isFinished()).isTrue();
    }

    @Test
    void aSessionReplaysFromItsJournalBitForBit() {
        SimulationRunner<HopfieldSnapshot> runner = SimulationRunner.<HopfieldSnapshot>of(
                        (values, log, progress) -> new HopfieldSimulation(values, log), SMALL)
                .synchronous();
        runner.tick(100);
        ParamValues painted = SMALL.with(
                HopfieldParams.DAMAGE, "cover grey 2-6,2-6; salt 0.1; shift 2 -1 wrap; gauss 0.5; hide 0-11,0-3");
        runner.apply(painted);
        runner.tick(60);
        runner.submit(new HopfieldCommand.Choose(2));
        runner.apply(painted.with(HopfieldParams.PROCESS, RecallProcess.BOTH));
        runner.tick(45);
        runner.seek(20);
        runner.tick(3);
        HopfieldSnapshot end = Objects.requireNonNull(runner.takeSnapshot());
        HopfieldSimulation fresh = new HopfieldSimulation(SMALL, new MetricLog());
        Journal.replay(fresh, runner.journal().entries(), end.step());
        assertThat(end.step()).isEqualTo(23);
        assertThat(state(fresh).get(0))
                .isEqualTo(Arrays.toString(Objects.requireNonNull(end.free()).state()));
        assertThat(state(fresh).get(1))
                .isEqualTo(Arrays.toString(Objects.requireNonNull(end.clamped()).state()));
    }

    @Test
    void crowdedRandomPatternsComeBackMoreOftenWithTheSeenHalfHeldFast() {
        ParamValues values = HopfieldParams.SET
                .defaults()
                .with(HopfieldParams.PATTERNS, PatternSource.RANDOM)
                .with(HopfieldParams.SIDE, 16)
                .with(HopfieldParams.STORED, 26)
                .with(HopfieldParams.NOISE, 0.0)
                .with(HopfieldParams.MASK, MaskChoice.RIGHT);
        HopfieldSnapshot start = new HopfieldSimulation(values, metrics).snapshot();
        BitSet hidden = new BitSet();
        for (int i = 0; i < start.hidden().length; i++) {
            hidden.set(i, start.hidden()[i]);
        }
        List<SpinVector> patterns =
                start.storedItems().stream().map(GalleryItem::picture).toList();
        TrialComparison one = TrialComparison.run(values, patterns, hidden, 200, 1, ProgressSink.NONE);
        TrialComparison two = TrialComparison.run(values, patterns, hidden, 200, 2, ProgressSink.NONE);
        assertThat(two).isEqualTo(one);
        double gain = one.clamped().recallRate() - one.free().recallRate();
        double error = Math.hypot(one.clamped().recallRateError(), one.free().recallRateError());
        assertThat(gain).isGreaterThan(3 * error);
    }

    @Test
    void aChangeThatANewerOneReplacesIsNotedAndWhatIsShownStays() {
        boolean[] unwanted = {false};
        ProgressSink progress = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return unwanted[0];
            }
        };
        HopfieldSimulation one = new HopfieldSimulation(SMALL, new MetricLog(), () -> HopfieldQuestion.NONE, progress);
        HopfieldSimulation plain = new HopfieldSimulation(SMALL, new MetricLog());
        one.step();
        HopfieldSnapshot before = one.snapshot();
        ParamValues storkey = SMALL.with(RuleParams.RULE, RuleChoice.STORKEY);
        unwanted[0] = true;
        one.apply(storkey);
        one.execute(new HopfieldCommand.Store(0, false));
        assertThat(one.snapshot()).isSameAs(before);
        assertThat(one.stepCount()).isZero();
        assertThat(one.isFinished()).isFalse();
        SavedState behind = one.saveState();
        assertThatThrownBy(one::step).isInstanceOf(CancellationException.class);
        assertThat(one.stepCount()).isZero();
        unwanted[0] = false;
        plain.apply(storkey);
        plain.execute(new HopfieldCommand.Store(0, false));
        HopfieldSimulation restored = new HopfieldSimulation(SMALL, new MetricLog());
        restored.restore(behind);
        assertThat(restored.saveState()).isEqualTo(plain.saveState());
        for (int k = 0; k < 40; k++) {
            one.step();
            plain.step();
        }
        assertThat(one.saveState()).isEqualTo(plain.saveState());
        assertThat(one.snapshot().memories()).isEqualTo(plain.snapshot().memories());
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 401, 1100})
    void thePictureOfTheWeightsIsThatOfTheWholeMatrixToTheBit(int units) {
        List<SpinVector> patterns = PatternSets.random(units, 7, RandomKey.ofSeed(2));
        for (LearningRule rule : List.of(new HebbRule(false), new HebbRule(true), new StorkeyRule())) {
            Reduction inBands = SnapshotMaker.reduced(HopfieldNetwork.of(rule, patterns));
            Reduction whole = Reduction.reduce(
                    HopfieldNetwork.of(rule, patterns).weights().data(),
                    units,
                    units,
                    400,
                    400,
                    Reduction.Pooling.MEAN);
            assertThat(inBands.values()).containsExactly(whole.values());
            assertThat(inBands.rows()).isEqualTo(whole.rows());
        }
    }
}
