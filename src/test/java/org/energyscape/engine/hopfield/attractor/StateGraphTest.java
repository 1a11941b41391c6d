package org.energyscape.engine.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Landscape;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateGraphTest {
    private static final RandomKey KEY = RandomKey.ofSeed(401);

    static Stream<LearningRule> rules() {
        return Stream.of(
                new HebbRule(false),
                new HebbRule(true),
                new StorkeyRule(),
                new ProjectionRule(false),
                new DenseMemoryRule.Polynomial(3, true),
                new DenseMemoryRule.Exponential(1));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyArrowLeadsToTheLowestNeighbourThatAUnitWouldTurnTo(LearningRule rule) {
        int n = 9;
        HopfieldNetwork network = HopfieldNetwork.of(rule, PatternSets.random(n, 3, KEY));
        StateGraph graph = StateGraph.of(network);
        assertThat(graph.states()).isEqualTo(512);
        for (int s = 0; s < graph.states(); s++) {
            SpinVector state = SpinVector.ofBits(n, s);
            Fields fields = network.fields(state);
            assertThat(graph.energy(s)).isCloseTo(network.energy(state), within(1e-12));
            if (network.isFixedPoint(state)) {
                assertThat(graph.next(s)).isEqualTo(s);
                assertThat(graph.end(s)).isEqualTo(s);
                assertThat(graph.depth(s)).isZero();
            } else {
                int turned = Integer.numberOfTrailingZeros(graph.next(s) ^ s);
                assertThat(Integer.bitCount(graph.next(s) ^ s)).isEqualTo(1);
                assertThat(fields.wantsFlip(turned)).isTrue();
                assertThat(graph.energy(graph.next(s))).isLessThanOrEqualTo(graph.energy(s));
                for (int i = 0; i < n; i++) {
                    assertThat(!fields.wantsFlip(i) || fields.flipEnergy(i) >= fields.flipEnergy(turned) - 1e-12)
                            .isTrue();
                }
                assertThat(graph.end(s)).isEqualTo(graph.end(graph.next(s)));
                assertThat(graph.depth(s)).isEqualTo(1 + graph.depth(graph.next(s)));
            }
        }
        assertThat(IntStream.of(graph.basinSizes()).sum()).isEqualTo(512);
        Landscape landscape = Landscape.of(network);
        assertThat(graph.fixedPoints()).isEqualTo(landscape.fixedPoints());
        assertThat(graph.fixedStates()).isEqualTo(landscape.fixedStates());
        int[] fixed = graph.fixedPoints();
        for (int k = 0; k < fixed.length; k++) {
            int end = fixed[k];
            assertThat(IntStream.range(0, 512).filter(s -> graph.end(s) == end).count())
                    .isEqualTo(graph.basinSizes()[k]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16})
    void orthogonalPatternsAddedOneByOneEndWithEveryStateFixed(int n) {
        List<SpinVector> patterns = PatternSets.hadamard(n);
        List<OrthogonalSeries.Step> steps = OrthogonalSeries.of(new HebbRule(true), patterns, ProgressSink.NONE)
                .steps();
        assertThat(steps).hasSize(n);
        for (OrthogonalSeries.Step step : steps) {
            int p = step.patterns();
            assertThat(step.fixedPoints()).as("%d patterns", p).isEqualTo(fixedPoints(patterns.subList(0, p)));
            assertThat(step.storedFixed()).isEqualTo(p);
            assertThat(step.distanceToIdentity()).isCloseTo(Math.sqrt(n - p), within(1e-12));
            assertThat(step.meanBasin()).isEqualTo((double) (1 << n) / step.fixedPoints());
        }
        // One pattern: itself, its inverse, and all states at right angles, whose fields are zero.
        assertThat(steps.get(0).fixedPoints()).isEqualTo(2 + binomial(n, n / 2));
        // N - 1 patterns: x_i (Wx)_i = 1 - m x_i ξ_i ≥ 0 always.
        for (OrthogonalSeries.Step step : steps.subList(n - 2, n)) {
            assertThat(step.fixedPoints()).isEqualTo(1 << n);
            assertThat(step.largestBasin()).isEqualTo(1);
            assertThat(step.storedBasin()).isEqualTo(1);
        }
    }

    /** Patterns that are no fixed points have no basin, and count all the same in the mean. */
    @Test
    void theMeanBasinOfStoredPatternsIsThatOfAllOfThem() {
        List<SpinVector> patterns = PatternSets.random(9, 7, KEY);
        OrthogonalSeries series = OrthogonalSeries.of(new HebbRule(false), patterns, ProgressSink.NONE);
        boolean lost = false;
        for (OrthogonalSeries.Step step : series.steps()) {
            HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns.subList(0, step.patterns()));
            StateGraph graph = StateGraph.of(network);
            int ended = 0;
            int fixed = 0;
            for (SpinVector pattern : network.patterns()) {
                fixed += network.isFixedPoint(pattern) ? 1 : 0;
                for (int s = 0; s < graph.states(); s++) {
                    ended += SpinVector.ofBits(9, graph.end(s)).equals(pattern) ? 1 : 0;
                }
            }
            assertThat(step.storedFixed()).isEqualTo(fixed);
            assertThat(step.storedBasin()).isEqualTo((double) ended / step.patterns());
            lost |= fixed > 0 && fixed < step.patterns();
        }
        assertThat(lost).as("some pattern was lost and some kept").isTrue();
    }

    @Test
    void with16UnitsTheNumberOfFixedPointsFallsBeforeItRises() {
        int[] counts =
                OrthogonalSeries.of(new HebbRule(true), PatternSets.hadamard(16), ProgressSink.NONE).steps().stream()
                        .mapToInt(OrthogonalSeries.Step::fixedPoints)
                        .toArray();
        assertThat(counts[0]).isEqualTo(12872);
        assertThat(counts[15]).isEqualTo(65536);
        assertThat(Arrays.equals(counts, IntStream.of(counts).sorted().toArray()))
                .isFalse();
    }

    @Test
    void tooManyUnitsAreRefused() {
        HopfieldNetwork network = HopfieldNetwork.empty(17, new HebbRule(false));
        assertThatThrownBy(() -> StateGraph.of(network)).hasMessageContaining("at most 16 units, asked for 17");
    }

    /** States with x_i Σ_μ ξ_i^μ (ξ^μ·x) ≥ 0 for every i, in whole numbers and without the network. */
    private static int fixedPoints(List<SpinVector> patterns) {
        int n = patterns.get(0).size();
        int count = 0;
        for (int s = 0; s < 1 << n; s++) {
            SpinVector x = SpinVector.ofBits(n, s);
            int[] sums = new int[n];
            for (SpinVector pattern : patterns) {
                int dot = pattern.dot(x);
                for (int i = 0; i < n; i++) {
                    sums[i] += pattern.spin(i) * dot;
                }
            }
            boolean fixed = true;
            for (int i = 0; i < n; i++) {
                fixed &= sums[i] * x.spin(i) >= 0;
            }
            count += fixed ? 1 : 0;
        }
        return count;
    }

    private static int binomial(int n, int k) {
        long result = 1;
        for (int i = 1; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return (int) result;
    }
}
