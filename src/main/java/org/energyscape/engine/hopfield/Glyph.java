package org.energyscape.engine.hopfield;

/**
 * Simple pictures that Hebb's rule can hold together: about as many light as dark pixels, and little overlap with each
 * other, which handwritten digits lack. Drawn at any side from 8 on; x and y run from -1 (left, top) to 1 at pixel centres.
 */
@SuppressWarnings("ImmutableEnumChecker") // the shapes are lambdas without state
public enum Glyph {
    DISC((x, y) -> x * x + y * y < 0.64),
    SALTIRE((x, y) -> Math.abs(Math.abs(x) - Math.abs(y)) < 0.3),
    PLUS((x, y) -> Math.abs(x) < 0.29 || Math.abs(y) < 0.29),
    BARS((x, y) -> Math.floorMod((int) Math.floor((x + 1) * 2), 2) == 0),
    STRIPES((x, y) -> Math.floorMod((int) Math.floor((y + 1) * 2), 2) == 0),
    CHEQUERS((x, y) -> Math.floorMod((int) Math.floor((x + 1) * 2) + (int) Math.floor((y + 1) * 2), 2) == 0),
    QUARTERS((x, y) -> x * y > 0),
    WEDGE((x, y) -> x > y);

    private interface Shape {
        boolean covers(double x, double y);
    }

    private final Shape shape;

    Glyph(Shape shape) {
        this.shape = shape;
    }

    /** The picture of side x side pixels, row-major, +1 where the shape is. */
    public SpinVector draw(int side) {
        if (side < 8) {
            throw new IllegalArgumentException("A glyph needs a side of 8 or more pixels, asked for " + side);
        }
        byte[] spins = new byte[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double x = (2 * column + 1.0) / side - 1;
                double y = (2 * row + 1.0) / side - 1;
                spins[row * side + column] = (byte) (shape.covers(x, y) ? 1 : -1);
            }
        }
        return SpinVector.ofBytes(spins);
    }
}
