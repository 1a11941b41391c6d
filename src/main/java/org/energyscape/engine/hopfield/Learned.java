package org.energyscape.engine.hopfield;

import org.energyscape.engine.ProgressSink;

/**
 * What a rule has made of a list of patterns: the weights, and whatever it needs to learn one pattern more or to give an
 * account of itself. Immutable; any thread may use it.
 */
public interface Learned {
    /** The weights. May be made at the first call. */
    default Couplings couplings() {
        return couplings(ProgressSink.NONE);
    }

    /**
     * The same; making them may be given up, and begins anew at the next call.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    Couplings couplings(ProgressSink progress);
}
