package org.energyscape.engine.math;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of work done by several threads for one caller, who waits for all of them: first spinning, for pieces are short,
 * then parked. Once a piece has thrown, pieces not yet begun are left out, and the caller gets what was thrown.
 *
 * <p>Made on the caller's thread. {@link #await()} and {@link #rethrow()} are the caller's, {@link #failed} and {@link #count()} anybody's.
 */
abstract class SharedWork {
    private static final long PARK_NANOS = 100_000;

    private final int pieces;
    private final int spins;
    private final Thread caller = Thread.currentThread();
    private final AtomicInteger done = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    /**
     * Work of which nothing is done.
     *
     * @param spins how often the caller looks before it parks
     */
    SharedWork(int pieces, int spins) {
        this.pieces = pieces;
        this.spins = spins;
    }

    final int pieces() {
        return pieces;
    }

    /** Whether a piece has thrown. */
    final boolean hasFailed() {
        return failure != null;
    }

    /** Takes note of what a piece has thrown. */
    final void failed(Throwable thrown) {
        failure = thrown;
    }

    /** Counts one piece as done, or left out. */
    final void count() {
        if (done.incrementAndGet() == pieces) {
            LockSupport.unpark(caller);
        }
    }

    /** Returns when every piece is counted. An interrupted caller waits all the same and stays interrupted. */
    final void await() {
        boolean interrupted = false;
        for (int spin = 0; done.get() < pieces; spin++) {
            if (spin < spins) {
                Thread.onSpinWait();
            } else {
                // An interrupted thread does not park.
                interrupted |= Thread.interrupted();
                LockSupport.parkNanos(this, PARK_NANOS);
            }
        }
        if (interrupted) {
            caller.interrupt();
        }
    }

    final void rethrow() {
        Throwable problem = failure;
        if (problem instanceof RuntimeException e) {
            throw e;
        }
        if (problem instanceof Error e) {
            throw e;
        }
    }
}
