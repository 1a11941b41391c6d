package org.energyscape.lab.rbm.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.CentringChoice;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.param.FilterOrder;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmLook;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 70 pictures in minibatches of 20: an epoch has four steps, the last one of 10 pictures. */
final class TwinSimulationTest {
    private static final ParamValues LAB =
            SmallData.labValues().with(RbmParams.CODING, DataCoding.RANDOM).with(RbmParams.MOMENTUM, 0.5);

    private final MetricLog first = new MetricLog();
    private final MetricLog second = new MetricLog();
    private RbmLook look = RbmLook.NOTHING;
    private TwinPairing pairing = TwinPairing.NUMBER;

    private TwinSimulation twins(ParamValues lab, TwinChange<?> change) {
        ParamValues values = TwinParams.of(lab, change);
        Kernels kernels = Kernels.best(1);
        return new TwinSimulation(
                twin(TwinParams.first(values), first, kernels),
                twin(TwinParams.second(values), second, kernels),
                values,
                () -> pairing,
                kernels);
    }

    private TwinSimulation.Twin twin(ParamValues values, MetricLog log, Kernels kernels) {
        RbmSimulation machine = new RbmSimulation(SmallData.split(), values, log, () -> look, kernels);
        return new TwinSimulation.Twin(machine, machine);
    }

    private static <T> TwinChange<T> change(Param<T> param, T value) {
        return new TwinChange<>(param, value);
    }

    private static void step(TwinSimulation twins, int steps) {
        for (int i = 0; i < steps; i++) {
            twins.step();
        }
    }

    @Test
    void twinsWithEqualSettingsStayEqualBitForBitAndTheirDifferenceIsZero() {
        TwinSimulation twins = twins(LAB, change(RbmParams.RATE, LAB.get(RbmParams.RATE)));
        step(twins, 400);
        TwinSnapshot snapshot = twins.snapshot();
        assertThat(snapshot.step()).isEqualTo(400);
        assertThat(snapshot.first().filters()).isEqualTo(snapshot.second().filters());
        assertThat(snapshot.isEqual()).isTrue();
        assertThat(snapshot.difference()).hasSize(9 * 36).containsOnly(0);
        assertThat(Arrays.stream(snapshot.pairs().likeness())).allMatch(c -> Math.abs(c - 1) < 1e-6);
        assertThat(second.curve(RbmSimulation.VALIDATION).y())
                .isEqualTo(first.curve(RbmSimulation.VALIDATION).y())
                .hasSizeGreaterThan(50);
        assertThat(TwinCurve.difference(first.curve(RbmSimulation.GAP), second.curve(RbmSimulation.GAP))
                        .y())
                .containsOnly(0);
    }

