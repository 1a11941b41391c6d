package org.energyscape.engine.hopfield;

import java.util.Arrays;

/**
 * How weights p ≥ 0 with Σ p = 1 are spread over K memories.
 *
 * <p>Entropy H = -Σ p log p in nats; effective number of memories exp(H), K for equal weights and 1 for a single one (the
 * perplexity of p, or Hill number of order 1: Hill 1973, "Diversity and evenness", Ecology 54). The covering number is the
 * least number of weights that sum to 0.9, by which Ramsauer et al. 2021 ("Hopfield Networks is All You Need", ICLR,
 * section 4) sort what attention heads do.
 *
 * @param entropy H, in nats
 * @param effective exp(H)
 * @param largest place of the largest weight, the first of equal ones
 * @param covering the least number of weights whose sum is at least 0.9
 * @param memories K
 */
public record SoftmaxProfile(double entropy, double effective, int largest, int covering, int memories) {
    private static final double COVERED = 0.9;
    private static final double EVEN = 0.9;

    /** What a network with such weights recalls. */
    public enum Regime {
        /** Nearly all memories take part alike: exp(H) ≥ 0.9 K. */
        AVERAGE("Average of all memories"),
        /** A group of memories takes part: their mean, or near it. */
        METASTABLE("Metastable: a few memories blend"),
        /** One memory has at least nine tenths of the weight. */
        SINGLE("Single memory");

        private final String label;

        Regime(String label) {
            this.label = label;
        }

        /** On screen. */
        public String label() {
            return label;
        }
    }

    /** The profile of weights, of which there is at least one. */
    public static SoftmaxProfile of(double[] weights) {
        double entropy = 0;
        int largest = 0;
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0) {
                entropy -= weights[k] * Math.log(weights[k]);
            }
            if (weights[k] > weights[largest]) {
                largest = k;
            }
        }
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int covering = 0;
        // Ten weights of a tenth: rounding must not call for one more.
        while (covering < sorted.length && sum < COVERED - 1e-12) {
            sum += sorted[sorted.length - 1 - covering];
            covering++;
        }
        double spread = Math.max(0, entropy);
        return new SoftmaxProfile(spread, Math.exp(spread), largest, covering, weights.length);
    }

    public Regime regime() {
        if (covering == 1) {
            return Regime.SINGLE;
        }
        return effective >= EVEN * memories ? Regime.AVERAGE : Regime.METASTABLE;
    }
}
