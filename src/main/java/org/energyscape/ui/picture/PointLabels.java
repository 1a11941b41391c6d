package org.energyscape.ui.picture;

import java.util.List;
import java.util.TreeSet;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Labels of the ground of a {@link ScatterPlot} and how such points are drawn: as the label itself, so that nobody has to tell
 * ten colours apart, in one of ten colours that stand out from the background of either theme. Immutable.
 */
final class PointLabels {
    static final PointLabels NONE = new PointLabels(List.of(), List.of());

    private static final double POINT = 2.5;
    private static final double GAP = 5;
    private static final double AFTER_NAME = 8;
    private static final double STRENGTH = 0.85;

    /** As many names as a key has room for. */
    private static final int MOST_IN_KEY = 12;

    private static final List<Color> ON_LIGHT = colors(
            "#332288", "#117733", "#cc4e00", "#2e8fca", "#882255", "#a87400", "#44857c", "#c0509a", "#6f6a00",
            "#5a626b");
    private static final List<Color> ON_DARK = colors(
            "#a79bf5", "#57c774", "#ff8a4f", "#7cc4f5", "#e0709a", "#f4c04a", "#5fd6c4", "#f2a8d8", "#d8d25e",
            "#b6bdc6");

    private final List<String> ofPoints;
    private final List<String> names;

    private PointLabels(List<String> ofPoints, List<String> names) {
        this.ofPoints = ofPoints;
        this.names = names;
    }

    /** Labels one a point; empty ones are none. */
    static PointLabels of(List<String> ofPoints) {
        TreeSet<String> names = new TreeSet<>(
                (a, b) -> a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b));
        names.addAll(ofPoints);
        names.remove("");
        return names.isEmpty() ? NONE : new PointLabels(List.copyOf(ofPoints), List.copyOf(names));
    }

    private static List<Color> colors(String... codes) {
        return List.of(codes).stream().map(Color::web).toList();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The label of a point, or an empty text. */
    String of(int point) {
        return point < ofPoints.size() ? ofPoints.get(point) : "";
    }

    private static Color color(Picture plot, int name) {
        List<Color> colors = plot.style().isDark() ? ON_DARK : ON_LIGHT;
        return colors.get(name % colors.size());
    }

    /** Draws the points, x0, y0, x1, y1, ... */
    void draw(Brush g, Picture plot, PlotFrame frame, float[] points) {
        Color plain = plot.style().muted.get().deriveColor(0, 1, 1, 0.5);
        g.setFont(plot.smallFont());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i + 1 < points.length; i += 2) {
            double x = frame.x().place(points[i]);
            double y = frame.y().place(points[i + 1]);
            int name = names.indexOf(of(i / 2));
            if (name < 0) {
                g.setFill(plain);
                g.fillRect(x - POINT / 2, y - POINT / 2, POINT, POINT);
            } else {
                g.setFill(color(plot, name).deriveColor(0, 1, 1, STRENGTH));
                g.fillText(names.get(name), x, y);
            }
        }
    }

    /** How wide {@link #drawKey} draws. */
    double keyWidth(Picture plot, String what) {
        double width = AFTER_NAME + Picture.ruler().width(plot.smallFont(), what);
        for (String name : inKey()) {
            width += Picture.ruler().width(plot.smallFont(), name) + GAP;
        }
        return width;
    }

    private List<String> inKey() {
        return names.size() <= MOST_IN_KEY ? names : List.of();
    }

    /** What the points are, and their labels in their colours. */
    void drawKey(Brush g, Picture plot, String what, double left, double middle) {
        g.setFill(plot.style().muted.get());
        g.setTextAlign(TextAlignment.LEFT);
        double x = left;
        if (isEmpty()) {
            g.fillRect(x, middle - POINT / 2, POINT, POINT);
            g.fillText(what, x + AFTER_NAME, middle);
            return;
        }
        g.fillText(what, x, middle);
        x += Picture.ruler().width(plot.smallFont(), what) + AFTER_NAME;
        List<String> key = inKey();
        for (int i = 0; i < key.size(); i++) {
            g.setFill(color(plot, i));
            g.fillText(key.get(i), x, middle);
            x += Picture.ruler().width(plot.smallFont(), key.get(i)) + GAP;
        }
    }
}
