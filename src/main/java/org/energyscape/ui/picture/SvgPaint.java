package org.energyscape.ui.picture;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** With what an {@link SvgBrush} draws now; saved and brought back as a whole. */
final class SvgPaint {
    Color fill = Color.BLACK;
    Color stroke = Color.BLACK;
    double lineWidth = 1;
    double[] dashes = {};

    @Nullable
    StrokeLineJoin join;

    Font font = Font.getDefault();
    TextAlignment align = TextAlignment.LEFT;
    VPos baseline = VPos.BASELINE;

    /** Groups that were opened under it and end with it. */
    int groups;

    SvgPaint copy() {
        SvgPaint copy = new SvgPaint();
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
