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
    private int block;
    private int blocks;

    /** Makes room for rows of {@code inner} entries, cut every {@code blockSize}. */
    void prepare(int rows, int inner, int blockSize) {
        capacity = inner;
        block = blockSize;
        blocks = (inner + blockSize - 1) / blockSize;
        // One more, since a zero is written behind the end before it is passed over.
        int entries = Math.multiplyExact(rows, inner) + 1;
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
    void listRow(int i, float[] a, int at) {
        int n = i * capacity;
        int cut = i * (blocks + 1);
        for (int k0 = 0; k0 < capacity; k0 += block) {
            start[cut++] = n;
            int k1 = Math.min(capacity, k0 + block);
            for (int k = k0; k < k1; k++) {
                float f = a[at + k];
                index[n] = k;
                value[n] = f;
                // Without a jump: which unit is active cannot be foretold.
                n += f != 0 ? 1 : 0;
            }
        }
        start[cut] = n;
    }

    /** Lists rows {@code from} … {@code to-1} of a transposed factor: row i has the entries {@code a[at + k·stride + i]}. */
    void listColumns(int from, int to, float[] a, int at, int stride) {
        int width = blocks + 1;
        for (int i = from; i < to; i++) {
            start[i * width] = i * capacity;
        }
        for (int b = 0; b < blocks; b++) {
            // The start of the next block serves as the end of the list while it grows.
            for (int i = from; i < to; i++) {
                start[i * width + b + 1] = start[i * width + b];
            }
            int k1 = Math.min(capacity, (b + 1) * block);
            for (int k = b * block; k < k1; k++) {
                int row = at + k * stride;
                for (int i = from; i < to; i++) {
                    float f = a[row + i];
                    if (f != 0) {
                        int n = start[i * width + b + 1]++;
                        index[n] = k;
                        value[n] = f;
                    }
                }
            }
        }
    }
}
