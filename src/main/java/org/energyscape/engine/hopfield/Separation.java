package org.energyscape.engine.hopfield;

/**
 * What a dense associative memory makes of one overlap z = ξ·x, tabulated, for {@link DenseMemoryFields}. A look at a unit needs, over all patterns, the sum of the parts of those that agree with the unit and
 * the sum of the parts of those that differ from it. Immutable; any thread may use it.
 */
interface Separation {
    /** The tables of a rule for N units. */
    static Separation of(DenseMemoryRule rule, int units) {
        if (rule instanceof DenseMemoryRule.Polynomial polynomial) {
            return new PolynomialSeparation(units, polynomial.degree(), polynomial.rectified());
        }
        return new ExponentialSeparation(units, ((DenseMemoryRule.Exponential) rule).rate());
    }

    /**
     * Writes for every pattern its part where it agrees with a unit and where it differs from one.
     *
     * @return the largest overlap
     */
    int weigh(int[] overlaps, double[] agreeing, double[] differing);

    /** x_i h_i, h_i = ½ (E(x_i = -1) - E(x_i = +1)), from the two sums. Negative where a flip lowers the energy. */
    double aligned(double agreeing, double differing);

    /** The share of a pattern in the decision: positive where it holds the unit, in units of which only ratios count. */
    double share(boolean agrees, double part);

    /** The energy, from the overlaps. */
    double energy(int[] overlaps, int largest);
}
