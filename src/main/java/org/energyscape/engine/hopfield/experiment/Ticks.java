package org.energyscape.engine.hopfield.experiment;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;

/** Counts finished pieces of an experiment for its sink. Reports come from the thread that made it alone. */
final class Ticks {
    private final ProgressSink sink;
    private final int total;
    private final String unit;
    private final Thread caller = Thread.currentThread();
    private final AtomicInteger done = new AtomicInteger();

    Ticks(ProgressSink sink, int total, String unit) {
        this.sink = sink;
        this.total = total;
        this.unit = unit;
    }

    /**
     * One piece more.
     *
     * @throws CancellationException if the sink asks to stop, on any thread
     */
    void tick() {
        requireGoing();
        int finished = done.incrementAndGet();
        if (Thread.currentThread() == caller) {
            sink.report((double) finished / total, finished + " of " + total + " " + unit);
        }
    }

    private void requireGoing() {
        if (sink.isCancelled()) {
            throw new CancellationException("The experiment was cancelled");
        }
    }
}
