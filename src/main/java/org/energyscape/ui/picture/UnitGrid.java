package org.energyscape.ui.picture;

/** How many columns a picture of a row of units has. */
public final class UnitGrid {
    /** Empty cells are as bad as so many times a wrong shape. */
    private static final double EMPTY_WEIGHT = 20;

    private UnitGrid() {}

    /**
     * The number of columns whose grid comes nearest to the wanted shape and leaves few cells empty.
     *
     * @param units at least 1
     * @param aspect wanted columns per row
     */
    public static int columns(int units, double aspect) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= units; columns++) {
            int rows = (units + columns - 1) / columns;
            double shape = Math.abs(Math.log(columns / (rows * aspect)));
            double empty = (double) (columns * rows - units) / units;
            double badness = shape + EMPTY_WEIGHT * empty;
            if (badness < least) {
                least = badness;
                best = columns;
            }
        }
        return best;
    }
}
