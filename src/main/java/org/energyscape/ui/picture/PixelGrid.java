package org.energyscape.ui.picture;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A picture of width x height numbers as crisp squares: spins, grey values, weights.
 *
 * <p>Values are row-major, {@code values[y * width + x]}. Cells are whole screen pixels, the picture is centred and
 * keeps its shape; where there are more cells than pixels it is averaged down. On top: a flash of cells that changed,
 * a hatched veil over masked cells, an outline round clamped cells, the cell under the pointer or the keyboard cursor
 * with its value, and a rubber band. Keys: see {@link CellInput}. JavaFX thread only.
 */
public final class PixelGrid extends Picture {

    /** What the left button does. */
    public enum Tool {
        /** Press, drag and release are reported cell by cell. */
        POINT,
        /** A rubber band; the rectangle is reported on release. */
        RECTANGLE
    }

    private static final double FLASH_STRENGTH = 0.8;
    private static final double VEIL_STRENGTH = 0.62;
    private static final double HATCH_FROM = 5;

    private final CellImage image = new CellImage();
    private final CellInput input;
    private final Fade fade = new Fade(this::redraw);
    private float[] values = {0};
    private int columns;
    private int rows;
    private Palette palette = Palette.INK;
    private ColorScale scale = ColorScale.UNIT;
    private boolean @Nullable [] masked;
    private boolean @Nullable [] clamped;
    private int marked = -1;
    private boolean flashing;
    private boolean colorBar;
    private CellText cellText = CellText.PLAIN;
    private @Nullable CellFit fit;

    public PixelGrid() {
        getStyleClass().add("pixel-grid");
        setFocusTraversable(true);
        input = new CellInput(this, new CellInput.Grid() {
            @Override
            public @Nullable CellFit fit() {
                return fit != null && fit.cell() > 0 ? fit : null;
            }

            @Override
            public void pointed() {
                updateTip();
                redrawOverlay();
            }
        });
    }

    /** A picture of values from -1 to +1. */
    public static PixelGrid signed(String id, String title) {
        PixelGrid grid = new PixelGrid();
        grid.setId(id);
        grid.setTitle(title);
        grid.setScale(ColorScale.SIGNED);
        return grid;
    }

    /** Shows new values, which are copied; drawn only if they differ from those shown. */
    public void setValues(float[] newValues, int width, int height) {
        if (width < 1 || height < 1 || newValues.length != width * height) {
            throw new IllegalArgumentException("A grid of " + width + " x " + height + " cells needs "
                    + (long) width * height + " values, found " + newValues.length);
        }
        boolean sameShape = width == columns && height == rows;
        if (sameShape && Arrays.equals(values, newValues)) {
            return;
        }
        if (!sameShape) {
            masked = null;
            clamped = null;
            marked = -1;
            fit = null;
            fade.clear();
        } else if (flashing) {
            fade.changed(values, newValues);
        }
        columns = width;
        rows = height;
        if (values.length != newValues.length) {
            values = new float[newValues.length];
        }
        System.arraycopy(newValues, 0, values, 0, newValues.length);
        updateTip();
        redraw();
    }

    public void setPalette(Palette palette) {
        this.palette = palette;
        redraw();
    }

    public void setScale(ColorScale scale) {
        this.scale = scale;
        redraw();
    }

    /** Whether cells light up when their value changes; off at first. */
    public void setFlashing(boolean flashing) {
        this.flashing = flashing;
        fade.clear();
        redraw();
    }

    /** Veils the cells whose entry is true (row-major, copied), or none; forgotten when the shape changes. */
    public void setMask(boolean @Nullable [] mask) {
        masked = checked(mask);
        redraw();
    }

    /** Outlines the cells that are held fixed (row-major, copied), or none; forgotten when the shape changes. */
    public void setClamped(boolean @Nullable [] cells) {
        clamped = checked(cells);
        redraw();
    }

    /** Rings one cell that is spoken of elsewhere (row-major), or none by -1; forgotten when the shape changes. */
    public void setMark(int cell) {
        if (cell < -1 || cell >= columns * rows) {
            throw new IndexOutOfBoundsException(
                    "A grid of " + columns + " x " + rows + " cells has no cell number " + cell);
        }
        if (cell != marked) {
            marked = cell;
            redraw();
        }
    }

    /** Whether a colour bar stands beside the picture: where the colour means a number. */
    public void setColorBar(boolean visible) {
        colorBar = visible;
        redraw();
    }

    /** What is said of the cell under the pointer. */
    public void setCellText(CellText text) {
        cellText = text;
        updateTip();
    }

    public void setTool(Tool tool) {
        input.setTool(tool);
    }

    /** Who is told of presses, drags and releases with {@link Tool#POINT}. */
    public void setOnCell(@Nullable Consumer<CellEvent> handler) {
        input.setOnCell(handler);
    }

    /** Who is told of rectangles with {@link Tool#RECTANGLE}. */
    public void setOnArea(@Nullable Consumer<CellArea> handler) {
        input.setOnArea(handler);
    }

    /** Where the cells lie, for tests. */
    @Nullable
    CellFit fit() {
        return fit;
    }

    private double barBreadth() {
        return colorBar ? ColorBar.breadth(this, scale) + ColorBar.GAP : 0;
    }

