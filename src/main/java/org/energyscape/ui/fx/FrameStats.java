package org.energyscape.ui.fx;

/**
 * How evenly frames come: the times between the last {@value #FRAMES} pulses. On the FX thread only.
 *
 * <p>JavaFX pulses at most 60 times a second, so 16.7 ms between frames is the best there is.
 */
public final class FrameStats {
    private static final int FRAMES = 120;

    private final long[] intervals = new long[FRAMES];
    private long lastNanos;
    private boolean started;
    private int count;

    /** Notes a frame. Time must not run backwards. */
    public void frame(long nowNanos) {
        if (started) {
            intervals[count % FRAMES] = nowNanos - lastNanos;
            count++;
        }
        started = true;
        lastNanos = nowNanos;
    }

    /** Forgets everything: after a pause the gap is no frame. */
    public void reset() {
        started = false;
        count = 0;
    }

    /** Frames a second over the last {@value #FRAMES} frames; 0 before two frames have come. */
    public double framesPerSecond() {
        long sum = 0;
        int known = Math.min(count, FRAMES);
        for (int i = 0; i < known; i++) {
            sum += intervals[i];
        }
        return sum == 0 ? 0 : known * 1e9 / sum;
    }

    /** The longest time between two of the last {@value #FRAMES} frames, in milliseconds. */
    public double worstMillis() {
        long worst = 0;
        for (int i = 0; i < Math.min(count, FRAMES); i++) {
            worst = Math.max(worst, intervals[i]);
        }
        return worst / 1e6;
    }
}
