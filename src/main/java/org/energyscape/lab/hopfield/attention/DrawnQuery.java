package org.energyscape.lab.hopfield.attention;

import java.util.Arrays;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.TextParam;

/**
 * A drawn query as the text of a setting: one sign a pixel, row-major, of the 64 of Base64 (RFC 4648, §4): A is 0, / is 1, sign k
 * between them k/63. Stateless.
 */
final class DrawnQuery {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int GREATEST = SIGNS.length() - 1;
    private static final int LARGEST_SIDE = 64;

    /** What a text must be. */
    static final TextParam.Form FORM = new TextParam.Form() {
        @Override
        public String expected() {
            return "nothing, or a square of up to 64 x 64 signs A to Z, a to z, 0 to 9, + and /";
        }

        @Override
        public void check(String key, String text) {
            int side = (int) Math.round(Math.sqrt(text.length()));
            if (!text.matches("[A-Za-z0-9+/]*") || side * side != text.length() || side > LARGEST_SIDE) {
                String found = text.length() > 20 ? text.substring(0, 20) + "…" : text;
                throw new ParamException(key, text.length() + " signs \"" + found + "\"", expected());
            }
        }
    };

    private DrawnQuery() {}

    /** The text of a picture of values in 0 … 1, each to the nearest of 64. */
    static String text(float[] picture) {
        char[] signs = new char[picture.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = SIGNS.charAt(Math.round(Math.max(0, Math.min(1, picture[i])) * GREATEST));
        }
        return new String(signs);
    }

    /** The picture of a text; blank where it has another size. */
    static float[] picture(String text, int pixels) {
        float[] picture = new float[pixels];
        if (text.length() == pixels) {
            for (int i = 0; i < pixels; i++) {
                picture[i] = (float) SIGNS.indexOf(text.charAt(i)) / GREATEST;
            }
        }
        return picture;
    }

    /** A picture without ink. */
    static String blank(int pixels) {
        char[] signs = new char[pixels];
        Arrays.fill(signs, SIGNS.charAt(0));
        return new String(signs);
    }
}
