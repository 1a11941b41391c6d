package org.energyscape.engine.run;

/** Where a runner stands. */
public enum RunState {
    /** The simulation is being built: data read, memory taken. */
    PREPARING,
    /** Built, nothing done so far. */
    READY,
    RUNNING,
    PAUSED,
    /** Nothing left to do. */
    FINISHED,
    /** Building or stepping threw; a restart or a changed setting tries again. */
    FAILED,
    CLOSED
}
