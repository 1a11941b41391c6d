package org.energyscape.ui.runs;

import org.energyscape.engine.record.runs.RunFile;

/** Brings a recorded run back into its lab, standing at one of its checkpoints. */
@FunctionalInterface
public interface Reopening {
    /** Begins to; what cannot be done is said where failures are said. FX thread. */
    void reopen(String lab, long run, RunFile checkpoint);
}
