package org.energyscape.engine.run;

/**
 * What a view draws: an immutable record of primitives and fresh arrays. Made on the worker, read on the FX thread,
 * never written by either afterwards.
 */
public interface Snapshot {
    /** The number of steps done when it was taken. */
    long step();
}
