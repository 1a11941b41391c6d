package org.energyscape.engine.hopfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.ParallelBlocks;
import org.jspecify.annotations.Nullable;

/**
 * The projector on the span of some patterns, from an orthonormal basis q^1, q^2, …: W = Σ_ν q^ν q^νᵀ.
 *
 * <p>The basis is made pattern after pattern by Gram and Schmidt's process, every pattern freed of the others twice, which is
 * enough (Giraud, Langou and Rozložník 2005, "The loss of orthogonality in the Gram-Schmidt orthogonalization process",
 * Computers and Mathematics with Applications 50): the basis is orthonormal to rounding however alike the patterns are. This is
 * Greville's recursion for the pseudo-inverse. A pattern of which less than {@value #NOTHING} of its length is left lies in
 * the span already.
 *
 * <p>4 N rank steps for a pattern; N² rank steps for the weights, when first asked for. Immutable; any thread may use it.
 */
public final class Projector implements Learned {
    /** Share of the length of a pattern, √N, below which what is left is rounding. */
    static final double NOTHING = 1e-9;

    private final int units;
    private final boolean keepDiagonal;
    /** For every pattern its vector of the basis, or null where it brought none. */
    private final List<double @Nullable []> basis;

    private @Nullable Couplings couplings;

    private Projector(int units, boolean keepDiagonal, List<double @Nullable []> basis) {
        this.units = units;
        this.keepDiagonal = keepDiagonal;
        this.basis = basis;
    }

    static Projector empty(int units, boolean keepDiagonal) {
        Couplings.requireMatrix(units);
        return new Projector(units, keepDiagonal, List.of());
    }

    /** The projector on the span of some patterns more. */
    Projector with(List<SpinVector> patterns, ProgressSink progress) {
        List<double @Nullable []> more = new ArrayList<>(basis);
        for (SpinVector pattern : patterns) {
            more.add(rest(more, pattern, progress));
        }
        return new Projector(units, keepDiagonal, more);
    }

    /** The projector on the span of the first so many patterns. */
    Projector first(int count) {
        return new Projector(units, keepDiagonal, new ArrayList<>(basis.subList(0, count)));
    }

    /** Number of linearly independent patterns. */
    public int rank() {
        int rank = 0;
        for (double[] vector : basis) {
            rank += vector == null ? 0 : 1;
        }
        return rank;
    }

    /** Whether the pattern of this number was spanned by those before it. */
    public boolean isSpanned(int pattern) {
        return basis.get(pattern) == null;
    }

    /** W_ii of the projector itself, whether kept or not. */
    double square(int unit) {
        double sum = 0;
        for (double[] vector : basis) {
            sum += vector == null ? 0 : vector[unit] * vector[unit];
        }
        return sum;
    }

    @Override
    public synchronized Couplings couplings(ProgressSink progress) {
        if (couplings == null) {
            double[] weights = sumOfSquares(progress);
            if (!keepDiagonal) {
                for (int i = 0; i < units; i++) {
                    weights[i * units + i] = 0;
                }
            }
            couplings = Couplings.ofReal(units, weights, progress);
        }
        return couplings;
    }

    /**
     * Σ_ν q^ν q^νᵀ, four rows at a time up to the diagonal, so that the basis is read N/4 times; the other half is copied. The
     * rows are shared out among all processors, which changes no sum.
     */
    private double[] sumOfSquares(ProgressSink progress) {
        double[] weights = new double[units * units];
        int threads = Runtime.getRuntime().availableProcessors();
        ParallelBlocks.run(threads, (units + 3) / 4, () -> new double[4][units], (rows, block) -> {
            WeightRule.requireWanted(progress);
            int first = 4 * block;
            int length = Math.min(first + 4, units);
            for (double[] row : rows) {
                Arrays.fill(row, 0, length, 0);
            }
            // Rows beyond the last unit repeat it and are dropped.
            int last = units - 1;
            for (double[] vector : basis) {
                if (vector != null) {
                    add(
                            rows,
                            vector,
                            length,
                            vector[first],
                            vector[Math.min(first + 1, last)],
                            vector[Math.min(first + 2, last)],
                            vector[Math.min(first + 3, last)]);
                }
            }
            for (int r = first; r < length; r++) {
                System.arraycopy(rows[r - first], 0, weights, r * units, r + 1);
                for (int j = 0; j < r; j++) {
                    weights[j * units + r] = rows[r - first][j];
                }
            }
        });
        return weights;
    }

    private static void add(double[][] rows, double[] vector, int length, double f0, double f1, double f2, double f3) {
        double[] r0 = rows[0];
        double[] r1 = rows[1];
        double[] r2 = rows[2];
        double[] r3 = rows[3];
        for (int j = 0; j < length; j++) {
            double x = vector[j];
            r0[j] += f0 * x;
            r1[j] += f1 * x;
            r2[j] += f2 * x;
            r3[j] += f3 * x;
        }
    }

    /** The part of a pattern at right angles to a basis, of length 1; or null where there is none. */
    private double @Nullable [] rest(List<double @Nullable []> known, SpinVector pattern, ProgressSink progress) {
        double[] x = new double[units];
        for (int i = 0; i < units; i++) {
            x[i] = pattern.spin(i);
        }
        double length = Math.sqrt(units);
        for (int pass = 0; pass < 2; pass++) {
            for (double[] vector : known) {
                WeightRule.requireWanted(progress);
                if (vector != null) {
                    double part = dot(vector, x);
                    for (int i = 0; i < units; i++) {
                        x[i] -= part * vector[i];
                    }
                }
            }
            double left = Math.sqrt(dot(x, x));
            if (left < NOTHING * length) {
                return null;
            }
        }
        double scale = 1 / Math.sqrt(dot(x, x));
        for (int i = 0; i < units; i++) {
            x[i] *= scale;
        }
        return x;
    }

    /** Four sums that do not wait for one another. */
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
