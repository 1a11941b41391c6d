package org.energyscape.ui.picture;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Dimension2D;
import javafx.geometry.VPos;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Points in a plane: a ground of many small points, cells shaded by counts, marks of which one may be selected, and a trail
 * that leads to it, paler the older. Points of the ground may have labels: each is then its label, in a colour of its own, and
 * what walks among them is drawn without colour. Coordinates are {@code x0, y0, x1, y1, ...}; such arrays are kept, not copied. The
 * selected mark can be changed by a click. JavaFX thread only.
 */
public final class ScatterPlot extends Picture {
    private static final double HEAD_ROOM = 0.04;
    private static final double MARK = 3;
    private static final double SELECTED = 5.5;
    private static final double REACH = 9;
    private static final double KEY_GAP = 14;

    private float[] ground = {};
    private PointLabels labels = PointLabels.NONE;
    private float[] marks = {};
    private float[] trail = {};
    private @Nullable CountCells cells;
    private int selected = -1;
    private int hovered = -1;
    private String xTitle = "";
    private String yTitle = "";
    private String groundName = "point";
    private String markName = "mark";
    private @Nullable IntConsumer onMark;
    private @Nullable PlotFrame frame;

    public ScatterPlot() {
        getStyleClass().add("scatter-plot");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(Double.NaN, Double.NaN));
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            int mark = markAt(e.getX(), e.getY());
            if (e.getButton() == MouseButton.PRIMARY && mark >= 0 && onMark != null) {
                onMark.accept(mark);
                e.consume();
            }
        });
    }

    /** Titles with their units. */
    public void setAxisTitles(String x, String y) {
        xTitle = x;
        yTitle = y;
        redraw();
    }

    /** What one point of the ground and one mark is called: "picture", "chain". */
    public void setNames(String ofGround, String ofMark) {
        groundName = ofGround;
        markName = ofMark;
        redraw();
    }

    public void setGround(float[] points) {
        ground = points;
        redraw();
    }

    /**
     * Labels of the points of the ground, one a point, of which equal ones have one colour; none by an empty text or for an
     * empty list.
     */
    public void setGroundLabels(List<String> ofPoints) {
        labels = PointLabels.of(ofPoints);
        redraw();
    }

    /** Marks, and which of them is selected; none by -1. */
    public void setMarks(float[] points, int selectedMark) {
        marks = points;
        selected = selectedMark;
        redraw();
    }

    /** Where the selected mark came from, oldest first. */
    public void setTrail(float[] points) {
        trail = points;
        redraw();
    }

    public void setCells(@Nullable CountCells shaded) {
        cells = shaded;
        redraw();
    }

    /** Who is told which mark was clicked. */
    public void setOnMark(@Nullable IntConsumer handler) {
        onMark = handler;
    }

    @Nullable
    PlotFrame frame() {
        return frame;
    }

    @Override
    void draw(Brush g, double width, double height) {
        double head = Math.ceil(ruler().height(smallFont())) + 6;
        PlotFrame now = PlotFrame.of(this, spec(), head + 4, width, height, !xTitle.isEmpty());
        frame = now;
        now.drawGrid(g, style());
        boolean labelled = !labels.isEmpty();
        Color ofMarks = labelled ? style().muted.get() : style().series(0);
        Color ofSelected = labelled ? style().ink.get() : style().series(1);
        if (cells != null) {
            cells.draw(g, now, labelled ? style().muted.get() : style().accent.get());
        }
        labels.draw(g, this, now, ground);
        drawTrail(g, now, ofSelected);
        for (int k = 0; k < marks.length / 2; k++) {
            if (k != selected) {
                drawMark(g, place(now, k), MARK, ofMarks);
            }
        }
        if (selected >= 0 && 2 * selected + 1 < marks.length) {
            drawMark(g, place(now, selected), SELECTED, ofSelected);
        }
        now.drawAxes(g, style(), xTitle);
        drawHead(g, width, head, ofMarks);
    }

    @Override
    Dimension2D sheetSize(Dimension2D shown) {
        return PlotFrame.sheetSize(shown);
    }

    private double[] place(PlotFrame now, int mark) {
        return new double[] {now.x().place(marks[2 * mark]), now.y().place(marks[2 * mark + 1])};
    }

    private void drawMark(Brush g, double[] at, double radius, Color color) {
        // A rim of the ground's colour keeps marks apart that touch.
        g.setFill(style().surface.get());
        g.fillOval(at[0] - radius - 1, at[1] - radius - 1, 2 * radius + 2, 2 * radius + 2);
        g.setFill(color);
        g.fillOval(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius);
    }

    private void drawTrail(Brush g, PlotFrame now, Color color) {
        int count = trail.length / 2;
        g.setLineWidth(1.2);
        for (int i = 1; i < count; i++) {
            g.setStroke(color.deriveColor(0, 1, 1, 0.1 + (labels.isEmpty() ? 0.8 : 0.5) * i / count));
            g.strokeLine(
                    now.x().place(trail[2 * i - 2]),
                    now.y().place(trail[2 * i - 1]),
                    now.x().place(trail[2 * i]),
                    now.y().place(trail[2 * i + 1]));
        }
    }

    private void drawHead(Brush g, double width, double head, Color ofMarks) {
        double middle = Math.rint((head - 4) / 2);
        g.setFont(smallFont());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        double ofGround = labels.keyWidth(this, groundName);
        double key = ofGround + ruler().width(smallFont(), markName) + 2 * KEY_GAP + 6;
        g.setFill(style().muted.get());
        g.fillText(ruler().fit(smallFont(), yTitle, Math.max(8, width - key - KEY_GAP)), 0, middle);
        double x = Math.rint(width - key);
        labels.drawKey(g, this, groundName, x, middle);
        x += Math.ceil(ofGround) + KEY_GAP;
        drawMark(g, new double[] {x, middle}, MARK, ofMarks);
        g.setFill(style().muted.get());
        g.fillText(markName, x + 7, middle);
    }

    /** Holds everything, and ends on round numbers, so that it moves in steps and not with every point. */
    private PlotFrame.Spec spec() {
        double[] range = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (float[] points : new float[][] {ground, marks, trail}) {
            for (int i = 0; i + 1 < points.length; i += 2) {
                widen(range, points[i], points[i + 1]);
            }
        }
        if (cells != null) {
            widen(range, cells.left(), cells.bottom());
            widen(range, cells.right(), cells.top());
        }
        double[] x = rounded(range[0], range[1]);
        double[] y = rounded(range[2], range[3]);
        return new PlotFrame.Spec(x[0], x[1], y[0], y[1], false, false, false, false);
    }

    private static void widen(double[] range, double x, double y) {
        range[0] = Math.min(range[0], x);
        range[1] = Math.max(range[1], x);
        range[2] = Math.min(range[2], y);
        range[3] = Math.max(range[3], y);
    }

    private static double[] rounded(double least, double greatest) {
        if (!(least <= greatest)) {
            return new double[] {0, 1};
        }
        double room = Math.max(1e-6 * Math.max(1, Math.abs(greatest)), (greatest - least) * HEAD_ROOM);
        double step = Ticks.niceStep((greatest - least + 2 * room) / 20);
        return new double[] {Math.floor((least - room) / step) * step, Math.ceil((greatest + room) / step) * step};
    }

    /** What is said of the labelled point of the ground that is nearest within reach. */
    private String groundAt(double px, double py) {
        PlotFrame now = frame;
        int nearest = -1;
        double least = REACH;
        for (int i = 0; now != null && !labels.isEmpty() && i < ground.length / 2; i++) {
            double distance =
                    Math.hypot(now.x().place(ground[2 * i]) - px, now.y().place(ground[2 * i + 1]) - py);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        String label = nearest < 0 ? "" : labels.of(nearest);
        return label.isEmpty() ? "" : groundName + " " + (nearest + 1) + ", label " + label;
    }

    /** The mark nearest to a point within reach, or -1. */
    private int markAt(double px, double py) {
        PlotFrame now = frame;
        int nearest = -1;
        double least = REACH;
        for (int k = 0; now != null && k < marks.length / 2; k++) {
            double[] at = place(now, k);
            double distance = Math.hypot(at[0] - px, at[1] - py);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    private void point(double px, double py) {
        int now = markAt(px, py);
        showTip(now < 0 ? groundAt(px, py) : markName + " " + (now + 1), px, py);
        if (now != hovered) {
            hovered = now;
            redrawOverlay();
        }
    }

    @Override
    boolean drawOverlay(Brush g, double width, double height) {
        PlotFrame now = frame;
        if (now == null || hovered < 0 || 2 * hovered + 1 >= marks.length) {
            return false;
        }
        double[] at = place(now, hovered);
        g.setStroke(style().ink.get());
        g.setLineWidth(1.5);
        g.strokeOval(at[0] - SELECTED - 2, at[1] - SELECTED - 2, 2 * SELECTED + 4, 2 * SELECTED + 4);
        return true;
    }

    /**
     * One line a point: kind, number from 1, x, y, count; of the cells their middle and count, where there is one. The kind of
     * a labelled point of the ground ends with its label.
     */
    @Override
    public String csv() {
        StringBuilder text = new StringBuilder("kind,number,x,y,count\n");
        for (int i = 0; i + 1 < ground.length; i += 2) {
            append(text, (groundName + " " + labels.of(i / 2)).strip(), ground, i);
        }
        append(text, markName, marks);
        append(text, "trail", trail);
        if (cells != null) {
            cells.append(text);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String kind, float[] points) {
        for (int i = 0; i + 1 < points.length; i += 2) {
            append(text, kind, points, i);
        }
    }

    private static void append(StringBuilder text, String kind, float[] points, int i) {
        text.append(kind).append(',').append(i / 2 + 1).append(',');
        text.append(points[i]).append(',').append(points[i + 1]).append(",\n");
    }

    @Override
    protected String description() {
        return groundName + ": " + ground.length / 2 + " points, " + markName + ": " + marks.length / 2
                + (selected >= 0 ? ", number " + (selected + 1) + " selected" : "");
    }
}
