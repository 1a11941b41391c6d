package org.energyscape.engine.hopfield;

import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;

/** Counts how often long work asks whether to go on, and says no from one question on. Any thread. */
public final class Questions implements ProgressSink {
    private final AtomicInteger asked = new AtomicInteger();
    private final int last;

    private Questions(int last) {
        this.last = last;
    }

    /** Never says no. */
    public static Questions endless() {
        return new Questions(Integer.MAX_VALUE);
    }

    /** Says no at this question, counted from 1, and at all later ones. */
    public static Questions stopAt(int last) {
        return new Questions(last);
    }

    /** Questions so far. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void report(double fraction, String text) {}

    @Override
    public boolean isCancelled() {
        return asked.incrementAndGet() >= last;
    }
}
