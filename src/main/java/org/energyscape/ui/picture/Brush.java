package org.energyscape.ui.picture;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * What pictures draw with: those operations of a JavaFX canvas that they need, so that the same drawing goes to the screen
 * ({@link CanvasBrush}) or into a file of vectors ({@link SvgBrush}). Operations without a word here mean what the operation
 * of the same name means in {@link javafx.scene.canvas.GraphicsContext}. JavaFX thread only.
 */
interface Brush {
    void setFill(Color color);

    void setStroke(Color color);

    void setLineWidth(double width);

    void setLineDashes(double... lengths);

    void setLineJoin(StrokeLineJoin join);

    void setFont(Font font);

    void setTextAlign(TextAlignment align);

    void setTextBaseline(VPos baseline);

    void fillRect(double x, double y, double width, double height);

    void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight);

    void fillOval(double x, double y, double width, double height);

    void fillPolygon(double[] x, double[] y, int count);

    /** Fills an outline that is given in the words of an SVG path, enlarged by a factor. */
    void fillPath(String outline, double factor);

    void fillText(String text, double x, double y);

    void strokeLine(double x1, double y1, double x2, double y2);

    void strokeRect(double x, double y, double width, double height);

    void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight);

    void strokeOval(double x, double y, double width, double height);

    void strokePolyline(double[] x, double[] y, int count);

    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void stroke();

    void save();

    void restore();

    void translate(double x, double y);

    void rotate(double degrees);

    /** What follows is seen inside a rectangle only, until {@link #closeWindow}; windows are not nested. */
    void openWindow(Rectangle2D window);

    /** Ends {@link #openWindow}; where nothing but the ground of the area lies round the window. */
    void closeWindow(double areaWidth, double areaHeight);

    /** Makes filled cells ready to be drawn with so many screen pixels a cell, see {@link CellImage#prepare}. */
    void prepare(CellImage image, double pixelsPerColumn, double pixelsPerRow);

    /** Draws cells, all or a block of them, as sharp squares into a rectangle. */
    void drawCells(CellImage image, @Nullable CellArea part, double x, double y, double width, double height);

    /** Draws the colours of a map into an upright rectangle, the greatest on top. */
    void drawStrip(ColorMap map, double x, double y, double width, double height);
}
