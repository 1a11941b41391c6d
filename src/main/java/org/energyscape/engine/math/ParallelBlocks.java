package org.energyscape.engine.math;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered pieces of work on the calling thread and a few shared helpers.
 *
 * <p>The pieces are the same whatever the number of threads and write to separate places, so the result is the same bits
 * too. The caller works as well and never waits for a helper that has not started: on a busy machine it does everything
 * itself. Helpers are daemon threads shared by the whole process; they end after some seconds without work, so nobody
 * has to close anything.
 */
public final class ParallelBlocks {
    private static final int SPINS = 2_000;
    private static final long PARK_NANOS = 100_000;
    private static final ThreadPoolExecutor HELPERS = helpers();

    private ParallelBlocks() {}

    /**
     * Calls {@code work} once for every number 0 … blocks-1, in no particular order, and returns when all are done.
     *
     * @param threads most threads to use, the caller included
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public static void run(int threads, int blocks, IntConsumer work) {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        int helpers = Math.min(Math.min(threads, blocks) - 1, HELPERS.getMaximumPoolSize());
        if (helpers <= 0) {
            for (int i = 0; i < blocks; i++) {
                work.accept(i);
            }
            return;
        }
        Job job = new Job(blocks, work, Thread.currentThread());
        for (int i = 0; i < helpers; i++) {
            HELPERS.execute(job);
        }
        job.run();
        job.await();
    }

    private static ThreadPoolExecutor helpers() {
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(count, count, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "kernel-helper-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** One call of {@link #run}: a counter of pieces handed out and a counter of pieces finished. */
    private static final class Job implements Runnable {
        private final int blocks;
        private final IntConsumer work;
        private final Thread caller;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger finished = new AtomicInteger();
        private volatile @Nullable Throwable failure;

        Job(int blocks, IntConsumer work, Thread caller) {
            this.blocks = blocks;
            this.work = work;
            this.caller = caller;
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < blocks; i = next.getAndIncrement()) {
                try {
                    if (failure == null) {
                        work.accept(i);
                    }
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    if (finished.incrementAndGet() == blocks) {
                        LockSupport.unpark(caller);
                    }
                }
            }
        }

        void await() {
            for (int spin = 0; finished.get() < blocks; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(this, PARK_NANOS);
                }
            }
            Throwable problem = failure;
            if (problem instanceof RuntimeException e) {
                throw e;
            }
            if (problem instanceof Error e) {
                throw e;
            }
        }
    }
}
