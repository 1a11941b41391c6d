package org.energyscape.engine.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.Verdict.Kind;
import org.energyscape.engine.math.Proportion;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class AttractorSearchTest {
    private static final RandomKey KEY = RandomKey.ofSeed(411);

    @Test
    void findsExactlyTheFixedPointsOfASmallNetworkUpToSign() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(11, 3, KEY));
        AttractorSearch search = AttractorSearch.of(network, 5000, KEY, 2, ProgressSink.NONE);
        Set<SpinVector> found = new HashSet<>();
        int hits = 0;
        for (Attractor attractor : search.attractors()) {
            assertThat(found.add(attractor.state())).isTrue();
            assertThat(found.add(attractor.state().inverse())).isTrue();
            assertThat(attractor.energy()).isEqualTo(network.energy(attractor.state()));
            assertThat(attractor.verdict().kind()).isNotEqualTo(Kind.INVERSE);
            assertThat(attractor.basin().successes()).isEqualTo(attractor.hits() + attractor.inverseHits());
            hits += attractor.basin().successes();
        }
        assertThat(hits).isEqualTo(5000);
        assertThat(search.unfinished()).isZero();
        // Every fixed point has at least itself in its basin: with 2048 states and 5000 starts one is missed with
        // probability 0.09, unless others lead to it. Those found are all fixed points; and no stored one is missing.
        assertThat(StateGraph.of(network).fixedStates()).containsAll(found);
        for (SpinVector pattern : network.patterns()) {
            assertThat(found.contains(pattern)).isEqualTo(network.isFixedPoint(pattern));
        }
    }

    @Test
    void inversesAreHitAsOftenAsTheirPatterns() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(101, 1, KEY));
        AttractorSearch search = AttractorSearch.of(network, 2000, KEY, 2, ProgressSink.NONE);
        assertThat(search.attractors()).hasSize(1);
        Attractor only = search.attractors().get(0);
        assertThat(only.state()).isEqualTo(network.patterns().get(0));
        assertThat(only.verdict().kind()).isEqualTo(Kind.STORED);
        assertThat((double) only.hits()).isCloseTo(1000, within(4 * Math.sqrt(500)));
        assertThat(only.hits() + only.inverseHits()).isEqualTo(2000);
        assertThat(only.basin()).isEqualTo(new Proportion(2000, 2000));
    }

    @Test
    void aRectifiedMemoryKeepsStatesAndInversesApart() {
        List<SpinVector> patterns = PatternSets.random(60, 2, KEY);
        HopfieldNetwork network = HopfieldNetwork.of(new DenseMemoryRule.Polynomial(3, true), patterns);
        AttractorSearch search = AttractorSearch.of(network, 500, KEY, 2, ProgressSink.NONE);
        for (Attractor attractor : search.attractors()) {
            assertThat(attractor.inverseHits()).isZero();
            assertThat(attractor.verdict().kind()).isNotEqualTo(Kind.INVERSE);
        }
        assertThat(search.attractors()).extracting(Attractor::state).containsAll(patterns);
    }

    /** With the diagonal kept a state at right angles to the only pattern rests: 6 of them, each the inverse of another. */
    @Test
    void statesWithoutAnyOverlapAreFoundOnceWithTheirInverses() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(true), List.of(SpinVector.of(1, 1, 1, 1)));
        AttractorSearch search = AttractorSearch.of(network, 400, KEY, 2, ProgressSink.NONE);
        assertThat(search.attractors()).hasSize(1 + 3);
        assertThat(search.attractors().stream()
                        .mapToInt(attractor -> attractor.basin().successes())
                        .sum())
                .isEqualTo(400);
    }

    @Test
    void theRadiusOfHalfIsTheLastBeforeTheFirstFailure() {
        List<BasinScan.Point> points = new ArrayList<>();
        int[] back = {10, 6, 4, 7};
        for (int k = 0; k < back.length; k++) {
            points.add(new BasinScan.Point(3 * k, new Proportion(back[k], 10), 0, 0));
        }
        assertThat(new BasinScan(points).halfRadius()).isEqualTo(3);
        assertThat(new BasinScan(points.subList(2, 4)).halfRadius()).isEqualTo(-1);
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(80, 10, KEY));
        AttractorSearch one = AttractorSearch.of(network, 300, KEY, 1, ProgressSink.NONE);
        assertThat(AttractorSearch.of(network, 300, KEY, 3, ProgressSink.NONE)).isEqualTo(one);
        assertThat(AttractorSearch.of(network, 300, KEY.child(1), 3, ProgressSink.NONE))
                .isNotEqualTo(one);
        int kinds = 0;
        for (Kind kind : Kind.values()) {
            kinds += one.hits(kind);
        }
        assertThat(kinds + one.unfinished()).isEqualTo(300);
        for (int k = 1; k < one.attractors().size(); k++) {
            assertThat(one.attractors().get(k).basin().successes())
                    .isLessThanOrEqualTo(one.attractors().get(k - 1).basin().successes());
        }
    }

    /**
     * With three random patterns and N → ∞ the mixture sign(ξ¹ + ξ² + ξ³) is a fixed point with overlap ½ with each, and its
     * energy per unit is -3/8 against -1/2 (Amit, Gutfreund and Sompolinsky 1985, §IV: E = -½ Σ_μ m_μ²).
     */
    @Test
    void threePatternsBringMixturesOfThreeWithOverlapOneHalfAndHigherEnergy() {
        int n = 2001;
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(n, 3, KEY));
        AttractorSearch search = AttractorSearch.of(network, 400, KEY, 2, ProgressSink.NONE);
        int mixtures = 0;
        // Four standard deviations of an overlap of independent signs, √((1 - ¼) / N), and of energies made of three.
        double scatter = 4 * Math.sqrt(0.75 / n);
        for (Attractor attractor : search.attractors()) {
            if (attractor.verdict().kind() == Kind.STORED) {
                assertThat(attractor.energy() / n).isCloseTo(-0.5, within(3 * scatter * scatter + 2.0 / n));
            } else {
                mixtures++;
                assertThat(attractor.verdict().kind()).isEqualTo(Kind.MIXTURE);
                assertThat(attractor.verdict().patterns()).containsExactly(0, 1, 2);
                assertThat(attractor.verdict().distance()).isZero();
                for (int mu = 0; mu < 3; mu++) {
                    double overlap =
                            attractor.state().overlap(network.patterns().get(mu));
                    assertThat(overlap * attractor.verdict().signs().get(mu)).isCloseTo(0.5, within(scatter));
                }
                assertThat(attractor.energy() / n).isCloseTo(-0.375, within(1.5 * scatter));
                assertThat(attractor.energy())
                        .isGreaterThan(network.energy(network.patterns().get(0)));
            }
        }
        // Of the 8 sign vectors up to an overall sign 4 mixtures remain.
        assertThat(mixtures).isEqualTo(4);
        assertThat(search.attractors()).hasSize(7);
    }

    @Test
    void nearPatternsAllStartsComeBackAndHalfwayToTheInverseNone() {
        int n = 200;
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(n, 5, KEY));
        List<Integer> radii = List.of(0, 20, 40, 60, 80, 100, 140, 200);
        BasinScan scan = BasinScan.of(network, -1, radii, 1, 100, KEY, 2, ProgressSink.NONE);
        assertThat(scan.points()).extracting(BasinScan.Point::radius).isEqualTo(radii);
        assertThat(scan.points().get(0).recalled().rate()).isEqualTo(1);
        assertThat(scan.points().get(1).recalled().rate()).isEqualTo(1);
        assertThat(scan.points().get(7).recalled().rate()).isZero();
        assertThat(scan.points().get(7).meanOverlap()).isEqualTo(-1);
        assertThat(scan.halfRadius()).isBetween(60, 80);
        assertThat(BasinScan.of(network, -1, radii, 1, 100, KEY, 1, ProgressSink.NONE))
                .isEqualTo(scan);
        BasinScan second = BasinScan.of(network, 2, List.of(0, 30), 1, 10, KEY, 1, ProgressSink.NONE);
        assertThat(second.points().get(1).recalled()).isEqualTo(new Proportion(10, 10));
        assertThatThrownBy(() -> BasinScan.of(network, 5, radii, 1, 1, KEY, 1, ProgressSink.NONE))
                .hasMessageContaining("0 to 4, found 5");
        assertThatThrownBy(() -> BasinScan.of(network, 0, List.of(201), 1, 1, KEY, 1, ProgressSink.NONE))
                .hasMessageContaining("found 201");
    }

    @Test
    void scansAndSearchesStopWhenAsked() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(50, 5, KEY));
        ProgressSink impatient = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                assertThat(fraction).isBetween(0.0, 1.0);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> AttractorSearch.of(network, 100, KEY, 1, impatient))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> BasinScan.of(network, 0, List.of(3), 1, 100, KEY, 1, impatient))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> EnergyPlane.of(network, network.patterns(), 5, 5, impatient))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anExactDistanceTurnsThatManyUnits() {
        SpinVector x = SpinVector.random(70, KEY);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), List.of(x));
        BitSet seen = new BitSet();
        for (int t = 0; t < 60; t++) {
            SpinVector y = new org.energyscape.engine.hopfield.Degradation.Flips(7)
                    .apply(network, x, KEY.child(t))
                    .state();
            assertThat(y.hammingDistance(x)).isEqualTo(7);
            for (int i = 0; i < 70; i++) {
                seen.set(i, seen.get(i) || y.spin(i) != x.spin(i));
            }
        }
        assertThat(seen.cardinality()).as("every unit is turned at some time").isEqualTo(70);
    }
}
