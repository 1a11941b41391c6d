package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Erf;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The share of units of a stored random pattern that its own field would turn.
 *
 * <p>With the diagonal zero, N x_i f_i = (N-1) + S, and S is a sum of K = (N-1)(P-1) independent signs: so the probability
 * of an error is exactly that of a binomial tail, S &lt; -(N-1), and tends to ½ erfc(√(1/(2α))), α = P/N (Hertz, Krogh and
 * Palmer 1991, "Introduction to the theory of neural computation", §2.2).
 */
class CrosstalkTest {
    @ParameterizedTest
    @CsvSource({"150,30", "150,100"})
    void theShareOfUnstableUnitsIsThatOfTheBinomialTail(int n, int p) {
        // One unit of one pattern in each network, so that the draws are independent and the bound is binomial.
        int draws = 3000;
        RandomKey key = RandomKey.ofSeed(81).child(p);
        int errors = 0;
        for (int t = 0; t < draws; t++) {
            HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(n, p, key.child(t)));
            errors += network.fields(network.patterns().get(0)).wantsFlip(0) ? 1 : 0;
        }
        double exact = exactShare(n, p);
        assertThat((double) errors / draws).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / draws)));
    }

    @ParameterizedTest
    @CsvSource({"2000,300", "2000,400", "2000,1000"})
    void theExactShareTendsToTheComplementaryErrorFunctionOfTheLoad(int n, int p) {
        assertThat(0.5 * Erf.erfc(Math.sqrt(n / (2.0 * p))))
                .isCloseTo(exactShare(n, p), within(0.03 * exactShare(n, p)));
    }

    /** S = 2B - K &lt; -(N-1) for B ~ Binomial(K, 1/2), that is B ≤ (K - N) / 2 rounded down. */
    private static double exactShare(int n, int p) {
        int k = (n - 1) * (p - 1);
        return new BinomialDistribution(null, k, 0.5).cumulativeProbability(Math.floorDiv(k - n, 2));
    }
}
