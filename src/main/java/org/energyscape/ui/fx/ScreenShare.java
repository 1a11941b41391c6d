package org.energyscape.ui.fx;

/**
 * How much of its time a run at full speed should rest, so that the screen gets its {@value #TARGET} frames a second
 * where both share the same cores: with software rendering, drawing and the display's server need more than the one core
 * that is left to them.
 *
 * <p>Every {@value #WINDOW} frames the share grows by {@value #UP} if frames were missed and shrinks by {@value #DOWN} if
 * none were, up to {@value #MOST}. A screen that stays short of its frames there is tried without any rest for
 * {@value #TRIAL} windows: if that costs no frames, something else holds the screen up, and the run keeps all its time for
 * {@value #TRUCE_SECONDS} s; if it does, the rest goes on and is tried again after as long.
 *
 * <p>Frames are told on the FX thread; any thread may ask for the share.
 */
public final class ScreenShare {
    private static final int WINDOW = 20;
    private static final double TARGET = 58;
    private static final double UP = 0.1;
    private static final double DOWN = 0.03;
    private static final double MOST = 0.6;
    private static final double GAIN = 1.1;
    private static final int PATIENCE = 6;
    private static final int TRIAL = 3;
    private static final long TRUCE_SECONDS = 30;

    private volatile double share;
    private long windowStart;
    private int frames = -1;
    /** Windows at the greatest share, or of the trial. */
    private int counted;
    /** Running mean of the rates at the greatest share, and of those without rest. */
    private double rateAtMost;

    private double rateOnTrial;
    private boolean onTrial;
    private long settledUntil = Long.MIN_VALUE;

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
        if (onTrial) {
            judgeTrial(rate, nowNanos);
        } else if (rate >= TARGET) {
            share = Math.max(0, share - DOWN);
            counted = 0;
        } else if (share < MOST) {
            share = nowNanos < settledUntil ? share : Math.min(MOST, share + UP);
            counted = 0;
        } else {
            rateAtMost = counted == 0 ? rate : 0.7 * rateAtMost + 0.3 * rate;
            counted++;
            if (counted >= PATIENCE && nowNanos >= settledUntil) {
                onTrial = true;
                share = 0;
                counted = 0;
            }
        }
    }

    private void judgeTrial(double rate, long nowNanos) {
        rateOnTrial = counted == 0 ? rate : 0.5 * rateOnTrial + 0.5 * rate;
        counted++;
        if (counted == TRIAL) {
            onTrial = false;
            share = rateAtMost >= GAIN * rateOnTrial ? MOST : 0;
            settledUntil = nowNanos + TRUCE_SECONDS * 1_000_000_000;
            counted = 0;
        }
    }
}
