package org.energyscape.engine.rbm;

import java.util.Arrays;

/**
 * How long chains remember: the autocorrelation of one number per chain, over lags t = 0..L, as it grows. With N_t = C (n - t)
 * pairs of C chains of length n,
 *
 * <pre>
 * c(t) = 1/N_t Σ_chains Σ_s (x_s - mean)(x_{s+t} - mean)     ρ(t) = c(t) / c(0)
 * τ = 1 + 2 Σ_{t=1..W} ρ(t)                                  W the least with W >= 3 τ and W >= 5
 * </pre>
 *
 * <p>(Sokal 1997, "Monte Carlo methods in statistical mechanics: foundations and new algorithms", §3; his τ_int is half of
 * this τ, so that 3 τ is his window of 6 τ_int.) τ steps of a chain are worth one independent draw. The standard error is
 * Sokal's for a window, √(2 (2W + 1) / (C n)) τ. The mean is that of all chains: where each stays in a place of its own, ρ
 * does not fall, and no window fits; then τ is NaN, as it is before there are values enough.
 *
 * <p>Sums are kept and the last L values of each chain, so that a long chain needs no more memory: 8 (L C + 4 L) bytes, of
 * which copies share the values. Lags beyond 3/4 n are left out of an estimate: every ρ in it comes from C n/4 pairs at the
 * least, and chains of length n tell a τ up to n/4. Numbers are counted from the mean of the first ones, against cancellation.
 * Not thread-safe.
 */
public final class Autocorrelation {
    private static final double WINDOW = 3;
    private static final int LEAST_WINDOW = 5;

    private final int chains;
    private final int lags;
    /** Place s % lags holds the values at time s, of length C, which are not written to once they are here. */
    private final double[][] ring;

    private final double[] products;
    private final double[] heads;
    private final double[] tails;
    private double origin;
    private long length;

    /**
     * No values yet.
     *
     * @param lags L, the greatest lag
     */
    public Autocorrelation(int chains, int lags) {
        if (chains < 1 || lags < 1) {
            throw new IllegalArgumentException("Expected at least 1 chain and 1 lag, found " + chains + " and " + lags);
        }
        this.chains = chains;
        this.lags = lags;
        ring = new double[lags][];
        products = new double[lags + 1];
        heads = new double[lags + 1];
        tails = new double[lags + 1];
    }

    private Autocorrelation(Autocorrelation from) {
        chains = from.chains;
        lags = from.lags;
        ring = from.ring.clone();
        products = from.products.clone();
        heads = from.heads.clone();
        tails = from.tails.clone();
        origin = from.origin;
        length = from.length;
    }

    /**
     * What is known of the memory of the chains.
     *
     * @param rho ρ(t) for t = 0, 1, ...; empty where the values do not differ
     * @param time τ, in steps; NaN where no window fits
     * @param error standard error of τ; NaN with it
     * @param window W, or 0
     * @param steps n
     * @param chains C
     */
    public record Estimate(double[] rho, double time, double error, int window, long steps, int chains) {
        /** Whether a window fits, so that there is a τ. */
        public boolean isKnown() {
            return !Double.isNaN(time);
        }

        /** As many independent draws are worth the same: C n / τ. */
        public double effectiveDraws() {
            return chains * (double) steps / time;
        }
    }

    /** The next number of each chain, of length C. */
    public void add(double[] values) {
        if (values.length != chains) {
            throw new IllegalArgumentException(
                    "Expected a value for each of " + chains + " chains, found " + values.length);
        }
        if (length == 0) {
            origin = Arrays.stream(values).average().orElse(0);
        }
        double[] now = new double[chains];
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < chains; r++) {
            double x = values[r] - origin;
            now[r] = x;
            sum += x;
            squares += x * x;
        }
        products[0] += squares;
        heads[0] += sum;
        tails[0] += sum;
        for (int t = 1; t <= Math.min(lags, length); t++) {
            double[] then = ring[(int) ((length - t) % lags)];
            double product = 0;
            double head = 0;
            for (int r = 0; r < chains; r++) {
                double before = then[r];
                product += before * now[r];
                head += before;
            }
            products[t] += product;
            heads[t] += head;
            tails[t] += sum;
        }
        ring[(int) (length % lags)] = now;
        length++;
    }

    /** n. */
    public long length() {
        return length;
    }

    /** Forgets all values. */
    public void clear() {
        Arrays.fill(products, 0);
        Arrays.fill(heads, 0);
        Arrays.fill(tails, 0);
        length = 0;
    }

    /** A copy that shares nothing. */
    public Autocorrelation copy() {
        return new Autocorrelation(this);
    }

    /** Bytes a copy takes, the values aside, which it shares. */
    public long byteSize() {
        return (long) Double.BYTES * (ring.length + 3L * products.length);
    }

    /** The greatest lag of an estimate from n values a chain. */
    private static long longest(long n) {
        return 3 * n / 4;
    }

    /** The estimate from all values so far. */
    public Estimate estimate() {
        int longest = (int) Math.min(lags, longest(length));
        double mean = length == 0 ? 0 : heads[0] / (chains * (double) length);
        double[] rho = new double[longest + 1];
        for (int t = 0; t <= longest; t++) {
            double pairs = chains * (double) (length - t);
            rho[t] = (products[t] - mean * (heads[t] + tails[t])) / pairs + mean * mean;
        }
        double variance = rho[0];
        double scale = length == 0 ? 0 : products[0] / (chains * (double) length);
        if (!(variance > 1e-12 * scale)) {
            return new Estimate(new double[0], Double.NaN, Double.NaN, 0, length, chains);
        }
        for (int t = 0; t <= longest; t++) {
            rho[t] /= variance;
        }
        return windowed(rho);
    }

    private Estimate windowed(double[] rho) {
        double time = 1;
        for (int w = 1; w < rho.length; w++) {
            time += 2 * rho[w];
            if (w >= LEAST_WINDOW && w >= WINDOW * time) {
                double error = Math.abs(time) * Math.sqrt(2.0 * (2 * w + 1) / (chains * (double) length));
                return time > 0
                        ? new Estimate(rho, time, error, w, length, chains)
                        : new Estimate(rho, Double.NaN, Double.NaN, 0, length, chains);
            }
        }
        return new Estimate(rho, Double.NaN, Double.NaN, 0, length, chains);
    }
}
