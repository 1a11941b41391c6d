package org.energyscape.ui.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is drawn as elements of SVG 1.1: an element for each operation, text as text, cells as
 * {@link SvgDrawing.Cells} that are put into words later, away from the JavaFX thread. JavaFX thread only.
 */
final class SvgBrush implements Brush {
    private static final int STRIP_STOPS = 32;

    private final TextRuler ruler;
    private final SvgElements out = new SvgElements();
    private final Deque<SvgPaint> saved = new ArrayDeque<>();
    private SvgPaint state = new SvgPaint();
    private final StringBuilder path = new StringBuilder();
    private int definitions;

    SvgBrush(TextRuler ruler) {
        this.ruler = ruler;
    }

    /** All that was drawn. */
    List<Object> parts() {
        return out.parts();
    }

    @Override
    public void setFill(Color color) {
        state.fill = color;
    }

    @Override
    public void setStroke(Color color) {
        state.stroke = color;
    }

    @Override
    public void setLineWidth(double width) {
        state.lineWidth = width;
    }

    @Override
    public void setLineDashes(double... lengths) {
        state.dashes = lengths.clone();
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        state.join = join;
    }

    @Override
    public void setFont(Font font) {
        state.font = font;
    }

    @Override
    public void setTextAlign(TextAlignment align) {
        state.align = align;
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        state.baseline = baseline;
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        out.open("rect").rect(x, y, width, height).filled(state.fill).close();
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        out.open("rect")
                .rect(x, y, width, height)
                .rounded(arcWidth, arcHeight)
                .filled(state.fill)
                .close();
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        out.open("ellipse").oval(x, y, width, height).filled(state.fill).close();
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        out.open("polygon").points(x, y, count).filled(state.fill).close();
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        out.open("line")
                .number("x1", x1)
                .number("y1", y1)
                .number("x2", x2)
                .number("y2", y2)
                .stroked(state)
                .close();
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        out.open("rect").rect(x, y, width, height).stroked(state).close();
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        out.open("rect")
                .rect(x, y, width, height)
                .rounded(arcWidth, arcHeight)
                .stroked(state)
                .close();
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        out.open("ellipse").oval(x, y, width, height).stroked(state).close();
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        out.open("polyline").points(x, y, count).stroked(state).close();
    }

    @Override
    public void beginPath() {
        path.setLength(0);
    }

    @Override
    public void moveTo(double x, double y) {
        path.append('M');
        SvgElements.pair(path, x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.append('L');
        SvgElements.pair(path, x, y);
    }

    @Override
    public void stroke() {
        if (path.length() > 0) {
            out.open("path").word("d", path.toString()).stroked(state).close();
        }
    }

    @Override
    public void fillPath(String outline, double factor) {
        // To a millionth: outlines are in small units.
        String scaled = "scale(" + Math.rint(factor * 1e6) / 1e6 + ")";
        out.open("path")
                .word("transform", scaled)
                .word("d", outline)
                .filled(state.fill)
                .close();
    }

    @Override
    public void save() {
        saved.push(state);
        state = state.copy();
    }

    @Override
    public void restore() {
        out.raw("</g>".repeat(state.groups));
        state = saved.pop();
    }

    @Override
    public void translate(double x, double y) {
        StringBuilder place = new StringBuilder();
        SvgElements.pair(place, x, y);
        out.raw("<g transform=\"translate(" + place + ")\">");
        state.groups++;
    }

    @Override
    public void rotate(double degrees) {
        StringBuilder angle = new StringBuilder();
        SvgElements.number(angle, degrees);
        out.raw("<g transform=\"rotate(" + angle + ")\">");
        state.groups++;
    }

    @Override
    public void openWindow(Rectangle2D window) {
        String id = "window" + ++definitions;
        out.raw("<clipPath id=\"" + id + "\">");
        out.open("rect")
                .rect(window.getMinX(), window.getMinY(), window.getWidth(), window.getHeight())
                .close();
        out.raw("</clipPath>\n<g clip-path=\"url(#" + id + ")\">\n");
    }

    @Override
    public void closeWindow(double areaWidth, double areaHeight) {
        out.raw("</g>\n");
    }

    /** Nothing to do: cells keep their number here. */
    @Override
    public void prepare(CellImage image, double pixelsPerColumn, double pixelsPerRow) {}

    @Override
    public void drawCells(CellImage image, @Nullable CellArea part, double x, double y, double width, double height) {
        CellArea area = part == null ? image.area() : part;
        out.later(new SvgDrawing.Cells(area.width(), area.height(), image.colors(area), x, y, width, height));
    }

    @Override
    public void drawStrip(ColorMap map, double x, double y, double width, double height) {
        String id = "colours" + ++definitions;
        out.raw("<linearGradient id=\"" + id + "\" x1=\"0\" y1=\"1\" x2=\"0\" y2=\"0\">");
        for (int i = 0; i <= STRIP_STOPS; i++) {
            int index = (ColorMap.SIZE - 1) * i / STRIP_STOPS;
            out.open("stop")
                    .number("offset", (double) i / STRIP_STOPS, 1e4)
                    .word("stop-color", SvgDrawing.rgb(map.argb(index)))
                    .close();
        }
        out.raw("</linearGradient>");
        out.open("rect")
                .rect(x, y, width, height)
                .word("fill", "url(#" + id + ")")
                .close();
    }

    @Override
    public void fillText(String words, double x, double y) {
        if (words.isEmpty()) {
            return;
        }
        String[] lines = words.split("\n", -1);
        double line = ruler.height(state.font);
        double ascent = ruler.baseline(state.font);
        double top =
                switch (state.baseline) {
                    case TOP -> y;
                    case CENTER -> y - lines.length * line / 2;
                    case BOTTOM -> y - lines.length * line;
                    case BASELINE -> y - ascent;
                };
        for (int i = 0; i < lines.length; i++) {
            out.open("text").number("x", x).number("y", top + i * line + ascent);
            out.word("font-family", "'" + state.font.getFamily() + "', Helvetica, Arial, sans-serif");
            out.number("font-size", state.font.getSize());
            if (state.font.getStyle().contains("Bold")) {
                out.word("font-weight", "bold");
            }
            if (state.align == TextAlignment.CENTER) {
                out.word("text-anchor", "middle");
            } else if (state.align == TextAlignment.RIGHT) {
                out.word("text-anchor", "end");
            }
            out.filled(state.fill).close("text", lines[i]);
        }
    }
}
