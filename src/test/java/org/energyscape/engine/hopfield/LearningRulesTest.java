package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of every rule, whatever it computes. */
class LearningRulesTest {
    private static final RandomKey KEY = RandomKey.ofSeed(301);

    static Stream<WeightRule> weightRules() {
        return Stream.of(
                new HebbRule(false),
                new HebbRule(true),
                new StorkeyRule(),
                new ProjectionRule(false),
                new ProjectionRule(true),
                new PerceptronRule(0.5, 50),
                new UnlearningRule(new HebbRule(false), 20, 0.01, 3),
                new UnlearningRule(new ProjectionRule(false), 20, 0.01, 3));
    }

    static Stream<LearningRule> rules() {
        return Stream.concat(
                weightRules(),
                Stream.of(
                        new DenseMemoryRule.Polynomial(2, false),
                        new DenseMemoryRule.Polynomial(3, true),
                        new DenseMemoryRule.Polynomial(3, false),
                        new DenseMemoryRule.Polynomial(30, true),
                        new DenseMemoryRule.Exponential(1),
                        new DenseMemoryRule.Exponential(0.1)));
    }

    @ParameterizedTest
    @MethodSource("weightRules")
    void storingAndForgettingOneByOneGivesTheWeightsOfTheList(WeightRule rule) {
        List<SpinVector> patterns = PatternSets.random(30, 12, KEY);
        HopfieldNetwork network = HopfieldNetwork.empty(30, rule);
        assertThat(network.couplings().values()).containsOnly(0);
        for (SpinVector pattern : patterns) {
            network = network.store(pattern);
            network.couplings();
        }
        assertThat(network.couplings().values())
                .isEqualTo(rule.learn(30, patterns).couplings().values());
        network = network.forget(7).forget(patterns.get(0)).forget(9);
        List<SpinVector> left = new ArrayList<>(patterns);
        left.remove(7);
        left.remove(0);
        left.remove(9);
        assertThat(network.patterns()).isEqualTo(left);
        assertThat(network.couplings().values())
                .isEqualTo(rule.learn(30, left).couplings().values());
        assertThat(network.couplings().divisor())
                .isEqualTo(rule.learn(30, left).couplings().divisor());
    }

