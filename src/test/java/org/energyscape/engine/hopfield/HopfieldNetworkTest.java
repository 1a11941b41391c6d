package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopfieldNetworkTest {
    private static final RandomKey KEY = RandomKey.ofSeed(5);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weightsAreHebbsSum(boolean keepDiagonal) {
        List<SpinVector> patterns = PatternSets.random(20, 4, KEY);
        FloatMatrix w = HopfieldNetwork.of(new HebbRule(keepDiagonal), patterns).weights();
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                double sum = 0;
                for (SpinVector pattern : patterns) {
                    sum += pattern.spin(i) * pattern.spin(j) / 20.0;
                }
                assertThat((double) w.at(i, j)).isCloseTo(i == j && !keepDiagonal ? 0 : sum, within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void energyAndFieldsFollowTheirDefinitions(boolean keepDiagonal) {
        HopfieldNetwork network = withRandomThresholds(
                HopfieldNetwork.of(new HebbRule(keepDiagonal), PatternSets.random(30, 5, KEY)), KEY.child("θ"));
        double[] thresholds = randomThresholds(30, KEY.child("θ"));
        SpinVector x = SpinVector.random(30, KEY.child("x"));
        Couplings couplings = network.couplings();
        double energy = 0;
        double[] fields = network.localFields(x);
        for (int i = 0; i < 30; i++) {
            double field = thresholds[i];
            for (int j = 0; j < 30; j++) {
                double weight = couplings.at(i, j) / couplings.divisor();
                field += weight * x.spin(j);
                energy -= 0.5 * weight * x.spin(i) * x.spin(j);
            }
            energy -= thresholds[i] * x.spin(i);
            assertThat(fields[i]).isCloseTo(field, within(1e-12));
        }
        assertThat(network.energy(x)).isCloseTo(energy, within(1e-12));
        assertThat(network.denseFields(x).energy()).isEqualTo(network.energy(x));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void forgettingUndoesStoringBitForBit(boolean keepDiagonal) {
        List<SpinVector> patterns = PatternSets.random(50, 4, KEY);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(keepDiagonal), patterns.subList(0, 3));
        int[] before = network.couplings().values().clone();
        HopfieldNetwork more = network.store(patterns.get(3));
        HopfieldNetwork back = more.forget(patterns.get(3));
        assertThat(more.couplings().values()).isNotEqualTo(before);
        assertThat(back).isEqualTo(network).hasSameHashCodeAs(network);
        assertThat(back.couplings().values()).isEqualTo(before);
        assertThat(network.couplings().values()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weightsCarriedOnEqualWeightsLearnedAfresh(boolean keepDiagonal) {
        HebbRule rule = new HebbRule(keepDiagonal);
        List<SpinVector> patterns = PatternSets.random(40, 70, KEY);
        HopfieldNetwork network = HopfieldNetwork.empty(40, rule);
        assertThat(network.couplings().values()).containsOnly(0);
        for (SpinVector pattern : patterns) {
            network = network.store(pattern);
        }
        network = network.forget(2).forget(0);
        List<SpinVector> left = new ArrayList<>(patterns);
        left.remove(2);
        left.remove(0);
        assertThat(network.patterns()).isEqualTo(left);
        assertThat(network.couplings().values())
                .isEqualTo(HopfieldNetwork.of(rule, left).couplings().values());
    }

    @Test
    void ofEqualPatternsTheLastStoredIsForgotten() {
        List<SpinVector> three = PatternSets.random(20, 3, KEY);
        SpinVector twice = three.get(0);
        HopfieldNetwork network =
                HopfieldNetwork.of(new StorkeyRule(), List.of(twice, three.get(1), twice, three.get(2)));
        assertThat(network.forget(twice).patterns()).containsExactly(twice, three.get(1), three.get(2));
    }

    @Test
    void aNetworkIsEvenWhereEveryStateHasTheEnergyOfItsInverse() {
        List<LearningRule> rules = List.of(
                new HebbRule(false),
                new StorkeyRule(),
                new ProjectionRule(false),
                new DenseMemoryRule.Polynomial(3, false),
                new DenseMemoryRule.Polynomial(4, false),
                new DenseMemoryRule.Polynomial(4, true),
                new DenseMemoryRule.Exponential(0.3));
        for (LearningRule rule : rules) {
            HopfieldNetwork network = HopfieldNetwork.of(rule, PatternSets.random(7, 2, KEY));
            for (HopfieldNetwork each : List.of(network, withRandomThresholds(network, KEY.child("θ")))) {
                boolean even = true;
                for (int s = 0; s < 1 << 7; s++) {
                    SpinVector x = SpinVector.ofBits(7, s);
                    even &= Math.abs(each.energy(x) - each.energy(x.inverse())) < 1e-9;
                }
                assertThat(each.isEven()).as(rule.title()).isEqualTo(even);
            }
        }
    }

    @Test
    void storedPatternsAreFixedPointsAtLowLoadAndSoAreTheirInverses() {
        List<SpinVector> patterns = PatternSets.random(500, 10, KEY);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns);
        for (SpinVector pattern : patterns) {
            assertThat(network.isFixedPoint(pattern)).isTrue();
            assertThat(network.isFixedPoint(pattern.inverse())).isTrue();
            assertThat(network.energy(pattern)).isEqualTo(network.energy(pattern.inverse()));
        }
        assertThat(network.overlaps(patterns.get(3))[3]).isEqualTo(1);
        assertThat(network.overlaps(patterns.get(3).inverse())[3]).isEqualTo(-1);
    }

    @Test
    void refusesWrongSizesUnknownPatternsAndMatricesTooLarge() {
        HopfieldNetwork network = HopfieldNetwork.empty(4, new HebbRule(false));
        assertThatThrownBy(() -> network.store(SpinVector.of(1, 1)))
                .hasMessage("Expected a vector of 4 units, found 2");
        assertThatThrownBy(() -> network.forget(SpinVector.of(1, 1, 1, 1)))
                .hasMessage("The pattern to forget is not among the 0 stored");
        assertThatThrownBy(() -> network.withThresholds(new double[] {0, 0, Double.NaN, 0}))
                .hasMessage("Threshold 2 must be finite, found NaN");
        HopfieldNetwork large = HopfieldNetwork.empty(4097, new HebbRule(false));
        assertThatThrownBy(large::weights).hasMessageContaining("at most 4096 units, asked for 4097 (67 MB)");
    }

    static double[] randomThresholds(int units, RandomKey key) {
        RandomStream random = key.stream();
        double[] thresholds = new double[units];
        for (int i = 0; i < units; i++) {
            thresholds[i] = random.nextGaussian() / 2;
        }
        return thresholds;
    }

    static HopfieldNetwork withRandomThresholds(HopfieldNetwork network, RandomKey key) {
        return network.withThresholds(randomThresholds(network.units(), key));
    }
}
