package org.energyscape.lab.hopfield.orthogonal;

import java.util.function.Consumer;
import org.energyscape.ui.fx.Jobs;

/** Finite work beside the FX thread. */
interface Background {
    /**
     * Starts a piece of work.
     *
     * @param then gets the result, unless the work was cancelled or failed
     * @return cancels it
     */
    <T> Runnable run(String title, Jobs.Work<T> work, Consumer<T> then, Runnable ended);
}
