package org.energyscape.ui.picture;

/**
 * A table of 256 opaque ARGB colours for the scaled value 0..255, and one for "no value" (NaN).
 *
 * <p>Every map is a smooth curve (Catmull-Rom) through a few colours in {@link OkLab}, walked at equal arc length, so
 * that equal differences of value look equally large. Lightness is monotone along the sequential and grey maps, and
 * along each arm of the diverging one: the order survives colour-blind eyes and a grey print. The diverging arms are
 * blue (negative) and orange (positive), a pair that all common colour-vision deficiencies tell apart; both arms have
 * the same lightness, and the entries 127 and 128 are the same neutral, so that zero is exactly neutral and the colours
 * of v and -v are mirror images.
 *
 * <p>Immutable; any thread.
 */
public final class ColorMap {

    /** Entries of a map. */
    public static final int SIZE = 256;

    /** What NaN looks like: a pink that none of the maps contains. */
    private static final int MISSING = 0xffcc79a7;

    private static final int HALF = SIZE / 2;
    private static final int FINE = 4096;

    private static final ColorMap SEQUENTIAL = new ColorMap(curve(
            SIZE,
            OkLab.ofHue(0.20, 0.070, 280),
            OkLab.ofHue(0.39, 0.110, 258),
            OkLab.ofHue(0.58, 0.098, 205),
            OkLab.ofHue(0.77, 0.120, 145),
            OkLab.ofHue(0.95, 0.110, 102)));
    private static final ColorMap DIVERGING_LIGHT = diverging(
            OkLab.ofHue(0.965, 0, 0),
            OkLab.ofHue(0.730, 0.105, 250),
            OkLab.ofHue(0.440, 0.130, 258),
            OkLab.ofHue(0.730, 0.120, 55),
            OkLab.ofHue(0.440, 0.115, 45));
    private static final ColorMap DIVERGING_DARK = diverging(
            OkLab.ofHue(0.270, 0.006, 260),
            OkLab.ofHue(0.560, 0.125, 255),
            OkLab.ofHue(0.860, 0.075, 235),
            OkLab.ofHue(0.560, 0.130, 48),
            OkLab.ofHue(0.860, 0.110, 78));
    private static final ColorMap INK_LIGHT =
            new ColorMap(curve(SIZE, OkLab.ofHue(0.985, 0, 0), OkLab.ofHue(0.21, 0.012, 265)));
    private static final ColorMap INK_DARK =
            new ColorMap(curve(SIZE, OkLab.ofHue(0.250, 0.012, 265), OkLab.ofHue(0.965, 0.004, 95)));

    private final int[] table;

    private ColorMap(int[] table) {
        this.table = table;
    }

    /** Dark indigo, blue, teal, green, pale yellow: for quantities that have no special middle. */
    public static ColorMap sequential() {
        return SEQUENTIAL;
    }

    /** Blue below, orange above a neutral near the background of a light or a dark window. */
    public static ColorMap diverging(boolean dark) {
        return dark ? DIVERGING_DARK : DIVERGING_LIGHT;
    }

    /** Paper to ink: white to black in a light window, black to white in a dark one. */
    public static ColorMap ink(boolean dark) {
        return dark ? INK_DARK : INK_LIGHT;
    }

    /** The colour of an entry.
     *
     * @param index 0..255, or {@link ColorScale#MISSING} for the colour of NaN
     */
    public int argb(int index) {
        return index < 0 ? MISSING : table[index];
    }

    /** A fresh copy of the 256 entries. */
    public int[] table() {
        return table.clone();
    }

    private static ColorMap diverging(
            double[] neutral, double[] lowMiddle, double[] low, double[] highMiddle, double[] high) {
        int[] down = curve(HALF, neutral, lowMiddle, low);
        int[] up = curve(HALF, neutral, highMiddle, high);
        int[] table = new int[SIZE];
        for (int i = 0; i < HALF; i++) {
            table[HALF - 1 - i] = down[i];
            table[HALF + i] = up[i];
        }
        return new ColorMap(table);
    }

    /** {@code count} colours at equal arc length on the smooth curve through the given (L, a, b) points. */
    private static int[] curve(int count, double[]... points) {
        double[][] fine = new double[FINE + 1][];
        double[] length = new double[FINE + 1];
        for (int i = 0; i <= FINE; i++) {
            fine[i] = spline(points, (double) i / FINE * (points.length - 1));
            length[i] = i == 0 ? 0 : length[i - 1] + OkLab.distance(fine[i - 1], fine[i]);
        }
        int[] colors = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            double wanted = length[FINE] * i / (count - 1);
            while (at < FINE && length[at] < wanted) {
                at++;
            }
            colors[i] = OkLab.toArgb(fine[at]);
        }
        return colors;
    }

    private static double[] spline(double[][] points, double t) {
        int last = points.length - 1;
        int i = Math.min((int) t, last - 1);
        double u = t - i;
        double[] before = points[Math.max(0, i - 1)];
        double[] p = points[i];
        double[] q = points[i + 1];
        double[] after = points[Math.min(last, i + 2)];
        double[] lab = new double[3];
        for (int k = 0; k < 3; k++) {
            // One-sided tangents at the ends keep the first and last stretch from overshooting.
            double out = i == 0 ? q[k] - p[k] : (q[k] - before[k]) / 2;
            double in = i == last - 1 ? q[k] - p[k] : (after[k] - p[k]) / 2;
            lab[k] = (1 + 2 * u) * (1 - u) * (1 - u) * p[k]
                    + u * (1 - u) * (1 - u) * out
                    + u * u * (3 - 2 * u) * q[k]
                    - u * u * (1 - u) * in;
        }
        return lab;
    }
}
