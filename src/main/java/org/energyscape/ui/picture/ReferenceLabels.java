package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws reference lines, and their labels where the fewest curves pass. JavaFX thread only. */
final class ReferenceLabels {

    private static final int PROBES = 8;
    private static final double MARGIN = 4;

    private record Box(double x, double y, double width, double height) {}

    private ReferenceLabels() {}

    static void drawLines(Brush g, PictureStyle style, PlotFrame frame, List<ReferenceLine> lines) {
        g.setStroke(style.muted.get());
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        for (ReferenceLine line : lines) {
            if (frame.y().holds(line.y())) {
                double at = Math.floor(frame.y().place(line.y())) + 0.5;
                g.strokeLine(frame.left(), at, frame.right(), at);
            }
        }
        g.setLineDashes();
    }

    static void drawLabels(
            Brush g, Picture picture, PlotFrame frame, List<ReferenceLine> lines, List<LineSeries> series) {
        Font font = picture.smallFont();
        double height = Math.ceil(Picture.ruler().height(font));
        g.setFont(font);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        List<Box> taken = new ArrayList<>();
        for (ReferenceLine line : lines) {
            if (frame.y().holds(line.y())) {
                double width = Math.ceil(Picture.ruler().width(font, line.label()));
                Box box = place(frame, line, new Spots(width, height, lines, taken), series);
                taken.add(box);
                g.setFill(picture.style().surface.get().deriveColor(0, 1, 1, 0.75));
                g.fillRect(box.x() - 2, box.y(), width + 4, height);
                g.setFill(picture.style().muted.get());
                g.fillText(line.label(), Math.rint(box.x()), Math.rint(box.y()));
            }
        }
    }

    /** What a label has to fit in with: its own size, the lines, the labels placed before. */
    private record Spots(double width, double height, List<ReferenceLine> lines, List<Box> taken) {
        /** Another label in the same place is worse than anything, another line through it as bad as a curve. */
        int hits(PlotFrame frame, ReferenceLine own, Box box) {
            int hits = 0;
            for (Box other : taken) {
                boolean apart = other.x() > box.x() + box.width()
                        || box.x() > other.x() + other.width()
                        || other.y() >= box.y() + box.height()
                        || box.y() >= other.y() + other.height();
                hits += apart ? 0 : 100;
            }
            for (ReferenceLine line : lines) {
                double at = frame.y().place(line.y());
                hits += !line.equals(own) && at > box.y() && at < box.y() + box.height() ? 4 : 0;
            }
            return hits;
        }
    }

    private static Box place(PlotFrame frame, ReferenceLine line, Spots spots, List<LineSeries> series) {
        double at = frame.y().place(line.y());
        double width = spots.width();
        double height = spots.height();
        double right = frame.right() - width - MARGIN;
        double left = frame.left() + MARGIN;
        double[][] corners = {{right, at - height - 1}, {right, at + 2}, {left, at - height - 1}, {left, at + 2}};
        Box best = new Box(right, at - height - 1, width, height);
        int fewest = Integer.MAX_VALUE;
        for (double[] corner : corners) {
            Box box = new Box(corner[0], corner[1], width, height);
            boolean inside = box.y() >= frame.top() && box.y() + height <= frame.bottom();
            int hits = inside ? hits(frame, box, series) + spots.hits(frame, line, box) : Integer.MAX_VALUE;
            if (hits < fewest) {
                fewest = hits;
                best = box;
            }
        }
        return best;
    }

    /** How often a curve is inside the box, looked up at a few places. */
    private static int hits(PlotFrame frame, Box box, List<LineSeries> series) {
        int hits = 0;
        for (LineSeries s : series) {
            for (int i = 0; i <= PROBES && s.isVisible(); i++) {
                int point = s.nearest(frame.x().value(box.x() + box.width() * i / PROBES));
                double y = point < 0 ? Double.NaN : frame.y().place(s.y()[point]);
                if (y >= box.y() - 1 && y <= box.y() + box.height() + 1) {
                    hits++;
                }
            }
        }
        return hits;
    }
}
