package org.energyscape.engine.hopfield.attractor;

import org.energyscape.engine.ProgressSink;

/** Reports one of several equal parts of a piece of work to the sink of the whole. */
record PartOfProgress(ProgressSink whole, int part, int parts, String name) implements ProgressSink {
    @Override
    public void report(double fraction, String text) {
        whole.report((part + Math.max(0, fraction)) / parts, name + ", " + text);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
