package org.energyscape.engine.data.digits;

import java.util.Arrays;

/**
 * Lays ink: an antialiased picture of a pen path by distance field.
 *
 * <p>Every segment is a capsule whose radius runs linearly from end to end. For a pixel centre p the field holds the
 * least of distance(p, segment) - radius over all segments; the ink there is
 *
 * <pre>  min(1, max(0, 1/2 - field / softness)),</pre>
 *
 * the share of a pixel-wide box a straight edge covers when softness is 1. The union of strokes is the minimum, so
 * crossings are no darker than strokes. Picture: {@code side * side} values in [0, 1], row-major, pixel (y, x) has its
 * centre at (x + 0.5, y + 0.5). Reused from digit to digit by one thread.
 */
final class Ink {
    private final int side;
    private final float[] field;

    Ink(int side) {
        this.side = side;
        this.field = new float[side * side];
    }

    void clear() {
        Arrays.fill(field, Float.MAX_VALUE);
    }

    /** Adds a capsule from (x0, y0) with radius r0 to (x1, y1) with radius r1; ink may reach {@code margin} beyond. */
    void capsule(double x0, double y0, double r0, double x1, double y1, double r1, double margin) {
        double reach = Math.max(r0, r1) + margin;
        int left = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach));
        int right = Math.min(side - 1, (int) Math.floor(Math.max(x0, x1) + reach));
        int top = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach));
        int bottom = Math.min(side - 1, (int) Math.floor(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double inverse = square > 0 ? 1 / square : 0;
        for (int row = top; row <= bottom; row++) {
            double py = row + 0.5 - y0;
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x0;
                double t = Math.max(0, Math.min(1, (px * dx + py * dy) * inverse));
                double ex = px - t * dx;
                double ey = py - t * dy;
                float d = (float) (Math.sqrt(ex * ex + ey * ey) - (r0 + t * (r1 - r0)));
                int at = row * side + column;
                if (d < field[at]) {
                    field[at] = d;
                }
            }
        }
    }

    /** The ink at a pixel for the given ramp width. */
    double at(int row, int column, double softness) {
        return Math.max(0, Math.min(1, 0.5 - field[row * side + column] / softness));
    }
}
