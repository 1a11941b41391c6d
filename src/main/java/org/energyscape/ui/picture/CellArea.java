package org.energyscape.ui.picture;

/** A rectangle of cells, never empty. */
public record CellArea(int x, int y, int width, int height) {

    public CellArea {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "An area of cells needs at least 1 x 1, found " + width + " x " + height);
        }
    }

    /** The smallest area that holds both cells. */
    static CellArea spanning(int x0, int y0, int x1, int y1) {
        return new CellArea(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0) + 1, Math.abs(y1 - y0) + 1);
    }
}
