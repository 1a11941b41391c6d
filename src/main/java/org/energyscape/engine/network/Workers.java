package org.energyscape.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs the same work on several threads, the caller's among them, and waits for all of them. */
final class Workers {
    private Workers() {}

    /**
     * Runs the work once on each of {@code threads} threads.
     *
     * @throws IllegalStateException with the cause, if a thread failed
     */
    static void run(int threads, String name, Runnable work) {
        List<FutureTask<?>> helpers = new ArrayList<>();
        for (int t = 1; t < threads; t++) {
            FutureTask<?> task = new FutureTask<>(work, Boolean.TRUE);
            Thread thread = new Thread(task, name + "-" + t);
            thread.setDaemon(true);
            thread.start();
            helpers.add(task);
        }
        work.run();
        boolean interrupted = false;
        for (FutureTask<?> helper : helpers) {
            interrupted |= await(helper);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end of a task even when interrupted; says whether it was. */
    private static boolean await(FutureTask<?> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("A worker thread failed: " + e.getCause(), e.getCause());
            }
        }
    }
}
