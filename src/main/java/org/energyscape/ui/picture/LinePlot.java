package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Live curves over a common x axis: many series, decimated to the columns of the screen (see {@link Decimation}), so
 * that a hundred thousand points stay quick; linear or logarithmic axes; reference lines; a marker for a place in time;
 * a legend whose entries hide and show their series; values at the pointer; zoom by dragging, all by double click.
 *
 * <p>Keys with the focus: 1 to 9 toggle series, left and right move the crosshair, plus and minus zoom about it, L turns
 * the y axis logarithmic or back, Escape shows all. Where points can be chosen a click does so; with keys, up and down go
 * from curve to curve at the crosshair and Enter chooses. JavaFX thread only.
 */
public final class LinePlot extends Picture {

    static final double DASH = 6;
    static final double DASH_GAP = 4;

    private static final double HEAD_ROOM = 0.04;

    /** For points that stand beside the first or last x. */
    private static final double SIDE_ROOM = 0.025;

    private final List<LineSeries> series = new ArrayList<>();
    private final CurvePainter curves = new CurvePainter();
    private final Legend legend = new Legend();
    private final PlotPointer pointer;
    private List<ReferenceLine> references = List.of();
    private List<UprightLine> uprights = List.of();
    private @Nullable PointChoice choice;
    private String xTitle = "";
    private String yTitle = "";
    private String emptyText = "No values yet";
    private boolean logarithmic;
    private boolean logarithmicX;
    private boolean wholeX;
    private boolean named = true;
    private boolean dodging;
    private double greatestY = Double.POSITIVE_INFINITY;
    private double marker = Double.NaN;
    private @Nullable PlotFrame frame;

    public LinePlot() {
        getStyleClass().add("line-plot");
        setFocusTraversable(true);
        pointer = new PlotPointer(this);
    }

    /** Adds a curve in one of the eight series colours ({@code color} modulo 8). */
    public LineSeries addSeries(String name, int color, LineSeries.Stroke stroke, boolean points) {
        LineSeries added = new LineSeries(name, color, stroke, points, this::redraw);
        series.add(added);
        redraw();
        return added;
    }

    /**
     * Adds a curve that belongs to another: of the same colour, without an entry of its own in the legend, hidden and shown
     * with the other.
     */
    public LineSeries addCompanion(LineSeries of, String name, LineSeries.Stroke stroke) {
        LineSeries added = new LineSeries(name, of.color(), stroke, false, this::redraw);
        added.follow(of);
        series.add(added);
        redraw();
        return added;
    }

    public void removeAllSeries() {
        series.clear();
        pointer.reset();
        redraw();
    }

    public List<LineSeries> getSeries() {
        return List.copyOf(series);
    }

    /** Titles with their units, as in "cross-entropy (nats)". */
    public void setAxisTitles(String x, String y) {
        xTitle = x;
        yTitle = y;
        redraw();
    }

    /** Whether the legend names the curves; false where something beside the plot does. */
    public void setNamed(boolean named) {
        this.named = named;
        redraw();
    }

    /** A logarithmic y axis shows positive values only; others are gaps. */
    public void setLogarithmic(boolean logarithmic) {
        this.logarithmic = logarithmic;
        pointer.reset();
        redraw();
    }

    public boolean isLogarithmic() {
        return logarithmic;
    }

    @Override
    List<MenuItem> menuItems() {
        CheckMenuItem log = new CheckMenuItem("Logarithmic axis (L)");
        log.setId("plot-logarithmic");
        log.setSelected(logarithmic);
        log.setOnAction(e -> setLogarithmic(log.isSelected()));
        MenuItem all = new MenuItem("Show everything (Esc)");
        all.setId("plot-all");
        all.setDisable(pointer.zoom() == null);
        all.setOnAction(e -> resetZoom());
        return List.of(new SeparatorMenuItem(), log, all);
    }

    /** From the first to the last x of what is shown without zoom, or null where there is nothing. */
    double @Nullable [] stretch() {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (LineSeries s : series) {
            double first = s.firstX(logarithmicX);
            if (s.isVisible() && !Double.isNaN(first)) {
                from = Math.min(from, first);
                to = Math.max(to, s.lastX());
            }
        }
        return from < to ? new double[] {from, to} : null;
    }

