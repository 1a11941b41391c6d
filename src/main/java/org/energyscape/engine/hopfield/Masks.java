package org.energyscape.engine.hopfield;

import java.util.BitSet;

/** Sets of hidden pixels in a picture of width x height, row-major: pixel (x, y) is unit {@code y * width + x}. */
public final class Masks {
    /** The half of the picture that is hidden. */
    public enum Half {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM
    }

    private Masks() {}

    /** One half; of an odd number of columns or rows the middle one stays visible. */
    public static BitSet half(int width, int height, Half half) {
        return switch (half) {
            case LEFT -> rectangle(width, height, 0, 0, width / 2, height);
            case RIGHT -> rectangle(width, height, width - width / 2, 0, width / 2, height);
            case TOP -> rectangle(width, height, 0, 0, width, height / 2);
            case BOTTOM -> rectangle(width, height, 0, height - height / 2, width, height / 2);
        };
    }

    /** A rectangle with corner (x, y), cut at the borders of the picture. */
    public static BitSet rectangle(int width, int height, int x, int y, int columns, int rows) {
        BitSet hidden = new BitSet(width * height);
        int left = Math.max(0, x);
        int right = Math.min(width, x + columns);
        for (int row = Math.max(0, y); row < Math.min(height, y + rows) && left < right; row++) {
            hidden.set(row * width + left, row * width + right);
        }
        return hidden;
    }
}
