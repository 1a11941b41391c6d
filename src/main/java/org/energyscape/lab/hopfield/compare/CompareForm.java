package org.energyscape.lab.hopfield.compare;

/**
 * How tiles of one size fill an area.
 *
 * @param across columns
 * @param cell width of a column
 * @param side of a picture: as many whole screen pixels for each of its cells as there is room for
 * @param beside whether the words stand beside the pictures, because those are larger so
 * @param height of a tile
 */
record CompareForm(int across, double cell, double side, boolean beside, double height) {
    /** Room between columns. */
    static final double GAP = 6;

    /** What words beside a picture need, with the gap between. */
    private static final double WORDS = 134;

    private static final double NARROW = 86;

    /** A picture's edge, both sides. */
    private static final double EDGE = 2;

    /**
     * The form with the largest pictures.
     *
     * @param columns of the area
     * @param rows of tiles
     * @param width of the area
     * @param room height that all rows share
     * @param words height of the words below a picture
     * @param pixels of a picture's side
     * @param device screen pixels per unit of length
     */
    static CompareForm of(int columns, int rows, double width, double room, double words, int pixels, double device) {
        double cell = Math.floor((width - (columns - 1) * GAP) / columns);
        double row = room / rows;
        double below = whole(Math.min(cell, row - words), pixels, device);
        double beside = whole(Math.min(cell - WORDS, row), pixels, device);
        return beside > below
                ? new CompareForm(columns, cell, beside, true, Math.max(beside, words))
                : new CompareForm(columns, cell, below, false, below + words);
    }

    /** Whether names and numbers hardly fit. */
    boolean isNarrow() {
        return cell < NARROW;
    }

    private static double whole(double room, int pixels, double device) {
        double cells = Math.floor((room - EDGE) * device / pixels);
        return cells < 1 ? Math.max(0, Math.floor(room)) : cells * pixels / device + EDGE;
    }
}
