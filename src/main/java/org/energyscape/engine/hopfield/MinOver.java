package org.energyscape.engine.hopfield;

import java.util.List;

/**
 * The largest stability that the couplings of one unit can give to all patterns at once, without regard to symmetry,
 *
 * <p>κ = max over w of min over μ of ξ_i^μ Σ_{j≠i} w_j ξ_j^μ / |w|,
 *
 * <p>by the algorithm MinOver (Krauth and Mézard 1987, "Learning algorithms with optimal stability in neural networks", J. Phys.
 * A 20, L745): add ξ_i^μ ξ^μ of the pattern least stable at the moment, again and again. With a_μ the number of times each
 * was added, w = Σ_μ a_μ ξ_i^μ ξ^μ and, for the best w* of length 1, w·w* ≥ κ Σ_μ a_μ. So κ lies between what w reaches and
 * |w| / Σ_μ a_μ, and both come together; if the patterns are not separable the upper bound falls to 0.
 *
 * @param lower stability reached
 * @param upper bound that no couplings can surpass
 * @param steps patterns added
 */
public record MinOver(double lower, double upper, int steps) {
    /**
     * Searches.
     *
     * @param patterns at least one, of at least two units
     * @param unit i
     * @param precision width of the bracket at which to stop
     * @param maxSteps steps after which the bracket is given as it is; N P operations each
     */
    public static MinOver of(List<SpinVector> patterns, int unit, double precision, int maxSteps) {
        if (patterns.isEmpty() || patterns.get(0).size() < 2 || maxSteps < 1) {
            throw new IllegalArgumentException("Expected patterns of at least two units and at least one step, found "
                    + patterns.size() + " patterns and " + maxSteps + " steps");
        }
        int p = patterns.size();
        // Scalar products of the patterns without the unit, with the signs of the unit: a step is then P additions.
        int[][] products = new int[p][p];
        for (int mu = 0; mu < p; mu++) {
            for (int nu = 0; nu < p; nu++) {
                int own = patterns.get(mu).spin(unit) * patterns.get(nu).spin(unit);
                products[mu][nu] = own * patterns.get(mu).dot(patterns.get(nu)) - 1;
            }
        }
        long[] aligned = new long[p];
        double square = 0;
        double lower = Double.NEGATIVE_INFINITY;
        double upper = Double.POSITIVE_INFINITY;
        int weakest = 0;
        int steps = 0;
        while (steps < maxSteps && upper - lower > precision) {
            square += 2.0 * aligned[weakest] + products[weakest][weakest];
            for (int mu = 0; mu < p; mu++) {
                aligned[mu] += products[weakest][mu];
            }
            steps++;
            for (int mu = 0; mu < p; mu++) {
                weakest = aligned[mu] < aligned[weakest] ? mu : weakest;
            }
            double length = Math.sqrt(square);
            lower = Math.max(lower, length == 0 ? 0 : aligned[weakest] / length);
            upper = Math.min(upper, length / steps);
        }
        return new MinOver(lower, upper, steps);
    }

    /** Whether couplings exist that keep the unit in all patterns. */
    public boolean isSeparable() {
        return lower > 0;
    }
}
