package org.energyscape.lab.rbm.run;

import java.util.Arrays;

/**
 * Pictures of hidden units in a certain order, with what their colours need. A tile is a place in the mosaic, a unit a hidden
 * unit of the machine. At most {@value #MOST} are shown: more would be smaller than they can be seen. Made on the worker.
 *
 * @param units the hidden unit of each tile
 * @param values tiles x m row-major
 * @param bounds the greatest magnitude in each tile
 * @param bound the greatest magnitude of all
 * @param all hidden units of the machine
 */
public record FilterMosaic(int[] units, float[] values, float[] bounds, float bound, int all) {
    public static final int MOST = 512;

    public static final FilterMosaic EMPTY = new FilterMosaic(new int[0], new float[0], new float[0], 0, 0);

    /**
     * The first tiles of an order.
     *
     * @param rows n x m row-major; taken as it is where the order is that of the numbers
     * @param order a permutation of the units
     */
    static FilterMosaic of(float[] rows, int m, int[] order) {
        int count = Math.min(MOST, order.length);
        int[] units = Arrays.copyOf(order, count);
        float[] values = rows;
        if (count < order.length || !isByNumber(units)) {
            values = new float[count * m];
            for (int t = 0; t < count; t++) {
                System.arraycopy(rows, units[t] * m, values, t * m, m);
            }
        }
        float[] bounds = new float[count];
        float bound = 0;
        for (int t = 0; t < count; t++) {
            bounds[t] = magnitude(values, t * m, (t + 1) * m);
            bound = Math.max(bound, bounds[t]);
        }
        return new FilterMosaic(units, values, bounds, bound, order.length);
    }

    /** The greatest magnitude of numbers that are finite. */
    private static float magnitude(float[] values, int from, int to) {
        float most = 0;
        for (int i = from; i < to; i++) {
            float size = Math.abs(values[i]);
            most = size > most && size <= Float.MAX_VALUE ? size : most;
        }
        return most;
    }

    private static boolean isByNumber(int[] units) {
        for (int t = 0; t < units.length; t++) {
            if (units[t] != t) {
                return false;
            }
        }
        return true;
    }

    public int count() {
        return units.length;
    }

    public int unit(int tile) {
        return units[tile];
    }

    /** The place of a hidden unit, -1 where it has none. */
    public int tile(int unit) {
        for (int t = 0; t < units.length; t++) {
            if (units[t] == unit) {
                return t;
            }
        }
        return -1;
    }

    /** How many are shown. */
    public String note() {
        return units.length < all ? units.length + " of " + all + " hidden units" : all + " hidden units";
    }
}
