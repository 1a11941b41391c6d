package org.energyscape.ui.fx;

/**
 * How much of its time a run at full speed should rest, so that the screen gets its {@value #TARGET} frames a second
 * where both share the same cores: with software rendering, drawing and the display's server need more than the one core
 * that is left to them.
 *
 * <p>Every {@value #WINDOW} frames the share grows by {@value #UP} if frames were missed and shrinks by {@value #DOWN} if
 * none were, up to {@value #MOST}. Where the greatest share does not bring more frames, something else holds the screen
 * up: the run then gets all its time back for {@value #TRUCE_SECONDS} s.
 *
 * <p>Frames are told on the FX thread; any thread may ask for the share.
 */
public final class ScreenShare {
    private static final int WINDOW = 20;
    private static final double TARGET = 58;
    private static final double UP = 0.1;
    private static final double DOWN = 0.03;
    private static final double MOST = 0.6;
    private static final double GAIN = 1.05;
    private static final int PATIENCE = 4;
    private static final long TRUCE_SECONDS = 30;

    private volatile double share;
    private long windowStart;
    private int frames = -1;
    private double rateWithoutRest;
    private int atMost;
    private long truceEnd = Long.MIN_VALUE;

    /** Part of the time to rest, from 0 to {@value #MOST}. */
    public double share() {
        return share;
    }

    /** Notes a frame. */
    void frame(long nowNanos) {
        if (frames < 0 || nowNanos <= windowStart) {
            begin(nowNanos);
            return;
        }
        frames++;
        if (frames == WINDOW) {
            judge(frames * 1e9 / (nowNanos - windowStart), nowNanos);
            begin(nowNanos);
        }
    }

    /** Leaves the time until the next frame out: the window was hidden or not yet shown. */
    void reset() {
        frames = -1;
    }

    private void begin(long nowNanos) {
        windowStart = nowNanos;
        frames = 0;
    }

    private void judge(double rate, long nowNanos) {
        if (rate >= TARGET) {
            share = Math.max(0, share - DOWN);
            atMost = 0;
            return;
        }
        if (nowNanos < truceEnd) {
            return;
        }
        if (share == 0) {
            rateWithoutRest = rate;
        }
        share = Math.min(MOST, share + UP);
        atMost = share >= MOST ? atMost + 1 : 0;
        if (atMost > PATIENCE && rate < GAIN * rateWithoutRest) {
            share = 0;
            atMost = 0;
            truceEnd = nowNanos + TRUCE_SECONDS * 1_000_000_000;
        }
    }
}
