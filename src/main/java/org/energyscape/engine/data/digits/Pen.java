package org.energyscape.engine.data.digits;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Draws strokes through knots: {@link #start}, then {@link #to} and {@link #corner}, or a {@link #ring}.
 *
 * <p>Coordinates: x to the right, y down; a digit fills about [0, 1] x [0, 1]. Every knot is displaced by normal noise
 * (the trembling of the hand), then a stroke is a centripetal Catmull-Rom spline (Yuksel, Schaefer and Keyser 2011,
 * "Parameterization and applications of Catmull-Rom curves") from corner to corner: it passes through the knots and
 * adds no loops of its own. Not thread-safe.
 *
 * <p>Trigonometry goes through commons-math {@code FastMath}, which is plain Java and therefore gives the same bits on
 * every machine; {@code Math.sin} may not.
 */
final class Pen {
    /** Length of the straight pieces a curve is cut into, as a share of the digit's height: 1.2 pixels of 20. */
    private static final double PIECE = 0.06;

    private static final int MOST_PIECES = 16;
    private static final double LEAST_KNOT_DISTANCE = 1e-6;

    private final Chance chance;
    private final double tremble;
    private final double cornerRounding;
    private final PenPath path = new PenPath();

    private double[] knotX = new double[32];
    private double[] knotY = new double[32];
    private int knots;
    private boolean strokeOpen;

    /**
     * A pen above empty paper.
     *
     * @param tremble standard deviation of the noise on every knot
     * @param cornerRounding probability that a corner is written as a curve
     */
    Pen(Chance chance, double tremble, double cornerRounding) {
        this.chance = chance;
        this.tremble = tremble;
        this.cornerRounding = cornerRounding;
    }

    /** Lifts the pen and sets it down here. */
    Pen start(double x, double y) {
        flush();
        strokeOpen = false;
        knot(x, y);
        return this;
    }

    /** Goes smoothly through this point. */
    Pen to(double x, double y) {
        knot(x, y);
        return this;
    }

    /** Goes to this point and turns sharply, or, by the hand's habit, rounds it off. */
    Pen corner(double x, double y) {
        knot(x, y);
        if (!chance.happens(cornerRounding)) {
            double cx = knotX[knots - 1];
            double cy = knotY[knots - 1];
            flush();
            knotX[0] = cx;
            knotY[0] = cy;
            knots = 1;
        }
        return this;
    }

    /**
     * Lifts the pen and draws an elliptic arc with knots at most 45 degrees apart.
     *
     * @param from angle in degrees, 0 to the right, 90 down, so that growing angles turn clockwise on paper
     * @param to last angle; smaller than {@code from} for a counter-clockwise turn
     */
    Pen ring(double centreX, double centreY, double radiusX, double radiusY, double from, double to) {
        flush();
        strokeOpen = false;
        int n = Math.max(1, (int) Math.ceil(Math.abs(to - from) / 45));
        for (int i = 0; i <= n; i++) {
            double a = FastMath.toRadians(from + (to - from) * i / n);
            knot(centreX + radiusX * FastMath.cos(a), centreY + radiusY * FastMath.sin(a));
        }
        return this;
    }

    /** Lifts the pen for good. */
    PenPath finish() {
        flush();
        return path;
    }

    private void knot(double x, double y) {
        if (knots == knotX.length) {
            knotX = Arrays.copyOf(knotX, 2 * knots);
            knotY = Arrays.copyOf(knotY, 2 * knots);
        }
        knotX[knots] = chance.near(x, tremble);
        knotY[knots++] = chance.near(y, tremble);
    }

    /** Turns the knots since the last corner into points of the path. */
    private void flush() {
        if (knots > 0 && !strokeOpen) {
            path.add(knotX[0], knotY[0], true);
            strokeOpen = true;
        }
        for (int i = 0; i + 1 < knots; i++) {
            curve(i);
        }
        knots = 0;
    }

    /** The points after knot i up to knot i + 1, as a cubic Hermite curve with Catmull-Rom tangents. */
    private void curve(int i) {
        double x1 = knotX[i];
        double y1 = knotY[i];
        double x2 = knotX[i + 1];
        double y2 = knotY[i + 1];
        double chord = FastMath.hypot(x2 - x1, y2 - y1);
        double t12 = parameterStep(chord);
        double m1x;
        double m1y;
        double m2x;
        double m2y;
        if (i > 0) {
            double t01 = parameterStep(FastMath.hypot(x1 - knotX[i - 1], y1 - knotY[i - 1]));
            m1x = tangent(knotX[i - 1], x1, x2, t01, t12) * t12;
            m1y = tangent(knotY[i - 1], y1, y2, t01, t12) * t12;
        } else {
            m1x = x2 - x1;
            m1y = y2 - y1;
        }
        if (i + 2 < knots) {
            double t23 = parameterStep(FastMath.hypot(knotX[i + 2] - x2, knotY[i + 2] - y2));
            m2x = tangent(x1, x2, knotX[i + 2], t12, t23) * t12;
            m2y = tangent(y1, y2, knotY[i + 2], t12, t23) * t12;
        } else {
            m2x = x2 - x1;
            m2y = y2 - y1;
        }
        if (i == 0 && i + 2 < knots) {
            // A free end bends on as its neighbour does: the end tangent that leaves no curvature at the tip.
            m1x = 1.5 * (x2 - x1) - 0.5 * m2x;
            m1y = 1.5 * (y2 - y1) - 0.5 * m2y;
        } else if (i > 0 && i + 2 >= knots) {
            m2x = 1.5 * (x2 - x1) - 0.5 * m1x;
            m2y = 1.5 * (y2 - y1) - 0.5 * m1y;
        }
        int pieces = Math.max(1, Math.min(MOST_PIECES, (int) Math.ceil(1.15 * chord / PIECE)));
        for (int p = 1; p <= pieces; p++) {
            double t = (double) p / pieces;
            double h2 = t * t * (3 - 2 * t);
            double g1 = t * (1 - t) * (1 - t);
            double g2 = t * t * (t - 1);
            path.add(x1 + h2 * (x2 - x1) + g1 * m1x + g2 * m2x, y1 + h2 * (y2 - y1) + g1 * m1y + g2 * m2y, false);
        }
    }

    private static double parameterStep(double distance) {
        return Math.sqrt(Math.max(distance, LEAST_KNOT_DISTANCE));
    }

    /** Derivative at b of the parabola through a, b and c, whose parameters lie ab and bc apart. */
    private static double tangent(double a, double b, double c, double ab, double bc) {
        return (b - a) / ab - (c - a) / (ab + bc) + (c - b) / bc;
    }
}
