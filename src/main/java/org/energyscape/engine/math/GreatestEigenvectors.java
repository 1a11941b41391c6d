package org.energyscape.engine.math;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The greatest eigenvalues of a symmetric matrix without negative ones, and their vectors, by orthogonal iteration of a few
 * vectors more than are wanted, and the eigenvectors within the space these span at the end (Golub and Van Loan 2013, "Matrix
 * Computations", §8.2.4). Where eigenvalues lie close together a vector may be a mixture of theirs. Always ends, after at
 * most {@value #MOST} products; equal matrices give equal bits. Immutable; any thread.
 */
final class GreatestEigenvectors {
    private static final int SPARE = 6;
    private static final int MOST = 1000;
    /** A vector shortened so far by taking away the others was one of them. */
    private static final double NOTHING = 1e-12;

    private static final double SETTLED = 1e-13;

    private final double[] values;
    private final double[][] vectors;

    private GreatestEigenvectors(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** Iterates; n² products a vector and step. */
    static GreatestEigenvectors of(RealMatrix matrix, int wanted) {
        int n = matrix.getRowDimension();
        int block = Math.min(n, wanted + SPARE);
        double[][] v = new double[block][n];
        RandomStream stream = RandomKey.ofSeed(1).child("eigenvectors").stream();
        for (double[] vector : v) {
            for (int i = 0; i < n; i++) {
                vector[i] = stream.nextDouble() - 0.5;
            }
        }
        orthonormal(v);
        double before = 0;
        for (int step = 0; step < MOST; step++) {
            double sum = 0;
            double[][] next = new double[block][];
            for (int b = 0; b < block; b++) {
                next[b] = matrix.operate(v[b]);
                sum += b < wanted ? dot(v[b], next[b]) : 0;
            }
            v = next;
            orthonormal(v);
            if (step > 0 && Math.abs(sum - before) <= SETTLED * Math.abs(sum)) {
                break;
            }
            before = sum;
        }
        return within(matrix, v, wanted);
    }

    private static GreatestEigenvectors within(RealMatrix matrix, double[][] v, int wanted) {
        int block = v.length;
        double[][] small = new double[block][block];
        for (int a = 0; a < block; a++) {
            double[] image = matrix.operate(v[a]);
            for (int b = 0; b <= a; b++) {
                small[a][b] = dot(v[b], image);
                small[b][a] = small[a][b];
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(small, false));
        double[] values = new double[wanted];
        double[][] vectors = new double[wanted][v[0].length];
        for (int a = 0; a < Math.min(wanted, block); a++) {
            values[a] = eigen.getRealEigenvalue(a);
            for (int b = 0; b < block; b++) {
                double share = eigen.getEigenvector(a).getEntry(b);
                for (int i = 0; i < vectors[a].length; i++) {
                    vectors[a][i] += share * v[b][i];
                }
            }
        }
        return new GreatestEigenvectors(values, vectors);
    }

    /** Gram and Schmidt, twice over; what is left of rounding alone becomes nothing. */
    private static void orthonormal(double[][] v) {
        for (int b = 0; b < v.length; b++) {
            double least = NOTHING * Math.sqrt(dot(v[b], v[b]));
            for (int pass = 0; pass < 2; pass++) {
                for (int a = 0; a < b; a++) {
                    double along = dot(v[a], v[b]);
                    for (int i = 0; i < v[b].length; i++) {
                        v[b][i] -= along * v[a][i];
                    }
                }
                double length = Math.sqrt(dot(v[b], v[b]));
                for (int i = 0; i < v[b].length; i++) {
                    v[b][i] = length > least ? v[b][i] / length : 0;
                }
                least = NOTHING;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The eigenvalue of a number, the greatest first; 0 where the matrix has no more. */
    double value(int which) {
        return values[which];
    }

    /** Its vector of norm 1; a copy. */
    double[] vector(int which) {
        return vectors[which].clone();
    }
}
