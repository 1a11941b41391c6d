package org.energyscape.ui.picture;

import org.jspecify.annotations.Nullable;

/**
 * A point of a {@link PlanePlot} that is told from others.
 *
 * @param x its place
 * @param y its place
 * @param look shape and colour
 * @param label beside it where there is room; empty for none
 * @param words said at the pointer
 * @param thumbnail a small picture shown at the pointer, or null
 */
public record PlaneMark(double x, double y, Look look, String label, String words, Bar.@Nullable Thumbnail thumbnail) {
    /** How a mark is drawn. */
    public enum Shape {
        DISC,
        RING,
        DIAMOND,
        DOT
    }

    /**
     * Shape and colour.
     *
     * @param color 0 and more for the colours of series, {@link #MUTED} or {@link #INK}
     */
    public record Look(Shape shape, int color) {
        /** A colour that steps back. */
        public static final int MUTED = -1;

        /** The colour of text. */
        public static final int INK = -2;
    }
}
