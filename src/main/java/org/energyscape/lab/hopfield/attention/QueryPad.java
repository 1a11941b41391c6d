package org.energyscape.lab.hopfield.attention;

/** A query being drawn: values in 0 … 1, row-major; a round brush with an edge of one pixel. Holds no Node; one thread. */
final class QueryPad {
    private static final double REFERENCE_SIDE = 28;
    private static final double RADIUS = 1.3;

    private float[] picture = new float[0];

    /** Begins a stroke on a picture. */
    void begin(float[] from) {
        picture = from.clone();
    }

    /** One dab of brush or eraser. */
    void dab(int side, int x, int y, boolean erase) {
        double radius = Math.max(0.5, RADIUS * side / REFERENCE_SIDE) + (erase ? 1 : 0);
        for (int i = 0; i < picture.length; i++) {
            float ink = (float) Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(i % side - x, i / side - y)));
            picture[i] = erase ? Math.min(picture[i], 1 - ink) : Math.max(picture[i], ink);
        }
    }

    /** Number of its pixels. */
    int pixels() {
        return picture.length;
    }

    /** The picture as the text of a setting. */
    String text() {
        return DrawnQuery.text(picture);
    }
}
