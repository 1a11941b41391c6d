package org.energyscape.engine.param;

/** What a changed setting does to a running simulation. */
public enum Effect {
    /** Taken over at the next step. */
    LIVE,
    /** The simulation is built anew. */
    RESTART,
    /** Only the pictures change; the engine never hears of it. */
    DISPLAY
}
