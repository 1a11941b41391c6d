package org.energyscape.engine.hopfield;

/** How far a recall is. */
public enum RecallStatus {
    /** Units may still turn. */
    RUNNING,
    /** A whole sweep changed nothing: a fixed point, as far as the free units go. */
    CONVERGED,
    /** Synchronous updates go to and fro between two states. */
    TWO_CYCLE
}
