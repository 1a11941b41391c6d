package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenseMemoryTest {
    private static final RandomKey KEY = RandomKey.ofSeed(331);

    @Test
    void degreeTwoIsHebbsNetworkFlipForFlip() {
        // Fields of zero occur, and must be zero here as well.
        List<SpinVector> patterns = PatternSets.random(65, 9, KEY);
        HopfieldNetwork hebb = HopfieldNetwork.of(new HebbRule(false), patterns);
        HopfieldNetwork dense = hebb.withRule(new DenseMemoryRule.Polynomial(2, false));
        HopfieldNetwork kept = hebb.withRule(new HebbRule(true));
        boolean tie = false;
        for (int t = 0; t < 20; t++) {
            SpinVector start = SpinVector.random(65, KEY.child(t));
            assertThat(dense.energy(start)).isCloseTo(kept.energy(start), within(1e-12));
            double[] expected = hebb.localFields(start);
            double[] found = dense.localFields(start);
            for (int i = 0; i < 65; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-13));
                assertThat(found[i] == 0).isEqualTo(expected[i] == 0);
                tie |= expected[i] == 0;
            }
            Recall one = Recall.of(hebb, start, new BitSet(), UpdateOrder.RANDOM, KEY.child(t));
            Recall other = Recall.of(dense, start, new BitSet(), UpdateOrder.RANDOM, KEY.child(t));
            one.run(100);
            other.run(100);
            assertThat(other.save()).isEqualTo(one.save());
        }
        assertThat(tie).as("a field of zero was met").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false", "3, true", "4, true", "7, true", "30, false", "30, true"})
    void energyAndFieldFollowTheirDefinition(int degree, boolean rectified) {
        int n = 41;
        HopfieldNetwork network =
                HopfieldNetwork.of(new DenseMemoryRule.Polynomial(degree, rectified), PatternSets.random(n, 9, KEY));
        SpinVector x = SpinVector.random(n, KEY.child("x"));
        assertThat(network.energy(x)).isCloseTo(energy(network, degree, rectified, x), within(1e-12 * n));
        double[] fields = network.localFields(x);
        for (int i = 0; i < n; i++) {
            BitSet one = new BitSet();
            one.set(i);
            double difference = energy(network, degree, rectified, x.flipped(one)) - network.energy(x);
            assertThat(fields[i]).isCloseTo(x.spin(i) * difference / 2, within(1e-12 * n));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 1, 10})
    void theExponentialIsTheLogarithmOfASumOfExponentials(double rate) {
        int n = 37;
        HopfieldNetwork network =
                HopfieldNetwork.of(new DenseMemoryRule.Exponential(rate), PatternSets.random(n, 9, KEY));
        SpinVector x = SpinVector.random(n, KEY.child("x"));
        double[] fields = network.localFields(x);
        assertThat(network.energy(x)).isCloseTo(logSum(network, rate, x), within(1e-11));
        for (int i = 0; i < n; i++) {
            BitSet one = new BitSet();
            one.set(i);
            double difference = logSum(network, rate, x.flipped(one)) - logSum(network, rate, x);
            assertThat(fields[i]).isCloseTo(x.spin(i) * difference / 2, within(1e-9));
        }
    }

    @Test
    void largeExponentialsNeitherOverflowNorLoseTheirWay() {
        // exp(2000) is no double; every state still knows its nearest memory.
        HopfieldNetwork network =
                HopfieldNetwork.of(new DenseMemoryRule.Exponential(1), PatternSets.random(2000, 50, KEY));
        SpinVector truth = network.patterns().get(7);
        SpinVector start = new Degradation.Noise(0.4).apply(network, truth, KEY).state();
        Recall recall = Recall.of(network, start, new BitSet(), UpdateOrder.RANDOM, KEY);
        assertThat(recall.run(20)).isEqualTo(RecallStatus.CONVERGED);
        assertThat(recall.spins()).isEqualTo(truth);
        assertThat(recall.energy()).isCloseTo(-2000, within(1e-9));
    }

    @Test
    void rectifyingTakesTheInverseOutOfTheMemory() {
        List<SpinVector> patterns = PatternSets.random(100, 5, KEY);
        SpinVector inverse = patterns.get(0).inverse();
        HopfieldNetwork even = HopfieldNetwork.of(new DenseMemoryRule.Polynomial(4, false), patterns);
        HopfieldNetwork rectified = even.withRule(new DenseMemoryRule.Polynomial(4, true));
        assertThat(even.energy(inverse)).isEqualTo(even.energy(patterns.get(0)));
        assertThat(even.isFixedPoint(inverse)).isTrue();
        assertThat(rectified.isFixedPoint(patterns.get(0))).isTrue();
        assertThat(rectified.energy(inverse)).isGreaterThan(rectified.energy(patterns.get(0)) + 20);
        assertThat(rectified.isFixedPoint(inverse)).isFalse();
    }

    @Test
    void withoutAPatternNothingMoves() {
        HopfieldNetwork empty = HopfieldNetwork.empty(9, new DenseMemoryRule.Exponential(1));
        SpinVector x = SpinVector.random(9, KEY);
        assertThat(empty.energy(x)).isZero();
        assertThat(empty.isFixedPoint(x)).isTrue();
    }

    private static double energy(HopfieldNetwork network, int degree, boolean rectified, SpinVector x) {
        double sum = 0;
        for (double m : network.overlaps(x)) {
            sum += rectified && m < 0 ? 0 : Math.pow(m, degree);
        }
        return -x.size() * sum / degree;
    }

    private static double logSum(HopfieldNetwork network, double rate, SpinVector x) {
        double sum = 0;
        for (double m : network.overlaps(x)) {
            sum += Math.exp(rate * x.size() * m);
        }
        return -Math.log(sum) / rate;
    }
}
