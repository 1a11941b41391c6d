package org.energyscape.engine;

/**
 * Threads for work that gives way: of the lowest priority, so that where there are fewer processors than work, whoever has
 * to answer at once comes first. Where the system knows no priorities (Linux, unless the JVM is told to use them), they are
 * threads as all others.
 */
public final class Background {
    private Background() {}

    /** A daemon that has not started. Nothing may wait for an order of threads: only the speed of each changes. */
    @SuppressWarnings("ThreadPriorityCheck")
    public static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
