package org.energyscape.lab.rbm.explain;

import java.util.Locale;

/** How the lab says numbers on screen. They have a point and thin groups, whatever the machine's language. */
public final class RbmWords {
    private RbmWords() {}

    /** {@code 12,345}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Three significant figures after a sign that is always there: biases and weights. */
    public static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3g", value).replace('-', '\u2212');
    }

    /** Three significant figures. */
    public static String length(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /** One decimal, with a true minus. */
    public static String nats(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '\u2212') + " nats";
    }

    /** Three decimals; near the ends as many nines or zeros as a student can read: 0.9998. */
    public static String probability(double p) {
        return String.format(Locale.ROOT, p > 0.999 || p < 0.001 ? "%.4f" : "%.3f", p);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
