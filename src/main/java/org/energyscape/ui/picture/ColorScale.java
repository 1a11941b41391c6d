package org.energyscape.ui.picture;

/**
 * Which stretch of numbers a {@link ColorMap} covers: {@code min} is entry 0, {@code max} entry 255, values outside take
 * the colour of the nearer end, NaN is {@link #MISSING}.
 *
 * <p>index(v) = floor(255 (v - min) / (max - min) + 1/2). Immutable; any thread.
 */
public record ColorScale(double min, double max) {

    /** The index of a value that is not a number. */
    public static final int MISSING = -1;

    /** Spins and weights of unit size: -1..1. */
    public static final ColorScale SIGNED = new ColorScale(-1, 1);

    /** Probabilities and grey values: 0..1. */
    public static final ColorScale UNIT = new ColorScale(0, 1);

    public ColorScale {
        if (!(min < max) || !Double.isFinite(max - min)) {
            throw new IllegalArgumentException(
                    "A colour scale needs finite ends with min < max, found " + min + " and " + max);
        }
    }

    /** The scale -bound..bound, whose middle is zero. */
    public static ColorScale symmetric(double bound) {
        return new ColorScale(-bound, bound);
    }

    /** The smallest scale that holds all finite values; one half around a single value, 0..1 where there is none. */
    public static ColorScale of(float[] values) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            if (Float.isFinite(v)) {
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
        }
        if (min > max) {
            return UNIT;
        }
        return min < max ? new ColorScale(min, max) : around(min);
    }

    /** The smallest scale centred on zero that holds all finite values; -1..1 where all are zero. */
    public static ColorScale symmetricOf(float[] values) {
        float bound = 0;
        for (float v : values) {
            if (Float.isFinite(v)) {
                bound = Math.max(bound, Math.abs(v));
            }
        }
        return signedUpTo(bound);
    }

    /** Centred on zero with the greatest magnitude of what it is to hold; -1..1 where that is zero. */
    public static ColorScale signedUpTo(float bound) {
        return bound == 0 ? SIGNED : symmetric(bound);
    }

    public boolean isSymmetric() {
        return min == -max;
    }

    /** The entry 0..255 of a value, or {@link #MISSING} for NaN. */
    public int index(double value) {
        return entry(value * perUnit() + shift());
    }

    /** The value in the middle of an entry's stretch. */
    public double value(int index) {
        return min + (max - min) * index / (ColorMap.SIZE - 1);
    }

    /** Colours {@code count} values from {@code from} into {@code out} at {@code outFrom}. */
    void paint(ColorMap map, float[] values, int from, int count, int[] out, int outFrom) {
        double perUnit = perUnit();
        double shift = shift();
        for (int i = 0; i < count; i++) {
            out[outFrom + i] = map.argb(entry(values[from + i] * perUnit + shift));
        }
    }

    private double perUnit() {
        return (ColorMap.SIZE - 1) / (max - min);
    }

    /** Rounds to the nearest entry; a hair more, so that zero in the middle always falls on the same side. */
    private double shift() {
        return 0.5 + 1e-9 - min * perUnit();
    }

    private static int entry(double place) {
        if (place >= ColorMap.SIZE) {
            return ColorMap.SIZE - 1;
        }
        if (place >= 0) {
            return (int) place;
        }
        return Double.isNaN(place) ? MISSING : 0;
    }

    private static ColorScale around(float value) {
        double reach = Math.max(0.5, Math.ulp(value) * 256.0);
        return new ColorScale(value - reach, value + reach);
    }
}
