package org.energyscape.engine.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;

import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescentForestTest {
    private static HopfieldNetwork network(int units, int stored, LearningRule rule) {
        return HopfieldNetwork.of(rule, PatternSets.random(units, stored, RandomKey.ofSeed(7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 10})
    void descentsAreThoseOfBruteForce(int units) {
        for (LearningRule rule : new LearningRule[] {new HebbRule(false), new DenseMemoryRule.Polynomial(3, true)}) {
            HopfieldNetwork network = network(units, 3, rule);
            StateGraph graph = StateGraph.of(network);
            for (int s = 0; s < graph.states(); s++) {
                double here = network.energy(SpinVector.ofBits(units, s));
                assertThat(graph.energy(s)).isEqualTo(here);
                int best = s;
                double lowest = here - 1e-9;
                for (int i = 0; i < units; i++) {
                    double there = network.energy(SpinVector.ofBits(units, s ^ 1 << i));
                    if (there < lowest - 1e-9) {
                        lowest = there;
                        best = s ^ 1 << i;
                    }
                }
                assertThat(graph.next(s)).as("state %d", s).isEqualTo(best);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 11})
    void stretchesOfBranchesAreCountsAndDoNotOverlap(int units) {
        StateGraph graph = StateGraph.of(network(units, 2, new HebbRule(false)));
        DescentForest forest = DescentForest.of(graph);
        int[] sizes = new int[graph.states()];
        for (int s = 0; s < graph.states(); s++) {
            for (int t = s; ; t = graph.next(t)) {
                sizes[t]++;
                if (graph.next(t) == t) {
                    assertThat(forest.roots()[forest.basin(s)]).isEqualTo(t);
                    break;
                }
            }
        }
        double[][] stretches = new double[graph.states()][];
        for (int s = 0; s < graph.states(); s++) {
            stretches[s] = new double[] {forest.across(s) - sizes[s] / 2.0, forest.across(s) + sizes[s] / 2.0};
        }
        for (int s = 0; s < graph.states(); s++) {
            double[] own = stretches[s];
            double[] parent = stretches[graph.next(s)];
            assertThat(own[0]).isGreaterThanOrEqualTo(parent[0]);
            assertThat(own[1]).isLessThanOrEqualTo(parent[1]);
            for (int t = 0; t < s && units <= 8; t++) {
                double[] other = stretches[t];
                boolean apart = own[1] <= other[0] || other[1] <= own[0];
                boolean within =
                        (own[0] >= other[0] && own[1] <= other[1]) || (other[0] >= own[0] && other[1] <= own[1]);
                assertThat(apart || within).isTrue();
            }
        }
        int previous = Integer.MAX_VALUE;
        for (int root : forest.roots()) {
            assertThat(sizes[root]).isLessThanOrEqualTo(previous);
            previous = sizes[root];
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void localMinimaAreCountedByTheEnergyAlone(boolean diagonal) {
        HopfieldNetwork network = network(9, 4, new HebbRule(diagonal));
        StateGraph graph = StateGraph.of(network);
        int count = 0;
        for (int s = 0; s < graph.states(); s++) {
            int higher = 0;
            for (int i = 0; i < 9; i++) {
                higher += graph.energy(s ^ 1 << i) >= graph.energy(s) - 1e-9 ? 1 : 0;
            }
            count += higher == 9 ? 1 : 0;
        }
        assertThat(graph.localMinima()).isEqualTo(count);
        if (diagonal) {
            // A pull towards itself of P/N makes states stay that are no minima.
            assertThat(graph.fixedPoints().length).isGreaterThan(count);
        } else {
            assertThat(graph.fixedPoints()).hasSize(count);
        }
    }
}
