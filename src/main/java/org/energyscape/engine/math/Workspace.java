package org.energyscape.engine.math;

import java.util.Arrays;

/** The buffers of one thread for {@link TiledProduct}; they grow to what was asked for and stay. */
final class Workspace {
    private static final ThreadLocal<Workspace> OF_THREAD = ThreadLocal.withInitial(Workspace::new);

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

    /** Columns of the factor B. */
    float[] panel(int size) {
        panel = atLeast(panel, size);
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
