package org.energyscape.ui.control;

import java.util.Locale;

/**
 * The speed slider: 0 to 1 stands for {@value #SLOWEST} to {@value #FASTEST} units a second in equal ratios; its last
 * bit is "as fast as possible".
 */
final class SpeedScale {
    static final double SLOWEST = 0.5;
    static final double FASTEST = 1000;
    /** From here to the end: no limit. */
    private static final double UNLIMITED_FROM = 0.96;

    private SpeedScale() {}

    static double toSpeed(double place) {
        return place >= UNLIMITED_FROM
                ? Double.POSITIVE_INFINITY
                : SLOWEST * Math.pow(FASTEST / SLOWEST, Math.max(0, place) / UNLIMITED_FROM);
    }

    static double toPlace(double speed) {
        if (speed > FASTEST) {
            return 1;
        }
        double place = Math.log(Math.max(speed, SLOWEST) / SLOWEST) / Math.log(FASTEST / SLOWEST) * UNLIMITED_FROM;
        return Math.min(place, Math.nextDown(UNLIMITED_FROM));
    }

    static String words(double speed) {
        if (Double.isInfinite(speed)) {
            return "max";
        }
        return speed < 10 ? String.format(Locale.ROOT, "%.1f/s", speed) : Math.round(speed) + "/s";
    }
}