    @ParameterizedTest
    @MethodSource("weightRules")
    void weightsAreSymmetric(WeightRule rule) {
        Couplings couplings = rule.learn(31, PatternSets.random(31, 9, KEY)).couplings();
        for (int i = 0; i < 31; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(couplings.at(i, j)).isEqualTo(couplings.at(j, i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aFlipChangesTheEnergyByWhatWasSaidAndLeavesTheNumbersOfTheState(LearningRule rule) {
        HopfieldNetwork network = HopfieldNetworkTest.withRandomThresholds(
                HopfieldNetwork.of(rule, PatternSets.random(40, 7, KEY)), KEY.child("θ"));
        for (HopfieldNetwork each : List.of(network, network.withThresholds(new double[40]))) {
            SpinVector start = SpinVector.random(40, KEY.child("x"));
            Fields fields = each.fields(start);
            double before = fields.energy();
            double field = fields.field(3);
            for (int i = 0; i < 40; i++) {
                double energy = fields.energy();
                double change = fields.flipEnergy(i);
                fields.flip(i);
                assertThat(fields.energy() - energy).isCloseTo(change, within(1e-9));
            }
            assertThat(fields.spins()).isEqualTo(start.inverse());
            Fields afresh = each.fields(start.inverse());
            for (int i = 0; i < 40; i++) {
                assertThat(fields.field(i)).isEqualTo(afresh.field(i));
                assertThat(fields.wantsFlip(i)).isEqualTo(afresh.wantsFlip(i));
            }
            assertThat(fields.energy()).isEqualTo(afresh.energy());
            Fields fork = fields.fork();
            fork.moveTo(start);
            assertThat(fork.energy()).isEqualTo(before);
            assertThat(fork.field(3)).isEqualTo(field);
            assertThat(fields.spins()).isEqualTo(start.inverse());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void asynchronousRecallNeverRaisesTheEnergyAndEnds(LearningRule rule) {
        HopfieldNetwork network = HopfieldNetwork.of(rule, PatternSets.random(60, 9, KEY));
        for (UpdateOrder order : List.of(UpdateOrder.RANDOM, UpdateOrder.SEQUENTIAL)) {
            BitSet clamped = new BitSet();
            clamped.set(0, 10);
            SpinVector start = SpinVector.random(60, KEY.child("start"));
            Recall recall = Recall.of(network, start, clamped, order, KEY);
            double energy = recall.energy();
            while (recall.status() == RecallStatus.RUNNING) {
                recall.stepUnit();
                assertThat(recall.energy()).isLessThanOrEqualTo(energy + 1e-12);
                energy = recall.energy();
                assertThat(recall.sweeps()).isLessThan(100);
            }
            assertThat(recall.spins().withUnitsOf(start, clamped)).isEqualTo(recall.spins());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aFewRandomPatternsAreRecalledFromNoise(LearningRule rule) {
        HopfieldNetwork network = HopfieldNetwork.of(rule, PatternSets.random(200, 4, KEY));
        for (int mu = 0; mu < 4; mu++) {
            SpinVector truth = network.patterns().get(mu);
            BitSet wrong = new BitSet();
            wrong.set(5, 35);
            for (UpdateOrder order : UpdateOrder.values()) {
                Recall recall = Recall.of(network, truth.flipped(wrong), new BitSet(), order, KEY);
                assertThat(recall.run(50)).isEqualTo(RecallStatus.CONVERGED);
                assertThat(recall.spins()).as("%s, %s", rule, order).isEqualTo(truth);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("weightRules")
    void allFormsOfTheFieldsAreTheSameNumbers(WeightRule rule) {
        HopfieldNetwork network = HopfieldNetwork.of(rule, PatternSets.random(37, 6, KEY));
        SpinVector start = SpinVector.random(37, KEY.child("x"));
        Fields dense = network.denseFields(start);
        Fields fields = network.matrixFields(start);
        assertThat(fields).isInstanceOf(IntFields.class);
        for (int step = 0; step < 100; step++) {
            int unit = (11 * step) % 37;
            dense.flip(unit);
            fields.flip(unit);
            assertThat(fields.field(step % 37)).isEqualTo(dense.field(step % 37));
            assertThat(fields.energy()).isEqualTo(dense.energy());
        }
    }

    @Test
    void weightsTooLargeFor32BitsKeepTheLongForm() {
        int[] values = {0, 1 << 30, 1 << 30, 0};
        assertThat(new Couplings(2, values, 1).fitsInt()).isFalse();
        assertThat(new Couplings(2, new int[] {0, 1 << 29, 1 << 29, 0}, 1).fitsInt())
                .isTrue();
    }

    @Test
    void realWeightsAreRoundedToTheFinestPowerOfTwoThatFits() {
        double[] weights = {0, 1 / 3.0, 1e-3, 1 / 3.0, 0, -2, 1e-3, -2, 0};
        Couplings couplings = Couplings.ofReal(3, weights, ProgressSink.NONE);
        assertThat(couplings.fitsInt()).isTrue();
        // The largest row sum is 2 1/3: 2^29 / 2.33 lies between 2^27 and 2^28.
        assertThat(couplings.divisor()).isEqualTo(0x1p27);
        for (int k = 0; k < 9; k++) {
            assertThat(couplings.values()[k] / couplings.divisor()).isCloseTo(weights[k], within(0x1p-28));
        }
        assertThatThrownBy(() -> Couplings.ofReal(1, new double[] {Double.NaN}, ProgressSink.NONE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aDenseMemoryHasNoWeightsAndSaysSo() {
        HopfieldNetwork network =
                HopfieldNetwork.of(new DenseMemoryRule.Polynomial(3, true), PatternSets.random(10, 2, KEY));
        assertThat(network.hasWeights()).isFalse();
        assertThatThrownBy(network::couplings)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no weights");
        assertThat(network.store(network.patterns().get(0)).forget(2)).isEqualTo(network);
        assertThat(network.withRule(new HebbRule(false)).hasWeights()).isTrue();
    }

    @Test
    void parametersOutOfRangeAreRefusedWithTheNumberFound() {
        assertThatThrownBy(() -> new DenseMemoryRule.Polynomial(31, true)).hasMessageContaining("2 to 30, found 31");
        assertThatThrownBy(() -> new DenseMemoryRule.Polynomial(1, true)).hasMessageContaining("found 1");
        assertThatThrownBy(() -> new DenseMemoryRule.Exponential(0)).hasMessageContaining("found 0.0");
        assertThatThrownBy(() -> new PerceptronRule(-1, 5)).hasMessageContaining("found -1.0");
        assertThatThrownBy(() -> new PerceptronRule(0, 0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> new UnlearningRule(new StorkeyRule(), -1, 0.01, 0))
                .hasMessageContaining("found -1");
        assertThatThrownBy(() -> new UnlearningRule(new StorkeyRule(), 1, 2, 0)).hasMessageContaining("found 2.0");
        assertThatThrownBy(() -> new StorkeyRule().learn(5000, List.of())).hasMessageContaining("at most 4096");
        assertThatThrownBy(() -> new ProjectionRule(true).learn(5000, List.of()))
                .hasMessageContaining("at most 4096");
    }
}
