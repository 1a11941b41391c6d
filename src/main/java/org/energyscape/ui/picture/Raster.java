package org.energyscape.ui.picture;

/**
 * A picture as pixels, ready for a writer.
 *
 * @param argb row-major, {@code argb[y * width + x]}, eight bits each of alpha, red, green, blue, not premultiplied
 */
public record Raster(int width, int height, int[] argb) {
    public Raster {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException("A raster of " + width + " x " + height + " pixels needs "
                    + (long) width * height + " values, found " + argb.length);
        }
    }
}
