package org.energyscape.ui.picture;

import java.util.List;

/**
 * Points of several curves that would lie on each other, moved aside so that each is seen: those of one x whose heights differ
 * by less than a point stand side by side, in the order of their curves, about the place of all. JavaFX thread only.
 */
final class Dodge {
    /** Points side by side touch. */
    static final double STEP = CurvePainter.POINT;

    private Dodge() {}

    /** How far to the right a point is drawn. */
    static double shift(PlotFrame frame, List<LineSeries> all, LineSeries of, int index) {
        double x = of.x()[index];
        double y = frame.y().place(of.y()[index]);
        int before = 0;
        int together = 0;
        for (LineSeries s : all) {
            int i = s.isVisible() && s.hasPoints() ? s.nearest(x) : -1;
            if (s.equals(of)) {
                before = together++;
            } else if (i >= 0 && s.x()[i] == x && Math.abs(frame.y().place(s.y()[i]) - y) < STEP) {
                together++;
            }
        }
        double free = of.count() < 2
                ? Double.POSITIVE_INFINITY
                : Math.abs(frame.x().place(of.x()[1]) - frame.x().place(of.x()[0]));
        // Narrower where neighbours are near, so that each stays with its own x.
        double step = Math.min(STEP, free / (together + 1));
        return step * (before - (together - 1) / 2.0);
    }
}
