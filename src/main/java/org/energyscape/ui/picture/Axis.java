package org.energyscape.ui.picture;

/**
 * A linear or logarithmic map between values {@code min..max} and places {@code from..to} on the canvas (reversed for a
 * vertical axis). Pure.
 */
record Axis(double min, double max, boolean logarithmic, double from, double to) {

    Axis {
        if (!(min < max) || (logarithmic && min <= 0)) {
            throw new IllegalArgumentException("An axis needs min < max, positive if logarithmic, found " + min
                    + " and " + max + (logarithmic ? " (logarithmic)" : ""));
        }
    }

    double place(double value) {
        return from + share(value) * (to - from);
    }

    double value(double place) {
        double share = (place - from) / (to - from);
        return logarithmic ? min * Math.pow(max / min, share) : min + share * (max - min);
    }

    boolean holds(double value) {
        return value >= min && value <= max;
    }

    private double share(double value) {
        return logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
    }
}
