package org.energyscape.ui.picture;

import java.util.Arrays;

/**
 * The values of a {@link TileGrid} and how they become colours: tile after tile, each row-major, {@code values[(tile *
 * height + y) * width + x]}, on one scale for all tiles or on one for each. JavaFX thread only.
 */
final class TileCells {
    private float[] values = new float[0];
    private int count;
    private int width = 1;
    private int height = 1;
    private Palette palette = Palette.DIVERGING;
    private ColorScale scale = ColorScale.SIGNED;
    private boolean ownScales;
    private float[] bounds = new float[0];

    /** Tiles as they are, or averaged down to the pixels there are. */
    record Tiles(float[] values, int width, int height) {}

    /** What {@link #set} changed. */
    enum Change {
        NONE,
        VALUES,
        SHAPE
    }

    int count() {
        return count;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Takes over a copy of the values of so many tiles. */
    Change set(float[] newValues, int newCount, int newWidth, int newHeight) {
        if (newCount < 0
                || newWidth < 1
                || newHeight < 1
                || (long) newCount * newWidth * newHeight != newValues.length) {
            throw new IllegalArgumentException(newCount + " tiles of " + newWidth + " x " + newHeight + " cells need "
                    + (long) newCount * newWidth * newHeight + " values, found " + newValues.length);
        }
        boolean sameShape = newCount == count && newWidth == width && newHeight == height;
        if (sameShape && Arrays.equals(values, newValues)) {
            return Change.NONE;
        }
        count = newCount;
        width = newWidth;
        height = newHeight;
        if (values.length != newValues.length) {
            values = new float[newValues.length];
        }
        System.arraycopy(newValues, 0, values, 0, newValues.length);
        return sameShape ? Change.VALUES : Change.SHAPE;
    }

    /** Whether that changes anything, as do the others. */
    boolean setPalette(Palette newPalette) {
        boolean changed = newPalette != palette;
        palette = newPalette;
        return changed;
    }

    /** One scale for all tiles. */
    boolean setScale(ColorScale newScale) {
        boolean changed = ownScales || !newScale.equals(scale);
        scale = newScale;
        ownScales = false;
        return changed;
    }

    /** A scale for each tile, up to these magnitudes if there is one for each. */
    boolean setOwnScales(float[] magnitudes) {
        boolean changed = !ownScales || !Arrays.equals(bounds, magnitudes);
        ownScales = true;
        bounds = magnitudes.clone();
        return changed;
    }

    boolean hasOwnScales() {
        return ownScales;
    }

    /** The scale of all tiles. */
    ColorScale scale() {
        return scale;
    }

    ColorMap map(boolean dark) {
        return palette.map(dark);
    }

    Tiles whole() {
        return new Tiles(values, width, height);
    }

    /** The tiles in the size in which they fit. */
    Tiles shown(TileFit fit) {
        int wide = fit.tileWidth();
        int tall = fit.tileHeight();
        if (wide == width && tall == height) {
            return whole();
        }
        float[] small = new float[count * wide * tall];
        int cells = width * height;
        for (int i = 0; i < count; i++) {
            float[] tile = Arrays.copyOfRange(values, i * cells, (i + 1) * cells);
            Reduction reduced = Reduction.reduce(tile, height, width, tall, wide, Reduction.Pooling.MEAN);
            System.arraycopy(reduced.values(), 0, small, i * wide * tall, wide * tall);
        }
        return new Tiles(small, wide, tall);
    }

    /** Fills one image with the tiles, so many transparent cells between them. */
    CellArea mosaic(Tiles tiles, int columns, int gap, ColorMap map, CellImage image) {
        int rows = (count + columns - 1) / columns;
        int across = columns * (tiles.width() + gap) - gap;
        int down = rows * (tiles.height() + gap) - gap;
        int[] pixels = image.cells(across, down);
        Arrays.fill(pixels, 0);
        fill(tiles, pixels, across, columns, gap, map);
        return new CellArea(0, 0, across, down);
    }

    /** Paints the tiles into an image {@code across} pixels wide, so many pixels between them. */
    void fill(Tiles tiles, int[] pixels, int across, int columns, int gap, ColorMap map) {
        int cells = tiles.width() * tiles.height();
        for (int i = 0; i < count; i++) {
            ColorScale own = ownScales ? ownScale(i) : scale;
            int corner = i / columns * (tiles.height() + gap) * across + i % columns * (tiles.width() + gap);
            for (int y = 0; y < tiles.height(); y++) {
                int from = i * cells + y * tiles.width();
                own.paint(map, tiles.values(), from, tiles.width(), pixels, corner + y * across);
            }
        }
    }

    private ColorScale ownScale(int tile) {
        if (bounds.length == count) {
            return bounds[tile] > 0 ? ColorScale.symmetric(bounds[tile]) : ColorScale.SIGNED;
        }
        int cells = width * height;
        float[] part = Arrays.copyOfRange(values, tile * cells, (tile + 1) * cells);
        return palette == Palette.DIVERGING ? ColorScale.symmetricOf(part) : ColorScale.of(part);
    }

    /** One line per cell: tile, y, x, value. */
    String csv() {
        StringBuilder text = new StringBuilder("tile,y,x,value\n");
        int cells = width * height;
        for (int i = 0; i < values.length; i++) {
            int cell = i % cells;
            text.append(i / cells)
                    .append(',')
                    .append(cell / width)
                    .append(',')
                    .append(cell % width)
                    .append(',')
                    .append(values[i])
                    .append('\n');
        }
        return text.toString();
    }
}