    private CellFit arrange(double width, double height) {
        double device = deviceScale();
        double margin = 1 / device;
        return CellFit.of(
                columns, rows, margin, margin, width - barBreadth() - 2 * margin, height - 2 * margin, device);
    }

    /** The cells with room for the line round them; with a bar, or more cells than pixels, the whole area. */
    @Override
    protected Rectangle2D extent(double width, double height) {
        CellFit now = columns == 0 ? null : arrange(width, height);
        if (now == null || colorBar || now.cell() == 0) {
            return super.extent(width, height);
        }
        double edge = Math.max(2, now.cell() / 8);
        return new Rectangle2D(now.x() - edge, now.y() - edge, now.width() + 2 * edge, now.height() + 2 * edge);
    }

    @Override
    void draw(Brush g, double width, double height) {
        if (columns == 0) {
            return;
        }
        double device = deviceScale();
        double bar = barBreadth();
        CellFit now = arrange(width, height);
        fit = now;
        ColorMap map = palette.map(style().isDark());
        double right;
        double top;
        double bottom;
        if (now.cell() > 0) {
            paint(image.cells(columns, rows), map);
            g.prepare(image, now.cell() * device, now.cell() * device);
            g.drawCells(image, null, now.x(), now.y(), now.width(), now.height());
            Outline.frame(g, style().frame.get(), now, device);
            drawMarks(g, now);
            right = now.x() + now.width();
            top = now.y();
            bottom = now.y() + now.height();
        } else {
            CellFit small = ReducedImage.draw(
                    g, image, new ReducedImage.Source(values, rows, columns), map, scale, width - bar, height, device);
            right = small.x() + small.width();
            top = small.y();
            bottom = small.y() + small.height();
        }
        if (colorBar) {
            ColorBar.paint(g, this, map, scale, right + ColorBar.GAP, top, bottom - top);
        }
    }

    private void paint(int[] pixels, ColorMap map) {
        scale.paint(map, values, 0, values.length, pixels, 0);
        boolean[] veil = masked;
        if (veil != null) {
            int cover = PictureStyle.argb(style().surface.get());
            for (int i = 0; i < pixels.length; i++) {
                if (veil[i]) {
                    pixels[i] = Blend.mix(pixels[i], cover, VEIL_STRENGTH);
                }
            }
        }
        if (fade.isFading()) {
            int light = PictureStyle.argb(style().flash.get());
            for (int i = 0; i < pixels.length; i++) {
                double level = fade.level(i);
                if (level > 0) {
                    pixels[i] = Blend.mix(pixels[i], light, level * FLASH_STRENGTH);
                }
            }
        }
    }

    private void drawMarks(Brush g, CellFit now) {
        if (masked != null && now.cell() >= HATCH_FROM) {
            g.setStroke(style().muted.get().deriveColor(0, 1, 1, 0.55));
            g.setLineWidth(Math.max(0.75, now.cell() / 14));
            Outline.hatch(g, masked, now);
        }
        if (clamped != null) {
            g.setStroke(style().accent.get());
            g.setLineWidth(Math.max(1.5, now.cell() / 8));
            Outline.region(g, clamped, now);
        }
        if (marked >= 0) {
            CellArea cell = new CellArea(marked % columns, marked / columns, 1, 1);
            Outline.area(g, now, cell, style().accent.get(), style().surface.get());
        }
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        CellFit now = fit;
        CellArea band = input.band();
        CellArea cell = input.cell();
        if (now == null || (band == null && cell == null)) {
            return false;
        }
        if (band != null) {
            Color accent = style().accent.get();
            g.setFill(accent.deriveColor(0, 1, 1, 0.22));
            g.fillRect(
                    now.x() + band.x() * now.cell(),
                    now.y() + band.y() * now.cell(),
                    band.width() * now.cell(),
                    band.height() * now.cell());
            Outline.area(g, now, band, accent, style().surface.get());
        }
        if (cell != null) {
            Outline.area(g, now, cell, style().ink.get(), style().surface.get());
        }
        return true;
    }

    private void updateTip() {
        CellArea cell = input.cell();
        CellFit now = fit;
        if (cell == null || now == null) {
            hideTip();
            return;
        }
        float value = values[cell.y() * columns + cell.x()];
        showTip(
                cellText.of(cell.x(), cell.y(), value),
                now.x() + (cell.x() + 0.5) * now.cell(),
                now.y() + (cell.y() + 0.5) * now.cell());
    }

    private boolean @Nullable [] checked(boolean @Nullable [] cells) {
        if (cells != null && cells.length != columns * rows) {
            throw new IllegalArgumentException("A grid of " + columns + " x " + rows + " cells needs " + columns * rows
                    + " marks, found " + cells.length);
        }
        return cells == null ? null : cells.clone();
    }

    @Override
    public Raster raster(int pixelsPerCell) {
        int[] cells = new int[columns * rows];
        paint(cells, palette.map(style().isDark()));
        return Blend.enlarge(cells, columns, rows, pixelsPerCell);
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("y,x,value\n");
        for (int i = 0; i < columns * rows; i++) {
            text.append(i / columns)
                    .append(',')
                    .append(i % columns)
                    .append(',')
                    .append(values[i])
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    protected String description() {
        return columns == 0
                ? "empty picture"
                : columns + " by " + rows + " cells, colours from " + Numbers.value(scale.min()) + " to "
                        + Numbers.value(scale.max());
    }
}
