package org.energyscape.ui.picture;

import org.jspecify.annotations.Nullable;

/** One bar of a {@link BarPanel}: a name, a value and perhaps a small picture of what it belongs to. */
public record Bar(String label, double value, @Nullable Thumbnail thumbnail) {

    /** A small picture, row-major, on the scale the panel was given. */
    public record Thumbnail(float[] values, int width, int height) {
        public Thumbnail {
            if (width < 1 || height < 1 || (long) width * height != values.length) {
                throw new IllegalArgumentException("A thumbnail of " + width + " x " + height + " cells needs "
                        + (long) width * height + " values, found " + values.length);
            }
        }
    }
}
