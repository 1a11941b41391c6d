package org.energyscape.lab.rbm.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.rbm.SimilarityOrder;
import org.energyscape.lab.rbm.param.FilterOrder;

/**
 * Puts the hidden units into the order in which the student wants to see them. An order by similarity is kept until training
 * is a tenth further than when it was found, so that tiles can be looked at in their places and training is not slowed down.
 * Of a machine with more units than are shown, the strongest are sorted. Worker thread only.
 */
final class UnitRanking {
    /** So many times the epochs of the last order pass before the next. */
    private static final double PATIENCE = 1.1;

    private final Kernels kernels;
    private int[] similar = new int[0];
    private double now;
    private double sorted;

    UnitRanking(Kernels kernels) {
        this.kernels = kernels;
    }

    /** The machine is another one: it has gone back, or begins anew. */
    void forget() {
        similar = new int[0];
    }

    /** Training stands here now, in epochs. */
    void trained(double epochs) {
        now = epochs;
        if (now < sorted || now > sorted * PATIENCE) {
            forget();
        }
    }

    /**
     * A permutation of the units.
     *
     * @param filters n x m row-major
     * @param activity mean of P(h_j=1|v), length n
     */
    int[] order(FilterOrder wanted, float[] filters, float[] activity) {
        int n = activity.length;
        return switch (wanted) {
            case INDEX -> IntStream.range(0, n).toArray();
            case ACTIVITY ->
                descending(IntStream.range(0, n).mapToDouble(j -> activity[j]).toArray());
            case STRENGTH -> descending(squares(filters, n));
            case SIMILARITY -> {
                if (similar.length != n) {
                    similar = similar(filters, n);
                    sorted = now;
                }
                yield similar;
            }
        };
    }

    private int[] similar(float[] filters, int n) {
        int m = filters.length / n;
        int[] chosen = IntStream.range(0, n).toArray();
        if (n > FilterMosaic.MOST) {
            chosen = descending(squares(filters, n));
        }
        int shown = Math.min(n, FilterMosaic.MOST);
        FloatMatrix rows = new FloatMatrix(shown, m);
        for (int t = 0; t < shown; t++) {
            System.arraycopy(filters, chosen[t] * m, rows.data(), t * m, m);
        }
        int[] order = SimilarityOrder.of(rows, kernels);
        int[] result = chosen.clone();
        for (int t = 0; t < shown; t++) {
            result[t] = chosen[order[t]];
        }
        return result;
    }

    private static int[] descending(double[] weight) {
        return IntStream.range(0, weight.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -weight[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] squares(float[] filters, int n) {
        int m = filters.length / n;
        double[] square = new double[n];
        Arrays.setAll(square, j -> {
            double sum = 0;
            for (int i = j * m; i < (j + 1) * m; i++) {
                sum += (double) filters[i] * filters[i];
            }
            return sum;
        });
        return square;
    }
}
