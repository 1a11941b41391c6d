package org.energyscape.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs the same work on several threads, the caller's among them, and waits for all of them. */
public final class Workers {
    private Workers() {}

    /**
     * Runs the work once on each of {@code threads} threads.
     *
     * @throws IllegalStateException with the cause, if a helping thread failed; what the caller's own share of the work
     *     throws, it throws
     */
    public static void run(int threads, String name, Runnable work) {
        List<FutureTask<?>> helpers = new ArrayList<>();
        for (int t = 1; t < threads; t++) {
            FutureTask<?> task = new FutureTask<>(work, Boolean.TRUE);
            Thread thread = new Thread(task, name + "-" + t);
            thread.setDaemon(true);
            thread.start();
            helpers.add(task);
        }
        Outcome outcome = new Outcome();
        try {
            work.run();
        } finally {
            helpers.forEach(outcome::await);
            if (outcome.interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (outcome.failure != null) {
            throw new IllegalStateException("A worker thread failed: " + outcome.failure, outcome.failure);
        }
    }

    /** What happened while waiting: work goes on to its end even when the waiting thread is interrupted. */
    private static final class Outcome {
        private boolean interrupted;
        private @Nullable Throwable failure;

        void await(FutureTask<?> task) {
            boolean over = false;
            while (!over) {
                try {
                    task.get();
                    over = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    failure = e.getCause();
                    over = true;
                }
            }
        }
    }
}
