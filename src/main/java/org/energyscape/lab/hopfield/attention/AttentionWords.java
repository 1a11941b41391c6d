package org.energyscape.lab.hopfield.attention;

import java.util.Locale;

/** Numbers of the page in words. No toolkit. */
final class AttentionWords {
    private AttentionWords() {}

    /** Three or so digits, with a true minus. */
    static String number(double value) {
        return tex(value).replace('-', '−');
    }

    /** The same with a minus as TeX takes it. */
    static String tex(double value) {
        double size = Math.abs(value);
        if (Double.isInfinite(value)) {
            return value > 0 ? "\u221e" : "-\u221e";
        }
        String form = size == 0 ? "%.0f" : size >= 1000 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.01 ? "%.3f" : "%.1e";
        return String.format(Locale.ROOT, form, value);
    }

    static String beta(double beta) {
        return beta >= 0.001 ? String.format(Locale.ROOT, "%.3g", beta) : power("%.2e", beta);
    }

    /** One digit and a power of ten: 4e-5, 1e-1, 3e0. */
    static String stop(double beta) {
        return power("%.0e", beta);
    }

    private static String power(String form, double beta) {
        return String.format(Locale.ROOT, form, beta)
                .replaceAll("e([-+])0?", "e$1")
                .replace("e+", "e");
    }

    /** The bound on the error, or that it says nothing: the distance to a memory cannot exceed 2 M. */
    static String bound(AttentionSnapshot.Update update) {
        double trivial = 2 * Math.sqrt(update.largestSquare());
        return update.bound() >= trivial
                ? "the bound says nothing at this β"
                : "the bound is " + number(update.bound());
    }
}
