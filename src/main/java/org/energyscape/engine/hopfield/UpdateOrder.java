package org.energyscape.engine.hopfield;

/** Which units are updated when. */
public enum UpdateOrder {
    /** One unit at a time, in a fresh random order each sweep. The energy never rises. */
    RANDOM,
    /** One unit at a time, in index order. The energy never rises. */
    SEQUENTIAL,
    /** All units at once, from the same fields. The energy may rise, and the end may be a 2-cycle. */
    SYNCHRONOUS
}
