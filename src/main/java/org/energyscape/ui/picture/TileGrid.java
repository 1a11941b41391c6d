package org.energyscape.ui.picture;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A mosaic of equal pictures: filters, chains, samples.
 *
 * <p>Values are tile after tile, each row-major: {@code values[(tile * tileHeight + y) * tileWidth + x]}. All tiles share
 * one small image, in which gaps are transparent cells while cells are small: a hundred filters cost one drawImage.
 * Tiles can be pointed at, clicked and walked through with the arrow keys (Enter and Space click). JavaFX thread only.
 */
public final class TileGrid extends Picture {

    /** Up to this many screen pixels per cell, gaps are cells of the one image. */
    private static final double ONE_IMAGE_UP_TO = 4;

    private final CellImage image = new CellImage();
    private final TileCells cells = new TileCells();
    private final TilePointer pointer;
    private boolean colorBar;
    private List<String> captions = List.of();
    private @Nullable TileFit fit;
    private int selected = -1;
    private int marked = -1;

    public TileGrid() {
        getStyleClass().add("tile-grid");
        setFocusTraversable(true);
        pointer = new TilePointer(this);
    }

    /** Shows {@code count} tiles, whose values are copied; drawn only if they differ from those shown. */
    public void setTiles(float[] newValues, int count, int tileWidth, int tileHeight) {
        TileCells.Change change = cells.set(newValues, count, tileWidth, tileHeight);
        if (change == TileCells.Change.SHAPE) {
            fit = null;
            pointer.reset();
            selected = selected < count ? selected : -1;
        }
        if (change != TileCells.Change.NONE) {
            redraw();
        }
    }

    public void setPalette(Palette palette) {
        if (cells.setPalette(palette)) {
            redraw();
        }
    }

    /** One scale for all tiles. */
    public void setScale(ColorScale scale) {
        if (cells.setScale(scale)) {
            redraw();
        }
    }

    /** Every tile fills the whole colour map by itself: shapes compare, magnitudes do not. There is no colour bar then. */
    public void setScalePerTile() {
        setScalePerTile(new float[0]);
    }

    /** The same with the greatest magnitude of each tile known, so that it need not be looked for; zero is in the middle. */
    public void setScalePerTile(float[] magnitudes) {
        if (cells.setOwnScales(magnitudes)) {
            redraw();
        }
    }

    public void setColorBar(boolean visible) {
        if (visible != colorBar) {
            colorBar = visible;
            redraw();
        }
    }

    /** A line of text under every tile, or an empty list. */
    public void setCaptions(List<String> captions) {
        this.captions = List.copyOf(captions);
        redraw();
    }

    /** What is said beside the pointer of a tile; empty for nothing. */
    public void setTileText(IntFunction<String> text) {
        pointer.setText(text);
    }

    /** Who is told which tile was clicked. */
    public void setOnTile(@Nullable IntConsumer handler) {
        pointer.setOnTile(handler);
    }

    /** Who is told which tile is pointed at, by the pointer or by keys; -1 where none is any more. */
    public void setOnPointed(@Nullable IntConsumer handler) {
        pointer.setOnPointed(handler);
    }

    /** Outlines a tile as if it were pointed at, or none by -1: the one that belongs to a tile of another picture. */
    public void setMarked(int tile) {
        if (tile != marked) {
            marked = tile;
            redrawOverlay();
        }
    }

    /** Marks a tile, or none by -1. */
    public void setSelected(int tile) {
        if (tile < -1 || tile >= count()) {
            throw new IndexOutOfBoundsException("There are " + count() + " tiles, none is number " + tile);
        }
        if (tile != selected) {
            selected = tile;
            redrawOverlay();
        }
    }

    public int getSelected() {
        return selected;
    }

    int count() {
        return cells.count();
    }

    @Nullable
    TileFit fit() {
        return fit;
    }

    private boolean hasBar() {
        return colorBar && !cells.hasOwnScales();
    }

    private double captionHeight() {
        return captions.isEmpty() ? 0 : Math.ceil(ruler().height(smallFont()) + 4);
    }

    /** Where the tiles go, in their own size or averaged down to the screen pixels there are. */
    private TileFit arrange(double width, double height) {
        double device = deviceScale();
        double free = hasBar() ? width - ColorBar.breadth(this, cells.scale()) - ColorBar.GAP : width;
        double line = captionHeight();
        double share = TileFit.shrinkage(count(), cells.width(), cells.height(), free, height, line, device);
        int wide = Math.max(1, (int) (cells.width() * share));
        int tall = Math.max(1, (int) (cells.height() * share));
        return TileFit.of(count(), wide, tall, free, height, line, device);
    }

