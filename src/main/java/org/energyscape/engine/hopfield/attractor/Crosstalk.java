package org.energyscape.engine.hopfield.attractor;

import java.util.List;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.FloatMatrix;

/**
 * How much patterns have in common. The matrix C_μν = ξ^μ·ξ^ν / N, 1 on its diagonal; orthogonal patterns have zeros beside it.
 * And what the others do to a unit of a stored pattern under Hebb's rule with the diagonal zero,
 *
 * <p>c_i^ν = -ξ_i^ν (1/N) Σ_{μ≠ν} Σ_{j≠i} ξ_i^μ ξ_j^μ ξ_j^ν,
 *
 * <p>so that the unit's field times ξ_i^ν is (N-1)/N - c_i^ν: beyond (N-1)/N the pattern is unstable there (Hertz, Krogh and
 * Palmer 1991, "Introduction to the theory of neural computation", §2.2, there with j = i). Stateless.
 */
public final class Crosstalk {
    private Crosstalk() {}

    /** C, P x P. P² N / 64 steps. */
    public static FloatMatrix matrix(List<SpinVector> patterns) {
        int p = patterns.size();
        float[] values = new float[p * p];
        for (int mu = 0; mu < p; mu++) {
            for (int nu = 0; nu < p; nu++) {
                values[mu * p + nu] = (float) patterns.get(mu).overlap(patterns.get(nu));
            }
        }
        return new FloatMatrix(p, p, values);
    }

    /** c_i^ν for all units i of one pattern ν, fresh. N P steps. */
    public static double[] ofPattern(List<SpinVector> patterns, int number) {
        SpinVector own = patterns.get(number);
        int n = own.size();
        long[] sums = new long[n];
        for (int mu = 0; mu < patterns.size(); mu++) {
            if (mu != number) {
                SpinVector other = patterns.get(mu);
                int dot = other.dot(own);
                for (int i = 0; i < n; i++) {
                    sums[i] += (long) dot * other.spin(i) * own.spin(i) - 1;
                }
            }
        }
        double[] crosstalk = new double[n];
        for (int i = 0; i < n; i++) {
            crosstalk[i] = -(double) sums[i] / n;
        }
        return crosstalk;
    }

    /** √ of the mean of C_μν² over all pairs of different patterns; 0 with fewer than two. About 1/√N for random ones. */
    public static double rootMeanSquare(List<SpinVector> patterns) {
        int p = patterns.size();
        double squares = 0;
        for (int mu = 0; mu < p; mu++) {
            for (int nu = 0; nu < mu; nu++) {
                double overlap = patterns.get(mu).overlap(patterns.get(nu));
                squares += overlap * overlap;
            }
        }
        return p < 2 ? 0 : Math.sqrt(squares / (p * (p - 1) / 2.0));
    }
}
