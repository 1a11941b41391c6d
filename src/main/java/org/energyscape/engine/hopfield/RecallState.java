package org.energyscape.engine.hopfield;

import org.jspecify.annotations.Nullable;

/**
 * Everything a recall needs to go on as if it had not been interrupted. The order of a sweep is not kept: it follows from
 * the recall's key and the sweep number, which keeps a state of 28 x 28 units near 150 bytes.
 *
 * @param spins the state x
 * @param previous the state before the last synchronous sweep, by which a 2-cycle is known; absent otherwise
 * @param status how far the recall is
 * @param sweeps finished sweeps
 * @param position free units already looked at in the sweep begun
 * @param turnedInSweep flips in the sweep begun
 * @param flips flips since the start
 */
public record RecallState(
        SpinVector spins,
        @Nullable SpinVector previous,
        RecallStatus status,
        int sweeps,
        int position,
        int turnedInSweep,
        long flips) {
    private static final int COUNTERS = 3 * Integer.BYTES + Long.BYTES;

    /** Memory the state holds, in bytes, object headers and references left out. */
    public int byteSize() {
        return spins.byteSize() + (previous == null ? 0 : previous.byteSize()) + COUNTERS;
    }
}
