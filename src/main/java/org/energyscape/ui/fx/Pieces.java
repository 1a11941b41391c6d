package org.energyscape.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * Work for the FX thread that would hold the window up if it were done at once, cut into pieces: building a page, say.
 * Each pulse does as many as fit into {@value #BUDGET_MILLIS} ms, at least one, and leaves the rest of the frame to
 * drawing. After a piece that took longer than a frame, one pulse is left free, so that what came meanwhile, a key or a
 * click, does not wait for two of them. A piece should take its own costs upon itself: whoever adds nodes also applies
 * their style sheets, or all that falls into one pulse afterwards. Pieces are done in the order they came; a piece may add
 * others. FX thread only, but for {@link #isSettled} and {@link #awaitSettled}.
 */
public final class Pieces implements Assembly {
    private static final long BUDGET_MILLIS = 6;

    private static final long FRAME_MILLIS = 16;
    private static final long PATIENCE_NANOS = 3_000_000_000L;
    private static final long LOOK_NANOS = 5_000_000;

    /** What came in last is laid out and drawn in the pulses after its piece. */
    private static final int CALM_PULSES = 3;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean overran;
    private int calm = CALM_PULSES;
    private volatile boolean settled = true;

    @Override
    public void execute(Runnable piece) {
        waiting.add(piece);
        settled = false;
    }

    @Override
    public void awaitSettled() {
        long start = System.nanoTime();
        while (!settled
                && System.nanoTime() - start < PATIENCE_NANOS
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Whether everything is put together and has been laid out and drawn once; any thread may ask. */
    public boolean isSettled() {
        return settled;
    }

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Does what fits into a frame, or nothing if the last pulse took more than its share. */
    public void pulse() {
        if (waiting.isEmpty()) {
            calm = Math.min(calm + 1, CALM_PULSES);
            settled = calm == CALM_PULSES;
            return;
        }
        if (overran) {
            overran = false;
            return;
        }
        calm = 0;
        long start = System.nanoTime();
        long taken = 0;
        while (!waiting.isEmpty() && taken < BUDGET_MILLIS) {
            waiting.remove().run();
            taken = (System.nanoTime() - start) / 1_000_000;
        }
        overran = taken >= FRAME_MILLIS && !waiting.isEmpty();
    }

    /** Does everything that waits, now. */
    public void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        settled = true;
    }
}
