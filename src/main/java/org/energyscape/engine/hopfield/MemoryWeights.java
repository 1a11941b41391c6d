package org.energyscape.engine.hopfield;

/**
 * The share of each memory in a dense associative memory's pull on a state: p_μ = F'(z_μ) / Σ_ν F'(z_ν), z_μ = ξ^μ·x.
 *
 * <p>Where one spin counts little, the field of unit i is Σ_μ F'(z_μ) ξ_i^μ (Krotov and Hopfield 2016, "Dense associative
 * memory for pattern recognition", NeurIPS 29, section 2), so the state is drawn to a mean of the memories with these
 * weights. F(z) = z^k, zero for z &lt; 0, gives p ∝ z^(k-1), for k = 2 the overlaps of Hebb's network; F(z) = exp(β z) gives
 * p = softmax(β z) exactly, which is attention.
 */
public final class MemoryWeights {
    private MemoryWeights() {}

    /**
     * The shares, one a memory, fresh. Only patterns with a positive overlap pull towards themselves; all are 0 where none
     * has one under a polynomial.
     *
     * @param overlaps z_μ, each within -N … N
     */
    public static double[] of(DenseMemoryRule rule, int[] overlaps) {
        int largest = Integer.MIN_VALUE;
        for (int overlap : overlaps) {
            largest = Math.max(largest, overlap);
        }
        double[] weights = new double[overlaps.length];
        double sum = 0;
        for (int mu = 0; mu < overlaps.length; mu++) {
            // Relative to the largest, so that no power leaves the range of numbers.
            weights[mu] = rule instanceof DenseMemoryRule.Polynomial polynomial
                    ? power(overlaps[mu], largest, polynomial.degree() - 1)
                    : Math.exp(((DenseMemoryRule.Exponential) rule).rate() * (overlaps[mu] - largest));
            sum += weights[mu];
        }
        for (int mu = 0; mu < weights.length && sum > 0; mu++) {
            weights[mu] /= sum;
        }
        return weights;
    }

    private static double power(int overlap, int largest, int exponent) {
        return overlap <= 0 ? 0 : Math.pow((double) overlap / largest, exponent);
    }
}
