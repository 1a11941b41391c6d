package org.energyscape.cli.bench;

import java.util.Arrays;

/**
 * What was found about a task: the seconds a run took, once for each measurement, and the bytes a run allocated.
 *
 * @param seconds ascending; at least one
 * @param bytes allocated by all threads together, -1 where the Java machine does not tell
 * @param result what the last run returned
 */
record Timing(double[] seconds, long bytes, double result) {
    Timing {
        if (seconds.length == 0) {
            throw new IllegalArgumentException("Expected at least one measurement, found none");
        }
        seconds = seconds.clone();
        Arrays.sort(seconds);
    }

    double median() {
        return quantile(0.5);
    }

    /** The median of numbers in any order; NaN if there is none, or if one of them is. */
    static double median(double[] values) {
        boolean known = values.length > 0 && Arrays.stream(values).noneMatch(Double::isNaN);
        return known ? new Timing(values, -1, 0).median() : Double.NaN;
    }

    /** The value below which a share of the measurements lies, between two of them in proportion. */
    double quantile(double share) {
        double place = share * (seconds.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, seconds.length - 1);
        return seconds[below] + (place - below) * (seconds[above] - seconds[below]);
    }

    /** Half the distance of the quartiles as a share of the median. */
    double spread() {
        return (quantile(0.75) - quantile(0.25)) / 2 / median();
    }
}
