package org.energyscape.engine.hopfield;

/**
 * What {@link OverlapCounters} does to its slices; all in integers, so every implementation gives the same numbers. The
 * first {@code width} words of the eight slices stand for as many groups of 64 counters from 0 to 255; bit b of word w of
 * slice k has weight 2^k in counter 64 w + b. Any thread may call it.
 */
interface SliceLoops {
    /** Slices, and so bits of a counter. */
    int SLICES = 8;

    /** Σ of the counters whose bit is set in {@code own[offset …]}. */
    int sum(long[] own, int offset, long[][] slices, int width);

    /** Adds 1 to the counters whose bit is set in {@code where}; then it holds those that went from 255 to 0. */
    void increment(long[][] slices, long[] where);

    /** Takes 1 from the counters whose bit is set in {@code where}; then it holds those that went from 0 to 255. */
    void decrement(long[][] slices, long[] where);

    /** Vector instructions where the JVM was started with their module, else plain Java. */
    static SliceLoops best() {
        return Incubator.make("VectorSliceLoops", SliceLoops.class).orElseGet(PlainSliceLoops::new);
    }
}
