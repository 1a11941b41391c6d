package org.energyscape.engine.math;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.energyscape.engine.Background;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered pieces of work on the calling thread and helpers that stand ready: for kernels called thousands of times a
 * second, where {@link ParallelBlocks} would spend ten microseconds on the hand-off.
 *
 * <p>Thread t of T first takes the pieces t·n/T … (t+1)·n/T-1, so that call after call it meets the same part of a matrix in
 * its own cache; then it takes what others have left, so that a helper the system has put aside holds nobody up but for the
 * piece in its hands. Which thread computes a piece cannot be seen in the result, as long as pieces write to separate places.
 *
 * <p>A helper spins for some ten microseconds after a job, then parks; after some seconds it ends. Helpers are daemon threads
 * of the whole process and serve one caller at a time: a second caller meanwhile, or a piece that shares out work of its own,
 * does everything itself. What a piece throws reaches the caller; pieces not begun are then left out.
 */
final class PinnedBlocks {
    /** Some 30 microseconds on processors whose pause takes 140 cycles. */
    private static final int SPINS = 600;

    private static final long IDLE_NANOS = 10_000_000_000L;
    private static final int MOST_HELPERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Whether some caller has the helpers. */
    private static final AtomicBoolean TAKEN = new AtomicBoolean();
    /** Read and written by whoever has set {@link #TAKEN}. */
    private static final Helper[] HELPERS = new Helper[MOST_HELPERS];

    private PinnedBlocks() {}

    /**
     * Calls {@code work} once for every number 0 … pieces-1 and returns when all are done.
     *
     * @param threads most threads to use, the caller included
     */
    static void run(int threads, int pieces, IntConsumer work) {
        int helpers = Math.min(Math.min(threads, pieces) - 1, MOST_HELPERS);
        if (helpers <= 0 || !TAKEN.compareAndSet(false, true)) {
            for (int i = 0; i < pieces; i++) {
                work.accept(i);
            }
            return;
        }
        try {
            Job job = new Job(helpers + 1, pieces, work);
            for (int h = 0; h < helpers; h++) {
                hand(h, job);
            }
            job.work(0);
            job.await();
            for (int h = 0; h < helpers; h++) {
                HELPERS[h].takeBack(job);
            }
            job.rethrow();
        } finally {
            TAKEN.set(false);
        }
    }

    private static void hand(int h, Job job) {
        Helper helper = HELPERS[h];
        if (helper == null || !helper.accept(job)) {
            helper = new Helper(h + 1, job);
            HELPERS[h] = helper;
            Thread thread = Background.daemon(helper, "kernel-helper-" + (h + 1));
            thread.start();
        }
    }

    /** A standing thread with a place for one job. */
    private static final class Helper implements Runnable {
        private static final Object READY = new Object();
        private static final Object PARKED = new Object();
        private static final Object ENDED = new Object();

        private final int part;
        private final AtomicReference<Object> place;
        private volatile @Nullable Thread thread;

        Helper(int part, Job first) {
            this.part = part;
            this.place = new AtomicReference<>(first);
        }

        /** Puts the job into the place; false if the thread has ended. A job it has not seen to is replaced. */
        boolean accept(Job job) {
            Object before = place.getAndUpdate(now -> now == ENDED ? ENDED : job);
            if (before == PARKED) {
                LockSupport.unpark(thread);
            }
            return before != ENDED;
        }

        /** A helper that comes too late must not find a finished job and hold its arrays. */
        void takeBack(Job job) {
            place.compareAndSet(job, READY);
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            while (true) {
                Object now = place.get();
                if (now instanceof Job job) {
                    job.work(part);
                    place.compareAndSet(job, READY);
                } else if (!waitForJob()) {
                    return;
                }
            }
        }

        /** False when the thread shall end. */
        private boolean waitForJob() {
            for (int spin = 0; spin < SPINS; spin++) {
                if (place.get() instanceof Job) {
                    return true;
                }
                Thread.onSpinWait();
            }
            if (place.compareAndSet(READY, PARKED)) {
                LockSupport.parkNanos(this, IDLE_NANOS);
                // Still parked: nobody came, or the wait ended early; in both cases a new thread costs little.
                return !place.compareAndSet(PARKED, ENDED);
            }
            return true;
        }
    }

    /** One call of {@link #run}: for each part the next piece to take. */
    private static final class Job extends SharedWork {
        /** Counters of different parts on different cache lines. */
        private static final int APART = 32;

        private final int parts;
        private final IntConsumer work;
        private final AtomicIntegerArray next;

        Job(int parts, int pieces, IntConsumer work) {
            super(pieces, SPINS);
            this.parts = parts;
            this.work = work;
            this.next = new AtomicIntegerArray(parts * APART);
            for (int p = 0; p < parts; p++) {
                next.setPlain(p * APART, start(p));
            }
        }

        private int start(int part) {
            return (int) ((long) part * pieces() / parts);
        }

        void work(int part) {
            for (int p = 0; p < parts; p++) {
                int from = (part + p) % parts;
                int end = start(from + 1);
                while (next.getPlain(from * APART) < end) {
                    int piece = next.getAndIncrement(from * APART);
                    if (piece < end) {
                        one(piece);
                    }
                }
            }
        }

        private void one(int piece) {
            try {
                if (!hasFailed()) {
                    work.accept(piece);
                }
            } catch (RuntimeException | Error e) {
                failed(e);
            } finally {
                count();
            }
        }
    }
}
