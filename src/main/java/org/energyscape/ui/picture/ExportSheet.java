package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A picture with a margin and its caption below, as it goes into a file: as pixels or as vectors, from the same drawing.
 * JavaFX thread only; what {@link #vectors} gives is written on another.
 */
public final class ExportSheet {
    private static final double MARGIN = 16;
    private static final double GAP = 12;
    private static final double LEADING = 3;

    /** A caption in narrower lines is hard to read. */
    private static final double NARROWEST_CAPTION = 420;

    /** Pixels of the longer side that are aimed at, and of the whole that are not gone beyond: it is drawn in one go. */
    private static final double WANTED_SIDE = 2400;

    private static final double MOST_PIXELS = 4e6;
    private static final int LARGEST_SCALE = 8;

    /** Positions on the grid of so many parts of a unit: whole cells stay whole, however small they are. */
    private static final int VECTOR_GRID = 16;

    private final Exportable source;
    private final @Nullable Caption caption;
    private final boolean light;

    private record Lines(List<String> heading, List<String> lines, Font bold, Font small) {
        double height(TextRuler ruler) {
            double head = heading.size() * (ruler.height(bold) + LEADING);
            return GAP + head + lines.size() * (ruler.height(small) + LEADING);
        }
    }

    /**
     * A sheet.
     *
     * @param caption null for none
     * @param light whether in the colours of the light theme, whatever the window has
     */
    public ExportSheet(Exportable source, @Nullable Caption caption, boolean light) {
        this.source = source;
        this.caption = caption;
        this.light = light;
    }

    /** As vectors. */
    public SvgDrawing vectors() {
        SheetDrawing drawing = source.drawing(light, VECTOR_GRID);
        Lines lines = lines(drawing);
        SvgBrush brush = new SvgBrush(Picture.ruler());
        paint(brush, drawing, lines);
        List<String> words = new ArrayList<>();
        if (caption != null) {
            words.add(caption.heading(source.getTitle()));
            words.addAll(caption.lines());
        }
        String title = source.getTitle();
        return new SvgDrawing(
                width(drawing),
                height(drawing, lines),
                PictureStyle.argb(drawing.style().surface.get()),
                title.isEmpty() ? "Picture" : title,
                words,
                brush.parts());
    }

    /** As pixels, so many to a unit of the window that it is sharp in print. */
    public Raster pixels() {
        SheetDrawing first = source.drawing(light, 1);
        double wide = width(first);
        double tall = height(first, lines(first));
        int scale = (int) Math.max(1, Math.min(LARGEST_SCALE, WANTED_SIDE / Math.max(wide, tall)));
        while (scale > 1 && wide * tall * scale * scale > MOST_PIXELS) {
            scale--;
        }
        return pixels(scale);
    }

    /** As pixels, so many to a unit of the window. */
    Raster pixels(int scale) {
        SheetDrawing drawing = source.drawing(light, scale);
        Lines lines = lines(drawing);
        Canvas paper = new Canvas(Math.ceil(width(drawing) * scale), Math.ceil(height(drawing, lines) * scale));
        GraphicsContext g = paper.getGraphicsContext2D();
        g.scale(scale, scale);
        paint(new CanvasBrush(g), drawing, lines);
        return raster(paper, drawing.style());
    }

    /** The pixels of a canvas on the ground of a style. */
    static Raster raster(Canvas paper, PictureStyle style) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(style.surface.get());
        WritableImage image = paper.snapshot(parameters, null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return new Raster(w, h, argb);
    }

    private double room(SheetDrawing drawing) {
        double wide = Math.ceil(drawing.part().getWidth());
        return caption == null ? wide : Math.max(wide, NARROWEST_CAPTION);
    }

    private double width(SheetDrawing drawing) {
        return room(drawing) + 2 * MARGIN;
    }

    private double height(SheetDrawing drawing, Lines lines) {
        double below = caption == null ? 0 : GAP + lines.height(Picture.ruler());
        return Math.ceil(drawing.part().getHeight() + below + 2 * MARGIN);
    }

    private Lines lines(SheetDrawing drawing) {
        Font font = drawing.font();
        Font bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
        List<String> head = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        if (caption != null) {
            String heading = caption.heading(source.getTitle());
            if (!heading.isEmpty()) {
                head.addAll(broken(heading, bold, drawing));
            }
            for (String line : caption.lines()) {
                broken.addAll(broken(line, drawing.small(), drawing));
            }
        }
        return new Lines(head, broken, bold, drawing.small());
    }

    /** A line in several that fit; a point between two things stays with the first. */
    private List<String> broken(String line, Font font, SheetDrawing drawing) {
        String kept = line.replace(" \u00b7 ", "\u00a0\u00b7 ");
        return Picture.ruler()
                .wrap(font, kept, room(drawing))
                .replace("\u00a0\u00b7", " \u00b7")
                .lines()
                .toList();
    }

    private void paint(Brush g, SheetDrawing drawing, Lines lines) {
        g.save();
        g.translate(MARGIN - drawing.part().getMinX(), MARGIN - drawing.part().getMinY());
        drawing.painter().paint(g);
        g.restore();
        if (caption != null) {
            paintCaption(g, drawing, lines);
        }
    }

    private void paintCaption(Brush g, SheetDrawing drawing, Lines lines) {
        TextRuler ruler = Picture.ruler();
        double y = Math.floor(MARGIN + drawing.part().getHeight() + GAP) + 0.5;
        g.setLineDashes();
        g.setStroke(drawing.style().frame.get());
        g.setLineWidth(1);
        g.strokeLine(MARGIN, y, MARGIN + room(drawing), y);
        y += GAP - 0.5;
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.setFont(lines.bold());
        g.setFill(drawing.style().ink.get());
        for (String line : lines.heading()) {
            g.fillText(line, MARGIN, y);
            y += ruler.height(lines.bold()) + LEADING;
        }
        g.setFont(lines.small());
        g.setFill(drawing.style().muted.get());
        for (String line : lines.lines()) {
            g.fillText(line, MARGIN, y);
            y += ruler.height(lines.small()) + LEADING;
        }
    }
}
