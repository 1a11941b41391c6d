package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A plane with axes: a field as colour with lines of equal value, many dots, arrows, marks with labels and small pictures,
 * and ways that move over it. What moves lies on the upper layer, so that a frame of it does not paint the field again.
 * A place is chosen by a click, or with the arrow keys and Enter; where there is no field the keys go from dot to dot and mark to
 * mark. Arrays are kept, not copied. JavaFX thread only.
 */
public final class PlanePlot extends Picture {
    private static final double SELECTED = 8;
    private static final int FADES = 4;

    private final PlaneGround ground = new PlaneGround();
    private final PlanePointer pointer = new PlanePointer(this);
    private List<float[]> contours = List.of();
    private float[] arrows = {};
    private int[] arrowColors = {};
    private List<PlaneMark> marks = List.of();
    private List<PlanePath> paths = List.of();
    /** Where the labels of the marks have room; they are drawn above the paths. */
    private List<MarkPainter.Label> labels = List.of();

    private double[] range = {0, 1, 0, 1};
    private boolean equal;
    private boolean bareAcross;
    private double selectedX = Double.NaN;
    private double selectedY = Double.NaN;
    private String xTitle = "";
    private String yTitle = "";
    private @Nullable PlotFrame frame;

    public PlanePlot() {
        getStyleClass().add("plane-plot");
        setFocusTraversable(true);
    }

    /** What is said of a place: the mark and the dot there, each -1 for none. */
    @FunctionalInterface
    public interface Words {
        String at(double x, double y, int mark, int dot);
    }

    /** Hears of a chosen place. */
    @FunctionalInterface
    public interface Chosen {
        void chosen(double x, double y, int mark, int dot);
    }

    /** Titles with their units; that of the y axis stands above it. */
    public void setAxisTitles(String x, String y) {
        xTitle = x;
        yTitle = y;
        redraw();
    }

    /** Ends of both axes, and whether a unit has the same length on both. */
    public void setRange(double left, double right, double bottom, double top, boolean equalUnits) {
        range = new double[] {left, right, bottom, top};
        equal = equalUnits;
        redraw();
    }

    /** Whether places across have no numbers worth reading. */
    public void setBareAcross(boolean bare) {
        bareAcross = bare;
        redraw();
    }

    public void setField(@Nullable PlaneField field, ColorScale scale) {
        ground.setField(field, scale);
        redraw();
    }

    /** Lines, {@code x1, y1, x2, y2} of each piece. */
    public void setContours(List<float[]> lines) {
        contours = List.copyOf(lines);
        redraw();
    }

    /** Dots, {@code x, y} each, and the colour of each as that of a {@link PlaneMark.Look}. */
    public void setDots(float[] places, int[] colors) {
        ground.setDots(places, colors);
        redraw();
    }

    /** Arrows, {@code x1, y1, x2, y2} each, and the colour of each. */
    public void setArrows(float[] places, int[] colors) {
        arrows = places;
        arrowColors = colors;
        redraw();
    }

    public void setMarks(List<PlaneMark> shown) {
        marks = List.copyOf(shown);
        redraw();
    }

    public void setPaths(List<PlanePath> shown) {
        paths = List.copyOf(shown);
        redrawOverlay();
    }

    /** The place that is looked at closely; none by NaN. */
    public void setSelected(double x, double y) {
        if (Double.compare(x, selectedX) != 0 || Double.compare(y, selectedY) != 0) {
            selectedX = x;
            selectedY = y;
            redrawOverlay();
        }
    }

    public void setWords(Words words) {
        pointer.setWords(words);
    }

    public void setOnChosen(Chosen handler) {
        pointer.setOnChosen(handler);
    }

    @Nullable
    PlotFrame frame() {
        return frame;
    }

    PlaneGround ground() {
        return ground;
    }

    List<PlaneMark> marks() {
        return marks;
    }

    void say(String words, double x, double y) {
        showTip(words, x, y);
    }

    void pointed() {
        redrawOverlay();
    }

