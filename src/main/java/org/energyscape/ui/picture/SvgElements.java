package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;

/** Elements of SVG one after another: {@code open("rect").rect(…).filled(…).close()}. JavaFX thread only. */
final class SvgElements {
    /** Lines of one screen pixel are too thin for paper at a high resolution. */
    private static final double THINNEST = 0.5;

    private final List<Object> parts = new ArrayList<>();
    private StringBuilder text = new StringBuilder();

    /** All that was written: texts, and between them what is put into words later. */
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

    /** Something to put into words later. */
    void later(SvgDrawing.Cells cells) {
        flush();
        parts.add(cells);
    }

    /** A piece of text as it is. */
    SvgElements raw(String piece) {
        text.append(piece);
        return this;
    }

    SvgElements open(String name) {
        text.append('<').append(name);
        return this;
    }

    void close() {
        text.append("/>\n");
    }

    /** Ends an element that holds words. */
    void close(String name, String words) {
        text.append('>')
                .append(SvgDrawing.escaped(words))
                .append("</")
                .append(name)
                .append(">\n");
    }

    SvgElements rect(double x, double y, double width, double height) {
        return number("x", x).number("y", y).number("width", Math.max(0, width)).number("height", Math.max(0, height));
    }

    SvgElements rounded(double arcWidth, double arcHeight) {
        return number("rx", arcWidth / 2).number("ry", arcHeight / 2);
    }

    SvgElements oval(double x, double y, double width, double height) {
        return number("cx", x + width / 2)
                .number("cy", y + height / 2)
                .number("rx", width / 2)
                .number("ry", height / 2);
    }

    SvgElements points(double[] x, double[] y, int count) {
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

    SvgElements filled(Color color) {
        word("fill", rgb(color));
        opacity("fill-opacity", color);
        return this;
    }

    SvgElements stroked(SvgPaint paint) {
        word("fill", "none");
        word("stroke", rgb(paint.stroke));
        opacity("stroke-opacity", paint.stroke);
        number("stroke-width", Math.max(THINNEST, paint.lineWidth));
        if (paint.dashes.length > 0) {
            text.append(" stroke-dasharray=\"");
            for (double dash : paint.dashes) {
                number(text, dash);
                text.append(' ');
            }
            text.setLength(text.length() - 1);
            text.append('"');
        }
        if (paint.join == StrokeLineJoin.BEVEL) {
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

    SvgElements word(String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(Objects.requireNonNull(value))
                .append('"');
        return this;
    }

    SvgElements number(String name, double value) {
        return number(name, value, 100);
    }

    /** A number rounded to one over {@code grain}. */
    SvgElements number(String name, double value, double grain) {
        text.append(' ').append(name).append("=\"");
        SvgDrawing.number(text, value, grain);
        text.append('"');
        return this;
    }

    static void number(StringBuilder to, double value) {
        SvgDrawing.number(to, value, 100);
    }

    static void pair(StringBuilder to, double x, double y) {
        number(to, x);
        to.append(',');
        number(to, y);
    }
}
