package org.energyscape.ui.picture;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws on a canvas. JavaFX thread only. */
final class CanvasBrush implements Brush {
    private final GraphicsContext g;
    private @Nullable Rectangle2D window;

    CanvasBrush(GraphicsContext g) {
        this.g = g;
    }

    @Override
    public void setFill(Color color) {
        g.setFill(color);
    }

    @Override
    public void setStroke(Color color) {
        g.setStroke(color);
    }

    @Override
    public void setLineWidth(double width) {
        g.setLineWidth(width);
    }

    @Override
    public void setLineDashes(double... lengths) {
        g.setLineDashes(lengths);
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        g.setLineJoin(join);
    }

    @Override
    public void setFont(Font font) {
        g.setFont(font);
    }

    @Override
    public void setTextAlign(TextAlignment align) {
        g.setTextAlign(align);
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        g.setTextBaseline(baseline);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        g.fillRect(x, y, width, height);
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        g.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        g.fillOval(x, y, width, height);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        g.fillPolygon(x, y, count);
    }

    @Override
    public void fillPath(String outline, double factor) {
        g.save();
        g.scale(factor, factor);
        g.beginPath();
        g.appendSVGPath(outline);
        g.fill();
        g.restore();
    }

    @Override
    public void fillText(String text, double x, double y) {
        g.fillText(text, x, y);
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        g.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        g.strokeRect(x, y, width, height);
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        g.strokeRoundRect(x, y, width, height, arcWidth, arcHeight);
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        g.strokeOval(x, y, width, height);
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        g.strokePolyline(x, y, count);
    }

    @Override
    public void beginPath() {
        g.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        g.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        g.lineTo(x, y);
    }

    @Override
    public void stroke() {
        g.stroke();
    }

    @Override
    public void save() {
        g.save();
    }

    @Override
    public void restore() {
        g.restore();
    }

    @Override
    public void translate(double x, double y) {
        g.translate(x, y);
    }

    @Override
    public void rotate(double degrees) {
        g.rotate(degrees);
    }

    @Override
    public void openWindow(Rectangle2D opened) {
        window = opened;
    }

    /** Clears what was painted outside, which is far cheaper than a clip. */
    @Override
    public void closeWindow(double areaWidth, double areaHeight) {
        Rectangle2D opened = window;
        if (opened != null) {
            double top = opened.getMinY();
            double bottom = opened.getMaxY();
            double left = opened.getMinX();
            double right = opened.getMaxX();
            g.clearRect(0, 0, areaWidth, top);
            g.clearRect(0, bottom, areaWidth, areaHeight - bottom);
            g.clearRect(0, top, left, bottom - top);
            g.clearRect(right, top, areaWidth - right, bottom - top);
        }
        window = null;
    }

    @Override
    public void prepare(CellImage image, double pixelsPerColumn, double pixelsPerRow) {
        image.prepare(pixelsPerColumn, pixelsPerRow);
    }

    @Override
    public void drawCells(CellImage image, @Nullable CellArea part, double x, double y, double width, double height) {
        if (part == null) {
            image.draw(g, x, y, width, height);
        } else {
            image.drawPart(g, part, x, y, width, height);
        }
    }

    @Override
    public void drawStrip(ColorMap map, double x, double y, double width, double height) {
        WritableImage strip = new WritableImage(1, ColorMap.SIZE);
        for (int i = 0; i < ColorMap.SIZE; i++) {
            strip.getPixelWriter().setArgb(0, i, map.argb(ColorMap.SIZE - 1 - i));
        }
        g.setImageSmoothing(true);
        g.drawImage(strip, x, y, width, height);
    }
}
