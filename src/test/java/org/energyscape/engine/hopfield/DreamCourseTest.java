package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class DreamCourseTest {
    private static final RandomKey KEY = RandomKey.ofSeed(77);
    private static final List<SpinVector> PATTERNS = PatternSets.random(60, 8, KEY);

    private static int[] weights(HopfieldNetwork network) {
        return network.couplings().values();
    }

    @Test
    void afterEachNumberOfDreamsTheWeightsAreThoseOfTheRuleWithSoMany() {
        for (WeightRule base : List.of(new HebbRule(false), new HebbRule(true), new ProjectionRule(false))) {
            HopfieldNetwork network = HopfieldNetwork.of(base, PATTERNS);
            DreamCourse course = new DreamCourse(network, 0.02, 5);
            for (int dreams : List.of(0, 1, 7, 40)) {
                course.dreamUpTo(dreams, ProgressSink.NONE);
                HopfieldNetwork single = network.withRule(new UnlearningRule(base, dreams, 0.02, 5));
                assertThat(weights(course.network())).isEqualTo(weights(single));
                assertThat(course.network().couplings().divisor())
                        .isEqualTo(single.couplings().divisor());
                assertThat(course.network().rule()).isEqualTo(dreams == 0 ? base : single.rule());
            }
            assertThat(weights(course.network())).isNotEqualTo(weights(network));
        }
    }

    @Test
    void aNetworkThatHasDreamtBeginsAwake() {
        HopfieldNetwork awake = HopfieldNetwork.of(new HebbRule(false), PATTERNS);
        DreamCourse course =
                new DreamCourse(awake.withRule(new UnlearningRule(new HebbRule(false), 30, 0.1, 1)), 0.02, 5);
        assertThat(course.network()).isEqualTo(awake);
    }

    @Test
    void networksHandedOutStayAsTheyWere() {
        DreamCourse course = new DreamCourse(HopfieldNetwork.of(new HebbRule(false), PATTERNS), 0.02, 5);
        course.dreamUpTo(3, ProgressSink.NONE);
        HopfieldNetwork early = course.network();
        int[] then = weights(early).clone();
        course.dreamUpTo(9, ProgressSink.NONE);
        assertThat(weights(early)).isEqualTo(then);
    }

    @Test
    void refusesWhatCannotBeDreamt() {
        HopfieldNetwork dense = HopfieldNetwork.of(new DenseMemoryRule.Polynomial(4, true), PATTERNS);
        assertThatThrownBy(() -> new DreamCourse(dense, 0.01, 1)).hasMessageContaining("makes none");
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PATTERNS);
        assertThatThrownBy(() -> new DreamCourse(network, 2, 1)).hasMessageContaining("0 to 1, found 2");
        DreamCourse course = new DreamCourse(network, 0.01, 1);
        course.dreamUpTo(4, ProgressSink.NONE);
        assertThatThrownBy(() -> course.dreamUpTo(3, ProgressSink.NONE)).hasMessageContaining("4 times already");
        ProgressSink impatient = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> course.dreamUpTo(5, impatient)).isInstanceOf(CancellationException.class);
        assertThat(course.dreams()).isEqualTo(4);
    }

    /** E(y) rises by ε (N m² - 1)/2 with m = x·y/N, where ε is in force to half of N / divisor. */
    @Test
    void unlearningAStateLiftsItAndWhatIsLikeIt() {
        int n = 60;
        double strength = 0.125;
        SpinVector x = SpinVector.random(n, KEY.child("x"));
        for (WeightRule base : List.of(new HebbRule(true), new StorkeyRule())) {
            HopfieldNetwork before = HopfieldNetwork.of(base, PATTERNS);
            HopfieldNetwork after = before.withRule(new UnlearnedStatesRule(base, List.of(x), strength));
            double rounding = 0.5 * n / after.couplings().divisor() * (n - 1) / 2 + 1e-9;
            assertThat(after.energy(x) - before.energy(x)).isCloseTo(strength * (n - 1) / 2, within(rounding));
            for (int k = 0; k < 5; k++) {
                SpinVector y = SpinVector.random(n, KEY.child(k));
                double m = x.overlap(y);
                assertThat(after.energy(y) - before.energy(y))
                        .isCloseTo(strength * (n * m * m - 1) / 2, within(rounding));
            }
            for (int i = 0; i < n; i++) {
                assertThat((double) after.couplings().at(i, i)
                                / after.couplings().divisor())
                        .isEqualTo((double) before.couplings().at(i, i)
                                / before.couplings().divisor());
            }
        }
    }

    @Test
    void unlearningTwiceIsUnlearningOneAfterTheOther() {
        SpinVector x = SpinVector.random(60, KEY.child("x"));
        SpinVector y = SpinVector.random(60, KEY.child("y"));
        WeightRule base = new HebbRule(false);
        HopfieldNetwork network = HopfieldNetwork.of(base, PATTERNS);
        HopfieldNetwork both = network.withRule(new UnlearnedStatesRule(base, List.of(x, y), 0.3));
        HopfieldNetwork nested = network.withRule(
                new UnlearnedStatesRule(new UnlearnedStatesRule(base, List.of(x), 0.3), List.of(y), 0.3));
        assertThat(weights(both)).isEqualTo(weights(nested));
        assertThat(weights(network.withRule(new UnlearnedStatesRule(base, List.of(), 0.3))))
                .isEqualTo(weights(network));
        HopfieldNetwork wrong = network.withRule(new UnlearnedStatesRule(base, List.of(SpinVector.of(1, -1)), 0.3));
        assertThatThrownBy(wrong::couplings).hasMessageContaining("60 units to unlearn, found 2");
    }
}