    @Test
    void twiceTheRateChangesNothingBeforeTheFirstStepAndDoublesIt() {
        ParamValues lab = LAB.with(RbmParams.MOMENTUM, 0.0);
        TwinSimulation twins = twins(lab, change(RbmParams.RATE, 2 * lab.get(RbmParams.RATE)));
        assertThat(twins.snapshot().isEqual()).isTrue();
        step(twins, 1);
        TwinSnapshot after = twins.snapshot();
        assertThat(after.isEqual()).isFalse();
        float[] doubled = after.first().visibleBias().clone();
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] *= 2;
        }
        // Exact, since a factor of two rounds nothing: the same minibatch with the same samples.
        assertThat(after.second().visibleBias()).isEqualTo(doubled);
    }

    @Test
    void withMoreGibbsStepsTheFirstMinibatchIsTheSameAndTheModelIsAskedLonger() {
        look = RbmLook.NOTHING.withFilter(4);
        TwinSimulation twins = twins(LAB, change(RbmParams.GIBBS_STEPS, 10));
        step(twins, 1);
        TwinSnapshot after = twins.snapshot();
        var a = Objects.requireNonNull(after.first().gradient());
        var b = Objects.requireNonNull(after.second().gradient());
        assertThat(b.data()).isEqualTo(a.data());
        assertThat(b.model()).isNotEqualTo(a.model());
    }

    /** With a tiny rate the machines stay alike, so that ⟨v h⟩ of the data tells which pictures a minibatch had. */
    private double farthestMinibatch(TwinChange<?> change) {
        look = RbmLook.NOTHING.withFilter(4);
        TwinSimulation twins = twins(LAB.with(RbmParams.RATE, 0.0001), change);
        double farthest = 0;
        for (int s = 0; s < 12; s++) {
            twins.step();
            TwinSnapshot now = twins.snapshot();
            float[] a = Objects.requireNonNull(now.first().gradient()).data();
            float[] b = Objects.requireNonNull(now.second().gradient()).data();
            for (int i = 0; i < a.length; i++) {
                farthest = Math.max(farthest, Math.abs(a[i] - b[i]));
            }
        }
        return farthest;
    }

    @Test
    void theOrderOfThePicturesDoesNotDependOnTheNumberOfGibbsSteps() {
        assertThat(farthestMinibatch(change(RbmParams.GIBBS_STEPS, 7))).isLessThan(0.002);
        assertThat(farthestMinibatch(change(RbmParams.SEED, 5L)))
                .as("another seed shuffles otherwise")
                .isGreaterThan(0.05);
    }

    @Test
    void unitsThatBothMachinesHaveBeginWithTheSameWeights() {
        look = RbmLook.NOTHING.withExhibits(Set.of(Exhibit.Kind.FILTERS)).withOrder(FilterOrder.STRENGTH);
        TwinSnapshot start = twins(LAB, change(RbmParams.HIDDEN, 14)).snapshot();
        assertThat(start.pairs().count()).isEqualTo(9);
        assertThat(start.pairs().firstAlone()).isEmpty();
        assertThat(start.pairs().secondAlone()).containsExactly(9, 10, 11, 12, 13);
        assertThat(start.difference()).hasSize(9 * 36).containsOnly(0);
        TwinMosaic mosaic = new TwinMosaic(start);
        assertThat(mosaic.pairs()).isEqualTo(9);
        assertThat(start.tiles().second()).hasSize(14 * 36);
        assertThat(start.tiles().order()).isNotEqualTo(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
        for (int t = 0; t < 9; t++) {
            assertThat(mosaic.secondUnits()[t]).isEqualTo(mosaic.firstUnits()[t]);
        }
        assertThat(mosaic.wordsOfSecond(13)).contains("no partner");
        assertThat(mosaic.wordsOfDifference(13)).isEmpty();
    }

    @Test
    void withOtherMinibatchesBothStillEndTheirEpochsTogether() {
        TwinSimulation twins = twins(LAB, change(RbmParams.BATCH_SIZE, 70));
        for (int epoch = 1; epoch <= 3; epoch++) {
            step(twins, 4);
            TwinSnapshot now = twins.snapshot();
            assertThat(now.first().place().epoch()).isEqualTo(epoch);
            assertThat(now.second().place().epoch()).isEqualTo(epoch);
            assertThat(now.second().place().batch()).isZero();
        }
        assertThat(twins.firstSteps()).isEqualTo(12);
        assertThat(twins.secondSteps()).isEqualTo(3);
        MetricLog.Curve both =
                TwinCurve.difference(first.curve(RbmSimulation.TRAIN), second.curve(RbmSimulation.TRAIN));
        assertThat(both.x()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void goingBackAndForthGivesTheSameBitsOfBoth() {
        ParamValues values = TwinParams.of(LAB, change(LearningParams.CENTRING, CentringChoice.BOTH));
        SimulationRunner<TwinSnapshot> runner = SimulationRunner.of(
                        (settings, log, progress) -> twins(LAB, change(LearningParams.CENTRING, CentringChoice.BOTH)),
                        values)
                .timelineBudget(40_000)
                .synchronous();
        runner.tick(60);
        TwinSnapshot newest = Objects.requireNonNull(last(runner));
        runner.seek(23);
        runner.tick(0);
        TwinSnapshot past = last(runner);
        TwinSimulation anew = twins(LAB, change(LearningParams.CENTRING, CentringChoice.BOTH));
        step(anew, 23);
        assertSame(past, anew.snapshot());
        runner.seek(60);
        runner.tick(0);
        assertSame(last(runner), newest);
    }

    private static TwinSnapshot last(SimulationRunner<TwinSnapshot> runner) {
        return Objects.requireNonNull(runner.takeSnapshot());
    }

    private static void assertSame(TwinSnapshot one, TwinSnapshot other) {
        assertThat(one.step()).isEqualTo(other.step());
        for (boolean a : new boolean[] {true, false}) {
            RbmSnapshot left = a ? one.first() : one.second();
            RbmSnapshot right = a ? other.first() : other.second();
            assertThat(left.filters()).isEqualTo(right.filters());
            assertThat(left.visibleBias()).isEqualTo(right.visibleBias());
            assertThat(left.hiddenBias()).isEqualTo(right.hiddenBias());
        }
    }

    static Stream<Param<?>> offered() {
        return TwinParams.OFFERED.stream();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void everySettingHasOfferedValuesWithWhichTwinsTrain(Param<?> param) {
        // So many random codings, particles and penalties are at work that each setting can matter.
        ParamValues lab = LAB.with(LearningParams.SPARSITY_COST, 0.1).with(LearningParams.MOMENTUM_EPOCHS, 3.0);
        var offered = TwinValues.offered(param, lab);
        assertThat(offered).isNotEmpty().doesNotContain(lab.text(param));
        for (String text : offered) {
            TwinChange<?> change = TwinChange.parse(param, text);
            assertThat(change.differsFrom(lab)).isTrue();
            TwinSimulation twins = twins(lab, change);
            step(twins, 3);
            assertThat(twins.snapshot().change().text()).isEqualTo(change.text());
            assertThat(twins.snapshot().valueOfFirst()).isEqualTo(TwinChange.shown(param, lab.text(param)));
        }
    }

    @Test
    void everySuggestionChangesWhateverTheSettingsOfThePresets() {
        for (var preset : new RbmLab().presets()) {
            for (TwinSuggestion suggestion : TwinSuggestion.ALL) {
                TwinChange<?> change = suggestion.changeFor(preset.values());
                assertThat(change.differsFrom(preset.values()))
                        .as(preset.id() + ", " + suggestion.title())
                        .isTrue();
                assertThat(TwinParams.OFFERED.contains(change.param())).isTrue();
                // Also where the lab has what B was to have.
                ParamValues changed = change.appliedTo(preset.values());
                assertThat(suggestion.changeFor(changed).differsFrom(changed)).isTrue();
            }
        }
    }

    @Test
    void aValueThatTheSettingCannotTakeIsRefusedWithItsName() {
        assertThatThrownBy(() -> TwinChange.parse(RbmParams.GIBBS_STEPS, "many"))
                .isInstanceOf(ParamException.class)
                .hasMessageContaining("k: found \"many\", expected");
    }

    @Test
    void theSettingsOfBothComeOutOfThoseOfTheTwins() {
        ParamValues values = TwinParams.of(LAB, change(RbmParams.SEED, 2L));
        assertThat(TwinParams.first(values)).isEqualTo(LAB.narrowedTo(RbmParams.TRAINING));
        assertThat(TwinParams.second(values).differencesFrom(TwinParams.first(values)))
                .isEqualTo(List.of(RbmParams.SEED));
        assertThat(TwinParams.change(values)).isEqualTo(change(RbmParams.SEED, 2L));
    }
}
