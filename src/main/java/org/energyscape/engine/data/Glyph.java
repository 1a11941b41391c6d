package org.energyscape.engine.data;

/**
 * A simple built-in picture, defined as a region of the square [-1, 1] x [-1, 1] (x to the right, y downwards) and so
 * drawn sharply at any side.
 *
 * <p>The shapes are bold, centred and reach nearly to the edge: a wide empty margin common to all of them would add to
 * every overlap and spoil the Hebb rule. The first six, the ones a lab starts with, overlap by less than 0.16 with each
 * other at sides 16 and 28.
 */
public enum Glyph {
    HEART("Heart", Glyph::heart),
    X("X", (x, y) -> Math.min(Math.abs(x - y), Math.abs(x + y)) < 0.34),
    CHECKER("Checker", (x, y) -> (band(x, 4) + band(y, 4)) % 2 == 0),
    S("S", Glyph::letterS),
    DIAGONAL("Diagonal stripes", (x, y) -> isBetween(fraction((x + y) * 0.75), 0.024, 0.476)),
    BOW_TIE("Bow tie", (x, y) -> Math.abs(y) < Math.abs(x) && Math.abs(x) < 0.94),
    A("A", Glyph::letterA),
    RING("Ring", (x, y) -> isBetween(x * x + y * y, 0.5 * 0.5, 0.94 * 0.94)),
    CROSS("Cross", (x, y) -> (Math.abs(x) < 0.3 || Math.abs(y) < 0.3) && inBox(x, y, 0.94, 0.94)),
    SQUARE("Square", (x, y) -> inBox(x, y, 0.95, 0.95) && !inBox(x, y, 0.62, 0.62)),
    DIAMOND("Diamond", (x, y) -> Math.abs(x) + Math.abs(y) < 0.94),
    ARROW("Arrow", Glyph::arrow),
    T("T", (x, y) -> (y < -0.4 || Math.abs(x) < 0.28) && inBox(x, y, 0.94, 0.94)),
    H("H", (x, y) -> (Math.abs(x) > 0.45 || Math.abs(y) < 0.2) && inBox(x, y, 0.95, 0.95)),
    E("E", (x, y) -> (x < -0.3 || Math.abs(y) > 0.6 || Math.abs(y) < 0.17) && inBox(x, y, 0.8, 0.94)),
    Z("Z", (x, y) -> (Math.abs(y) > 0.6 || Math.abs(x + y) < 0.36) && inBox(x, y, 0.9, 0.95)),
    TARGET("Target", Glyph::target),
    L("L", (x, y) -> (x < -0.3 || y > 0.4) && inBox(x, y, 0.94, 0.94)),
    U("U", (x, y) -> (Math.abs(x) > 0.45 || y > 0.5) && inBox(x, y, 0.95, 0.95)),
    MOON("Moon", (x, y) -> x * x + y * y < 0.94 * 0.94 && (x - 0.45) * (x - 0.45) + y * y > 0.7 * 0.7),
    STAR("Star", Glyph::star),
    HOUSE("House", Glyph::house),
    HOURGLASS("Hourglass", (x, y) -> Math.abs(x) < Math.abs(y) && Math.abs(y) < 0.94),
    STRIPES("Stripes", (x, y) -> band(y, 5) % 2 == 1),
    BARS("Bars", (x, y) -> band(x, 7) % 2 == 1),
    STEPS("Steps", (x, y) -> band(x, 4) < band(y, 4));

    /** The least side at which the shapes can be told apart. */
    public static final int LEAST_SIDE = 8;

    /** The greatest side drawn. */
    public static final int GREATEST_SIDE = 64;

    /** Samples a pixel and axis; even, so that no sample falls on an axis of symmetry. */
    private static final int SAMPLES = 4;

    private final String title;

    // The lambdas above capture nothing, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Region region;

    Glyph(String title, Region region) {
        this.title = title;
        this.region = region;
    }

    @FunctionalInterface
    private interface Region {
        boolean contains(double x, double y);
    }

    /** The name as shown. */
    public String title() {
        return title;
    }