    @Override
    void draw(Brush g, double width, double height) {
        double head = head();
        boolean bar = ground.field() != null;
        PlotFrame now = layout(head + 4, width - bar(), height);
        frame = now;
        if (ground.field() == null) {
            now.drawGrid(g, style());
        }
        ground.draw(g, now, style(), deviceScale());
        drawContours(g, now);
        drawArrows(g, now);
        for (int k = marks.size() - 1; k >= 0; k--) {
            PlaneMark mark = marks.get(k);
            MarkPainter.draw(
                    g, style(), mark.look(), now.x().place(mark.x()), now.y().place(mark.y()));
        }
        labels = MarkPainter.placeLabels(this, now, marks);
        if (isExporting()) {
            drawPaths(g, now);
            MarkPainter.drawLabels(g, this, labels);
        }
        now.drawAxes(g, style(), xTitle);
        if (bar) {
            ColorBar.paint(
                    g,
                    this,
                    Palette.SEQUENTIAL.map(style().isDark()),
                    ground.scale(),
                    now.right() + ColorBar.GAP,
                    now.top(),
                    now.bottom() - now.top());
        }
        g.setFont(smallFont());
        g.setFill(style().muted.get());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(ruler().fit(smallFont(), yTitle, width), 0, Math.rint((head - 4) / 2));
    }

    private double head() {
        return yTitle.isEmpty() ? 0 : Math.ceil(ruler().height(smallFont())) + 6;
    }

    /** The breadth that the bar of colours takes at the right. */
    private double bar() {
        return ground.field() == null ? 0 : ColorBar.breadth(this, ground.scale()) + ColorBar.GAP;
    }

    /** The height at which a plot of equal units fills a width. */
    public double heightFor(double width) {
        PlotFrame wide = PlotFrame.of(this, spec(), head() + 4, width - bar(), width, !xTitle.isEmpty());
        double across = wide.right() - wide.left();
        return Math.ceil(width - (wide.bottom() - wide.top()) + across * (range[3] - range[2]) / (range[1] - range[0]))
                + 1;
    }

    private PlotFrame.Spec spec() {
        return new PlotFrame.Spec(range[0], range[1], range[2], range[3], false, false, false, false);
    }

    private PlotFrame layout(double top, double width, double height) {
        PlotFrame.Spec spec = spec();
        PlotFrame first = PlotFrame.of(this, spec, top, width, height, !xTitle.isEmpty());
        double lessWide = 0;
        double lessHigh = 0;
        // Axes of another length may have other numbers, which need another room.
        for (int round = 0; equal && round < 3; round++) {
            double wide = first.right() - first.left();
            double high = first.bottom() - first.top();
            double unit = Math.min(wide / (range[1] - range[0]), high / (range[3] - range[2]));
            lessWide += Math.floor(wide - unit * (range[1] - range[0]));
            lessHigh += Math.floor(high - unit * (range[3] - range[2]));
            first = PlotFrame.of(this, spec, top, width - lessWide, height - lessHigh, !xTitle.isEmpty());
        }
        return bareAcross ? new PlotFrame(first.x(), first.y(), List.of(), first.yTicks(), first.font()) : first;
    }

    private void drawContours(Brush g, PlotFrame now) {
        g.setStroke(style().ink.get().deriveColor(0, 1, 1, 0.38));
        g.setLineWidth(1);
        for (float[] line : contours) {
            g.beginPath();
            for (int i = 0; i + 3 < line.length; i += 4) {
                g.moveTo(now.x().place(line[i]), now.y().place(line[i + 1]));
                g.lineTo(now.x().place(line[i + 2]), now.y().place(line[i + 3]));
            }
            if (line.length > 0) {
                g.stroke();
            }
        }
    }

    private void drawArrows(Brush g, PlotFrame now) {
        g.setLineWidth(1);
        for (int k = 0; k < arrowColors.length; k++) {
            double fromX = now.x().place(arrows[4 * k]);
            double fromY = now.y().place(arrows[4 * k + 1]);
            double toX = now.x().place(arrows[4 * k + 2]);
            double toY = now.y().place(arrows[4 * k + 3]);
            double length = Math.hypot(toX - fromX, toY - fromY);
            Color color = MarkPainter.color(style(), arrowColors[k]).deriveColor(0, 1, 1, 0.55);
            g.setStroke(color);
            g.strokeLine(fromX, fromY, toX, toY);
            if (length > 14) {
                // The head stands clear of the mark it points at.
                double ux = (toX - fromX) / length;
                double uy = (toY - fromY) / length;
                double tipX = toX - 5 * ux;
                double tipY = toY - 5 * uy;
                g.setFill(color);
                g.fillPolygon(
                        new double[] {tipX, tipX - 6 * ux - 2.6 * uy, tipX - 6 * ux + 2.6 * uy},
                        new double[] {tipY, tipY - 6 * uy + 2.6 * ux, tipY - 6 * uy - 2.6 * ux},
                        3);
            }
        }
    }

