package org.energyscape.ui.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
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
    /** Lines of one screen pixel are too thin for paper at a high resolution. */
    private static final double THINNEST = 0.5;

    private static final int STRIP_STOPS = 32;

    private final TextRuler ruler;
    private final List<Object> parts = new ArrayList<>();
    private final Deque<State> saved = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private State state = new State();
    private final StringBuilder path = new StringBuilder();
    private int definitions;

    private static final class State {
        private Color fill = Color.BLACK;
        private Color stroke = Color.BLACK;
        private double lineWidth = 1;
        private double[] dashes = {};
        private @Nullable StrokeLineJoin join;
        private Font font = Font.getDefault();
        private TextAlignment align = TextAlignment.LEFT;
        private VPos baseline = VPos.BASELINE;
        private int groups;

        private State copy() {
            State copy = new State();
            copy.fill = fill;
            copy.stroke = stroke;
            copy.lineWidth = lineWidth;
            copy.dashes = dashes;
            copy.join = join;
            copy.font = font;
            copy.align = align;
            copy.baseline = baseline;
            return copy;
        }
    }

    SvgBrush(TextRuler ruler) {
        this.ruler = ruler;
    }

    /** All that was drawn. */
    List<Object> parts() {
        flush();
        return List.copyOf(parts);
    }

    private void flush() {
        if (text.length() > 0) {
            parts.add(text.toString());
            text = new StringBuilder();
        }
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
        open("rect").rect(x, y, width, height).filled().close();
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        open("rect")
                .rect(x, y, width, height)
                .rounded(arcWidth, arcHeight)
                .filled()
                .close();
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        open("ellipse").oval(x, y, width, height).filled().close();
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        open("polygon").points(x, y, count).filled().close();
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        open("line")
                .number("x1", x1)
                .number("y1", y1)
                .number("x2", x2)
                .number("y2", y2)
                .stroked()
                .close();
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        open("rect").rect(x, y, width, height).stroked().close();
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        open("rect")
                .rect(x, y, width, height)
                .rounded(arcWidth, arcHeight)
                .stroked()
                .close();
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        open("ellipse").oval(x, y, width, height).stroked().close();
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        open("polyline").points(x, y, count).stroked().close();
    }

    @Override
    public void beginPath() {
        path.setLength(0);
    }

    @Override
    public void moveTo(double x, double y) {
        path.append('M');
        pair(path, x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.append('L');
        pair(path, x, y);
    }

    @Override
    public void stroke() {
        if (path.length() > 0) {
            open("path").word("d", path.toString()).stroked().close();
        }
    }

    @Override
    public void fillPath(String outline, double factor) {
        // To a millionth: outlines are in small units.
        String scaled = "scale(" + Math.rint(factor * 1e6) / 1e6 + ")";
        open("path").word("transform", scaled).word("d", outline).filled().close();
    }

    @Override
    public void save() {
        saved.push(state);
        state = state.copy();
    }

    @Override
    public void restore() {
        text.append("</g>".repeat(state.groups));
        state = saved.pop();
    }

    @Override
    public void translate(double x, double y) {
        text.append("<g transform=\"translate(");
        pair(text, x, y);
        text.append(")\">");
        state.groups++;
    }

    @Override
    public void rotate(double degrees) {
        text.append("<g transform=\"rotate(");
        number(text, degrees);
        text.append(")\">");
        state.groups++;
    }

    @Override
    public void openWindow(Rectangle2D window) {
        String id = "window" + ++definitions;
        text.append("<clipPath id=\"").append(id).append("\">");
        open("rect")
                .rect(window.getMinX(), window.getMinY(), window.getWidth(), window.getHeight())
                .close();
        text.append("</clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    }

    @Override
    public void closeWindow(double areaWidth, double areaHeight) {
        text.append("</g>\n");
    }

    /** Nothing to do: cells keep their number here. */
    @Override
    public void prepare(CellImage image, double pixelsPerColumn, double pixelsPerRow) {}

    @Override
    public void drawCells(CellImage image, @Nullable CellArea part, double x, double y, double width, double height) {
        flush();
        CellArea area = part == null ? image.area() : part;
        parts.add(new SvgDrawing.Cells(area.width(), area.height(), image.colors(area), x, y, width, height));
    }

    @Override
    public void drawStrip(ColorMap map, double x, double y, double width, double height) {
        String id = "colours" + ++definitions;
        text.append("<linearGradient id=\"").append(id).append("\" x1=\"0\" y1=\"1\" x2=\"0\" y2=\"0\">");
        for (int i = 0; i <= STRIP_STOPS; i++) {
            int index = (ColorMap.SIZE - 1) * i / STRIP_STOPS;
            text.append("<stop");
            number("offset", (double) i / STRIP_STOPS, 1e4);
            word("stop-color", SvgDrawing.rgb(map.argb(index)));
            close();
        }
        text.append("</linearGradient>");
        open("rect").rect(x, y, width, height).word("fill", "url(#" + id + ")").close();
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
            open("text").number("x", x).number("y", top + i * line + ascent);
            word("font-family", "'" + state.font.getFamily() + "', Helvetica, Arial, sans-serif");
            number("font-size", state.font.getSize());
            if (state.font.getStyle().contains("Bold")) {
                word("font-weight", "bold");
            }
            if (state.align == TextAlignment.CENTER) {
                word("text-anchor", "middle");
            } else if (state.align == TextAlignment.RIGHT) {
                word("text-anchor", "end");
            }
            filled();
            text.append('>').append(SvgDrawing.escaped(lines[i])).append("</text>\n");
        }
    }

    private SvgBrush open(String name) {
        text.append('<').append(name);
        return this;
    }

    private void close() {
        text.append("/>\n");
    }

    private SvgBrush rect(double x, double y, double width, double height) {
        return number("x", x).number("y", y).number("width", Math.max(0, width)).number("height", Math.max(0, height));
    }

    private SvgBrush rounded(double arcWidth, double arcHeight) {
        return number("rx", arcWidth / 2).number("ry", arcHeight / 2);
    }

    private SvgBrush oval(double x, double y, double width, double height) {
        return number("cx", x + width / 2)
                .number("cy", y + height / 2)
                .number("rx", width / 2)
                .number("ry", height / 2);
    }

    private SvgBrush points(double[] x, double[] y, int count) {
        text.append(" points=\"");
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(' ');
            }
            pair(text, x[i], y[i]);
        }
        text.append('"');
        return this;
    }

    private SvgBrush filled() {
        word("fill", rgb(state.fill));
        opacity("fill-opacity", state.fill);
        return this;
    }

    private SvgBrush stroked() {
        word("fill", "none");
        word("stroke", rgb(state.stroke));
        opacity("stroke-opacity", state.stroke);
        number("stroke-width", Math.max(THINNEST, state.lineWidth));
        if (state.dashes.length > 0) {
            text.append(" stroke-dasharray=\"");
            for (double dash : state.dashes) {
                number(text, dash);
                text.append(' ');
            }
            text.setLength(text.length() - 1);
            text.append('"');
        }
        if (state.join == StrokeLineJoin.BEVEL) {
            word("stroke-linejoin", "bevel");
        }
        return this;
    }

    private void opacity(String name, Color color) {
        if (color.getOpacity() < 1) {
            number(name, color.getOpacity());
        }
    }

    private static String rgb(Color color) {
        return SvgDrawing.rgb(PictureStyle.argb(color));
    }

    private SvgBrush word(String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(Objects.requireNonNull(value))
                .append('"');
        return this;
    }

    private SvgBrush number(String name, double value) {
        return number(name, value, 100);
    }

    private SvgBrush number(String name, double value, double grain) {
        text.append(' ').append(name).append("=\"");
        SvgDrawing.number(text, value, grain);
        text.append('"');
        return this;
    }

    private static void number(StringBuilder to, double value) {
        SvgDrawing.number(to, value, 100);
    }

    private static void pair(StringBuilder to, double x, double y) {
        number(to, x);
        to.append(',');
        number(to, y);
    }
}
