package org.energyscape.engine.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into fields and reads them as numbers.
 *
 * <p>A number is an optional sign, digits with at most one decimal mark, and an optional exponent; it may stand in double
 * quotes. Where the comma does not separate it also marks decimals. Words such as NaN are not numbers. A mantissa below
 * 2^53 with a power of ten up to 10^22 is read as one correctly rounded division or multiplication (Clinger 1990, "How to
 * read floating point numbers accurately", PLDI); the rest goes through {@link Double#parseDouble}.
 */
final class TextFields {
    private static final double[] POWER_OF_TEN = new double[23];

    static {
        POWER_OF_TEN[0] = 1;
        for (int i = 1; i < POWER_OF_TEN.length; i++) {
            POWER_OF_TEN[i] = POWER_OF_TEN[i - 1] * 10;
        }
    }

    private static final int LONGEST_SHOWN = 40;

    private TextFields() {}

    /**
     * Reads a line of numbers into the array; a field that is no number becomes NaN.
     *
     * @return the number of fields, which may exceed the array: then only the first ones were stored
     */
    static int parse(byte[] line, int length, Separator separator, double[] target) {
        int field = 0;
        int at = 0;
        int end = length;
        if (separator == Separator.SPACE) {
            at = skipBlank(line, 0, length);
            while (end > at && isBlank(line[end - 1])) {
                end--;
            }
        }
        while (true) {
            int stop = at;
            while (stop < end && !separator.separates(line[stop])) {
                stop++;
            }
            if (field < target.length) {
                target[field] = number(line, at, stop, separator.commaIsDecimal());
            }
            field++;
            if (stop >= end) {
                return field;
            }
            at = separator == Separator.SPACE ? skipBlank(line, stop, end) : stop + 1;
        }
    }

    /** The fields of a line as text, trimmed and without their quotes. */
    static List<String> split(byte[] line, int length, Separator separator) {
        List<String> fields = new ArrayList<>();
        int at = separator == Separator.SPACE ? skipBlank(line, 0, length) : 0;
        int end = length;
        while (separator == Separator.SPACE && end > at && isBlank(line[end - 1])) {
            end--;
        }
        while (true) {
            int stop = at;
            while (stop < end && !separator.separates(line[stop])) {
                stop++;
            }
            String text = new String(line, at, stop - at, StandardCharsets.UTF_8).strip();
            boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
            fields.add(quoted ? text.substring(1, text.length() - 1) : text);
            if (stop >= end) {
                return fields;
            }
            at = separator == Separator.SPACE ? skipBlank(line, stop, end) : stop + 1;
        }
    }

    /** A field as a message shows it. */
    static String shown(String field) {
        if (field.isEmpty()) {
            return "nothing";
        }
        return '"' + (field.length() > LONGEST_SHOWN ? field.substring(0, LONGEST_SHOWN) + "…" : field) + '"';
    }

    /** The number in bytes from … to-1, NaN if there is none. */
    static double number(byte[] line, int from, int to, boolean commaIsDecimal) {
        int at = skipBlank(line, from, to);
        int end = to;
        while (end > at && isBlank(line[end - 1])) {
            end--;
        }
        if (end - at >= 2 && line[at] == '"' && line[end - 1] == '"') {
            at++;
            end--;
        }
        int start = at;
        boolean negative = at < end && line[at] == '-';
        if (at < end && (line[at] == '-' || line[at] == '+')) {
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int decimals = 0;
        boolean marked = false;
        for (; at < end; at++) {
            byte b = line[at];
            if (b >= '0' && b <= '9') {
                // Beyond 18 digits the long would overflow; such numbers take the slow way below.
                mantissa = digits < 18 ? mantissa * 10 + (b - '0') : mantissa;
                digits++;
                decimals += marked ? 1 : 0;
            } else if (!marked && (b == '.' || (b == ',' && commaIsDecimal))) {
                marked = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at == end && digits <= 15 && decimals < POWER_OF_TEN.length) {
            double value = mantissa / POWER_OF_TEN[decimals];
            return negative ? -value : value;
        }
        return at == end || isExponent(line, at, end) ? slow(line, start, end) : Double.NaN;
    }

    private static boolean isExponent(byte[] line, int from, int to) {
        int at = from + 1;
        if (line[from] != 'e' && line[from] != 'E') {
            return false;
        }
        if (at < to && (line[at] == '-' || line[at] == '+')) {
            at++;
        }
        if (at == to) {
            return false;
        }
        for (; at < to; at++) {
            if (line[at] < '0' || line[at] > '9') {
                return false;
            }
        }
        return true;
    }

    /** Only called on what was seen to be a number; one too great for a double counts as none. */
    private static double slow(byte[] line, int from, int to) {
        String text = new String(line, from, to - from, StandardCharsets.US_ASCII).replace(',', '.');
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static int skipBlank(byte[] line, int from, int to) {
        int at = from;
        while (at < to && isBlank(line[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
