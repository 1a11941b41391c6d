package org.energyscape.engine.math;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.energyscape.engine.Background;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered pieces of work on the calling thread and a few shared helpers.
 *
 * <p>The pieces are the same whatever the number of threads and write to separate places, so the result is the same bits
 * too. The caller works as well and never waits for a helper that has not started: on a busy machine it does everything
 * itself, so work may in turn share out work of its own. Helpers are daemon threads shared by the whole process; they end
 * after some seconds without work, so nobody has to close anything.
 *
 * <p>Once a piece has thrown, pieces not yet begun are left out and the caller gets what was thrown: long work is
 * cancelled by throwing {@link java.util.concurrent.CancellationException} from a piece. An interrupted caller still waits
 * for all pieces and stays interrupted.
 */
public final class ParallelBlocks {
    private static final int SPINS = 2_000;
    private static final ThreadPoolExecutor HELPERS = helpers();

    private ParallelBlocks() {}

    /**
     * Calls {@code work} once for every number 0 … blocks-1, in no particular order, and returns when all are done.
     *
     * @param threads most threads to use, the caller included
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public static void run(int threads, int blocks, IntConsumer work) {
        run(threads, blocks, () -> work, IntConsumer::accept);
    }

    /**
     * The same for work that needs memory of its own: every thread that takes part asks for it once and gets it handed
     * with each of its pieces.
     *
     * @param memory called on the thread that will use what it returns
     */
    public static <M> void run(int threads, int blocks, Supplier<M> memory, ObjIntConsumer<M> work) {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        int helpers = Math.min(Math.min(threads, blocks) - 1, HELPERS.getMaximumPoolSize());
        if (helpers <= 0) {
            if (blocks > 0) {
                M own = memory.get();
                for (int i = 0; i < blocks; i++) {
                    work.accept(own, i);
                }
            }
            return;
        }
        Job<M> job = new Job<>(blocks, memory, work);
        for (int i = 0; i < helpers; i++) {
            HELPERS.execute(job);
        }
        job.run();
        job.await();
        // While helpers are busy with long work, orders that came too late must not pile up.
        while (HELPERS.remove(job)) {}
        job.rethrow();
    }

    private static ThreadPoolExecutor helpers() {
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                count,
                count,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> Background.daemon(task, "engine-helper-" + number.incrementAndGet()));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** One call of {@link #run}: a counter of pieces handed out. */
    private static final class Job<M> extends SharedWork implements Runnable {
        private final Supplier<M> memory;
        private final ObjIntConsumer<M> work;
        private final AtomicInteger next = new AtomicInteger();

        Job(int blocks, Supplier<M> memory, ObjIntConsumer<M> work) {
            super(blocks, SPINS);
            this.memory = memory;
            this.work = work;
        }

        @Override
        public void run() {
            @Nullable M own = null;
            for (int i = next.getAndIncrement(); i < pieces(); i = next.getAndIncrement()) {
                try {
                    if (!hasFailed()) {
                        own = own == null ? memory.get() : own;
                        work.accept(own, i);
                    }
                } catch (RuntimeException | Error e) {
                    failed(e);
                } finally {
                    count();
                }
            }
        }
    }
}
