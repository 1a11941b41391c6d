package org.energyscape.engine;

/**
 * Threads that compute while a person uses the window: of the lowest priority, so that where there are fewer processors
 * than work, drawing and answering come first. Where the system knows no priorities (Linux, unless the JVM is told to use
 * them), they are threads as all others.
 */
public final class Background {
    private Background() {}

    /** A daemon that has not started. */
    @SuppressWarnings(
            "ThreadPriorityCheck") // Nothing waits for an order of threads here: only the speed of each changes.
    public static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
