package org.energyscape.engine;

import java.util.concurrent.CancellationException;

/**
 * Counts the finished pieces of work that several threads share, for one sink. Whichever thread finishes a piece reports it:
 * the thread that began the work may get no piece at all. Reports come one at a time, in rising order. Any thread.
 */
public final class PieceCounter {
    private final ProgressSink sink;
    private final int total;
    private final String unit;
    private int done;

    /**
     * Nothing is finished yet.
     *
     * @param total number of pieces
     * @param unit the word for pieces, such as {@code "trials"}
     */
    public PieceCounter(ProgressSink sink, int total, String unit) {
        this.sink = sink;
        this.total = total;
        this.unit = unit;
    }

    /**
     * One piece more.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public synchronized void finished() {
        if (sink.isCancelled()) {
            throw new CancellationException("Cancelled after " + done + " of " + total + " " + unit);
        }
        done++;
        sink.report((double) done / total, done + " of " + total + " " + unit);
    }
}