    private void drawPaths(Brush g, PlotFrame now) {
        g.setLineJoin(StrokeLineJoin.ROUND);
        for (PlanePath path : paths) {
            int count = path.places().length / 2;
            double[] x = new double[count];
            double[] y = new double[count];
            for (int i = 0; i < count; i++) {
                x[i] = now.x().place(path.places()[2 * i]);
                y[i] = now.y().place(path.places()[2 * i + 1]);
            }
            Color color = MarkPainter.color(style(), path.color());
            for (int part = 0; part < FADES && count > 1; part++) {
                int from = part * (count - 1) / FADES;
                int to = (part + 1) * (count - 1) / FADES;
                if (to > from) {
                    double strength = 0.4 + 0.6 * (part + 1) / FADES;
                    double[] px = Arrays.copyOfRange(x, from, to + 1);
                    double[] py = Arrays.copyOfRange(y, from, to + 1);
                    g.setStroke(style().surface.get().deriveColor(0, 1, 1, 0.7 * strength));
                    g.setLineWidth(3.4);
                    g.strokePolyline(px, py, px.length);
                    g.setStroke(color.deriveColor(0, 1, 1, strength));
                    g.setLineWidth(1.7);
                    g.strokePolyline(px, py, px.length);
                }
            }
        }
        for (PlanePath path : paths) {
            int last = path.places().length - 2;
            if (path.moving() && last >= 0) {
                MarkPainter.draw(
                        g,
                        style(),
                        new PlaneMark.Look(PlaneMark.Shape.DOT, path.color()),
                        now.x().place(path.places()[last]),
                        now.y().place(path.places()[last + 1]));
            }
        }
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        PlotFrame now = frame;
        if (now == null) {
            return false;
        }
        drawPaths(g, now);
        MarkPainter.drawLabels(g, this, labels);
        boolean any = !paths.isEmpty() || !labels.isEmpty();
        if (!Double.isNaN(selectedX)) {
            ring(g, now.x().place(selectedX), now.y().place(selectedY), SELECTED);
            any = true;
        }
        return pointer.draw(g, now, style()) || any;
    }

    /** A ring in two tones, one of which stands out from any colour beneath. */
    void ring(Brush g, double x, double y, double radius) {
        g.setStroke(style().surface.get());
        g.setLineWidth(4);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(style().ink.get());
        g.setLineWidth(1.6);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    Dimension2D sheetSize(Dimension2D shown) {
        return PlotFrame.sheetSize(shown);
    }

    /** One line a mark, dot, point of a path and cell of the field: kind, number from 1, x, y, value or label. */
    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("kind,number,x,y,value\n");
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < marks.size(); k++) {
            PlaneMark mark = marks.get(k);
            rows.add("mark," + (k + 1) + "," + mark.x() + "," + mark.y() + ",\""
                    + mark.words().lines().findFirst().orElse("").replace("\"", "\"\"") + "\"");
        }
        float[] dots = ground.dots();
        for (int i = 0; i + 1 < dots.length; i += 2) {
            rows.add("dot," + (i / 2 + 1) + "," + dots[i] + "," + dots[i + 1] + ",");
        }
        for (int k = 0; k < paths.size(); k++) {
            float[] places = paths.get(k).places();
            for (int i = 0; i + 1 < places.length; i += 2) {
                rows.add("path " + (k + 1) + "," + (i / 2 + 1) + "," + places[i] + "," + places[i + 1] + ",");
            }
        }
        PlaneField field = ground.field();
        for (int i = 0; field != null && i < field.values().length; i++) {
            double x = field.left() + (i % field.columns() + 0.5) / field.columns() * (field.right() - field.left());
            int row = i / field.columns();
            double y = field.bottom() + (row + 0.5) / field.rows() * (field.top() - field.bottom());
            rows.add("cell," + (i + 1) + "," + (float) x + "," + (float) y + "," + field.values()[i]);
        }
        rows.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }

    @Override
    protected String description() {
        int dots = ground.dots().length / 2;
        return (ground.field() == null
                        ? ""
                        : "colours from " + Numbers.value(ground.scale().min()) + " to "
                                + Numbers.value(ground.scale().max()) + ", ")
                + (dots == 0 ? "" : dots + " dots, ") + marks.size() + " marks, " + paths.size() + " paths";
    }
}
