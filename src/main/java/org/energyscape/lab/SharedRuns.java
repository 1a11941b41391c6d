package org.energyscape.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.SimulationRunner;
import org.jspecify.annotations.Nullable;

/**
 * The store of runs as a window has it: shared by its labs and the page of runs, opened in the background when the first of
 * them asks for it. Where it cannot be opened, that is said once and everything works on without records.
 *
 * <p>Any thread may call; no method waits but {@link #await} and {@link #awaitClosed}. Work goes on in one thread of its
 * own that does not die with the window: the weights of a run are written while the window closes.
 */
public final class SharedRuns implements AutoCloseable {
    private static final long OPENING_SECONDS = 30;
    private static final long LONGEST_STEP_MILLIS = 20_000;

    private final @Nullable Path folder;
    private final BiConsumer<String, Throwable> problems;
    private final ThreadPoolExecutor worker;
    private final CountDownLatch opening = new CountDownLatch(1);
    private volatile @Nullable RunStore store;
    private volatile @Nullable IOException refusal;
    private boolean asked;
    private boolean closed;

    private SharedRuns(@Nullable Path folder, BiConsumer<String, Throwable> problems) {
        this.folder = folder;
        this.problems = problems;
        worker = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> new Thread(work, "record-of-runs"));
        worker.allowCoreThreadTimeOut(true);
    }

    /**
     * The store in a folder, which stays untouched until somebody asks for it.
     *
     * @param problems where failures are shown, with a title; called on any thread
     */
    public static SharedRuns in(Path folder, BiConsumer<String, Throwable> problems) {
        return new SharedRuns(folder, problems);
    }

    /** No store: nothing is recorded. */
    public static SharedRuns none() {
        return new SharedRuns(null, (title, failure) -> {});
    }

    /** Begins to open the store; the second call does nothing. */
    public synchronized void open() {
        if (folder == null || asked || closed) {
            return;
        }
        asked = true;
        Path place = folder;
        worker.execute(() -> {
            try {
                store = RunStore.open(place);
            } catch (IOException e) {
                IOException told = new IOException(e.getMessage() + ". Everything works, but no run is recorded.", e);
                problems.accept("The record of runs cannot be opened", told);
                refusal = told;
            } finally {
                opening.countDown();
            }
        });
    }

    /** The store, or null as long as it is not open. */
    public @Nullable RunStore now() {
        return store;
    }

    /** Why there is no store and will be none, or null. */
    public @Nullable IOException refusal() {
        return refusal;
    }

    /**
     * The store, opened now if nobody has asked for it yet, and waited for; not for the FX thread.
     *
     * @throws IOException if there is none, or it cannot be opened in {@value #OPENING_SECONDS} s
     */
    public RunStore await() throws IOException, InterruptedException {
        open();
        if (folder == null) {
            throw new IOException("There is no record of runs");
        }
        if (!opening.await(OPENING_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("The record of runs has not been opened for " + OPENING_SECONDS + " s");
        }
        RunStore now = store;
        if (now != null) {
            return now;
        }
        IOException why = refusal;
        throw why != null ? why : new IOException("The record of runs is closed");
    }

    /** Tells the student of a failure. */
    public void tell(String title, Throwable failure) {
        problems.accept(title, failure);
    }

    /** Does something after what was asked for before, unless the window has closed; nothing where there is no store. */
    public synchronized void later(Runnable work) {
        if (folder != null && !closed) {
            worker.execute(work);
        }
    }

    /** Does something once a runner that was closed has ended, such as ending its record; behind the window, as {@link #later}. */
    public void afterClosed(SimulationRunner<?> runner, Runnable work) {
        later(() -> {
            try {
                if (runner.awaitClosed(LONGEST_STEP_MILLIS)) {
                    work.run();
                }
            } catch (InterruptedException e) {
                // The record then counts as interrupted, which it is.
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Closes the store once all work is done; does not wait for it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        worker.execute(() -> {
            RunStore open = store;
            store = null;
            if (open != null) {
                try {
                    open.close();
                } catch (IOException e) {
                    problems.accept("The record of runs cannot be closed", e);
                }
            }
        });
        closed = true;
        worker.shutdown();
        if (!asked) {
            // Nobody will open it any more.
            opening.countDown();
        }
    }

    /**
     * Waits until the store is closed, after {@link #close()}; not for the FX thread.
     *
     * @return whether it was closed within the time
     */
    public boolean awaitClosed(long millis) throws InterruptedException {
        return worker.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }
}
