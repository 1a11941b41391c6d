package org.energyscape.ui.picture;

/**
 * A grid of equal square cells centred in an area, its cells a whole number of screen pixels wide and its corner on a
 * pixel, so that no cell is blurred or larger than its neighbour.
 *
 * @param cell length of a cell's side; 0 where the area has fewer screen pixels than cells
 */
record CellFit(double x, double y, double cell, int columns, int rows) {

    /** The largest fit into the area; {@code scale} is screen pixels per unit of length. */
    static CellFit of(int columns, int rows, double left, double top, double width, double height, double scale) {
        double pixels = Math.floor(Math.min(width * scale / columns, height * scale / rows) + 1e-6);
        double cell = Math.max(0, pixels) / scale;
        double x = snap(left + (width - cell * columns) / 2, scale);
        double y = snap(top + (height - cell * rows) / 2, scale);
        return new CellFit(x, y, cell, columns, rows);
    }

    double width() {
        return cell * columns;
    }

    double height() {
        return cell * rows;
    }

    /** The column under a coordinate, beyond 0..columns-1 outside the grid. */
    int column(double px) {
        return (int) Math.floor((px - x) / cell);
    }

    int row(double py) {
        return (int) Math.floor((py - y) / cell);
    }

    boolean contains(int column, int row) {
        return column >= 0 && column < columns && row >= 0 && row < rows;
    }

    private static double snap(double v, double scale) {
        return Math.floor(v * scale + 1e-6) / scale;
    }
}