    /** The least and greatest value to be seen over a stretch of x, or null where there is none. */
    double @Nullable [] valuesWithin(double from, double to) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (LineSeries s : series) {
            for (int i = 0; i < s.count() && s.isVisible(); i++) {
                double y = s.y()[i];
                if (s.x()[i] >= from && s.x()[i] <= to && !Decimation.isGap(y, logarithmic)) {
                    least = Math.min(least, y);
                    greatest = Math.max(greatest, y);
                }
            }
        }
        return least <= greatest ? new double[] {least, greatest} : null;
    }

    /** A logarithmic x axis shows points with positive x only. */
    public void setLogarithmicX(boolean logarithmic) {
        logarithmicX = logarithmic;
        pointer.reset();
        redraw();
    }

    /** Whether x counts something: its marks are whole numbers. */
    public void setWholeX(boolean whole) {
        wholeX = whole;
        redraw();
    }

    /** Whether points that would lie on each other stand side by side. */
    public void setDodging(boolean dodging) {
        this.dodging = dodging;
        redraw();
    }

    /** The greatest value that y can have: a linear axis ends just above it. */
    public void setGreatestY(double greatest) {
        greatestY = greatest;
        redraw();
    }

    /** How far to the right a point is drawn. */
    double shift(PlotFrame now, LineSeries of, int index) {
        return dodging ? Dodge.shift(now, series, of, index) : 0;
    }

    public void setReferenceLines(List<ReferenceLine> lines) {
        references = List.copyOf(lines);
        redraw();
    }

    /** Vertical lines with labels; they do not widen the axis. */
    public void setUprightLines(List<UprightLine> lines) {
        uprights = List.copyOf(lines);
        redraw();
    }

    /** Who hears of points that are clicked, or chosen with Enter. */
    public void setOnPoint(@Nullable PointChoice handler) {
        choice = handler;
    }

    @Nullable
    PointChoice choice() {
        return choice;
    }

    /** A vertical line at an x, none by NaN: where a scrubber stands. */
    public void setMarker(double x) {
        marker = x;
        redrawOverlay();
    }

    /** What stands in place of curves that have no points. */
    public void setEmptyText(String text) {
        emptyText = text;
        redraw();
    }

    /** Shows all points again. */
    public void resetZoom() {
        pointer.reset();
        redraw();
    }

    @Nullable
    PlotFrame frame() {
        return frame;
    }

    void refresh() {
        redraw();
    }

    void refreshOverlay() {
        redrawOverlay();
    }

    void say(String text, double x, double y) {
        showTip(text, x, y);
    }

    /** The word before an x value: the title of the axis without its unit. */
    String xName() {
        String word = xTitle.replaceAll("\\s*\\(.*\\)$", "");
        return word.isEmpty() ? "x = " : word + " ";
    }

    void toggle(int index) {
        if (index < series.size()) {
            LineSeries leader = series.get(index).leader();
            LineSeries s = leader == null ? series.get(index) : leader;
            s.setVisible(!s.isVisible());
        }
    }

    int legendEntryAt(double x, double y) {
        int entry = legend.entryAt(x, y);
        setCursor(entry >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        return entry;
    }

    @Override
    void draw(Brush g, double width, double height) {
        double top = legend.layout(smallFont(), yTitle, named ? series : List.of(), width) + 4;
        PlotFrame.Spec spec = spec();
        PlotFrame now = PlotFrame.of(
                this,
                spec == null ? range(logarithmicX ? 0.1 : 0, 1, logarithmic ? 0.1 : 0, 1) : spec,
                top,
                width,
                height,
                !xTitle.isEmpty());
        frame = spec == null ? null : now;
        if (spec == null) {
            drawEmpty(g, now);
        } else {
            g.openWindow(now.window());
            now.drawGrid(g, style());
            ReferenceLabels.drawLines(g, style(), now, references);
            UprightLabels.drawLines(g, style(), now.window(), now.x()::place, uprights);
            for (LineSeries s : series) {
                if (s.isVisible()) {
                    curves.draw(g, style(), now, s, deviceScale());
                    if (!dodging) {
                        curves.drawDots(g, style(), now, s, List.of(), deviceScale());
                    }
                }
            }
            for (LineSeries s : series) {
                if (dodging && s.isVisible()) {
                    curves.drawDots(g, style(), now, s, series, deviceScale());
                }
            }
            g.closeWindow(width, height);
            ReferenceLabels.drawLabels(g, this, now, references, series);
            UprightLabels.drawLabels(g, this, now.window(), now.x()::place, uprights);
            now.drawAxes(g, style(), xTitle);
        }
        legend.draw(g, this, yTitle, series);
        pointer.updateTip();
    }

    @Override
    Dimension2D sheetSize(Dimension2D shown) {
        return PlotFrame.sheetSize(shown);
    }

    private void drawEmpty(Brush g, PlotFrame now) {
        g.setStroke(style().line.get());
        g.setLineWidth(1);
        g.strokeLine(0, Math.floor(now.bottom()) + 0.5, now.right(), Math.floor(now.bottom()) + 0.5);
        g.setFont(font());
        g.setFill(style().muted.get());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        String words = ruler().wrap(font(), emptyText, now.right() - 8);
        g.fillText(words, Math.rint(now.right() / 2), Math.rint((now.top() + now.bottom()) / 2));
    }

    /** The ranges to show; null while there is no value to show. */
    private PlotFrame.@Nullable Spec spec() {
        double xMin = Double.POSITIVE_INFINITY;
        double xMax = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (LineSeries s : series) {
            double first = s.firstX(logarithmicX);
            if (s.isVisible() && !Double.isNaN(first)) {
                xMin = Math.min(xMin, first);
                xMax = Math.max(xMax, s.lastX());
                least = Math.min(least, s.least(logarithmic));
                greatest = Math.max(greatest, s.greatest());
            }
        }
        if (!(least <= greatest)) {
            return null;
        }
        PlotPointer.Zoom zoom = pointer.zoom();
        if (zoom != null) {
            return range(zoom.xMin(), zoom.xMax(), zoom.yMin(), zoom.yMax());
        }
        for (ReferenceLine line : references) {
            if (!Decimation.isGap(line.y(), logarithmic)) {
                least = Math.min(least, line.y());
                greatest = Math.max(greatest, line.y());
            }
        }
        if (!(xMin < xMax)) {
            // Epochs and steps begin at zero: a point alone stands in the middle of the way from there.
            boolean fromZero = xMin >= 0 && !logarithmicX;
            xMax = logarithmicX || xMin > 0 ? xMax * 2 : xMax + 0.5;
            xMin = fromZero ? 0 : logarithmicX ? xMin / 2 : xMin - 0.5;
        } else if (logarithmicX) {
            // A law of growth has few points, and the first and last are not to be cut in half by the axes.
            double reach = Math.pow(xMax / xMin, HEAD_ROOM);
            xMin /= reach;
            xMax *= reach;
        } else if (dodging) {
            double room = (xMax - xMin) * SIDE_ROOM;
            xMin -= room;
            xMax += room;
        }
        return logarithmic ? logSpec(xMin, xMax, least, greatest) : linearSpec(xMin, xMax, least, greatest);
    }

    private PlotFrame.Spec logSpec(double xMin, double xMax, double least, double greatest) {
        double reach = Math.max(1.2, Math.pow(greatest / least, HEAD_ROOM));
        return range(xMin, xMax, least / reach, greatest * reach);
    }

    private PlotFrame.Spec range(double xMin, double xMax, double yMin, double yMax) {
        return new PlotFrame.Spec(xMin, xMax, yMin, yMax, logarithmicX, logarithmic, wholeX, false);
    }

    /** The y range ends on round numbers, so that it moves in steps and not with every point. */
    private PlotFrame.Spec linearSpec(double xMin, double xMax, double least, double greatest) {
        double low = least;
        double high = greatest;
        if (high - low <= Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 64) {
            double reach = high == 0 ? 1 : Math.abs(high) * 0.1;
            low -= reach;
            high += reach;
        }
        double room = (high - low) * HEAD_ROOM;
        double step = Ticks.niceStep((high - low) / 10);
        double yMin = Math.floor((low - room) / step) * step;
        double yMax = Math.ceil((high + room) / step) * step;
        if (yMax > greatestY && yMin < greatestY) {
            yMax = greatestY + (greatestY - yMin) * HEAD_ROOM / 2;
        }
        // A quantity that is never negative gets no room below zero.
        return range(xMin, xMax, least >= 0 ? Math.max(0, yMin) : yMin, yMax);
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        PlotFrame now = frame;
        if (now == null) {
            return false;
        }
        boolean marked = now.x().holds(marker);
        if (marked) {
            double at = Math.floor(now.x().place(marker)) + 0.5;
            g.setStroke(style().accent.get());
            g.setLineWidth(2);
            g.strokeLine(at, now.top(), at, now.bottom());
            g.setFill(style().accent.get());
            g.fillPolygon(
                    new double[] {at - 5, at + 5, at}, new double[] {now.top() - 3, now.top() - 3, now.top() + 4}, 3);
        }
        return pointer.draw(g, now) || marked;
    }

    /** One line per point: series, x, y. */
    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("series,x,y\n");
        for (LineSeries s : series) {
            String name = '"' + s.name().replace("\"", "\"\"") + '"';
            for (int i = 0; i < s.count(); i++) {
                text.append(name)
                        .append(',')
                        .append(s.x()[i])
                        .append(',')
                        .append(s.y()[i])
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Override
    protected String description() {
        StringBuilder text = new StringBuilder(yTitle.isEmpty() ? "curves" : yTitle);
        for (LineSeries s : series) {
            text.append(", ").append(s.name());
            if (s.count() > 0) {
                text.append(" last ").append(Numbers.value(s.y()[s.count() - 1]));
            }
        }
        return text.toString();
    }
}
