package org.energyscape.ui.picture;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A number measured at every pair of two quantities, as colours over axes with marks: a phase diagram. Cells have one size and
 * are marked with their values, the first column at the left and the first row at the bottom; NaN leaves a cell empty.
 * Vertical lines stand between the columns whose values they lie between. A click chooses a cell; with the focus, arrows move
 * a cursor and Enter chooses. JavaFX thread only.
 */
public final class CellPlot extends Picture {
    private static final double PAD = 6;

    private final CellImage image = new CellImage();
    private float[] values = new float[0];
    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private Palette palette = Palette.SEQUENTIAL;
    private ColorScale scale = ColorScale.UNIT;
    private String xTitle = "";
    private String yTitle = "";
    private List<UprightLine> uprights = List.of();
    private CellText text = CellText.PLAIN;
    private @Nullable IntConsumer onCell;
    private int chosen = -1;
    private int pointed = -1;
    private Rectangle2D area = Rectangle2D.EMPTY;

    public CellPlot() {
        getStyleClass().add("cell-plot");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(cellAt(e.getX(), e.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Shows values, copied.
     *
     * @param newValues {@code [row * columns + column]}, row 0 at the bottom
     * @param columns what the columns stand for, ascending
     * @param rows what the rows stand for
     */
    public void setCells(float[] newValues, double[] columns, double[] rows) {
        if (newValues.length != columns.length * rows.length) {
            throw new IllegalArgumentException("Cells of " + columns.length + " columns and " + rows.length
                    + " rows, but " + newValues.length + " values");
        }
        values = newValues.clone();
        xs = columns.clone();
        ys = rows.clone();
        if (pointed >= values.length) {
            pointed = -1;
        }
        if (chosen >= values.length) {
            chosen = -1;
        }
        updateTip();
        redraw();
    }

    public void setAxisTitles(String x, String y) {
        xTitle = x;
        yTitle = y;
        redraw();
    }

    public void setPalette(Palette newPalette) {
        palette = newPalette;
        redraw();
    }

    public void setScale(ColorScale newScale) {
        scale = newScale;
        redraw();
    }

    /** Vertical lines with labels; those beyond the columns are left out. */
    public void setUprightLines(List<UprightLine> lines) {
        uprights = List.copyOf(lines);
        redraw();
    }

    /** What is said of the cell under the pointer, by column and row from the bottom. */
    public void setCellText(CellText words) {
        text = words;
        updateTip();
    }

    /** Who is told of a chosen cell, {@code row * columns + column}; an empty one cannot be chosen. */
    public void setOnCell(@Nullable IntConsumer handler) {
        onCell = handler;
    }

    /** Rings a cell, none by -1. */
    public void setChosen(int cell) {
        chosen = cell;
        redrawOverlay();
    }

    @Override
    void draw(Brush g, double width, double height) {
        if (values.length == 0) {
            area = Rectangle2D.EMPTY;
            return;
        }
        double line = Math.ceil(ruler().height(smallFont()));
        double bar = ColorBar.breadth(this, scale) + ColorBar.GAP;
        double label = 0;
        for (double y : ys) {
            label = Math.max(label, ruler().width(smallFont(), mark(y)));
        }
        double device = deviceScale();
        double left = Math.ceil(label + PAD + line + 4);
        double bottom = 2 * line + PAD + 4;
        double cellWidth = Math.max(1, Math.floor((width - left - bar - 2) * device / xs.length)) / device;
        double cellHeight = Math.max(1, Math.floor((height - bottom - 2) * device / ys.length)) / device;
        area = new Rectangle2D(left, 1, cellWidth * xs.length, cellHeight * ys.length);
        ColorMap map = palette.map(style().isDark());
        int[] pixels = image.cells(xs.length, ys.length);
        for (int row = 0; row < ys.length; row++) {
            scale.paint(map, values, row * xs.length, xs.length, pixels, (ys.length - 1 - row) * xs.length);
        }
        for (int row = 0; row < ys.length; row++) {
            for (int c = 0; c < xs.length; c++) {
                if (Float.isNaN(values[row * xs.length + c])) {
                    // Not measured, which is no mistake: the ground of the window.
                    pixels[(ys.length - 1 - row) * xs.length + c] = 0;
                }
            }
        }
        g.prepare(image, cellWidth * device, cellHeight * device);
        g.drawCells(image, null, area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        g.setStroke(style().frame.get());
        g.setLineWidth(1 / device);
        g.strokeRect(
                area.getMinX() - 0.5 / device,
                area.getMinY() - 0.5 / device,
                area.getWidth() + 1 / device,
                area.getHeight() + 1 / device);
        UprightLabels.drawLines(g, style(), area, this::place, uprights);
        UprightLabels.drawLabels(g, this, area, this::place, uprights);
        drawMarks(g, line);
        ColorBar.paint(g, this, map, scale, area.getMaxX() + ColorBar.GAP, area.getMinY(), area.getHeight());
    }

    private void drawMarks(Brush g, double line) {
        double cellWidth = area.getWidth() / xs.length;
        double cellHeight = area.getHeight() / ys.length;
        g.setFont(smallFont());
        g.setFill(style().muted.get());
        double widest = 0;
        for (double x : xs) {
            widest = Math.max(widest, ruler().width(smallFont(), mark(x)));
        }
        int everyX = (int) Math.max(1, Math.ceil((widest + PAD) / cellWidth));
        int everyY = (int) Math.max(1, Math.ceil((line + 1) / cellHeight));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (int c = everyX - 1; c < xs.length; c += everyX) {
            g.fillText(mark(xs[c]), Math.rint(area.getMinX() + (c + 0.5) * cellWidth), area.getMaxY() + 4);
        }
        g.fillText(xTitle, Math.rint(area.getMinX() + area.getWidth() / 2), area.getMaxY() + 5 + line);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (int r = 0; r < ys.length; r += everyY) {
            g.fillText(mark(ys[r]), area.getMinX() - PAD, Math.rint(area.getMaxY() - (r + 0.5) * cellHeight));
        }
        g.save();
        g.translate(line, Math.rint(area.getMinY() + area.getHeight() / 2));
        g.rotate(-90);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(yTitle, 0, 0);
        g.restore();
    }

    private static String mark(double value) {
        String words = String.format(Locale.ROOT, "%.3f", value);
        return words.contains(".") ? words.replaceAll("\\.?0+$", "") : words;
    }

    /** Where a value lies between the middles of the columns; NaN beyond half a column outside. */
    private double place(double x) {
        int n = xs.length;
        double cell = area.getWidth() / n;
        double index = Double.NaN;
        if (n == 1) {
            index = x == xs[0] ? 0 : Double.NaN;
        } else if (x < xs[0]) {
            index = (x - xs[0]) / (xs[1] - xs[0]);
        } else if (x > xs[n - 1]) {
            index = n - 1 + (x - xs[n - 1]) / (xs[n - 1] - xs[n - 2]);
        } else {
            for (int c = 1; c < n && Double.isNaN(index); c++) {
                index = x <= xs[c] ? c - 1 + (x - xs[c - 1]) / (xs[c] - xs[c - 1]) : Double.NaN;
            }
        }
        return area.getMinX() + (index + 0.5) * cell;
    }

    private int cellAt(double px, double py) {
        if (!area.contains(px, py) || px >= area.getMaxX() || py >= area.getMaxY()) {
            return -1;
        }
        int column = (int) ((px - area.getMinX()) / area.getWidth() * xs.length);
        int row = ys.length - 1 - (int) ((py - area.getMinY()) / area.getHeight() * ys.length);
        return row * xs.length + column;
    }

    private void point(int cell) {
        if (cell != pointed) {
            pointed = cell;
            updateTip();
            redrawOverlay();
        }
    }

    private void updateTip() {
        if (pointed < 0 || pointed >= values.length) {
            hideTip();
            return;
        }
        Rectangle2D box = box(pointed);
        showTip(
                text.of(pointed % xs.length, pointed / xs.length, values[pointed]),
                box.getMinX() + box.getWidth() / 2,
                box.getMinY() + box.getHeight() / 2);
    }

    private Rectangle2D box(int cell) {
        double wide = area.getWidth() / xs.length;
        double tall = area.getHeight() / ys.length;
        return new Rectangle2D(
                area.getMinX() + cell % xs.length * wide,
                area.getMinY() + (ys.length - 1 - cell / xs.length) * tall,
                wide,
                tall);
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
            requestFocus();
            choose(cellAt(e.getX(), e.getY()));
            e.consume();
        }
    }

    private void choose(int cell) {
        IntConsumer handler = onCell;
        if (handler != null && cell >= 0 && !Float.isNaN(values[cell])) {
            handler.accept(cell);
        }
    }

    private void key(KeyEvent e) {
        if (values.length == 0 || e.isAltDown() || e.isShortcutDown()) {
            return;
        }
        int from = Math.max(0, pointed >= 0 ? pointed : chosen);
        int column = from % xs.length;
        int row = from / xs.length;
        switch (e.getCode()) {
            case LEFT -> point(row * xs.length + Math.max(0, column - 1));
            case RIGHT -> point(row * xs.length + Math.min(xs.length - 1, column + 1));
            case UP -> point(Math.min(ys.length - 1, row + 1) * xs.length + column);
            case DOWN -> point(Math.max(0, row - 1) * xs.length + column);
            case ENTER -> choose(pointed);
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        boolean any = false;
        if (chosen >= 0 && chosen < values.length) {
            ring(g, box(chosen), true);
            any = true;
        }
        if (pointed >= 0 && pointed < values.length) {
            ring(g, box(pointed), false);
            any = true;
        }
        return any;
    }

    private void ring(Brush g, Rectangle2D box, boolean accent) {
        g.setStroke(accent ? style().accent.get() : style().ink.get());
        g.setLineWidth(accent ? 3 : 1.5);
        g.strokeRect(box.getMinX() - 1, box.getMinY() - 1, box.getWidth() + 2, box.getHeight() + 2);
    }

    /** One line a cell: x, y, value; nothing after the last comma where it is empty. */
    @Override
    public String csv() {
        StringBuilder lines = new StringBuilder("x,y,value\n");
        for (int i = 0; i < values.length; i++) {
            lines.append(xs[i % xs.length])
                    .append(',')
                    .append(ys[i / xs.length])
                    .append(',');
            lines.append(Float.isNaN(values[i]) ? "" : Float.toString(values[i]))
                    .append('\n');
        }
        return lines.toString();
    }

    @Override
    protected String description() {
        return values.length == 0
                ? "no cells yet"
                : xTitle + " by " + yTitle + ", " + xs.length + " by " + ys.length + " cells, colours from "
                        + Numbers.value(scale.min()) + " to " + Numbers.value(scale.max());
    }
}
