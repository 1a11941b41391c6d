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

    private final List<LineSeries> series = new ArrayList<>();
    private final LineRanges ranges = new LineRanges(series);
    private final CurvePainter curves = new CurvePainter();
    private final Legend legend = new Legend();
    private final PlotPointer pointer;
    private List<ReferenceLine> references = List.of();
    private List<UprightLine> uprights = List.of();
    private @Nullable PointChoice choice;
    private String xTitle = "";
    private String yTitle = "";
    private String emptyText = "No values yet";
    private boolean named = true;
    private boolean dodging;
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
        ranges.setLogarithmic(logarithmic);
        pointer.reset();
        redraw();
    }

    public boolean isLogarithmic() {
        return ranges.isLogarithmic();
    }

    @Override
    List<MenuItem> menuItems() {
        CheckMenuItem log = new CheckMenuItem("Logarithmic axis (L)");
        log.setId("plot-logarithmic");
        log.setSelected(isLogarithmic());
        log.setOnAction(e -> setLogarithmic(log.isSelected()));
        MenuItem all = new MenuItem("Show everything (Esc)");
        all.setId("plot-all");
        all.setDisable(pointer.zoom() == null);
        all.setOnAction(e -> resetZoom());
        return List.of(new SeparatorMenuItem(), log, all);
    }

    /** Which stretch of both axes is shown. */
    LineRanges ranges() {
        return ranges;
    }

    /** A logarithmic x axis shows points with positive x only. */
    public void setLogarithmicX(boolean logarithmic) {
        ranges.setLogarithmicX(logarithmic);
        pointer.reset();
        redraw();
    }

    /** Whether x counts something: its marks are whole numbers. */
    public void setWholeX(boolean whole) {
        ranges.setWholeX(whole);
        redraw();
    }

    /** Whether points that would lie on each other stand side by side. */
    public void setDodging(boolean dodging) {
        this.dodging = dodging;
        ranges.setRoomAtSides(dodging);
        redraw();
    }

    /** The greatest value that y can have: a linear axis ends just above it. */
    public void setGreatestY(double greatest) {
        ranges.setGreatestY(greatest);
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
        PlotFrame.Spec spec = ranges.spec(references, pointer.zoom());
        PlotFrame now = PlotFrame.of(this, spec == null ? ranges.empty() : spec, top, width, height, !xTitle.isEmpty());
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
