package org.energyscape.engine.math;

/**
 * The entries of a factor that are not zero, row by row: for row i their inner indices k in rising order with their values.
 * The list of a row is cut where k passes a multiple of a block, so that a product can go through the other factor block by
 * block and finds each block in the cache.
 *
 * <p>Filled for a rectangle of the factor at a time, by several threads on different rows; the arrays are kept.
 */
final class SparseRows {
    private int[] index = new int[0];
    private float[] value = new float[0];
    private int[] start = new int[0];
    private int capacity;
    private int stride;
    private int block;
    private int blocks;

    /** Makes room for rows of {@code inner} entries, cut every {@code blockSize}. */
    void prepare(int rows, int inner, int blockSize) {
        capacity = inner;
        block = blockSize;
        blocks = (inner + blockSize - 1) / blockSize;
        // What is listed may be followed by a few entries that are not.
        stride = inner + RowLoops.LISTED_TOO_FAR;
        int entries = Math.multiplyExact(rows, stride);
        if (index.length < entries) {
            index = new int[entries];
            value = new float[entries];
        }
        if (start.length < rows * (blocks + 1)) {
            start = new int[rows * (blocks + 1)];
        }
    }

    int blocks() {
        return blocks;
    }

    int[] index() {
        return index;
    }

    float[] value() {
        return value;
    }

    /** Where block {@code k} of row {@code i} starts in the lists; it ends where the next one starts. */
    int start(int i, int k) {
        return start[i * (blocks + 1) + k];
    }

    /** Lists row i from the entries {@code a[at]}, {@code a[at + 1]}, … */
    void listRow(RowLoops loops, int i, float[] a, int at) {
        int n = i * stride;
        int cut = i * (blocks + 1);
        for (int k = 0; k < capacity; k += block) {
            start[cut++] = n;
            n = loops.listNonZero(a, at, k, Math.min(capacity, k + block), index, n);
        }
        start[cut] = n;
        for (int p = i * stride; p < n; p++) {
            value[p] = a[at + index[p]];
        }
    }
}
