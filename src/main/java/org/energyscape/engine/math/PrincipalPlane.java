package org.energyscape.engine.math;

import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The plane in which a set of pictures differs most, as a map of the states of a chain. With the centred rows x_r = v_r -
 * mean, the axes are the eigenvectors w_1, w_2 of C = (1/K) Σ_r x_r x_rᵀ with the greatest eigenvalues λ_1 >= λ_2, and the
 * place of a picture is (w_1ᵀ(v - mean), w_2ᵀ(v - mean)), in the unit of the pixels (Pearson 1901, "On lines and planes of
 * closest fit to systems of points in space", Philosophical Magazine 2(11); Jolliffe 2002, "Principal component analysis",
 * §1.1).
 *
 * <p>At most {@value #ROWS} rows are looked at, evenly spread over all. Of C (m x m) and the matrix of inner products XXᵀ/K
 * (K x K), which has the same eigenvalues, the smaller one is decomposed by commons-math: K² m products and some 9 K³ for
 * K < m. Of the two signs of an axis that one is taken in which the entry of greatest size, the first of equals, is positive;
 * so equal rows give equal bits. Immutable; any thread.
 */
public final class PrincipalPlane {
    /** The most rows that are looked at. */
    public static final int ROWS = 400;

    /** Eigenvalues below this share of the total are rounding, and have no direction. */
    private static final double NOTHING = 1e-10;

    private static final int AXES = 2;

    private final double[] mean;
    /** Two axes of length m, of norm 1; or 0 where the rows do not differ so far. */
    private final double[][] axes;

    private final double[] shares;

    private PrincipalPlane(double[] mean, double[][] axes, double[] shares) {
        this.mean = mean;
        this.axes = axes;
        this.shares = shares;
    }

    /**
     * The plane of some pictures.
     *
     * @param pictures rows of m, at least one
     */
    public static PrincipalPlane of(FloatMatrix pictures) {
        int rows = pictures.getRowDimension();
        int m = pictures.getColumnDimension();
        if (rows == 0 || m == 0) {
            throw new IllegalArgumentException(
                    "Expected pictures to span a plane, found " + rows + " rows of " + m + " pixels");
        }
        int kept = Math.min(rows, ROWS);
        double[][] x = new double[kept][m];
        double[] mean = new double[m];
        for (int r = 0; r < kept; r++) {
            int from = (int) ((long) r * rows / kept) * m;
            for (int i = 0; i < m; i++) {
                x[r][i] = pictures.data()[from + i];
                mean[i] += x[r][i] / kept;
            }
        }
        double total = 0;
        for (double[] row : x) {
            for (int i = 0; i < m; i++) {
                row[i] -= mean[i];
                total += row[i] * row[i] / kept;
            }
        }
        double[][] axes = new double[AXES][m];
        double[] shares = new double[AXES];
        if (total > 0) {
            decompose(x, total, axes, shares);
        }
        return new PrincipalPlane(mean, axes, shares);
    }

    private static void decompose(double[][] x, double total, double[][] axes, double[] shares) {
        int m = x[0].length;
        boolean dual = x.length < m;
        RealMatrix matrix = dual ? inner(x) : covariance(x);
        double[] values = new double[AXES];
        double[][] vectors = new double[AXES][];
        try {
            EigenDecomposition eigen = new EigenDecomposition(matrix);
            for (int a = 0; a < Math.min(AXES, Math.min(x.length, m)); a++) {
                values[a] = eigen.getRealEigenvalue(a);
                vectors[a] = eigen.getEigenvector(a).toArray();
            }
        } catch (MaxCountExceededException e) {
            // Its QL steps may not end where many eigenvalues are zero, as with many pictures and the inverse of each.
            GreatestEigenvectors greatest = GreatestEigenvectors.of(matrix, AXES);
            for (int a = 0; a < AXES; a++) {
                values[a] = greatest.value(a);
                vectors[a] = greatest.vector(a);
            }
        }
        for (int a = 0; a < AXES; a++) {
            double value = values[a];
            if (value > NOTHING * total) {
                double[] vector = vectors[a];
                axes[a] = oriented(dual ? combined(x, vector) : vector);
                shares[a] = value / total;
            }
        }
    }

    /** XXᵀ / K. */
    private static RealMatrix inner(double[][] x) {
        double[][] g = new double[x.length][x.length];
        for (int r = 0; r < x.length; r++) {
            for (int s = 0; s <= r; s++) {
                double sum = dot(x[r], x[s]) / x.length;
                g[r][s] = sum;
                g[s][r] = sum;
            }
        }
        return new Array2DRowRealMatrix(g, false);
    }

    /** XᵀX / K. */
    private static RealMatrix covariance(double[][] x) {
        int m = x[0].length;
        double[][] c = new double[m][m];
        for (double[] row : x) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    c[i][j] += row[i] * row[j] / x.length;
                }
            }
        }
        return new Array2DRowRealMatrix(c, false);
    }

    /** Xᵀu, which is an eigenvector of XᵀX if u is one of XXᵀ. */
    private static double[] combined(double[][] x, double[] u) {
        double[] w = new double[x[0].length];
        for (int r = 0; r < x.length; r++) {
            for (int i = 0; i < w.length; i++) {
                w[i] += u[r] * x[r][i];
            }
        }
        return w;
    }

    private static double[] oriented(double[] w) {
        int greatest = 0;
        for (int i = 1; i < w.length; i++) {
            if (Math.abs(w[i]) > Math.abs(w[greatest])) {
                greatest = i;
            }
        }
        double scale = Math.signum(w[greatest]) / Math.sqrt(dot(w, w));
        for (int i = 0; i < w.length; i++) {
            w[i] *= scale;
        }
        return w;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** m. */
    public int visible() {
        return mean.length;
    }

    /** The picture at a place of the map: mean + a w_1 + b w_2, fresh. */
    public double[] at(double first, double second) {
        double[] picture = mean.clone();
        for (int i = 0; i < picture.length; i++) {
            picture[i] += first * axes[0][i] + second * axes[1][i];
        }
        return picture;
    }

    /** w_1 or w_2, length m; a copy. */
    public double[] axis(int which) {
        return axes[which].clone();
    }

    /** The share of the variance along axis 0 or 1: λ / Σλ. Both together are explained by the map. */
    public double share(int which) {
        return shares[which];
    }

    /**
     * The places of states on the map, summed in double; 4 R m operations.
     *
     * @param states R x m
     * @return R x 2, row-major
     */
    public float[] project(FloatMatrix states) {
        int m = mean.length;
        if (states.getColumnDimension() != m) {
            throw new IllegalArgumentException(
                    "Expected states of " + m + " visible units, found " + states.getColumnDimension());
        }
        float[] places = new float[states.getRowDimension() * AXES];
        for (int r = 0; r < states.getRowDimension(); r++) {
            double first = 0;
            double second = 0;
            for (int i = 0; i < m; i++) {
                double off = states.data()[r * m + i] - mean[i];
                first += off * axes[0][i];
                second += off * axes[1][i];
            }
            places[r * AXES] = (float) first;
            places[r * AXES + 1] = (float) second;
        }
        return places;
    }
}
