package org.energyscape.ui.picture;

import java.util.Arrays;

/**
 * Counts of values in equal bins over {@code min..max}: bin i holds min + i w &lt;= v &lt; min + (i+1) w, the last one
 * also v = max. Values outside and NaN are counted apart, so that nothing vanishes unsaid. Pure, any thread.
 *
 * @param below values under {@code min}
 * @param above values over {@code max}
 * @param missing values that are NaN
 * @param mean mean of the values that are not NaN; NaN if there are none
 */
public record Bins(double min, double max, long[] counts, long below, long above, long missing, double mean) {

    public Bins {
        if (!(min < max) || counts.length == 0) {
            throw new IllegalArgumentException(
                    "Bins need min < max and at least one bin, found " + min + ", " + max + ", " + counts.length);
        }
    }

    /** Counts the values in so many bins over a fixed range. */
    public static Bins of(float[] values, int bins, double min, double max) {
        long[] counts = new long[bins];
        long below = 0;
        long above = 0;
        long missing = 0;
        double sum = 0;
        double perBin = bins / (max - min);
        for (float v : values) {
            if (Float.isNaN(v)) {
                missing++;
                continue;
            }
            sum += v;
            if (v < min) {
                below++;
            } else if (v > max) {
                above++;
            } else {
                counts[Math.min(bins - 1, (int) ((v - min) * perBin))]++;
            }
        }
        return new Bins(min, max, counts, below, above, missing, sum / (values.length - missing));
    }

    /** Counts the values over the range they have, widened to round numbers, in about so many round bins. */
    public static Bins of(float[] values, int about) {
        ColorScale range = ColorScale.of(values);
        double step = Ticks.niceStep((range.max() - range.min()) / about);
        double min = Math.floor(range.min() / step + 1e-9) * step;
        double max = Math.ceil(range.max() / step - 1e-9) * step;
        int bins = (int) Math.max(1, Math.round((max - min) / step));
        return of(values, bins, min, max);
    }

    /** Whether it says the same: a record with an array is equal to itself alone. */
    boolean sameAs(Bins other) {
        return min == other.min
                && max == other.max
                && below == other.below
                && above == other.above
                && missing == other.missing
                && Double.compare(mean, other.mean) == 0
                && Arrays.equals(counts, other.counts);
    }

    public double width() {
        return (max - min) / counts.length;
    }

    /** The lower end of a bin, or {@code max} for the bin after the last. */
    public double edge(int bin) {
        return bin == counts.length ? max : min + bin * width();
    }

    public long largest() {
        return Arrays.stream(counts).max().orElse(0);
    }

    public long total() {
        return Arrays.stream(counts).sum() + below + above;
    }
}