    @Override
    protected Rectangle2D extent(double width, double height) {
        if (count() == 0) {
            return Rectangle2D.EMPTY;
        }
        TileFit now = arrange(width, height);
        double words = now.caption() > 0 ? Math.ceil(now.apart() / 2) : 0;
        double left = now.x() - words;
        double right = now.tileX(now.columns() - 1) + now.tileSpanX() + words;
        double bottom = now.tileY((now.rows() - 1) * now.columns()) + now.tileSpanY() + now.caption();
        if (!hasBar()) {
            return new Rectangle2D(left, now.y(), right - left, bottom - now.y());
        }
        double label = smallFont().getSize();
        double all = right + ColorBar.GAP + ColorBar.breadth(this, cells.scale()) + 1;
        return new Rectangle2D(left, now.y() - label, all - left, bottom - now.y() + 2 * label);
    }

    @Override
    void draw(Brush g, double width, double height) {
        if (count() == 0) {
            return;
        }
        double device = deviceScale();
        TileFit now = arrange(width, height);
        TileCells.Tiles tiles = cells.shown(now);
        fit = now;
        ColorMap map = cells.map(style().isDark());
        double pixels = now.cell() * device;
        int gapCells = (int) Math.round(now.gap() / now.cell());
        if (captions.isEmpty() && pixels <= ONE_IMAGE_UP_TO && !isExporting()) {
            CellArea mosaic = cells.mosaic(tiles, now.columns(), gapCells, map, image);
            g.prepare(image, pixels, pixels);
            g.drawCells(image, null, now.x(), now.y(), mosaic.width() * now.cell(), mosaic.height() * now.cell());
        } else {
            cells.mosaic(tiles, now.columns(), 0, map, image);
            g.prepare(image, pixels, pixels);
            drawTiles(g, now);
        }
        if (hasBar()) {
            double right = now.tileX(now.columns() - 1) + now.tileSpanX();
            ColorBar.paint(
                    g, this, map, cells.scale(), right + ColorBar.GAP, now.y(), height - 2 * now.y() - captionHeight());
        }
    }

    private void drawTiles(Brush g, TileFit now) {
        g.setFont(smallFont());
        g.setFill(style().muted.get());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (int i = 0; i < count(); i++) {
            double left = now.tileX(i);
            double top = now.tileY(i);
            int column = i % now.columns();
            int row = i / now.columns();
            g.drawCells(
                    image,
                    new CellArea(column * now.tileWidth(), row * now.tileHeight(), now.tileWidth(), now.tileHeight()),
                    left,
                    top,
                    now.tileSpanX(),
                    now.tileSpanY());
            if (i < captions.size()) {
                String text = ruler().fit(smallFont(), captions.get(i), now.tileSpanX() + now.apart() - 2);
                g.fillText(text, Math.rint(left + now.tileSpanX() / 2), Math.rint(top + now.tileSpanY() + 2));
            }
        }
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        TileFit now = fit;
        if (now == null || now.cell() == 0) {
            return false;
        }
        if (selected >= 0) {
            outline(g, now, selected, style().accent.get(), 3);
        }
        int pointed = pointer.tile() >= 0 ? pointer.tile() : marked < count() ? marked : -1;
        if (pointed >= 0) {
            outline(g, now, pointed, style().ink.get(), 1.5);
        }
        return selected >= 0 || pointed >= 0;
    }

    private void outline(Brush g, TileFit now, int tile, Color color, double line) {
        g.setStroke(color);
        // A small tile is not to be covered by its frame.
        g.setLineWidth(Math.min(line, Math.max(1, now.tileSpanX() / 6)));
        g.strokeRect(now.tileX(tile) - 1, now.tileY(tile) - 1, now.tileSpanX() + 2, now.tileSpanY() + 2);
    }

    @Override
    public Raster raster(int pixelsPerCell) {
        int columns = fit == null ? (int) Math.ceil(Math.sqrt(count())) : fit.columns();
        int rows = (count() + columns - 1) / columns;
        int width = columns * (cells.width() + 1) - 1;
        int[] pixels = new int[width * (rows * (cells.height() + 1) - 1)];
        Arrays.fill(pixels, PictureStyle.argb(style().surface.get()));
        cells.fill(cells.whole(), pixels, width, columns, 1, cells.map(style().isDark()));
        return Blend.enlarge(pixels, width, pixels.length / width, pixelsPerCell);
    }

    @Override
    public String csv() {
        return cells.csv();
    }

    @Override
    protected String description() {
        return count() + " pictures of " + cells.width() + " by " + cells.height() + " cells";
    }
}
