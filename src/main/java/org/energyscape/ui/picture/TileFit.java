package org.energyscape.ui.picture;

/**
 * How N equal tiles are laid out in an area: the number of columns that makes the cells largest, and among those with
 * equally large cells the one with the fewest empty places, and of these the one shaped most like the area. Lengths are in
 * units of the window; cells and gaps are whole screen pixels. Tiles with captions move apart sideways as far as there is
 * room, up to their own width: words need it.
 *
 * @param cell side of a cell of a tile; 0 where not even one screen pixel per cell fits
 * @param gap space between tiles, above one another
 * @param apart space between tiles, side by side
 * @param caption height of the line of text under every tile
 */
record TileFit(
        int columns,
        int rows,
        int count,
        double x,
        double y,
        double cell,
        double gap,
        double apart,
        double caption,
        int tileWidth,
        int tileHeight) {

    /** Gaps are as wide as a cell, within these bounds in screen pixels. */
    private static final int LEAST_GAP = 2;

    private static final int MOST_GAP = 4;

    static TileFit of(
            int count, int tileWidth, int tileHeight, double width, double height, double caption, double device) {
        int best = 1;
        int bestPixels = -1;
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            int pixels = largest(columns, rows, tileWidth, tileHeight, width, height, caption, device);
            int bestRows = (count + best - 1) / best;
            int emptier = columns * rows - best * bestRows;
            boolean better = emptier < 0
                    || (emptier == 0
                            && misfit(columns * tileWidth, rows * tileHeight, width, height)
                                    < misfit(best * tileWidth, bestRows * tileHeight, width, height));
            if (pixels > bestPixels || (pixels == bestPixels && better)) {
                best = columns;
                bestPixels = pixels;
            }
        }
        int rows = (count + best - 1) / best;
        int gap = gap(bestPixels, device);
        double tiles = (double) best * tileWidth * bestPixels;
        int apart = caption > 0 ? apart(gap, tileWidth * bestPixels, width * device - tiles, best) : gap;
        double wide = tiles + (double) (best - 1) * apart;
        double tall = (double) rows * tileHeight * bestPixels + (double) (rows - 1) * gap + rows * caption * device;
        return new TileFit(
                best,
                rows,
                count,
                Math.floor((width * device - wide) / 2) / device,
                Math.floor((height * device - tall) / 2) / device,
                bestPixels / device,
                gap / device,
                apart / device,
                caption,
                tileWidth,
                tileHeight);
    }

    /** Half a gap is left at either side, since the words stand out as far there. */
    private static int apart(int gap, int tile, double free, int columns) {
        return (int) Math.max(gap, Math.min(tile, Math.floor(free / columns)));
    }

    /**
     * The share of their size at which tiles have to be shown because the area has too few screen pixels for one per
     * cell; 1 where it has enough.
     */
    static double shrinkage(
            int count, int tileWidth, int tileHeight, double width, double height, double caption, double device) {
        double best = 0;
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            double wide = (width * device - (columns - 1) * LEAST_GAP) / columns;
            double tall = (height * device - (rows - 1) * LEAST_GAP) / rows - caption * device;
            best = Math.max(best, Math.min(wide / tileWidth, tall / tileHeight));
        }
        return Math.min(1, best);
    }

    /** How much one shape is wider or taller than the other. */
    private static double misfit(double wide, double tall, double width, double height) {
        return Math.abs(Math.log(wide / tall * height / width));
    }

    private static int largest(
            int columns,
            int rows,
            int tileWidth,
            int tileHeight,
            double areaWidth,
            double areaHeight,
            double captionHeight,
            double device) {
        double width = areaWidth * device;
        double height = areaHeight * device;
        double caption = captionHeight * device;
        double byWidth = width / ((double) columns * tileWidth);
        double byHeight = (height - rows * caption) / ((double) rows * tileHeight);
        int pixels = (int) Math.max(0, Math.floor(Math.min(byWidth, byHeight)));
        while (pixels > 0) {
            int gap = gap(pixels, device);
            boolean fits = (double) columns * tileWidth * pixels + (columns - 1) * gap <= width
                    && (double) rows * tileHeight * pixels + (rows - 1) * gap + rows * caption <= height;
            if (fits) {
                break;
            }
            pixels--;
        }
        return pixels;
    }

    /** As on a screen of one or two pixels a unit, however fine the paper is. */
    private static int gap(int cellPixels, double device) {
        int unit = (int) Math.max(1, device / 2);
        return Math.max(LEAST_GAP * unit, Math.min(MOST_GAP * unit, cellPixels));
    }

    double tileX(int tile) {
        int column = tile % columns;
        return x + column * (tileWidth * cell + apart);
    }

    double tileY(int tile) {
        int row = tile / columns;
        return y + row * (tileHeight * cell + gap + caption);
    }

    double tileSpanX() {
        return tileWidth * cell;
    }

    double tileSpanY() {
        return tileHeight * cell;
    }

    /** The tile under a point, or -1. */
    int tile(double px, double py) {
        if (cell <= 0) {
            return -1;
        }
        double stepX = tileSpanX() + apart;
        double stepY = tileSpanY() + gap + caption;
        int column = (int) Math.floor((px - x) / stepX);
        int row = (int) Math.floor((py - y) / stepY);
        boolean inGrid = column >= 0 && column < columns && row >= 0 && row < rows;
        boolean onTile = px - x - column * stepX < tileSpanX() && py - y - row * stepY < tileSpanY() + caption;
        int tile = row * columns + column;
        return inGrid && onTile && tile < count ? tile : -1;
    }
}
