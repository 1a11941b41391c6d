package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;

/**
 * An order of vectors in which alike ones are neighbours: hierarchical clustering whose leaves are laid out in a row.
 *
 * <pre>
 * s(a, b) = aᵀb / (|a| |b|)                          the cosine; 0 where a vector is zero
 * s(A ∪ B, C) = (|A| s(A, C) + |B| s(B, C)) / (|A| + |B|)   average linkage (Sokal and Michener 1958)
 * </pre>
 *
 * <p>The two most similar clusters are merged until one is left; average linkage is reducible, so that following chains of
 * nearest neighbours finds the same tree in O(n²) steps (Murtagh 1983, "A survey of recent advances in hierarchical
 * clustering algorithms"). Where two clusters are joined, each may be turned round: the way is taken that brings the two
 * most similar ends together (Gruvaeus and Wainer 1972, "Two additions to hierarchical cluster analysis"). Ties go to the
 * smaller number, so that equal vectors always give the same order.
 *
 * <p>Cost: n² m for the cosines, by the kernels, and O(n²) time and 4 n² bytes more. Any thread.
 */
public final class SimilarityOrder {
    private final int n;
    private final float[] cosine;
    private final float[] linkage;
    private final int[] size;
    private final int[][] leaves;

    private SimilarityOrder(FloatMatrix cosines) {
        n = cosines.getRowDimension();
        cosine = cosines.data();
        linkage = cosine.clone();
        size = new int[n];
        leaves = new int[n][];
        for (int i = 0; i < n; i++) {
            size[i] = 1;
            leaves[i] = new int[] {i};
        }
    }

    /**
     * The numbers of the rows in an order that puts alike ones together.
     *
     * @param vectors n x m
     */
    public static int[] of(FloatMatrix vectors, Kernels kernels) {
        return vectors.getRowDimension() == 0 ? new int[0] : new SimilarityOrder(cosines(vectors, kernels)).order();
    }

    /** n x n; only what is above the diagonal is asked for, so that rounding cannot make it unsymmetric. */
    static FloatMatrix cosines(FloatMatrix vectors, Kernels kernels) {
        int n = vectors.getRowDimension();
        int m = vectors.getColumnDimension();
        FloatMatrix unit = new FloatMatrix(n, m);
        for (int r = 0; r < n; r++) {
            double square = 0;
            for (int i = 0; i < m; i++) {
                square += (double) vectors.at(r, i) * vectors.at(r, i);
            }
            double scale = square > 0 && Double.isFinite(square) ? 1 / Math.sqrt(square) : 0;
            for (int i = 0; i < m; i++) {
                float value = (float) (vectors.at(r, i) * scale);
                unit.data()[r * m + i] = Float.isNaN(value) ? 0 : value;
            }
        }
        FloatMatrix cosines = new FloatMatrix(n, n);
        kernels.multiplyTransposed(unit.view(), unit.view(), cosines.view());
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < r; c++) {
                cosines.data()[r * n + c] = cosines.data()[c * n + r];
            }
        }
        return cosines;
    }

    private int[] order() {
        int[] chain = new int[n];
        int length = 0;
        for (int left = n; left > 1; ) {
            if (length == 0) {
                chain[length++] = firstCluster();
            }
            int top = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int next = nearest(top, before);
            if (next == before) {
                merge(Math.min(top, before), Math.max(top, before));
                length -= 2;
                left--;
            } else {
                chain[length++] = next;
            }
        }
        int[] order = leaves[firstCluster()];
        // Of the two directions the one that begins with the smaller number.
        return order[0] <= order[n - 1] ? order : turned(order);
    }

    private int firstCluster() {
        int i = 0;
        while (size[i] == 0) {
            i++;
        }
        return i;
    }

    /** The most similar other cluster; the one before in the chain if there is none more similar, so that the chain ends. */
    private int nearest(int cluster, int before) {
        int best = before;
        float most = before < 0 ? Float.NEGATIVE_INFINITY : linkage[cluster * n + before];
        for (int c = 0; c < n; c++) {
            if (c != cluster && size[c] > 0 && linkage[cluster * n + c] > most) {
                most = linkage[cluster * n + c];
                best = c;
            }
        }
        return best;
    }

    private void merge(int a, int b) {
        int[] row = joined(leaves[a], leaves[b]);
        double all = size[a] + size[b];
        for (int c = 0; c < n; c++) {
            if (size[c] > 0 && c != a && c != b) {
                float s =
                        (float) ((size[a] * (double) linkage[a * n + c] + size[b] * (double) linkage[b * n + c]) / all);
                linkage[a * n + c] = s;
                linkage[c * n + a] = s;
            }
        }
        size[a] += size[b];
        size[b] = 0;
        leaves[a] = row;
        leaves[b] = new int[0];
    }

    private int[] joined(int[] a, int[] b) {
        float[] ends = {
            similarity(a[a.length - 1], b[0]),
            similarity(a[a.length - 1], b[b.length - 1]),
            similarity(a[0], b[0]),
            similarity(a[0], b[b.length - 1])
        };
        int best = 0;
        for (int way = 1; way < ends.length; way++) {
            best = ends[way] > ends[best] ? way : best;
        }
        int[] first = best < 2 ? a : turned(a);
        int[] second = best % 2 == 0 ? b : turned(b);
        int[] row = Arrays.copyOf(first, a.length + b.length);
        System.arraycopy(second, 0, row, a.length, b.length);
        return row;
    }

    private float similarity(int i, int j) {
        return cosine[i * n + j];
    }

    private static int[] turned(int[] row) {
        int[] back = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            back[i] = row[row.length - 1 - i];
        }
        return back;
    }
}
