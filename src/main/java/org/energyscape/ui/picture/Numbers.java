package org.energyscape.ui.picture;

import java.util.Locale;

/** Numbers as people read them: few digits, a real minus sign, powers of ten as superscripts. Pure, any thread. */
public final class Numbers {

    static final char MINUS = '\u2212';

    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Numbers() {}

    /** About four significant digits, for a value pointed at. */
    public static String value(double v) {
        if (Double.isNaN(v)) {
            return "no value";
        }
        if (Double.isInfinite(v)) {
            return v > 0 ? "\u221e" : MINUS + "\u221e";
        }
        double size = Math.abs(v);
        if (v == Math.rint(v) && size < 1e7) {
            return fixed(v, 0);
        }
        if (size >= 1e6 || size < 1e-3) {
            return scientific(v, 3);
        }
        return fixed(v, Math.max(0, 3 - (int) Math.floor(Math.log10(size))));
    }

    /** Two significant digits, without zeros that say nothing: 0.03, 1.2, 2.5×10⁻⁶. */
    public static String rough(double v) {
        double size = Math.abs(v);
        if (v == 0 || Double.isNaN(v) || Double.isInfinite(v)) {
            return value(v);
        }
        if (size >= 1e6 || size < 1e-3) {
            return scientific(v, 1);
        }
        int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(size)));
        return stripped(fixed(v, decimals));
    }

    private static String stripped(String digits) {
        return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
    }

    /** With so many decimals, thousands grouped by commas. */
    static String fixed(double v, int decimals) {
        return signed(String.format(Locale.ROOT, "%,." + decimals + "f", v));
    }

    /** With so many decimals, thousands not grouped. */
    public static String plain(double v, int decimals) {
        return signed(String.format(Locale.ROOT, "%." + decimals + "f", v));
    }

    /** How many there are of something, with its word: {@code "1,000 starts"}. */
    public static String count(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }

    private static String signed(String text) {
        if (!text.startsWith("-")) {
            return text;
        }
        // Rounded to nothing, a tiny negative number is plain zero.
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.substring(1) : MINUS + text.substring(1);
    }

    /** Mantissa with so many decimals at most, times a power of ten: 2.5×10⁻⁶. */
    static String scientific(double v, int decimals) {
        if (v == 0) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(v)));
        double mantissa = v / Math.pow(10, exponent);
        double unit = Math.pow(10, decimals);
        mantissa = Math.rint(mantissa * unit) / unit;
        if (Math.abs(mantissa) >= 10) {
            mantissa /= 10;
            exponent++;
        }
        String digits = stripped(fixed(mantissa, decimals));
        if (digits.equals("1")) {
            digits = "";
        } else if (digits.equals(MINUS + "1")) {
            digits = String.valueOf(MINUS);
        } else {
            digits += "\u00d7";
        }
        return digits + "10" + superscript(exponent);
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder();
        if (exponent < 0) {
            text.append('\u207b');
        }
        for (char c : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }
}
