package org.energyscape.ui.picture;

/** Arithmetic on ARGB pixels. Pure, any thread. */
final class Blend {

    private static final int LONGEST_SIDE = 8192;

    private Blend() {}

    /** {@code from} moved towards {@code to} by {@code amount} in 0..1; opaque. */
    static int mix(int from, int to, double amount) {
        int weight = (int) Math.round(256 * amount);
        int r = part(from >> 16, to >> 16, weight);
        int g = part(from >> 8, to >> 8, weight);
        int b = part(from, to, weight);
        return 0xff000000 | r << 16 | g << 8 | b;
    }

    /** Every pixel as a square of {@code wanted} x {@code wanted}, or of fewer where a side would get too long. */
    static Raster enlarge(int[] pixels, int width, int height, int wanted) {
        int factor = Math.max(1, Math.min(wanted, LONGEST_SIDE / Math.max(width, height)));
        int wide = width * factor;
        int[] out = new int[wide * height * factor];
        for (int y = 0; y < height * factor; y++) {
            if (y % factor != 0) {
                System.arraycopy(out, (y - 1) * wide, out, y * wide, wide);
                continue;
            }
            for (int x = 0; x < wide; x++) {
                out[y * wide + x] = pixels[y / factor * width + x / factor];
            }
        }
        return new Raster(wide, height * factor, out);
    }

    private static int part(int from, int to, int weight) {
        int a = from & 0xff;
        int b = to & 0xff;
        return a + (((b - a) * weight + 128) >> 8);
    }
}
