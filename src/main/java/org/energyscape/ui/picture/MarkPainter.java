package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws marks of a plane and, where they have room, their labels. JavaFX thread only. */
final class MarkPainter {
    private static final double RADIUS = 5;
    private static final double DOT_RADIUS = 3;

    private MarkPainter() {}

    static Color color(PictureStyle style, int color) {
        return switch (color) {
            case PlaneMark.Look.MUTED -> style.muted.get();
            case PlaneMark.Look.INK -> style.ink.get();
            default -> style.series(color);
        };
    }

    static double radius(PlaneMark.Shape shape) {
        return shape == PlaneMark.Shape.DOT ? DOT_RADIUS : RADIUS;
    }

    /** One mark with a rim of the ground's colour, which keeps it apart from whatever is beneath. */
    static void draw(Brush g, PictureStyle style, PlaneMark.Look look, double x, double y) {
        double r = radius(look.shape());
        Color color = color(style, look.color());
        Color rim = style.surface.get();
        switch (look.shape()) {
            case DISC, DOT -> {
                double edge = look.shape() == PlaneMark.Shape.DOT ? 0.75 : 1.5;
                g.setFill(rim);
                g.fillOval(x - r - edge, y - r - edge, 2 * (r + edge), 2 * (r + edge));
                g.setFill(color);
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
            }
            case RING -> {
                g.setFill(rim);
                g.fillOval(x - r - 1.5, y - r - 1.5, 2 * r + 3, 2 * r + 3);
                g.setStroke(color);
                g.setLineWidth(2);
                g.strokeOval(x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2);
            }
            case DIAMOND -> {
                g.setFill(rim);
                diamond(g, x, y, r + 2);
                g.setFill(color);
                diamond(g, x, y, r);
                g.setFill(rim);
                diamond(g, x, y, r - 2.5);
            }
        }
    }

    private static void diamond(Brush g, double x, double y, double r) {
        g.fillPolygon(new double[] {x, x + r, x, x - r}, new double[] {y - r, y, y + r, y}, 4);
    }

    /** A label and the place it has found. */
    record Label(String text, Rectangle2D place) {}

    /** Labels in the order of the marks, each beside it, below or above, unless it would touch a mark or another label. */
    static List<Label> placeLabels(Picture picture, PlotFrame frame, List<PlaneMark> marks) {
        List<Label> labels = new ArrayList<>();
        Font font = picture.smallFont();
        double high = Math.ceil(Picture.ruler().height(font));
        List<Rectangle2D> taken = new ArrayList<>();
        for (PlaneMark mark : marks) {
            double r = radius(mark.look().shape()) + 1;
            taken.add(new Rectangle2D(frame.x().place(mark.x()) - r, frame.y().place(mark.y()) - r, 2 * r, 2 * r));
        }
        for (PlaneMark mark : marks) {
            if (mark.label().isEmpty()) {
                continue;
            }
            double wide = Math.ceil(Picture.ruler().width(font, mark.label())) + 6;
            double x = frame.x().place(mark.x());
            double y = Math.rint(frame.y().place(mark.y()));
            Rectangle2D right = new Rectangle2D(x + RADIUS + 4, y - high / 2, wide, high);
            Rectangle2D left = new Rectangle2D(x - RADIUS - 4 - wide, y - high / 2, wide, high);
            Rectangle2D below = new Rectangle2D(x - wide / 2, y + RADIUS + 3, wide, high);
            Rectangle2D above = new Rectangle2D(x - wide / 2, y - RADIUS - 3 - high, wide, high);
            for (Rectangle2D place : List.of(right, left, below, above)) {
                if (frame.window().contains(place) && taken.stream().noneMatch(place::intersects)) {
                    taken.add(place);
                    labels.add(new Label(mark.label(), place));
                    break;
                }
            }
        }
        return labels;
    }

    static void drawLabels(Brush g, Picture picture, List<Label> labels) {
        g.setFont(picture.smallFont());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        for (Label label : labels) {
            Rectangle2D place = label.place();
            g.setFill(picture.style().surface.get().deriveColor(0, 1, 1, 0.78));
            g.fillRoundRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), 6, 6);
            g.setFill(picture.style().ink.get());
            g.fillText(
                    label.text(), Math.rint(place.getMinX() + 3), Math.rint(place.getMinY() + place.getHeight() / 2));
        }
    }
}
