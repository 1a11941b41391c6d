package org.energyscape.engine.data.digits;

import org.apache.commons.math3.util.FastMath;

/**
 * One writer's hand for one digit: proportion, slant, rotation, elastic distortion and pen.
 *
 * <p>The distortion is a smooth displacement field, a sum of {@value #WAVES} plane waves per axis with wavelengths of
 * about one digit height; it bends the pen's path before any ink is laid, so strokes keep their width and stay sharp
 * (unlike the picture warp of Simard, Steinkraus and Platt 2003, "Best practices for convolutional neural networks",
 * ICDAR, §2, whose purpose it shares). Belongs to one digit and one thread.
 */
final class Hand {
    private static final int WAVES = 3;

    private final double slant;
    private final double width;
    private final double cosine;
    private final double sine;
    private final double[] waveX = new double[2 * WAVES];
    private final double[] waveY = new double[2 * WAVES];
    private final double[] phase = new double[2 * WAVES];
    private final double amplitude;
    final double radius;
    final double softness;
    final double pressure;
    final double pressureTurns;
    final double pressurePhase;

    Hand(WritingStyle style, double penFactor, Chance c) {
        slant = c.near(style.slant(), style.slantDeviation());
        width = FastMath.exp(c.near(0, style.aspectDeviation()));
        double angle = FastMath.toRadians(c.near(0, style.rotationDeviation()));
        cosine = FastMath.cos(angle);
        sine = FastMath.sin(angle);
        for (int i = 0; i < 2 * WAVES; i++) {
            waveX[i] = c.near(0, 5);
            waveY[i] = c.near(0, 5);
            phase[i] = c.between(0, 2 * Math.PI);
        }
        amplitude = style.elastic() * FastMath.sqrt(2.0 / WAVES);
        radius = penFactor * style.penRadius() * FastMath.exp(c.near(0, style.penRadiusDeviation()));
        softness = style.softness() * FastMath.exp(c.near(0, 0.2));
        pressure = c.between(0, style.pressure());
        pressureTurns = c.between(2, 6);
        pressurePhase = c.between(0, 2 * Math.PI);
    }

    /** Bends, widens, slants and turns the path, in place. */
    void shape(PenPath path) {
        for (int i = 0; i < path.size(); i++) {
            double x = path.x(i);
            double y = path.y(i);
            double dx = 0;
            double dy = 0;
            for (int w = 0; w < WAVES; w++) {
                dx += FastMath.sin(waveX[w] * x + waveY[w] * y + phase[w]);
                dy += FastMath.sin(waveX[w + WAVES] * x + waveY[w + WAVES] * y + phase[w + WAVES]);
            }
            double u = (x + amplitude * dx - 0.5) * width;
            double v = y + amplitude * dy - 0.5;
            u -= slant * v;
            path.move(i, cosine * u - sine * v, sine * u + cosine * v);
        }
    }

    /** Radius of the pen in pixels at a distance along the path, in pixels. */
    double radiusAt(double travelled) {
        return radius * (1 + pressure * FastMath.sin(pressureTurns * travelled / DigitWriter.BOX + pressurePhase));
    }
}
