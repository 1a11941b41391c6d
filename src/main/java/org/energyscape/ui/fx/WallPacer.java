package org.energyscape.ui.fx;

import java.util.function.LongSupplier;
import org.energyscape.engine.run.Pacer;

/**
 * Paces a run by the clock on the wall. Beats fall on an even grid, so that the time a step takes is not added to the
 * time between steps; after a pause, or where steps take longer than a beat, the grid begins anew instead of a burst
 * making up for what was missed.
 *
 * <p>Each call means: the unit whose beat is over has been done. A wait that is cut short by a request and asked for
 * again therefore ends at the same beat. Owned by one runner's worker.
 */
public final class WallPacer implements Pacer {
    /** Lateness that is made up for: above the grain of an operating system's timers, below what the eye sees. */
    private static final long GRACE_NANOS = 50_000_000;

    private final LongSupplier clock;
    private long beat;
    private long interval;
    private boolean started;

    public WallPacer() {
        this(System::nanoTime);
    }

    WallPacer(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public long nanosUntilNext(double perSecond) {
        long now = clock.getAsLong();
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
}
