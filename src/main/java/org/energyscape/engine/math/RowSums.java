package org.energyscape.engine.math;

/**
 * Sums of a row in double, in four running sums that are added at the end: a single one would wait for each addition. The
 * same in every {@link Kernels}.
 */
final class RowSums {
    private RowSums() {}

    /** Σ x_j. */
    static double sum(float[] x, int at, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 4 <= n; j += 4) {
            s0 += x[at + j];
            s1 += x[at + j + 1];
            s2 += x[at + j + 2];
            s3 += x[at + j + 3];
        }
        for (; j < n; j++) {
            s0 += x[at + j];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Σ x_j y_j. */
    static double dot(float[] x, int xAt, float[] y, int yAt, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 4 <= n; j += 4) {
            s0 += (double) x[xAt + j] * y[yAt + j];
            s1 += (double) x[xAt + j + 1] * y[yAt + j + 1];
            s2 += (double) x[xAt + j + 2] * y[yAt + j + 2];
            s3 += (double) x[xAt + j + 3] * y[yAt + j + 3];
        }
        for (; j < n; j++) {
            s0 += (double) x[xAt + j] * y[yAt + j];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
