package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeTest {
    private static final RandomKey KEY = RandomKey.ofSeed(61);

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16})
    void withNOrthogonalPatternsAndTheDiagonalEveryStateIsFixed(int n) {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(true), PatternSets.hadamard(n));
        FloatMatrix w = network.weights();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(w.at(i, j)).isEqualTo(i == j ? 1f : 0f);
            }
        }
        Landscape landscape = Landscape.of(network);
        assertThat(landscape.fixedPoints()).hasSize(1 << n);
        assertThat(landscape.basinSizes()).containsOnly(1);
    }

    @Test
    void basinsShrinkToSingleStatesAsOrthogonalPatternsAreAdded() {
        int n = 8;
        double firstMeanBasin = 0;
        double lastMeanBasin = 0;
        HopfieldNetwork network = HopfieldNetwork.empty(n, new HebbRule(true));
        for (SpinVector pattern : PatternSets.hadamard(n)) {
            network = network.store(pattern);
            Landscape landscape = Landscape.of(network);
            assertThat(Arrays.stream(landscape.basinSizes()).sum()).isEqualTo(1 << n);
            assertThat(new HashSet<>(landscape.fixedStates()).containsAll(network.patterns()))
                    .isTrue();
            if (network.patterns().size() == n - 1) {
                // W = I - v vᵀ/N with the missing pattern v: x_i f_i = 1 - x_i v_i m ≥ 0, so already here nothing
                // moves.
                assertThat(landscape.fixedPoints()).hasSize(1 << n);
            }
            lastMeanBasin = (double) (1 << n) / landscape.fixedPoints().length;
            firstMeanBasin = network.patterns().size() == 1 ? lastMeanBasin : firstMeanBasin;
        }
        assertThat(firstMeanBasin).isGreaterThan(3);
        assertThat(lastMeanBasin).isEqualTo(1);
    }

    @Test
    void oneStoredPatternLeavesItselfItsInverseAndTheStatesHalfwayBetween() {
        SpinVector pattern = SpinVector.random(8, KEY);
        Landscape landscape = Landscape.of(HopfieldNetwork.of(new HebbRule(true), List.of(pattern)));
        // Half of the units right: the field ξ m is zero everywhere, so that all C(8, 4) = 70 such states keep still.
        assertThat(landscape.fixedPoints()).hasSize(2 + 70);
        for (SpinVector state : landscape.fixedStates()) {
            assertThat(state.dot(pattern)).isIn(-8, 0, 8);
        }
        Landscape noDiagonal = Landscape.of(HopfieldNetwork.of(new HebbRule(false), List.of(pattern)));
        assertThat(noDiagonal.fixedStates()).containsExactlyInAnyOrder(pattern, pattern.inverse());
    }

    @Test
    void fixedPointsAndBasinsAreThoseRecallFinds() {
        HopfieldNetwork network = HopfieldNetworkTest.withRandomThresholds(
                HopfieldNetwork.of(new HebbRule(false), PatternSets.random(9, 3, KEY)), KEY.child("θ"));
        Landscape landscape = Landscape.of(network);
        int[] ends = new int[512];
        for (int s = 0; s < 512; s++) {
            SpinVector state = SpinVector.ofBits(9, s);
            assertThat(Arrays.binarySearch(landscape.fixedPoints(), s) >= 0).isEqualTo(network.isFixedPoint(state));
            Recall recall = Recall.of(network, state, new BitSet(), UpdateOrder.SEQUENTIAL, KEY);
            recall.run(100);
            for (int k = 0; k < landscape.fixedPoints().length; k++) {
                if (SpinVector.ofBits(9, landscape.fixedPoints()[k]).equals(recall.spins())) {
                    ends[k]++;
                }
            }
        }
        assertThat(landscape.basinSizes()).isEqualTo(Arrays.copyOf(ends, landscape.fixedPoints().length));
    }

    @Test
    void hadamardRowsAreOrthogonal() {
        List<SpinVector> rows = PatternSets.hadamard(16);
        for (int a = 0; a < 16; a++) {
            for (int b = 0; b < 16; b++) {
                assertThat(rows.get(a).dot(rows.get(b))).isEqualTo(a == b ? 16 : 0);
            }
        }
        assertThatThrownBy(() -> PatternSets.hadamard(12)).hasMessageContaining("power of two, asked for 12");
    }

    @Test
    void refusesMoreStatesThanCanBeCounted() {
        assertThatThrownBy(() -> Landscape.of(HopfieldNetwork.empty(17, new HebbRule(false))))
                .hasMessage("All states are enumerated for at most 16 units, asked for 17");
    }
}
