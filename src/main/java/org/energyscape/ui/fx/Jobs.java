package org.energyscape.ui.fx;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import org.energyscape.engine.Background;
import org.energyscape.engine.ProgressSink;

/**
 * Finite background work: import, export, exact enumeration. Each job shows in the status bar with progress and cancel;
 * its result comes back on the FX thread, its failure reaches the one place that shows failures.
 *
 * <p>Used on the FX thread.
 */
public final class Jobs implements AutoCloseable {
    private final ObservableList<Worker<?>> running = FXCollections.observableArrayList();
    private final ObservableList<Worker<?>> readOnly = FXCollections.unmodifiableObservableList(running);
    private final BiConsumer<String, Throwable> failures;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> Background.daemon(work, "job"));

    /**
     * Work that may take long and may fail.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    public interface Work<T> {
        T perform(ProgressSink progress) throws Exception;
    }

    /** Failures go to the given place, with the title of the job. */
    public Jobs(BiConsumer<String, Throwable> failures) {
        this.failures = failures;
    }

    /** The jobs under way, oldest first. */
    public ObservableList<Worker<?>> running() {
        return readOnly;
    }

    /**
     * Starts a job.
     *
     * @param title what it does, for the status bar: {@code "Reading digits.csv"}
     * @param then gets the result on the FX thread; not called after cancel or failure
     * @return the job, for its progress and its cancel
     */
    public <T> Worker<T> run(String title, Work<T> work, Consumer<T> then) {
        Task<T> task = new JobTask<>(title, work);
        task.setOnSucceeded(event -> {
            running.remove(task);
            then.accept(task.getValue());
        });
        task.setOnCancelled(event -> running.remove(task));
        task.setOnFailed(event -> {
            running.remove(task);
            failures.accept(title, task.getException());
        });
        running.add(task);
        threads.execute(task);
        return task;
    }

    /**
     * Starts a job.
     *
     * @param ended is told on the FX thread when the job is over, before {@code then}; also after cancel or failure
     */
    public <T> Worker<T> run(String title, Work<T> work, Consumer<T> then, Runnable ended) {
        Worker<T> job = run(title, work, then);
        job.stateProperty().addListener((o, was, is) -> {
            if (is == Worker.State.SUCCEEDED || is == Worker.State.CANCELLED || is == Worker.State.FAILED) {
                ended.run();
            }
        });
        return job;
    }

    /** Cancels what runs; never waits. */
    @Override
    public void close() {
        for (Worker<?> worker : java.util.List.copyOf(running)) {
            worker.cancel();
        }
        threads.shutdownNow();
    }

    private static final class JobTask<T> extends Task<T> {
        private final Work<T> work;

        JobTask(String title, Work<T> work) {
            this.work = work;
            updateTitle(title);
        }

        @Override
        protected T call() throws Exception {
            return work.perform(new ProgressSink() {
                @Override
                public void report(double fraction, String text) {
                    updateProgress(fraction, fraction < 0 ? -1 : 1);
                    updateMessage(text);
                }

                @Override
                public boolean isCancelled() {
                    return JobTask.this.isCancelled();
                }
            });
        }
    }
}
