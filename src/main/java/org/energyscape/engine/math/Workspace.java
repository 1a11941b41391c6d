package org.energyscape.engine.math;

import java.util.Arrays;

/** The buffers of one thread for {@link TiledProduct}; they grow to what was asked for and stay. */
final class Workspace {
    private static final ThreadLocal<Workspace> OF_THREAD = ThreadLocal.withInitial(Workspace::new);

    /**
     * Where columns of the factor B begin in their buffer: at a cache line, if the array does. Vectors that cross lines are read at
     * half the speed.
     */
    static final int PANEL_START = 12;

    /**
     * The least size of that buffer, 2 MiB: arrays so large stand in a memory region of their own under the usual collector
     * (G1) and begin at a cache line, and {@link #PANEL_START} is the first entry after their header of 16 bytes that does. Under other
     * collectors it is as good as any other.
     */
    private static final int LEAST_PANEL = 1 << 19;

    private float[] panel = new float[0];
    private float[] stage = new float[0];
    private float[] strip = new float[0];
    private float[] tile = new float[0];
    private final float[][] packed = {new float[0], new float[0]};
    private final SparseRows[] lists = {new SparseRows(), new SparseRows()};

    private Workspace() {}

    /** The buffers of the calling thread. */
    static Workspace own() {
        return OF_THREAD.get();
    }

    /** Columns of the factor B, from {@link #PANEL_START} on. */
    float[] panel(int size) {
        panel = atLeast(panel, Math.max(LEAST_PANEL, PANEL_START + size));
        return panel;
    }

    /** A segment of C whose columns do not fill vectors. */
    float[] stage(int size) {
        stage = atLeast(stage, size);
        return stage;
    }

    /** A few columns of the factor A, or one row of anything. */
    float[] strip(int size) {
        strip = atLeast(strip, size);
        return strip;
    }

    /** The sums of one dense tile. */
    float[] tile(int size) {
        tile = atLeast(tile, size);
        return tile;
    }

    /** The factor A of a term, transposed; shared by all threads of a call. */
    float[] packed(int term, int size) {
        packed[term] = atLeast(packed[term], size);
        return packed[term];
    }

    /** The lists of the factor A of a term; shared by all threads of a call. */
    SparseRows lists(int term) {
        return lists[term];
    }

    private static float[] atLeast(float[] buffer, int size) {
        return buffer.length >= size ? buffer : Arrays.copyOf(buffer, size);
    }
}
