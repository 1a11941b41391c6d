package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recall at a temperature: a state drawn from the stationary distribution and swept once is still distributed so. */
class GlauberTest {
    private static final RandomKey KEY = RandomKey.ofSeed(351);
    private static final int UNITS = 5;
    private static final int DRAWS = 40_000;

    static Stream<LearningRule> rules() {
        return Stream.of(
                new HebbRule(false),
                new HebbRule(true),
                new StorkeyRule(),
                new ProjectionRule(false),
                new DenseMemoryRule.Polynomial(3, true),
                new DenseMemoryRule.Exponential(0.5));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void oneUnitAtATimeKeepsBoltzmannsDistribution(LearningRule rule) {
        HopfieldNetwork network = HopfieldNetworkTest.withRandomThresholds(
                HopfieldNetwork.of(rule, PatternSets.random(UNITS, 2, KEY)), KEY.child("θ"));
        double temperature = 0.8;
        double[] p = distribution(x -> network.energy(x) / temperature);
        assertStationary(network, UpdateOrder.RANDOM, new BitSet(), temperature, p);
        assertStationary(network, UpdateOrder.SEQUENTIAL, new BitSet(), temperature, p);
    }

    @Test
    void clampedUnitsStayAndTheOthersKeepTheConditionalDistribution() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(UNITS, 2, KEY));
        BitSet clamped = new BitSet();
        clamped.set(1);
        double[] p = distribution(x -> x.spin(1) > 0 ? network.energy(x) : 1e9);
        assertStationary(network, UpdateOrder.RANDOM, clamped, 1, p);
    }

    @Test
    void allUnitsAtOnceKeepPerettosDistribution() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(UNITS, 2, KEY));
        double temperature = 0.5;
        double[] p = distribution(x -> {
            double sum = 0;
            for (double field : network.localFields(x)) {
                sum -= Math.log(2 * Math.cosh(field / temperature));
            }
            return sum;
        });
        assertStationary(network, UpdateOrder.SYNCHRONOUS, new BitSet(), temperature, p);
    }

    @Test
    void unitByUnitAndByWholeSweepsIsTheSameRunAndSoIsOneResumed() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(30, 3, KEY));
        SpinVector start = SpinVector.random(30, KEY.child("x"));
        Recall whole = hot(network, start, 0.4);
        Recall single = hot(network, start, 0.4);
        List<RecallState> states = new ArrayList<>();
        for (int s = 0; s < 5; s++) {
            whole.stepSweep();
            for (int i = 0; i < 30; i++) {
                single.stepUnit();
                states.add(single.save());
            }
            assertThat(single.save()).isEqualTo(whole.save());
        }
        Recall resumed = hot(network, start, 0.4);
        resumed.restore(states.get(70));
        for (int step = 71; step < states.size(); step++) {
            resumed.stepUnit();
            assertThat(resumed.save()).isEqualTo(states.get(step));
        }
    }

    @Test
    void warmthNeverEndsAndCoolingEndsInAFixedPoint() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(100, 4, KEY));
        SpinVector truth = network.patterns().get(0);
        for (UpdateOrder order : UpdateOrder.values()) {
            Recall recall = Recall.of(network, truth, new BitSet(), order, KEY);
            assertThat(recall.run(5)).isEqualTo(RecallStatus.CONVERGED);
            recall.setTemperature(1e-3);
            assertThat(recall.status()).isEqualTo(RecallStatus.RUNNING);
            assertThat(recall.run(20)).isEqualTo(RecallStatus.RUNNING);
            assertThat(recall.spins()).as("so cold that nothing turns").isEqualTo(truth);
            recall.setTemperature(0);
            assertThat(recall.run(2)).isEqualTo(RecallStatus.CONVERGED);
        }
        Recall recall = hot(network, truth, 1e6);
        recall.run(3);
        recall.stepUnit();
        recall.setTemperature(0);
        assertThat(recall.temperature()).isZero();
        recall.run(100);
        assertThat(network.isFixedPoint(recall.spins())).isTrue();
        assertThatThrownBy(() -> recall.setTemperature(-1)).hasMessage("A temperature is 0 or more, found -1.0");
        assertThatThrownBy(() -> recall.setTemperature(Double.NaN)).hasMessageContaining("NaN");
    }

    /** At the state with unit 0 wrong only that unit wants to turn; heat may let it pass. */
    @Test
    void aSweepThatBeganInHeatProvesNothing() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), List.of(SpinVector.of(1, 1, 1)));
        SpinVector start = SpinVector.of(-1, 1, 1);
        boolean met = false;
        for (int seed = 0; seed < 20; seed++) {
            Recall recall = Recall.of(network, start, new BitSet(), UpdateOrder.SEQUENTIAL, KEY.child(seed));
            recall.setTemperature(1e9);
            if (!recall.stepUnit().flipped()) {
                met = true;
                recall.setTemperature(0);
                recall.stepSweep();
                assertThat(recall.spins()).isEqualTo(start);
                assertThat(recall.status()).isEqualTo(RecallStatus.RUNNING);
                recall.run(2);
                assertThat(recall.spins()).isEqualTo(network.patterns().get(0));
            }
        }
        assertThat(met).isTrue();
    }

    /** From the pattern to a neighbour by chance and back by the fields: the state of two steps before, but no cycle. */
    @Test
    void aReturnFromHeatIsNoTwoCycle() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), List.of(SpinVector.of(1, 1, 1)));
        SpinVector pattern = network.patterns().get(0);
        boolean met = false;
        for (int seed = 0; seed < 50; seed++) {
            Recall recall = Recall.of(network, pattern, new BitSet(), UpdateOrder.SYNCHRONOUS, KEY.child(seed));
            recall.setTemperature(1e9);
            recall.stepSweep();
            if (recall.spins().hammingDistance(pattern) == 1) {
                met = true;
                recall.setTemperature(0);
                recall.stepSweep();
                assertThat(recall.spins()).isEqualTo(pattern);
                assertThat(recall.status()).isEqualTo(RecallStatus.RUNNING);
                assertThat(recall.run(1)).isEqualTo(RecallStatus.CONVERGED);
            }
        }
        assertThat(met).isTrue();
    }

    @Test
    void atGreatHeatHalfOfTheUnitsTurn() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(400, 3, KEY));
        Recall recall = hot(network, network.patterns().get(0), 1e9);
        recall.run(10);
        assertThat((double) recall.flips()).isCloseTo(2000, within(4 * Math.sqrt(1000.0)));
    }

    private static Recall hot(HopfieldNetwork network, SpinVector start, double temperature) {
        Recall recall = Recall.of(network, start, new BitSet(), UpdateOrder.RANDOM, KEY);
        recall.setTemperature(temperature);
        return recall;
    }

    /** exp(-energy) / Z over the 2^N states. */
    private static double[] distribution(ToDoubleFunction<SpinVector> energy) {
        double[] p = new double[1 << UNITS];
        double sum = 0;
        for (int s = 0; s < p.length; s++) {
            p[s] = Math.exp(-energy.applyAsDouble(SpinVector.ofBits(UNITS, s)));
            sum += p[s];
        }
        for (int s = 0; s < p.length; s++) {
            p[s] /= sum;
        }
        return p;
    }

    private static void assertStationary(
            HopfieldNetwork network, UpdateOrder order, BitSet clamped, double temperature, double[] p) {
        int[] counts = new int[p.length];
        RandomStream random = KEY.child("draws").stream();
        for (int d = 0; d < DRAWS; d++) {
            double u = random.nextDouble();
            int state = 0;
            while (state < p.length - 1 && u >= p[state]) {
                u -= p[state++];
            }
            Recall recall = Recall.of(network, SpinVector.ofBits(UNITS, state), clamped, order, KEY.child(d));
            recall.setTemperature(temperature);
            recall.stepSweep();
            int end = 0;
            for (int i = 0; i < UNITS; i++) {
                end |= recall.spins().spin(i) > 0 ? 1 << i : 0;
            }
            counts[end]++;
        }
        double chi = 0;
        int cells = 0;
        for (int s = 0; s < p.length; s++) {
            double expected = p[s] * DRAWS;
            if (expected < 1e-6) {
                assertThat(counts[s]).isZero();
            } else {
                chi += (counts[s] - expected) * (counts[s] - expected) / expected;
                cells++;
            }
        }
        assertThat(chi).isLessThan(new ChiSquaredDistribution(cells - 1).inverseCumulativeProbability(0.9999));
    }
}