    /** The shape as spins: +1 where it covers at least half of a pixel, -1 elsewhere; pixel (y, x) at y * side + x. */
    public float[] spins(int side) {
        if (side < LEAST_SIDE || side > GREATEST_SIDE) {
            throw new IllegalArgumentException(
                    "Glyphs are drawn at sides " + LEAST_SIDE + " to " + GREATEST_SIDE + ", found " + side);
        }
        float[] spins = new float[side * side];
        for (int i = 0; i < spins.length; i++) {
            spins[i] = samplesInside(i % side, i / side, side) * 2 >= SAMPLES * SAMPLES ? 1 : -1;
        }
        return spins;
    }

    private int samplesInside(int column, int row, int side) {
        int inside = 0;
        int n = side * SAMPLES;
        for (int s = 0; s < SAMPLES * SAMPLES; s++) {
            // From whole numbers, so that mirrored samples have exactly opposite coordinates and edges fall alike.
            double x = (2 * (column * SAMPLES + s % SAMPLES) + 1 - n) / (double) n;
            double y = (2 * (row * SAMPLES + s / SAMPLES) + 1 - n) / (double) n;
            inside += region.contains(x, y) ? 1 : 0;
        }
        return inside;
    }

    /** Which of so many equal bands of [-1, 1] holds the position. */
    private static int band(double position, int bands) {
        return (int) Math.floor((position + 1) * bands / 2);
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    private static boolean isBetween(double value, double low, double high) {
        return value > low && value < high;
    }

    private static boolean inBox(double x, double y, double halfWidth, double halfHeight) {
        return Math.abs(x) < halfWidth && Math.abs(y) < halfHeight;
    }

    /** The sextic (x² + y² - 1)³ < x² y³, turned upright and fitted to the square. */
    private static boolean heart(double x, double y) {
        double u = 1.27 * x;
        double v = 0.12 - 1.27 * y;
        double r = u * u + v * v - 1;
        return r * r * r - u * u * v * v * v < 0;
    }

    /** Two slanted strokes of equal width and a bar. */
    private static boolean letterA(double x, double y) {
        double fromStroke = Math.abs(Math.abs(x) - 0.351 * (y + 0.95)) / 1.06;
        boolean foot = y >= -0.95 && fromStroke < 0.25;
        boolean peak = y < -0.95 && Math.abs(x) < 0.25;
        boolean bar = Math.abs(x) < 0.55 && Math.abs(y - 0.32) < 0.2;
        return foot || peak || bar;
    }

    private static boolean letterS(double x, double y) {
        boolean bars = Math.abs(y) > 0.62 || Math.abs(y) < 0.16;
        boolean sides = (x < -0.4 && y < 0) || (x > 0.4 && y > 0);
        return (bars || sides) && inBox(x, y, 0.8, 0.94);
    }

    private static boolean arrow(double x, double y) {
        boolean head = y < 0.05 && Math.abs(x) < (y + 0.98) * 0.95;
        boolean shaft = y >= 0.05 && y < 0.98 && Math.abs(x) < 0.36;
        return head || shaft;
    }

    private static boolean target(double x, double y) {
        double r2 = x * x + y * y;
        return isBetween(r2, 0.66 * 0.66, 0.94 * 0.94) || r2 < 0.36 * 0.36;
    }

    private static boolean house(double x, double y) {
        boolean roof = y < 0 && Math.abs(x) < (y + 1) * 0.98;
        boolean wall = y >= 0 && Math.abs(x) < 0.75;
        boolean door = Math.abs(x) < 0.25 && y > 0.35;
        return roof || (wall && !door);
    }

    /** Five tips at radius 1, valleys at 0.5: each tenth of the turn is bounded by the line from a tip to a valley. */
    private static boolean star(double x, double y) {
        double tenth = StrictMath.PI / 5;
        double angle = StrictMath.atan2(Math.abs(x), -y);
        double fromTip = Math.abs(angle - 2 * tenth * Math.rint(angle / (2 * tenth)));
        double r = Math.sqrt(x * x + y * y);
        double along = r * StrictMath.cos(fromTip);
        double beside = r * StrictMath.sin(fromTip);
        double valleyAlong = 0.5 * StrictMath.cos(tenth);
        double valleyBeside = 0.5 * StrictMath.sin(tenth);
        return (along - 1) * valleyBeside - beside * (valleyAlong - 1) < 0;
    }
}
