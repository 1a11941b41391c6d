package org.energyscape.ui.fx;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.energyscape.engine.run.Pacer;

/**
 * Paces a run by the clock on the wall. Beats fall on an even grid, so that the time a step takes is not added to the
 * time between steps; after a pause, or where steps take longer than a beat, the grid begins anew instead of a burst
 * making up for what was missed.
 *
 * <p>Each call means: the unit whose beat is over has been done. A wait that is cut short by a request and asked for
 * again therefore ends at the same beat.
 *
 * <p>At full speed there is no grid; then the run rests for the share of its time that the screen asks for, some
 * milliseconds at a time. Owned by one runner's worker.
 */
public final class WallPacer implements Pacer {
    /** Lateness that is made up for: above the grain of an operating system's timers, below what the eye sees. */
    private static final long GRACE_NANOS = 50_000_000;

    /** Shorter rests would be spent on falling asleep and waking. */
    private static final long LEAST_REST_NANOS = 2_000_000;
    /** Longer work between two calls was a step that waited for something, not one that kept a core busy. */
    private static final long MOST_WORK_NANOS = 50_000_000;

    private final DoubleSupplier rest;
    private final LongSupplier clock;
    private long awake;
    private double owed;
    private long beat;
    private long interval;
    private boolean started;

    /**
     * A pacer of one run.
     *
     * @param rest the part of the time a run at full speed rests, in [0, 1); asked from the run's worker
     */
    public WallPacer(DoubleSupplier rest) {
        this(rest, System::nanoTime);
    }

    WallPacer(DoubleSupplier rest, LongSupplier clock) {
        this.rest = rest;
        this.clock = clock;
        awake = clock.getAsLong();
    }

    @Override
    public long nanosUntilNext(double perSecond) {
        long now = clock.getAsLong();
        if (Double.isInfinite(perSecond)) {
            started = false;
            return restNow(now);
        }
        awake = now;
        long wanted = (long) Math.min(1e9 / perSecond, 1e18);
        if (started && wanted != interval && now < beat) {
            // A changed speed is felt at once, not after a slow beat has run out.
            beat = Math.min(beat, now + wanted);
        }
        interval = wanted;
        if (started && now < beat) {
            return beat - now;
        }
        beat = !started || now - beat > interval + GRACE_NANOS ? now : beat + interval;
        started = true;
        return Math.max(0, beat - now);
    }

    private long restNow(long now) {
        double share = rest.getAsDouble();
        long worked = Math.max(0, Math.min(MOST_WORK_NANOS, now - awake));
        awake = now;
        if (share <= 0) {
            owed = 0;
            return 0;
        }
        owed += worked * share / (1 - share);
        if (owed < LEAST_REST_NANOS) {
            return 0;
        }
        long pause = (long) owed;
        owed = 0;
        awake = now + pause;
        return pause;
    }
}
