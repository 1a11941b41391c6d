package org.energyscape.ui.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.energyscape.engine.data.image.PictureWriter;

/**
 * A drawing as a file of vectors, SVG 1.1 (W3C Recommendation, second edition, 2011); lengths in pixels of the screen.
 *
 * <p>Cells become rectangles, one for each run of equal colour in a row, as long as the whole drawing needs at most
 * {@link #MOST_RECTANGLES} of them; otherwise each block of cells is embedded as a picture in PNG, which the reader is
 * asked to enlarge without smoothing; not all do, so that small ones have several pixels a cell. A mosaic of a hundred filters would else be larger than a film.
 *
 * <p>Immutable; {@link #write} may be called on any thread and takes its time.
 */
public final class SvgDrawing {
    /** About half a megabyte. */
    static final int MOST_RECTANGLES = 6000;

    /** Cells up to which a picture has 4 pixels for the side of one, and up to which 2. */
    private static final int SMALL = 10_000;

    private static final int MEDIUM = 100_000;

    private final double width;
    private final double height;
    private final String ground;
    private final String title;
    private final List<String> description;
    /** Elements as {@link String}, and {@link Cells}, in the order of drawing. */
    private final List<Object> parts;

    /**
     * A block of cells.
     *
     * @param argb row-major, opaque or 0
     */
    record Cells(int columns, int rows, int[] argb, double x, double y, double width, double height) {
        /** Runs of equal colour, those without colour left out. */
        int runs() {
            int runs = 0;
            for (int i = 0; i < argb.length; i++) {
                if (argb[i] != 0 && (i % columns == 0 || argb[i] != argb[i - 1])) {
                    runs++;
                }
            }
            return runs;
        }
    }

    SvgDrawing(double width, double height, int ground, String title, List<String> description, List<Object> parts) {
        this.width = width;
        this.height = height;
        this.ground = rgb(ground);
        this.title = title;
        this.description = List.copyOf(description);
        this.parts = List.copyOf(parts);
    }

    /** Writes the file, in UTF-8; the stream stays open. */
    public void write(OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
        StringBuilder size = new StringBuilder();
        number(size, width, 100);
        head.append(" width=\"").append(size).append("\" height=\"");
        size.append(' ');
        int heightAt = size.length();
        number(size, height, 100);
        head.append(size, heightAt, size.length())
                .append("\" viewBox=\"0 0 ")
                .append(size)
                .append("\">\n");
        head.append("<title>").append(escaped(title)).append("</title>\n");
        head.append("<desc>").append(escaped(String.join("\n", description))).append("</desc>\n");
        head.append("<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(ground)
                .append("\"/>\n");
        out.append(head);
        boolean rectangles = parts.stream()
                        .mapToInt(part -> part instanceof Cells cells ? cells.runs() : 0)
                        .sum()
                <= MOST_RECTANGLES;
        for (Object part : parts) {
            if (part instanceof Cells cells) {
                out.append(rectangles ? rectangles(cells) : picture(cells));
            } else {
                out.append((String) part);
            }
        }
        out.append("</svg>\n");
        out.flush();
    }

    private static StringBuilder rectangles(Cells cells) {
        StringBuilder text = new StringBuilder("<g class=\"cells\" shape-rendering=\"crispEdges\">\n");
        double wide = cells.width() / cells.columns();
        double tall = cells.height() / cells.rows();
        int[] argb = cells.argb();
        for (int y = 0; y < cells.rows(); y++) {
            int x = 0;
            while (x < cells.columns()) {
                int color = argb[y * cells.columns() + x];
                int from = x;
                while (x < cells.columns() && argb[y * cells.columns() + x] == color) {
                    x++;
                }
                if (color != 0) {
                    text.append("<rect x=\"");
                    number(text, cells.x() + from * wide, 1000);
                    text.append("\" y=\"");
                    number(text, cells.y() + y * tall, 1000);
                    text.append("\" width=\"");
                    number(text, (x - from) * wide, 1000);
                    text.append("\" height=\"");
                    number(text, tall, 1000);
                    text.append("\" fill=\"").append(rgb(color)).append("\"/>\n");
                }
            }
        }
        return text.append("</g>\n");
    }

    private static StringBuilder picture(Cells cells) throws IOException {
        StringBuilder text = new StringBuilder("<image x=\"");
        number(text, cells.x(), 1000);
        text.append("\" y=\"");
        number(text, cells.y(), 1000);
        text.append("\" width=\"");
        number(text, cells.width(), 1000);
        text.append("\" height=\"");
        number(text, cells.height(), 1000);
        int factor = cells.argb().length <= SMALL ? 4 : cells.argb().length <= MEDIUM ? 2 : 1;
        Raster large = Blend.enlarge(cells.argb(), cells.columns(), cells.rows(), factor);
        byte[] png = PictureWriter.png(large.argb(), large.width(), large.height());
        return text.append("\" preserveAspectRatio=\"none\" style=\"image-rendering:optimizeSpeed;")
                .append("image-rendering:pixelated\" xlink:href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png))
                .append("\"/>\n");
    }

    /** Appends a number, rounded to a grain of {@code 1/grain}; what is no number becomes 0. */
    static void number(StringBuilder to, double value, double grain) {
        double rounded = Double.isFinite(value) ? Math.rint(value * grain) / grain : 0;
        if (rounded == Math.rint(rounded)) {
            to.append((long) rounded);
        } else {
            to.append(rounded);
        }
    }

    static String rgb(int argb) {
        return String.format("#%06x", argb & 0xffffff);
    }

    /** Text as it may stand in XML; control characters, which may not, are left out. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
