package org.energyscape.lab.rbm.explain;

import java.util.Locale;

/** Numbers of explanations: two decimals, so that a reader can add them up, in TeX and in words. */
public final class Figures {
    private Figures() {}

    /** Two decimals, a minus as TeX takes it. */
    public static String tex(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }

    /** Two decimals in brackets if negative: what stands behind an operator. */
    public static String inner(double value) {
        String text = tex(value);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    /** Two decimals with a true minus. */
    public static String words(double value) {
        return minus(tex(value));
    }

    /** Three decimals: inputs of a unit are often below one. */
    public static String fineTex(double value) {
        return String.format(Locale.ROOT, "%.3f", value + 0.0);
    }

    /** The same in brackets if negative. */
    public static String fineInner(double value) {
        String text = fineTex(value);
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    /** Three decimals after a sign that is always there, with a true minus. */
    public static String fine(double value) {
        return minus(String.format(Locale.ROOT, "%+.3f", value));
    }

    /** Text of a formula with true minus signs. */
    public static String minus(String text) {
        return text.replace('-', '\u2212');
    }
}
