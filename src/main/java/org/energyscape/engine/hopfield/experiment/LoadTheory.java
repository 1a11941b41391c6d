package org.energyscape.engine.hopfield.experiment;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;

/**
 * What is known of recall at a load α = P/N, for random patterns and N → ∞; the lines beside measured curves. Stateless.
 *
 * <p>Hebb's rule at zero temperature (Amit, Gutfreund and Sompolinsky 1987, "Statistical mechanics of neural networks near
 * saturation", Annals of Physics 173, p. 30): the overlap of the attractor of a pattern is m = erf(y) with the largest
 * solution of erf(y) / y - (2/√π) exp(-y²) = √(2α). The left side has one maximum; it is the load beyond which no such attractor
 * exists.
 */
public final class LoadTheory {
    /** α_c of Hebb's rule, rounded (Amit, Gutfreund and Sompolinsky 1987). */
    public static final double HEBB_CRITICAL = 0.138;

    /** Overlap of the attractor just below that load, rounded. */
    public static final double HEBB_CRITICAL_OVERLAP = 0.967;

    /** Projection: linearly independent patterns, P ≤ N (Personnaz, Guyon and Dreyfus 1985; Kanter and Sompolinsky 1987). */
    public static final double PROJECTION_CRITICAL = 1;

    private static final double PEAK = peak();

    private LoadTheory() {}

    /**
     * Load up to which almost every pattern is stable in every unit under Hebb's rule, 1 / (2 ln N) (McEliece, Posner, Rodemich
     * and Venkatesh 1987, "The capacity of the Hopfield associative memory", IEEE Trans. Inf. Theory 33, p. 461).
     */
    public static double mostPatternsStable(int units) {
        return 1 / (2 * Math.log(units));
    }

    /** Load up to which all patterns together are stable under Hebb's rule, 1 / (4 ln N) (same source). */
    public static double allPatternsStable(int units) {
        return 1 / (4 * Math.log(units));
    }

    /** Load of Storkey's rule up to which patterns are stable, 1 / √(2 ln N) (Storkey 1997). */
    public static double storkey(int units) {
        return 1 / Math.sqrt(2 * Math.log(units));
    }

    /** Share of the units of a stored pattern that turn in the first step: ½ erfc(√(1/(2α))) (Hertz, Krogh, Palmer 1991). */
    public static double firstStepErrors(double load) {
        return 0.5 * Erf.erfc(Math.sqrt(1 / (2 * load)));
    }

    /** Overlap of the attractor of a stored pattern under Hebb's rule; 0 beyond the critical load, where there is none. */
    public static double hebbOverlap(double load) {
        if (load <= 0) {
            return 1;
        }
        double level = Math.sqrt(2 * load);
        if (left(PEAK) < level) {
            return 0;
        }
        // Beyond the peak the left side falls to 0 as 1/y.
        double y = new BrentSolver(1e-12).solve(200, x -> left(x) - level, PEAK, 2 / level + PEAK);
        return Erf.erf(y);
    }

    /** The critical load of Hebb's rule from the equation itself, 0.1379. */
    public static double hebbCritical() {
        double top = left(PEAK);
        return top * top / 2;
    }

    private static double left(double y) {
        return Erf.erf(y) / y - 2 / Math.sqrt(Math.PI) * Math.exp(-y * y);
    }

    /** Where the left side is largest: its derivative is zero. */
    private static double peak() {
        return new BrentSolver(1e-12)
                .solve(
                        200,
                        y -> 2 / Math.sqrt(Math.PI) * Math.exp(-y * y) * (1 / y + 2 * y) - Erf.erf(y) / (y * y),
                        0.5,
                        4);
    }
}
