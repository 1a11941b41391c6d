package org.energyscape.ui.picture;

/**
 * Values over a rectangle of a plane.
 *
 * @param values of cells, row-major, the lowest row first; kept, not copied
 * @param left ends of the rectangle
 */
public record PlaneField(float[] values, int columns, int rows, double left, double right, double bottom, double top) {
    public PlaneField {
        if (columns < 1 || rows < 1 || values.length != columns * rows || !(left < right) || !(bottom < top)) {
            throw new IllegalArgumentException("A field of " + columns + " x " + rows + " cells from " + left + " to "
                    + right + " and " + bottom + " to " + top + " cannot have " + values.length + " values");
        }
    }

    /** The value at a place; NaN outside. */
    public double at(double x, double y) {
        int column = (int) Math.floor((x - left) / (right - left) * columns);
        int row = (int) Math.floor((y - bottom) / (top - bottom) * rows);
        return column < 0 || column >= columns || row < 0 || row >= rows ? Double.NaN : values[row * columns + column];
    }
}
