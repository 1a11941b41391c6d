package org.energyscape.engine.run;

import java.util.function.BooleanSupplier;

/**
 * A request that changes a simulation or puts another in its place. Asked by the worker while it waits in the queue.
 *
 * @param supersedes whether what the worker does just now is of no use once this has been carried out
 * @param work carries it out
 */
record Change(BooleanSupplier supersedes, Runnable work) implements Runnable {
    /** Whether a request is one that makes what is done just now needless. */
    static boolean isNewer(Runnable request) {
        return request instanceof Change change && change.supersedes().getAsBoolean();
    }

    @Override
    public void run() {
        work.run();
    }
}
