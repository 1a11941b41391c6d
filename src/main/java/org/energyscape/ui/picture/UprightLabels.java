package org.energyscape.ui.picture;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws {@link UprightLine}s; their labels stand above the x axis, one line of text higher where they would touch. */
final class UprightLabels {
    private static final double MARGIN = 4;

    private UprightLabels() {}

    static void drawLines(
            Brush g, PictureStyle style, Rectangle2D window, DoubleUnaryOperator place, List<UprightLine> lines) {
        g.setStroke(style.muted.get());
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        for (UprightLine line : lines) {
            double at = Math.floor(place.applyAsDouble(line.x())) + 0.5;
            if (at >= window.getMinX() && at <= window.getMaxX()) {
                g.strokeLine(at, window.getMinY(), at, window.getMaxY());
            }
        }
        g.setLineDashes();
    }

    static void drawLabels(
            Brush g, Picture picture, Rectangle2D window, DoubleUnaryOperator place, List<UprightLine> lines) {
        Font font = picture.smallFont();
        double height = Math.ceil(Picture.ruler().height(font));
        g.setFont(font);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        // The right end of what stands in each line of text, from the bottom.
        double[] taken = new double[lines.size()];
        for (UprightLine line : lines) {
            double at = Math.floor(place.applyAsDouble(line.x())) + 0.5;
            if (!(at >= window.getMinX() && at <= window.getMaxX())) {
                continue;
            }
            double width = Math.ceil(Picture.ruler().width(font, line.label()));
            double left = at + MARGIN;
            if (left + width > window.getMaxX()) {
                left = Math.max(window.getMinX(), at - MARGIN - width);
            }
            int row = 0;
            while (row < taken.length - 1 && taken[row] > left - MARGIN) {
                row++;
            }
            taken[row] = left + width + MARGIN;
            double top = window.getMaxY() - (row + 1) * (height + 2) - 2;
            g.setFill(picture.style().surface.get().deriveColor(0, 1, 1, 0.8));
            g.fillRect(left - 2, top, width + 4, height);
            g.setFill(picture.style().muted.get());
            g.fillText(line.label(), Math.rint(left), Math.rint(top));
        }
    }
}
