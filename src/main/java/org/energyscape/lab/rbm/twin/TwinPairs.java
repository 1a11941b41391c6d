package org.energyscape.lab.rbm.twin;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;

/**
 * Which hidden unit of twin B belongs to which of twin A. There are min(n_A, n_B) pairs; units of the larger machine that
 * are left have no partner.
 *
 * <p>By number, unit j belongs to unit j: with the same seed both began with the same weights, also where one machine has
 * more units. By likeness, with c_jk = w_j·w_k / (|w_j||w_k|), the two units whose c is greatest are paired, then of those
 * left again the two whose c is greatest, and so on; of equals the one with the lower number. A filter and its negative are
 * not alike: other biases would be needed to make them do the same.
 *
 * @param first units of A, rising
 * @param second the partner of each
 * @param likeness the cosine c of each pair; 0 where a filter is zero
 * @param firstAlone units of A without a partner
 * @param secondAlone units of B without a partner
 */
record TwinPairs(int[] first, int[] second, double[] likeness, int[] firstAlone, int[] secondAlone) {
    /**
     * Pairs units; cost m·n_A·n_B by likeness, m·n by number.
     *
     * @param a filters of A, n_A x m
     * @param b filters of B, n_B x m
     */
    static TwinPairs of(TwinPairing how, FloatMatrix a, FloatMatrix b, Kernels kernels) {
        int count = Math.min(a.getRowDimension(), b.getRowDimension());
        double[] lengthOfA = lengths(a, kernels);
        double[] lengthOfB = lengths(b, kernels);
        int[] first = IntStream.range(0, count).toArray();
        int[] second = first;
        if (how == TwinPairing.LIKENESS) {
            int[] partner = alike(a, b, lengthOfA, lengthOfB, kernels);
            first = IntStream.range(0, partner.length)
                    .filter(j -> partner[j] >= 0)
                    .toArray();
            second = Arrays.stream(first).map(j -> partner[j]).toArray();
        }
        double[] likeness = new double[count];
        for (int p = 0; p < count; p++) {
            likeness[p] = cosine(a, first[p], b, second[p]) / (lengthOfA[first[p]] * lengthOfB[second[p]]);
            likeness[p] = Double.isNaN(likeness[p]) ? 0 : likeness[p];
        }
        return new TwinPairs(
                first, second, likeness, others(first, a.getRowDimension()), others(second, b.getRowDimension()));
    }

    int count() {
        return first.length;
    }

    /** The pair to which a unit of A belongs, or -1. */
    int pairOf(int unitOfFirst) {
        int at = Arrays.binarySearch(first, unitOfFirst);
        return at < 0 ? -1 : at;
    }

    private static int[] others(int[] paired, int units) {
        boolean[] taken = new boolean[units];
        for (int unit : paired) {
            taken[unit] = true;
        }
        return IntStream.range(0, units).filter(unit -> !taken[unit]).toArray();
    }

    private static double[] lengths(FloatMatrix filters, Kernels kernels) {
        double[] squares = new double[filters.getRowDimension()];
        kernels.rowDots(filters.view(), filters.view(), squares);
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    private static double cosine(FloatMatrix a, int row, FloatMatrix b, int other) {
        int m = a.getColumnDimension();
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += (double) a.data()[row * m + i] * b.data()[other * m + i];
        }
        return sum;
    }

    /** The partner of every unit of A, or -1. Keeps the best partner left of each unit, so that few rows are read anew. */
    private static int[] alike(FloatMatrix a, FloatMatrix b, double[] lengthOfA, double[] lengthOfB, Kernels kernels) {
        int rows = a.getRowDimension();
        int columns = b.getRowDimension();
        FloatMatrix products = new FloatMatrix(rows, columns);
        kernels.multiplyTransposed(a.view(), b.view(), products.view());
        float[] c = products.data();
        for (int i = 0; i < c.length; i++) {
            double both = lengthOfA[i / columns] * lengthOfB[i % columns];
            c[i] = both > 0 ? (float) (c[i] / both) : 0;
        }
        boolean[] taken = new boolean[columns];
        int[] best = new int[rows];
        int[] partner = new int[rows];
        Arrays.fill(partner, -1);
        for (int r = 0; r < rows; r++) {
            best[r] = bestLeft(c, r, columns, taken);
        }
        for (int pair = 0; pair < Math.min(rows, columns); pair++) {
            int chosen = -1;
            for (int r = 0; r < rows; r++) {
                if (partner[r] < 0 && taken[best[r]]) {
                    best[r] = bestLeft(c, r, columns, taken);
                }
                if (partner[r] < 0 && (chosen < 0 || c[r * columns + best[r]] > c[chosen * columns + best[chosen]])) {
                    chosen = r;
                }
            }
            partner[chosen] = best[chosen];
            taken[best[chosen]] = true;
        }
        return partner;
    }

    private static int bestLeft(float[] c, int row, int columns, boolean[] taken) {
        int best = -1;
        for (int k = 0; k < columns; k++) {
            if (!taken[k] && (best < 0 || c[row * columns + k] > c[row * columns + best])) {
                best = k;
            }
        }
        return best;
    }
}
