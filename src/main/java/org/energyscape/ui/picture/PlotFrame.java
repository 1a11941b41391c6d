package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The axes of a plot: ranges, marks, titles and the rectangle that is left for data. The title of the y axis stands
 * upright above it, where it is read without turning the head.
 *
 * @param xTicks marks of {@code x}
 * @param yTicks marks of {@code y}
 */
record PlotFrame(Axis x, Axis y, List<Ticks.Tick> xTicks, List<Ticks.Tick> yTicks, Font font) {

    /** What to show. */
    record Spec(
            double xMin,
            double xMax,
            double yMin,
            double yMax,
            boolean logX,
            boolean logY,
            boolean wholeX,
            boolean wholeY) {}

    private static final double LEAST_WIDTH = 560;
    private static final double LEAST_HEIGHT = 320;
    private static final double PAD = 6;
    private static final double X_SPACING = 22;
    private static final double Y_SPACING = 2.6;

    /** A plot at the lower edge of a window is flat and small; on paper it gets at least this size. */
    static Dimension2D sheetSize(Dimension2D shown) {
        return new Dimension2D(Math.max(LEAST_WIDTH, shown.getWidth()), Math.max(LEAST_HEIGHT, shown.getHeight()));
    }

    /** Lays axes out in a {@code width} x {@code height} area below {@code top}. */
    static PlotFrame of(Picture picture, Spec spec, double top, double width, double height, boolean xTitled) {
        Font font = picture.smallFont();
        TextRuler ruler = Picture.ruler();
        double line = ruler.height(font);
        double bottom = Math.max(top + 4, Math.floor(height - line - PAD - (xTitled ? line + 2 : 0)));
        int yCount = (int) Math.max(2, (bottom - top) / (line * Y_SPACING));
        List<Ticks.Tick> yTicks = spec.logY()
                ? Ticks.logarithmic(spec.yMin(), spec.yMax(), yCount)
                : Ticks.linear(spec.yMin(), spec.yMax(), yCount, spec.wholeY() ? 1 : 0);
        double label = 0;
        for (Ticks.Tick tick : yTicks) {
            label = Math.max(label, ruler.width(font, tick.label()));
        }
        double left = Math.ceil(label + PAD + 2);
        double right = Math.max(left + 4, Math.floor(width - 2 * PAD));
        double widest = Math.max(
                ruler.width(font, Numbers.fixed(spec.xMax(), 0)), ruler.width(font, Numbers.fixed(spec.xMin(), 0)));
        int xCount = (int) Math.max(2, (right - left) / (widest + X_SPACING));
        List<Ticks.Tick> xTicks = spec.logX()
                ? Ticks.logarithmic(spec.xMin(), spec.xMax(), xCount)
                : Ticks.linear(spec.xMin(), spec.xMax(), xCount, spec.wholeX() ? 1 : 0);
        Axis across = new Axis(spec.xMin(), spec.xMax(), spec.logX(), left, right);
        if (!spec.logX()) {
            xTicks = apart(xTicks, across, tick -> ruler.width(font, tick.label()));
        }
        return new PlotFrame(
                across, new Axis(spec.yMin(), spec.yMax(), spec.logY(), bottom, top), xTicks, yTicks, font);
    }

    /** Every second mark as often as needed for words that do not touch; fractions need more room than was reckoned with. */
    private static List<Ticks.Tick> apart(List<Ticks.Tick> ticks, Axis axis, ToDoubleFunction<Ticks.Tick> width) {
        List<Ticks.Tick> kept = ticks;
        while (kept.size() > 1 && touch(kept, axis, width)) {
            List<Ticks.Tick> fewer = new ArrayList<>();
            for (int i = 0; i < kept.size(); i += 2) {
                fewer.add(kept.get(i));
            }
            kept = fewer;
        }
        return kept;
    }

    private static boolean touch(List<Ticks.Tick> ticks, Axis axis, ToDoubleFunction<Ticks.Tick> width) {
        for (int i = 1; i < ticks.size(); i++) {
            Ticks.Tick a = ticks.get(i - 1);
            Ticks.Tick b = ticks.get(i);
            double between = axis.place(b.value()) - axis.place(a.value());
            if (between < (width.applyAsDouble(a) + width.applyAsDouble(b)) / 2 + PAD) {
                return true;
            }
        }
        return false;
    }

    double left() {
        return x.from();
    }

    double right() {
        return x.to();
    }

    double top() {
        return y.to();
    }

    double bottom() {
        return y.from();
    }

    boolean contains(double px, double py) {
        return px >= left() && px <= right() && py >= top() && py <= bottom();
    }

    /** Grid lines, to be drawn before the data. */
    void drawGrid(Brush g, PictureStyle style) {
        g.setLineWidth(1);
        g.setStroke(style.line.get());
        for (Ticks.Tick tick : yTicks) {
            if (tick.isMajor()) {
                double at = crisp(y.place(tick.value()));
                g.strokeLine(left(), at, right(), at);
            }
        }
    }

    /** The rectangle of the data. */
    Rectangle2D window() {
        return new Rectangle2D(left(), top(), right() - left(), bottom() - top());
    }

    /** Axis lines, marks and the title of the x axis, to be drawn after the data. */
    void drawAxes(Brush g, PictureStyle style, String xTitle) {
        g.setStroke(style.frame.get());
        g.setLineWidth(1);
        double base = crisp(bottom());
        g.strokeLine(left(), base, right(), base);
        g.setFont(font);
        g.setFill(style.muted.get());
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (Ticks.Tick tick : yTicks) {
            double at = y.place(tick.value());
            if (tick.isMajor()) {
                g.fillText(tick.label(), left() - PAD, Math.rint(at));
            } else {
                g.strokeLine(left(), crisp(at), left() + 3, crisp(at));
            }
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (Ticks.Tick tick : xTicks) {
            double at = crisp(x.place(tick.value()));
            g.strokeLine(at, bottom() + 1, at, bottom() + 4);
            g.fillText(tick.label(), Math.rint(Math.min(at, last(tick.label()))), bottom() + PAD);
        }
        if (!xTitle.isEmpty()) {
            double line = Picture.ruler().height(font);
            g.fillText(xTitle, Math.rint((left() + right()) / 2), bottom() + PAD + Math.ceil(line) + 1);
        }
    }

    /** Where the middle of a label may be at most: a long one under the right end of the axis is moved in, not cut off. */
    double last(String label) {
        return Math.floor(right() + 2 * PAD - Picture.ruler().width(font, label) / 2);
    }

    private static double crisp(double at) {
        return Math.floor(at) + 0.5;
    }
}
