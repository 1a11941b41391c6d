package org.energyscape.ui.picture;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/**
 * Which cells changed lately: a level of 1 when a cell changes, falling to 0 in less than half a second. The animation
 * runs only while something fades. JavaFX thread only.
 */
final class Fade extends Transition {

    private static final Duration LENGTH = Duration.millis(450);
    private static final float GONE = 0.02f;

    private final Runnable redraw;
    private float[] levels = new float[0];
    private double elapsed = 1;

    Fade(Runnable redraw) {
        this.redraw = redraw;
        setCycleDuration(LENGTH);
        setInterpolator(Interpolator.LINEAR);
    }

    /** Lights up the cells whose values differ; what was fading fades on. */
    void changed(float[] before, float[] after) {
        float left = (float) (1 - elapsed);
        if (levels.length != after.length) {
            levels = new float[after.length];
        }
        boolean any = false;
        for (int i = 0; i < after.length; i++) {
            float rest = levels[i] * left;
            boolean flips = Float.compare(before[i], after[i]) != 0;
            levels[i] = flips ? 1 : rest < GONE ? 0 : rest;
            any |= levels[i] > 0;
        }
        elapsed = 0;
        if (any) {
            playFromStart();
        } else {
            stop();
        }
    }

    void clear() {
        stop();
        elapsed = 1;
        levels = new float[0];
    }

    /** 0..1, how brightly a cell is lit now. */
    double level(int cell) {
        return cell < levels.length ? levels[cell] * (1 - elapsed) : 0;
    }

    boolean isFading() {
        return elapsed < 1 && levels.length > 0;
    }

    @Override
    protected void interpolate(double fraction) {
        elapsed = fraction;
        redraw.run();
    }
}
