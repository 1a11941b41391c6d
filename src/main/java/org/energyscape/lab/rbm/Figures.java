package org.energyscape.lab.rbm;

import java.util.Locale;

/** Numbers of explanations: two decimals, so that a reader can add them up, in TeX and in words. */
final class Figures {
    private Figures() {}

    /** Two decimals, a minus as TeX takes it. */
    static String tex(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }

    /** Two decimals in brackets if negative: what stands behind an operator. */
    static String inner(double value) {
        String text = tex(value);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    /** Two decimals with a true minus. */
    static String words(double value) {
        return minus(tex(value));
    }

    /** Two decimals after a sign that is always there. */
    static String signed(double value) {
        return minus(String.format(Locale.ROOT, "%+.2f", value));
    }

    /** Text of a formula with true minus signs. */
    static String minus(String text) {
        return text.replace('-', '\u2212');
    }
}
