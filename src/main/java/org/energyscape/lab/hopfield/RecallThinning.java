package org.energyscape.lab.hopfield;

/**
 * Which points of a recall's curves are recorded: those of the first 512 steps, then 256 for every doubling of the steps, so
 * that 100,000 steps leave some 2,500 points and ten million 4,200. The step alone decides, so a record never takes a point
 * back and a replay has the same ones. Stateless.
 */
final class RecallThinning {
    private static final long POINTS_EACH_DOUBLING = 256;

    private RecallThinning() {}

    /** Whether the point of this step is kept. */
    static boolean keeps(long step) {
        return step < 2 * POINTS_EACH_DOUBLING || step % (Long.highestOneBit(step) / POINTS_EACH_DOUBLING) == 0;
    }
}
