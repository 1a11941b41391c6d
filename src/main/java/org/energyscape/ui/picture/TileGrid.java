package org.energyscape.ui.picture;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
    private float[] values = new float[0];
    private int count;
    private int tileWidth = 1;
    private int tileHeight = 1;
    private Palette palette = Palette.DIVERGING;
    private ColorScale scale = ColorScale.SIGNED;
    private boolean ownScales;
    private float[] bounds = new float[0];
    private boolean colorBar;
    private List<String> captions = List.of();
    private IntFunction<String> tileText = i -> "";
    private @Nullable IntConsumer onTile;
    private @Nullable TileFit fit;
    private int hovered = -1;
    private int cursor = -1;
    private int selected = -1;
    private int marked = -1;
    private int told = -1;
    private @Nullable IntConsumer onPointed;

    public TileGrid() {
        getStyleClass().add("tile-grid");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(tileAt(e)));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(o -> {
            cursor = -1;
            tip();
            redrawOverlay();
        });
    }

    /** Shows {@code count} tiles, whose values are copied; drawn only if they differ from those shown. */
    public void setTiles(float[] newValues, int count, int tileWidth, int tileHeight) {
        if (count < 0 || tileWidth < 1 || tileHeight < 1 || (long) count * tileWidth * tileHeight != newValues.length) {
            throw new IllegalArgumentException(count + " tiles of " + tileWidth + " x " + tileHeight + " cells need "
                    + (long) count * tileWidth * tileHeight + " values, found " + newValues.length);
        }
        boolean sameShape = count == this.count && tileWidth == this.tileWidth && tileHeight == this.tileHeight;
        if (sameShape && Arrays.equals(values, newValues)) {
            return;
        }
        if (!sameShape) {
            fit = null;
            hovered = -1;
            cursor = -1;
            selected = selected < count ? selected : -1;
        }
        this.count = count;
        this.tileWidth = tileWidth;
        this.tileHeight = tileHeight;
        if (values.length != newValues.length) {
            values = new float[newValues.length];
        }
        System.arraycopy(newValues, 0, values, 0, newValues.length);
        redraw();
    }

    public void setPalette(Palette palette) {
        if (palette != this.palette) {
            this.palette = palette;
            redraw();
        }
    }

    /** One scale for all tiles. */
    public void setScale(ColorScale scale) {
        if (ownScales || !scale.equals(this.scale)) {
            this.scale = scale;
            ownScales = false;
            redraw();
        }
    }

    /** Every tile fills the whole colour map by itself: shapes compare, magnitudes do not. There is no colour bar then. */
    public void setScalePerTile() {
        setScalePerTile(new float[0]);
    }

    /** The same with the greatest magnitude of each tile known, so that it need not be looked for; zero is in the middle. */
    public void setScalePerTile(float[] magnitudes) {
        if (!ownScales || !Arrays.equals(bounds, magnitudes)) {
            ownScales = true;
            bounds = magnitudes.clone();
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
        tileText = text;
    }

    /** Who is told which tile was clicked. */
    public void setOnTile(@Nullable IntConsumer handler) {
        onTile = handler;
    }

    /** Who is told which tile is pointed at, by the pointer or by keys; -1 where none is any more. */
    public void setOnPointed(@Nullable IntConsumer handler) {
        onPointed = handler;
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
        if (tile < -1 || tile >= count) {
            throw new IndexOutOfBoundsException("There are " + count + " tiles, none is number " + tile);
        }
        if (tile != selected) {
            selected = tile;
            redrawOverlay();
        }
    }

    public int getSelected() {
        return selected;
    }

    @Nullable
    TileFit fit() {
        return fit;
    }

    private boolean hasBar() {
        return colorBar && !ownScales;
    }

    private double captionHeight() {
        return captions.isEmpty() ? 0 : Math.ceil(ruler().height(smallFont()) + 4);
    }

    /** Where the tiles go, in their own size or averaged down to the screen pixels there are. */
    private TileFit arrange(double width, double height) {
        double device = deviceScale();
        double free = hasBar() ? width - ColorBar.breadth(this, scale) - ColorBar.GAP : width;
        double line = captionHeight();
        double share = TileFit.shrinkage(count, tileWidth, tileHeight, free, height, line, device);
        int wide = Math.max(1, (int) (tileWidth * share));
        int tall = Math.max(1, (int) (tileHeight * share));
        return TileFit.of(count, wide, tall, free, height, line, device);
    }

    @Override
    protected Rectangle2D extent(double width, double height) {
        if (count == 0) {
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
        double all = right + ColorBar.GAP + ColorBar.breadth(this, scale) + 1;
        return new Rectangle2D(left, now.y() - label, all - left, bottom - now.y() + 2 * label);
    }

    @Override
    void draw(Brush g, double width, double height) {
        if (count == 0) {
            return;
        }
        double device = deviceScale();
        TileFit now = arrange(width, height);
        Tiles tiles = shown(now);
        fit = now;
        ColorMap map = palette.map(style().isDark());
        double pixels = now.cell() * device;
        int gapCells = (int) Math.round(now.gap() / now.cell());
        if (captions.isEmpty() && pixels <= ONE_IMAGE_UP_TO && !isExporting()) {
            Mosaic mosaic = mosaic(tiles, now.columns(), gapCells, map);
            g.prepare(image, pixels, pixels);
            g.drawCells(image, null, now.x(), now.y(), mosaic.width() * now.cell(), mosaic.height() * now.cell());
        } else {
            mosaic(tiles, now.columns(), 0, map);
            g.prepare(image, pixels, pixels);
            drawTiles(g, now);
        }
        if (hasBar()) {
            double right = now.tileX(now.columns() - 1) + now.tileSpanX();
            ColorBar.paint(g, this, map, scale, right + ColorBar.GAP, now.y(), height - 2 * now.y() - captionHeight());
        }
    }

    private void drawTiles(Brush g, TileFit now) {
        g.setFont(smallFont());
        g.setFill(style().muted.get());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (int i = 0; i < count; i++) {
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

    private record Mosaic(int width, int height) {}

    /** Tiles as they are, or averaged down to the pixels there are. */
    private record Tiles(float[] values, int width, int height) {}

    private Tiles shown(TileFit now) {
        int wide = now.tileWidth();
        int tall = now.tileHeight();
        if (wide == tileWidth && tall == tileHeight) {
            return new Tiles(values, tileWidth, tileHeight);
        }
        float[] small = new float[count * wide * tall];
        int cells = tileWidth * tileHeight;
        for (int i = 0; i < count; i++) {
            float[] tile = Arrays.copyOfRange(values, i * cells, (i + 1) * cells);
            Reduction reduced = Reduction.reduce(tile, tileHeight, tileWidth, tall, wide, Reduction.Pooling.MEAN);
            System.arraycopy(reduced.values(), 0, small, i * wide * tall, wide * tall);
        }
        return new Tiles(small, wide, tall);
    }

    /** Fills the one image, with so many transparent cells between tiles. */
    private Mosaic mosaic(Tiles tiles, int columns, int gap, ColorMap map) {
        int rows = (count + columns - 1) / columns;
        int width = columns * (tiles.width() + gap) - gap;
        int height = rows * (tiles.height() + gap) - gap;
        int[] pixels = image.cells(width, height);
        Arrays.fill(pixels, 0);
        fill(tiles, pixels, width, columns, gap, map);
        return new Mosaic(width, height);
    }

    private void fill(Tiles tiles, int[] pixels, int width, int columns, int gap, ColorMap map) {
        int cells = tiles.width() * tiles.height();
        for (int i = 0; i < count; i++) {
            ColorScale own = ownScales ? ownScale(i) : scale;
            int corner = i / columns * (tiles.height() + gap) * width + i % columns * (tiles.width() + gap);
            for (int y = 0; y < tiles.height(); y++) {
                int from = i * cells + y * tiles.width();
                own.paint(map, tiles.values(), from, tiles.width(), pixels, corner + y * width);
            }
        }
    }

    private ColorScale ownScale(int tile) {
        if (bounds.length == count) {
            return bounds[tile] > 0 ? ColorScale.symmetric(bounds[tile]) : ColorScale.SIGNED;
        }
        int cells = tileWidth * tileHeight;
        float[] part = Arrays.copyOfRange(values, tile * cells, (tile + 1) * cells);
        return palette == Palette.DIVERGING ? ColorScale.symmetricOf(part) : ColorScale.of(part);
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
        int pointed = pointed() >= 0 ? pointed() : marked < count ? marked : -1;
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

    private int pointed() {
        return cursor >= 0 ? cursor : hovered;
    }

    private int tileAt(MouseEvent e) {
        return fit == null ? -1 : fit.tile(e.getX(), e.getY());
    }

    private void hover(int tile) {
        if (tile != hovered || cursor >= 0) {
            hovered = tile;
            cursor = -1;
            tip();
            redrawOverlay();
        }
    }

    private void tip() {
        int tile = pointed();
        if (tile != told) {
            told = tile;
            if (onPointed != null) {
                onPointed.accept(tile);
            }
        }
        TileFit now = fit;
        if (tile < 0 || now == null) {
            hideTip();
        } else {
            showTip(tileText.apply(tile), now.tileX(tile) + now.tileSpanX() / 2, now.tileY(tile));
        }
    }

    private void clicked(MouseEvent e) {
        int tile = tileAt(e);
        if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && tile >= 0 && onTile != null) {
            requestFocus();
            onTile.accept(tile);
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        if (fit == null || count == 0 || e.isAltDown()) {
            return;
        }
        int columns = fit.columns();
        switch (e.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> move(-columns);
            case DOWN -> move(columns);
            case ENTER, SPACE -> {
                // Where only the pointer is, space belongs to the run: a click on a filter, and space still pauses.
                if (onTile == null || pointed() < 0 || (e.getCode() == KeyCode.SPACE && cursor < 0)) {
                    return;
                }
                onTile.accept(pointed());
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int from = pointed() >= 0 ? pointed() : selected;
        int to = from < 0 ? 0 : from + by;
        cursor = to >= 0 && to < count ? to : from;
        tip();
        redrawOverlay();
    }

    @Override
    public Raster raster(int pixelsPerCell) {
        int columns = fit == null ? (int) Math.ceil(Math.sqrt(count)) : fit.columns();
        int rows = (count + columns - 1) / columns;
        int width = columns * (tileWidth + 1) - 1;
        int[] pixels = new int[width * (rows * (tileHeight + 1) - 1)];
        Arrays.fill(pixels, PictureStyle.argb(style().surface.get()));
        Tiles whole = new Tiles(values, tileWidth, tileHeight);
        fill(whole, pixels, width, columns, 1, palette.map(style().isDark()));
        return Blend.enlarge(pixels, width, pixels.length / width, pixelsPerCell);
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("tile,y,x,value\n");
        int cells = tileWidth * tileHeight;
        for (int i = 0; i < values.length; i++) {
            int cell = i % cells;
            text.append(i / cells)
                    .append(',')
                    .append(cell / tileWidth)
                    .append(',')
                    .append(cell % tileWidth)
                    .append(',')
                    .append(values[i])
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    protected String description() {
        return count + " pictures of " + tileWidth + " by " + tileHeight + " cells";
    }
}
