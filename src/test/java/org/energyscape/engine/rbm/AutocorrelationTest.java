package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutocorrelationTest {
    private static final int CHAINS = 40;
    private static final int LENGTH = 5000;

    /** Stationary x' = φ x + √(1 - φ²) ξ in every chain, around an offset. */
    private static Autocorrelation autoregressive(double phi, double offset, int length, int lags) {
        Autocorrelation result = new Autocorrelation(CHAINS, lags);
        RandomStream stream = RandomKey.ofSeed(11).stream();
        double[] x = new double[CHAINS];
        for (int r = 0; r < CHAINS; r++) {
            x[r] = stream.nextGaussian();
        }
        double[] shown = new double[CHAINS];
        for (int s = 0; s < length; s++) {
            for (int r = 0; r < CHAINS; r++) {
                x[r] = phi * x[r] + Math.sqrt(1 - phi * phi) * stream.nextGaussian();
                shown[r] = offset + x[r];
            }
            result.add(shown);
        }
        return result;
    }

    /**
     * Bartlett: var ρ(t) <= (1 + φ²) / (1 - φ²) / N for N values, so that five deviations bound all lags. τ has Sokal's
     * standard error, four times, and lacks at most the rest of the geometric series, 2 |φ|^(W+1) / (1 - φ).
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.5, 0, -0.5})
    void anAutoregressiveSeriesForgetsGeometrically(double phi) {
        Autocorrelation.Estimate found = autoregressive(phi, 0, LENGTH, 100).estimate();
        double n = (double) CHAINS * LENGTH;
        double bound = 5 * Math.sqrt((1 + phi * phi) / (1 - phi * phi) / n);
        assertThat(found.rho()).hasSize(101);
        assertThat(found.rho()[0]).isEqualTo(1);
        for (int t = 1; t <= 100; t++) {
            assertThat(found.rho()[t]).isCloseTo(Math.pow(phi, t), within(bound));
        }
        double time = (1 + phi) / (1 - phi);
        double rest = 2 * Math.pow(Math.abs(phi), found.window() + 1) / (1 - phi);
        double deviation = Math.max(time, found.time()) * Math.sqrt(2 * (2 * found.window() + 1) / n);
        assertThat(found.time()).isCloseTo(time, within(4 * deviation + rest));
        assertThat(found.error()).isLessThan(0.05 * Math.max(1, time));
        assertThat(found.effectiveDraws()).isCloseTo(n / found.time(), within(1e-6));
    }

    @Test
    void theRunningSumsAreThoseOfTheDefinition() {
        int n = 60;
        int lags = 12;
        Autocorrelation running = new Autocorrelation(3, lags);
        double[][] x = new double[n][3];
        RandomStream stream = RandomKey.ofSeed(5).stream();
        double mean = 0;
        for (double[] row : x) {
            for (int r = 0; r < 3; r++) {
                row[r] = 7 + stream.nextGaussian();
                mean += row[r] / (3 * n);
            }
            running.add(row);
        }
        double[] rho = running.estimate().rho();
        assertThat(rho).hasSize(lags + 1);
        double[] c = new double[lags + 1];
        for (int t = 0; t <= lags; t++) {
            for (int s = 0; s + t < n; s++) {
                for (int r = 0; r < 3; r++) {
                    c[t] += (x[s][r] - mean) * (x[s + t][r] - mean) / (3 * (n - t));
                }
            }
            assertThat(rho[t]).isCloseTo(c[t] / c[0], within(1e-12));
        }
    }

    /** What a walk of 1,000 steps by 100 chains is to tell: τ = 199, where the window has to reach over 600 lags. */
    @Test
    void aThousandStepsOfAHundredChainsTellATimeOfTwoHundred() {
        Autocorrelation walk = new Autocorrelation(100, 800);
        RandomStream stream = RandomKey.ofSeed(12).stream();
        double phi = 0.99;
        double[] x = new double[100];
        for (int r = 0; r < 100; r++) {
            x[r] = stream.nextGaussian();
        }
        for (int s = 0; s < 1000; s++) {
            for (int r = 0; r < 100; r++) {
                x[r] = phi * x[r] + Math.sqrt(1 - phi * phi) * stream.nextGaussian();
            }
            walk.add(x);
        }
        Autocorrelation.Estimate found = walk.estimate();
        assertThat(found.rho()).hasSize(751);
        assertThat(found.time()).isCloseTo(199, within(3 * found.error()));
        assertThat(found.error()).isLessThan(40);
        assertThat(found.window()).isBetween(400, 750);
    }

    /** √(2 (2W + 1) / (C n)) τ, W the least lag that is at least 3 τ (and 5). */
    @Test
    void theErrorIsSokalsForTheWindow() {
        Autocorrelation series = new Autocorrelation(3, 200);
        double[] x = new double[3];
        RandomStream random = RandomKey.ofSeed(7).stream();
        for (int t = 0; t < 4_000; t++) {
            for (int r = 0; r < 3; r++) {
                x[r] = 0.8 * x[r] + random.nextGaussian();
            }
            series.add(x.clone());
        }
        Autocorrelation.Estimate estimate = series.estimate();
        int w = estimate.window();
        assertThat(w).isEqualTo((int) Math.ceil(3 * estimate.time()));
        assertThat(estimate.error())
                .isCloseTo(estimate.time() * Math.sqrt(2.0 * (2 * w + 1) / (3 * 4_000)), within(1e-12));
    }

    @Test
    void aLargeOffsetDoesNoHarm() {
        double[] near = autoregressive(0.8, 0, 500, 20).estimate().rho();
        double[] far = autoregressive(0.8, 1e6, 500, 20).estimate().rho();
        assertThat(far).containsExactly(near, within(1e-7));
    }

    @Test
    void chainsThatStayApartHaveNoTime() {
        Autocorrelation stuck = new Autocorrelation(2, 50);
        RandomStream stream = RandomKey.ofSeed(2).stream();
        for (int s = 0; s < 400; s++) {
            stuck.add(new double[] {-5 + stream.nextGaussian(), 5 + stream.nextGaussian()});
        }
        Autocorrelation.Estimate found = stuck.estimate();
        assertThat(found.isKnown()).isFalse();
        assertThat(found.rho()[50]).isGreaterThan(0.9);
    }

    @Test
    void constantAndMissingValuesHaveNoCorrelation() {
        Autocorrelation still = new Autocorrelation(2, 8);
        assertThat(still.estimate().rho()).isEmpty();
        for (int s = 0; s < 30; s++) {
            still.add(new double[] {3, 3});
        }
        assertThat(still.estimate().rho()).isEmpty();
        assertThat(still.estimate().isKnown()).isFalse();
    }

    @Test
    void aCopyGoesOnByItselfAndClearingStartsAnew() {
        Autocorrelation one = autoregressive(0.5, 0, 30, 6);
        Autocorrelation two = one.copy();
        double[] before = one.estimate().rho();
        two.add(new double[CHAINS]);
        assertThat(one.estimate().rho()).isEqualTo(before);
        assertThat(two.length()).isEqualTo(31);
        two.clear();
        assertThat(two.length()).isZero();
        assertThatThrownBy(() -> two.add(new double[3])).hasMessageContaining("40");
    }
}
