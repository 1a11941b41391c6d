package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class MinOverTest {
    private static final RandomKey KEY = RandomKey.ofSeed(321);

    @Test
    void onePatternHasTheStabilityOfItsLength() {
        MinOver found = MinOver.of(PatternSets.random(26, 1, KEY), 4, 1e-12, 10);
        assertThat(found.lower()).isCloseTo(5, within(1e-12));
        assertThat(found.upper()).isCloseTo(5, within(1e-12));
        assertThat(found.steps()).isEqualTo(1);
    }

    /** Without unit i, ξ_i ξ of Hadamard rows have length √(N-1) and products -1: symmetric, so w is their sum. */
    @Test
    void hadamardPatternsHaveTheStabilityOfTheirSum() {
        int n = 16;
        int p = 5;
        // Each has product N - 1 - (P-1) with the sum, whose square is P (N - 1 - (P-1)).
        double exact = Math.sqrt((n - p) / (double) p);
        MinOver found = MinOver.of(PatternSets.hadamard(n).subList(0, p), 3, 1e-3, 1_000_000);
        assertThat(found.lower()).isBetween(exact - 1e-3, exact + 1e-12);
        assertThat(found.upper()).isBetween(exact - 1e-12, exact + 1e-3);
        assertThat(found.isSeparable()).isTrue();
    }

    @Test
    void aContradictionLeavesNoStability() {
        List<SpinVector> contradiction = List.of(SpinVector.of(1, 1), SpinVector.of(1, -1));
        MinOver found = MinOver.of(contradiction, 1, 1e-3, 10_000);
        assertThat(found.isSeparable()).isFalse();
        assertThat(found.lower()).isNotPositive();
        assertThat(found.upper()).isBetween(0.0, 1e-3);
    }

    /**
     * For random patterns and N → ∞ the largest stability κ at load α solves α ∫_{-κ}^∞ Dt (t + κ)² = 1 (Gardner 1988, eq.
     * 36). One unit scatters by about N^(-1/2): 8 units of N = 400 lie within 4 such errors of the mean.
     */
    @Test
    void theLargestStabilityOfRandomPatternsIsGardners() {
        int n = 400;
        int p = 200;
        double theory = gardner((double) p / n);
        double sum = 0;
        for (int t = 0; t < 8; t++) {
            MinOver found = MinOver.of(PatternSets.random(n, p, KEY.child(t)), 0, 0.02, 200_000);
            assertThat(found.upper() - found.lower()).isLessThanOrEqualTo(0.02);
            sum += (found.lower() + found.upper()) / 2;
        }
        assertThat(sum / 8).isCloseTo(theory, within(4 / Math.sqrt(8.0 * n) + 0.01));
    }

    private static double gardner(double load) {
        UnivariateFunction excess = kappa -> load
                        * new SimpsonIntegrator()
                                .integrate(
                                        100_000,
                                        t -> Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI) * (t + kappa) * (t + kappa),
                                        -kappa,
                                        10)
                - 1;
        return new BrentSolver(1e-9).solve(100, excess, 0, 5);
    }
}
