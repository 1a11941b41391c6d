package org.energyscape.engine.data;

import java.util.List;
import java.util.Locale;

/**
 * The scale of the values in a file: low becomes 0, high becomes 1, linearly between.
 *
 * @param low the value that becomes 0
 * @param high the value that becomes 1, above low
 */
public record ValueRange(double low, double high) {
    /** Shares from 0 to 1. */
    public static final ValueRange UNIT = new ValueRange(0, 1);
    /** Spins or centred values from -1 to 1. */
    public static final ValueRange SPIN = new ValueRange(-1, 1);
    /** Counts of a 4 x 4 block, 0 to 16. */
    public static final ValueRange SIXTEEN = new ValueRange(0, 16);
    /** Bytes, 0 to 255. */
    public static final ValueRange BYTE = new ValueRange(0, 255);

    /** The scales that are recognised, narrowest first. */
    public static final List<ValueRange> KNOWN = List.of(UNIT, SPIN, SIXTEEN, BYTE);

    public ValueRange {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("A value range needs low < high, found " + low + " … " + high);
        }
    }

    /** The narrowest known scale that holds both ends, else the ends themselves. */
    static ValueRange covering(double least, double greatest) {
        for (ValueRange range : KNOWN) {
            if (range.holds(least) && range.holds(greatest)) {
                return range;
            }
        }
        return new ValueRange(least, greatest > least ? greatest : least + 1);
    }

    boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** The value on the scale 0 to 1. */
    float scale(double value) {
        return (float) ((value - low) / (high - low));
    }

    @Override
    public String toString() {
        return show(low) + " … " + show(high);
    }

    /** The number without a superfluous {@code .0}. */
    static String show(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.valueOf(value);
    }
}
