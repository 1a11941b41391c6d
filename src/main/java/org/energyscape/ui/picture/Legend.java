package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The head of a plot: the title of the y axis on the left, the names of the series with samples of their strokes, in as
 * many lines as they need. Hidden series are pale.
 */
final class Legend {

    private static final double SAMPLE = 20;
    private static final double GAP = 16;
    private static final double LEAD = 6;

    private record Entry(int series, double x, double y, double width) {}

    private final List<Entry> entries = new ArrayList<>();
    private double lineHeight;

    /** Places title and entries in a given width; the height they take. */
    double layout(Font font, String title, List<LineSeries> series, double width) {
        entries.clear();
        TextRuler ruler = Picture.ruler();
        lineHeight = Math.ceil(ruler.height(font)) + 6;
        double x = title.isEmpty() ? 0 : Math.ceil(ruler.width(font, title)) + GAP;
        double y = 0;
        double all = -GAP;
        for (LineSeries s : series) {
            all += s.leader() == null ? entryWidth(font, s) + GAP : 0;
        }
        if (x + all <= width) {
            x = width - all;
        }
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).leader() != null) {
                continue;
            }
            double wide = entryWidth(font, series.get(i));
            if (x > 0 && x + wide > width) {
                x = 0;
                y += lineHeight;
            }
            entries.add(new Entry(i, Math.rint(x), y, wide));
            x += wide + GAP;
        }
        return title.isEmpty() && series.isEmpty() ? 0 : y + lineHeight;
    }

    void draw(Brush g, Picture picture, String title, List<LineSeries> series) {
        PictureStyle style = picture.style();
        g.setFont(picture.smallFont());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(style.muted.get());
        double middle = middle();
        g.fillText(title, 0, middle);
        for (Entry entry : entries) {
            LineSeries s = series.get(entry.series());
            double strength = s.isVisible() ? 1 : 0.35;
            Color color = style.series(s.color()).deriveColor(0, 1, 1, strength);
            double at = entry.y() + middle;
            g.setStroke(color);
            g.setLineWidth(2);
            if (s.stroke() == LineSeries.Stroke.DASHED) {
                g.setLineDashes(LinePlot.DASH, LinePlot.DASH_GAP);
            }
            g.strokeLine(entry.x(), at, entry.x() + SAMPLE, at);
            g.setLineDashes();
            if (s.hasPoints()) {
                g.setFill(color);
                g.fillOval(entry.x() + SAMPLE / 2 - 3, at - 3, 6, 6);
            }
            g.setFill(style.ink.get().deriveColor(0, 1, 1, strength));
            g.fillText(s.name(), entry.x() + SAMPLE + LEAD, at);
        }
    }

    /** The height at which the first line of text is centred. */
    double middle() {
        return Math.rint((lineHeight - 4) / 2);
    }

    /** The series whose entry is under a point, or -1. */
    int entryAt(double px, double py) {
        for (Entry entry : entries) {
            if (px >= entry.x() - 4
                    && px <= entry.x() + entry.width() + 4
                    && py >= entry.y()
                    && py < entry.y() + lineHeight) {
                return entry.series();
            }
        }
        return -1;
    }

    private static double entryWidth(Font font, LineSeries series) {
        return SAMPLE + LEAD + Math.ceil(Picture.ruler().width(font, series.name()));
    }
}
