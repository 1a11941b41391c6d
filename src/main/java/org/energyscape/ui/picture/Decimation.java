package org.energyscape.ui.picture;

import java.util.Arrays;

/**
 * Which points of a long curve have to be drawn on so many pixel columns: the first, least, greatest and last of every
 * column. A polyline through these covers the same pixels as one through all points.
 *
 * <p>Source: U. Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", PVLDB 7(10), 2014, section 4.
 * Here also: the neighbours just outside the visible stretch are kept, so that lines run to its edges, and a point
 * without a value (NaN, or not positive where only positive values can be shown) is kept once as the sign of a gap.
 *
 * <p>Costs one pass over the visible points. Not shared between threads.
 */
final class Decimation {

    private int[] kept = new int[0];
    private int size;

    /** Indices of the points to draw, ascending, in the first {@link #size} places. */
    int[] kept() {
        return kept;
    }

    int size() {
        return size;
    }

    /**
     * Chooses among the first {@code count} points, whose x ascend, those for {@code columns} columns over
     * {@code xMin..xMax}.
     */
    void choose(double[] x, double[] y, int count, double xMin, double xMax, int columns, boolean positiveOnly) {
        size = 0;
        int from = Math.max(0, lowerBound(x, count, xMin) - 1);
        int to = Math.min(count, upperBound(x, count, xMax) + 1);
        double perColumn = columns / (xMax - xMin);
        int i = from;
        while (i < to) {
            if (isGap(y[i], positiveOnly)) {
                keep(i);
                while (i < to && isGap(y[i], positiveOnly)) {
                    i++;
                }
                continue;
            }
            double end = xMin + (Math.floor((x[i] - xMin) * perColumn) + 1) / perColumn;
            int first = i;
            int least = i;
            int greatest = i;
            double low = y[i];
            double high = y[i];
            i++;
            while (i < to && x[i] < end) {
                double v = y[i];
                if (isGap(v, positiveOnly)) {
                    break;
                }
                if (v < low) {
                    low = v;
                    least = i;
                } else if (v > high) {
                    high = v;
                    greatest = i;
                }
                i++;
            }
            keep(first);
            keep(Math.min(least, greatest));
            keep(Math.max(least, greatest));
            keep(i - 1);
        }
    }

    static boolean isGap(double y, boolean positiveOnly) {
        return Double.isNaN(y) || (positiveOnly && y <= 0);
    }

    /** The first of the ascending {@code x} that is not below {@code wanted}; {@code count} if none. */
    static int lowerBound(double[] x, int count, double wanted) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int upperBound(double[] x, int count, double wanted) {
        return lowerBound(x, count, Math.nextUp(wanted));
    }

    private void keep(int index) {
        if (size > 0 && kept[size - 1] >= index) {
            return;
        }
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, Math.max(256, 2 * size));
        }
        kept[size++] = index;
    }
}
