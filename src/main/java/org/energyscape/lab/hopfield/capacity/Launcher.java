package org.energyscape.lab.hopfield.capacity;

import org.energyscape.engine.ProgressSink;

/** Does finite work behind the window, with progress and cancel. */
@FunctionalInterface
interface Launcher {
    /** What is done, on a worker. */
    @FunctionalInterface
    interface Work {
        void perform(ProgressSink progress) throws Exception;
    }

    /**
     * Starts work.
     *
     * @param ended called on the thread of the window when it is over, whether done, cancelled or failed
     * @return cancels it; does nothing once it is over
     */
    Runnable start(String title, Work work, Runnable ended);
}
