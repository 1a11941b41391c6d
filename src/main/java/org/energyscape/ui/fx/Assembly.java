package org.energyscape.ui.fx;

import java.util.concurrent.Executor;

/** Puts pages together, piece after piece. Pieces are handed over on the FX thread. */
public interface Assembly extends Executor {
    /** Does every piece at once. */
    Assembly AT_ONCE = new Assembly() {
        @Override
        public void execute(Runnable piece) {
            piece.run();
        }

        @Override
        public void awaitSettled() {}
    };

    /**
     * Waits, on any thread but the FX thread, until nothing is left to put together, though not for longer than a few
     * seconds: who computes meanwhile takes the processor away from the window. Returns early when interrupted.
     */
    void awaitSettled();
}
