package org.energyscape.ui.picture;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as colours, row 0 at the top, {@code values[row * columns + column]}, up to 4096 x 4096.
 *
 * <p>Where it has more rows or columns than the screen has pixels, blocks are pooled (mean or extreme), so that every
 * entry takes part. The pooled matrix is kept until matrix or size change. A controller may pool off the JavaFX thread by
 * {@link Reduction#reduce} and hand over the result by {@link #setReduction}. JavaFX thread only.
 */
public final class HeatMap extends Picture {

    private static final double TITLE_GAP = 4;

    /** Where the shown cells lie; a cell is {@code cellWidth} x {@code cellHeight}. */
    record Fit(double x, double y, double cellWidth, double cellHeight, int columns, int rows) {
        double width() {
            return cellWidth * columns;
        }

        double height() {
            return cellHeight * rows;
        }

        /** The same, so much further down. */
        Fit below(double by) {
            return new Fit(x, y + by, cellWidth, cellHeight, columns, rows);
        }

        boolean contains(double px, double py) {
            return px >= x && py >= y && px < x + width() && py < y + height();
        }
    }

    private final CellImage image = new CellImage();
    private @Nullable Reduction source;
    private @Nullable Reduction shown;
    private @Nullable Fit fit;
    private Palette palette = Palette.DIVERGING;
    private ColorScale scale = ColorScale.SIGNED;
    private Reduction.Pooling pooling = Reduction.Pooling.MEAN;
    private boolean square = true;
    private boolean colorBar = true;
    private String rowName = "row";
    private String columnName = "column";
    private boolean titled;
    private @Nullable DoubleFunction<String> numbers;
    private @Nullable CellText cellText;
    private int row = -1;
    private int column = -1;
    private final HeatMapColumns columns = new HeatMapColumns(this);

    public HeatMap() {
        getStyleClass().add("heat-map");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1, -1));
    }

    /** Columns that can be marked, pointed at and chosen. */
    public HeatMapColumns columns() {
        return columns;
    }

    /** Shows a matrix; the array is kept, not copied, and must not change while it is shown. Equal ones are drawn once. */
    public void setMatrix(float[] values, int rows, int columns) {
        Reduction before = source;
        if (before != null
                && before.rows() == rows
                && before.columns() == columns
                && Arrays.equals(before.values(), values)) {
            return;
        }
        setReduction(Reduction.none(values, rows, columns));
    }

    /** Shows a matrix that was pooled before. */
    public void setReduction(Reduction reduction) {
        source = reduction;
        shown = null;
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

    /** What a block of entries that share a pixel becomes. */
    public void setPooling(Reduction.Pooling pooling) {
        this.pooling = pooling;
        shown = null;
        redraw();
    }

    /** Whether cells are square (at first) or stretch to fill the area. */
    public void setSquare(boolean square) {
        this.square = square;
        redraw();
    }

    public void setColorBar(boolean visible) {
        colorBar = visible;
        redraw();
    }

    /** What is written into the cell of an entry, where all have room for it; null, as at first, for nothing. */
    public void setNumbers(@Nullable DoubleFunction<String> words) {
        numbers = words;
        redraw();
    }

    /** What is said of the entry under the pointer, while each has a pixel of its own; null for row, column and value. */
    public void setCellText(@Nullable CellText text) {
        cellText = text;
    }

    /** Names the axes: titles beside the matrix, and the words beside the pointer. */
    public void setAxisNames(String rows, String columns) {
        rowName = rows;
        columnName = columns;
        titled = true;
        redraw();
    }

    @Nullable
    Fit fit() {
        return fit;
    }

    /** Columns of the matrix as it was given, 0 without one. */
    int columnCount() {
        return source == null ? 0 : source.columns();
    }

    @Override
    void draw(Brush g, double width, double height) {
        Reduction matrix = source;
        if (matrix == null) {
            return;
        }
        double device = deviceScale();
        double title = titled ? Math.ceil(ruler().height(smallFont()) + TITLE_GAP) : 0;
        double bar = colorBar ? ColorBar.breadth(this, scale) + ColorBar.GAP : 0;
        Fit now = fit(matrix, title, width - bar - title, height - title - columns.height(), device)
                .below(columns.height());
        fit = now;
        Reduction pooled = shown;
        if (pooled == null || pooled.rows() != now.rows() || pooled.columns() != now.columns()) {
            pooled = Reduction.reduce(
                    matrix.values(), matrix.rows(), matrix.columns(), now.rows(), now.columns(), pooling);
            shown = pooled;
        }
        ColorMap map = palette.map(style().isDark());
        int[] pixels = image.cells(pooled.columns(), pooled.rows());
        scale.paint(map, pooled.values(), 0, pixels.length, pixels, 0);
        g.prepare(image, now.cellWidth() * device, now.cellHeight() * device);
        g.drawCells(image, null, now.x(), now.y(), now.width(), now.height());
        double line = 1 / device;
        g.setStroke(style().frame.get());
        g.setLineWidth(line);
        g.strokeRect(now.x() - line / 2, now.y() - line / 2, now.width() + line, now.height() + line);
        DoubleFunction<String> words = numbers;
        if (words != null && now.columns() == matrix.columns() && now.rows() == matrix.rows()) {
            CellNumbers.draw(g, this, now, CellNumbers.words(matrix.values(), words), pixels);
        }
        columns.drawMarks(g, now, matrix.columns());
        if (titled) {
            drawTitles(g, now);
        }
        if (colorBar) {
            ColorBar.paint(g, this, map, scale, now.x() + now.width() + ColorBar.GAP, now.y(), now.height());
        }
    }

    private Fit fit(Reduction matrix, double left, double width, double height, double device) {
        // One screen pixel on each side is the frame's.
        double wide = Math.max(1, Math.floor(width * device) - 2);
        double tall = Math.max(1, Math.floor(height * device) - 2);
        double perColumn = wide / matrix.columns();
        double perRow = tall / matrix.rows();
        if (square) {
            perColumn = Math.min(perColumn, perRow);
            perRow = perColumn;
        }
        double cellWidth = Math.max(1, Math.floor(perColumn));
        double cellHeight = Math.max(1, Math.floor(perRow));
        int columns = perColumn >= 1 ? matrix.columns() : Math.max(1, (int) (perColumn * matrix.columns() + 1e-6));
        int rows = perRow >= 1 ? matrix.rows() : Math.max(1, (int) (perRow * matrix.rows() + 1e-6));
        double x = Math.rint(left * device) + 1 + Math.floor((wide - cellWidth * columns) / 2);
        double y = 1 + Math.floor((tall - cellHeight * rows) / 2);
        return new Fit(x / device, y / device, cellWidth / device, cellHeight / device, columns, rows);
    }

    private void drawTitles(Brush g, Fit now) {
        g.setFont(smallFont());
        g.setFill(style().muted.get());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.fillText(columnName, Math.rint(now.x() + now.width() / 2), Math.ceil(now.y() + now.height() + TITLE_GAP));
        g.save();
        g.translate(Math.floor(now.x() - TITLE_GAP), Math.rint(now.y() + now.height() / 2));
        g.rotate(-90);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(rowName, 0, 0);
        g.restore();
    }

    private void point(double px, double py) {
        Fit now = fit;
        Reduction matrix = source;
        if (now != null && matrix != null && now.contains(px, py)) {
            row = (int) ((py - now.y()) / now.height() * matrix.rows());
            column = (int) ((px - now.x()) / now.width() * matrix.columns());
            showTip(text(matrix), px, py);
        } else {
            row = -1;
            column = -1;
            hideTip();
        }
        redrawOverlay();
    }

    /** The label beside the pointer for the top of a column, as the keys walk. */
    void pointTo(int chosen) {
        Fit now = fit;
        Reduction matrix = source;
        if (now != null && matrix != null) {
            row = -1;
            column = -1;
            showTip(
                    columns.words(chosen, matrix.columns()),
                    now.x() + (chosen + 0.5) * now.width() / matrix.columns(),
                    now.y());
            redrawOverlay();
        }
    }

    private String text(Reduction matrix) {
        float entry = matrix.values()[row * matrix.columns() + column];
        CellText own = cellText;
        if (own != null && matrix.rows() == matrix.sourceRows() && matrix.columns() == matrix.sourceColumns()) {
            return own.of(column, row, entry);
        }
        String value = Numbers.value(entry);
        String place = columns.words(column, matrix.columns());
        if (place.isEmpty()) {
            place = columnName + " " + origin(column, matrix.columns(), matrix.sourceColumns());
        }
        return rowName + " " + origin(row, matrix.rows(), matrix.sourceRows()) + ", " + place + ": " + value;
    }

    /** The index, or range of indices, in the matrix before pooling. */
    private static String origin(int index, int size, int sourceSize) {
        long from = (long) index * sourceSize / size;
        long to = (long) (index + 1) * sourceSize / size - 1;
        return from == to ? Long.toString(from) : from + "\u2013" + to;
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        Fit now = fit;
        Reduction matrix = source;
        if (now == null || matrix == null) {
            return false;
        }
        boolean marked = columns.drawChosen(g, now, matrix.columns());
        if (row < 0) {
            return marked;
        }
        double cellWidth = now.width() / matrix.columns();
        double cellHeight = now.height() / matrix.rows();
        double x = now.x() + column * cellWidth;
        double y = now.y() + row * cellHeight;
        g.setFill(style().ink.get().deriveColor(0, 1, 1, 0.35));
        double thin = 1 / deviceScale();
        double middleX = Math.floor(x + cellWidth / 2);
        double middleY = Math.floor(y + cellHeight / 2);
        g.fillRect(now.x(), middleY, Math.max(0, x - now.x()), thin);
        g.fillRect(x + cellWidth, middleY, Math.max(0, now.x() + now.width() - x - cellWidth), thin);
        g.fillRect(middleX, now.y(), thin, Math.max(0, y - now.y()));
        g.fillRect(middleX, y + cellHeight, thin, Math.max(0, now.y() + now.height() - y - cellHeight));
        g.setStroke(style().ink.get());
        g.setLineWidth(1.5);
        g.strokeRect(x - 1, y - 1, cellWidth + 2, cellHeight + 2);
        return true;
    }

    @Override
    public Raster raster(int pixelsPerCell) {
        Reduction matrix = source;
        if (matrix == null) {
            return super.raster(pixelsPerCell);
        }
        int[] pixels = new int[matrix.values().length];
        scale.paint(palette.map(style().isDark()), matrix.values(), 0, pixels.length, pixels, 0);
        return Blend.enlarge(pixels, matrix.columns(), matrix.rows(), pixelsPerCell);
    }

    /** The matrix as it was given, one line a row after a header of column numbers. */
    @Override
    public String csv() {
        Reduction matrix = source;
        if (matrix == null) {
            return "\n";
        }
        StringBuilder text = new StringBuilder("row");
        for (int c = 0; c < matrix.columns(); c++) {
            text.append(",c").append(c);
        }
        text.append('\n');
        for (int r = 0; r < matrix.rows(); r++) {
            text.append(r);
            for (int c = 0; c < matrix.columns(); c++) {
                text.append(',').append(matrix.values()[r * matrix.columns() + c]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    protected String description() {
        Reduction matrix = source;
        return matrix == null
                ? "empty matrix"
                : "matrix of " + matrix.sourceRows() + " rows and " + matrix.sourceColumns() + " columns, colours from "
                        + Numbers.value(scale.min()) + " to " + Numbers.value(scale.max());
    }
}
