package org.energyscape.ui.picture;

import java.util.Arrays;

/**
 * A matrix brought down to fewer rows and columns, every value of which takes part: cell (r, c) of the result pools the
 * block of rows floor(r R / r') .. floor((r+1) R / r') - 1 and the like columns. Blocks differ by at most one row or
 * column in size. NaN entries are left out; a block of nothing else is NaN.
 *
 * <p>Pure, any thread; cost: one pass over the matrix.
 *
 * @param values row-major, {@code rows * columns}
 * @param sourceRows rows of the matrix this came from
 * @param sourceColumns columns of the matrix this came from
 */
public record Reduction(float[] values, int rows, int columns, int sourceRows, int sourceColumns) {

    /** What a block becomes. */
    public enum Pooling {
        /** The mean: the texture as seen from afar. */
        MEAN,
        /** The value of largest magnitude, with its sign: no outlier gets lost. */
        EXTREME
    }

    public Reduction {
        check(values, rows, columns);
    }

    /** The matrix itself. */
    public static Reduction none(float[] values, int rows, int columns) {
        return new Reduction(values, rows, columns, rows, columns);
    }

    /** Brings a row-major matrix down to at most so many rows and columns; it is never enlarged. */
    public static Reduction reduce(float[] values, int rows, int columns, int mostRows, int mostColumns, Pooling how) {
        check(values, rows, columns);
        int toRows = Math.max(1, Math.min(rows, mostRows));
        int toColumns = Math.max(1, Math.min(columns, mostColumns));
        if (toRows == rows && toColumns == columns) {
            return none(values, rows, columns);
        }
        int[] edge = new int[toColumns + 1];
        for (int c = 0; c <= toColumns; c++) {
            edge[c] = (int) ((long) c * columns / toColumns);
        }
        float[] out = new float[toRows * toColumns];
        double[] sum = new double[toColumns];
        int[] count = new int[toColumns];
        for (int r = 0; r < toRows; r++) {
            int from = (int) ((long) r * rows / toRows);
            int to = (int) ((long) (r + 1) * rows / toRows);
            Arrays.fill(sum, 0);
            Arrays.fill(count, 0);
            for (int row = from; row < to; row++) {
                if (how == Pooling.MEAN) {
                    add(values, row * columns, edge, sum, count);
                } else {
                    keepExtreme(values, row * columns, edge, sum, count);
                }
            }
            for (int c = 0; c < toColumns; c++) {
                double divisor = how == Pooling.MEAN ? count[c] : 1;
                out[r * toColumns + c] = count[c] == 0 ? Float.NaN : (float) (sum[c] / divisor);
            }
        }
        return new Reduction(out, toRows, toColumns, rows, columns);
    }

    private static void add(float[] values, int offset, int[] edge, double[] sum, int[] count) {
        for (int c = 0; c < sum.length; c++) {
            double s = 0;
            int n = 0;
            for (int i = offset + edge[c]; i < offset + edge[c + 1]; i++) {
                float v = values[i];
                if (!Float.isNaN(v)) {
                    s += v;
                    n++;
                }
            }
            sum[c] += s;
            count[c] += n;
        }
    }

    private static void keepExtreme(float[] values, int offset, int[] edge, double[] best, int[] count) {
        for (int c = 0; c < best.length; c++) {
            for (int i = offset + edge[c]; i < offset + edge[c + 1]; i++) {
                float v = values[i];
                if (!Float.isNaN(v)) {
                    if (count[c] == 0 || Math.abs(v) > Math.abs(best[c])) {
                        best[c] = v;
                    }
                    count[c]++;
                }
            }
        }
    }

    private static void check(float[] values, int rows, int columns) {
        if (rows < 1 || columns < 1 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException("A matrix of " + rows + " x " + columns + " needs "
                    + (long) rows * columns + " values, found " + values.length);
        }
    }
}
