package org.energyscape.engine.hopfield;

import java.util.Optional;

/**
 * What {@link ModernHopfield} does to a block of memories, rows of floats that stand one after another. Any thread may call
 * it. Implementations differ in rounding: vector instructions add in another order and fuse.
 */
interface MemoryLoops {
    /**
     * scores_r = Σ_j x_j state_j for the given number of rows.
     *
     * @param at where the first row stands in {@code memories}
     */
    void scores(float[] memories, int at, int rows, float[] state, float[] scores);

    /** sum_j += Σ_r weights_r x_j over the rows. */
    void addWeighted(float[] memories, int at, int rows, float[] weights, float[] sum);

    /** Vector instructions where the JVM was started with their module, else plain Java. */
    static MemoryLoops best() {
        return vector().orElseGet(PlainMemoryLoops::new);
    }

    /** The vector loops, loaded by name, so that nothing links to the module where it is absent. */
    static Optional<MemoryLoops> vector() {
        return Incubator.make("VectorMemoryLoops", MemoryLoops.class);
    }
}
