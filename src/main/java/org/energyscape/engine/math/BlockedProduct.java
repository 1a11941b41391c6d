package org.energyscape.engine.math;

import java.util.Arrays;
import org.energyscape.engine.math.Kernels.Activation;
import org.jspecify.annotations.Nullable;

/**
 * One matrix product in plain Java, blocked for the cache: C = f(A·B + bias) or C += scale·A·B, where A and B may each
 * be read transposed.
 *
 * <p>C2 turns a loop over several flat arrays into vector code only if all of them use the same index; with offsets it
 * must assume that they overlap. So the factor B is copied into row arrays first (at most {@value #INNER} x {@value
 * #COLUMNS} at a time, once per call, shared by all row blocks), every row of C is summed in its own array, and the inner
 * loop adds four rows of B at once, which quarters the traffic to the sum. A is read by row and column stride: its
 * transpose needs no copy. Factors A_ik = 0 are skipped, so a binary batch costs what its ones cost.
 *
 * <p>The blocks and the order of every sum depend on the shapes alone. The epilogue (scale, bias, σ) is applied while the
 * row is still in the cache.
 */
final class BlockedProduct {
    /** Columns of C at a time: a sum and four rows of B stay in the first-level cache. */
    static final int COLUMNS = 512;

    /** Rows of B copied at a time. */
    static final int INNER = 1024;

    /** Rows of B used for all rows of a block before the next ones are: 64 x 512 floats sit in the second-level cache. */
    private static final int PANEL = 64;

    /** Most rows of C in a block, the unit handed to a thread. */
    private static final int ROWS = 32;

    private static final ThreadLocal<Packed> PACKED = ThreadLocal.withInitial(Packed::new);
    private static final ThreadLocal<Sums> SUMS = ThreadLocal.withInitial(Sums::new);

    private final MatrixView a;
    private final int aRowStride;
    private final int aInnerStride;
    private final int inner;
    private final MatrixView b;
    private final boolean bTransposed;
    private final MatrixView c;
    private final float scale;
    private final boolean accumulate;
    private final float @Nullable [] bias;
    private final Activation activation;

    private BlockedProduct(
            MatrixView a,
            boolean aTransposed,
            MatrixView b,
            boolean bTransposed,
            MatrixView c,
            float scale,
            boolean accumulate,
            float @Nullable [] bias,
            Activation activation) {
        this.a = a;
        this.aRowStride = aTransposed ? 1 : a.stride();
        this.aInnerStride = aTransposed ? a.stride() : 1;
        this.inner = aTransposed ? a.rows() : a.columns();
        this.b = b;
        this.bTransposed = bTransposed;
        this.c = c;
        this.scale = scale;
        this.accumulate = accumulate;
        this.bias = bias;
        this.activation = activation;
    }

    /** C = f(A·B + bias), B read as its transpose if asked. */
    static void affine(
            int threads,
            MatrixView a,
            MatrixView b,
            boolean bTransposed,
            float @Nullable [] bias,
            Activation f,
            MatrixView c) {
        new BlockedProduct(a, false, b, bTransposed, c, 1, false, bias, f).run(threads);
    }

    /** C += scale · Aᵀ·B. */
    static void addTransposed(int threads, float scale, MatrixView a, MatrixView b, MatrixView c) {
        new BlockedProduct(a, true, b, false, c, scale, true, null, Activation.IDENTITY).run(threads);
    }

    private void run(int threads) {
        if (c.rows() == 0 || c.columns() == 0) {
            return;
        }
        float[][] packed = PACKED.get().rows(Math.min(inner, INNER));
        int rowBlocks = blocks(c.rows(), ROWS);
        int columnBlocks = blocks(c.columns(), COLUMNS);
        for (int cb = 0; cb < columnBlocks; cb++) {
            int j0 = start(cb, columnBlocks, c.columns());
            int n = start(cb + 1, columnBlocks, c.columns()) - j0;
            // An empty inner dimension still needs one pass for the epilogue.
            int k0 = 0;
            do {
                int from = k0;
                int k = Math.min(INNER, inner - from);
                int quads = (k + 3) / 4;
                PinnedBlocks.run(
                        bTransposed ? threads : 1, bTransposed ? quads : 1, quad -> pack(packed, quad, k, from, j0, n));
                PinnedBlocks.run(
                        threads,
                        rowBlocks,
                        rb -> rowBlock(
                                packed,
                                start(rb, rowBlocks, c.rows()),
                                start(rb + 1, rowBlocks, c.rows()),
                                from,
                                k,
                                j0,
                                n));
                k0 += INNER;
            } while (k0 < inner);
        }
    }

    private static int blocks(int size, int most) {
        return (size + most - 1) / most;
    }

    private static int start(int block, int blocks, int size) {
        return (int) ((long) block * size / blocks);
    }

    /** Copies rows {@code k0 … k0+k-1}, columns {@code j0 … j0+n-1} of the (transposed) factor; four rows a quad. */
    private void pack(float[][] packed, int quad, int k, int k0, int j0, int n) {
        float[] source = b.data();
        if (!bTransposed) {
            for (int r = 0; r < k; r++) {
                System.arraycopy(source, b.start(k0 + r) + j0, packed[r], 0, n);
            }
            return;
        }
        int first = 4 * quad;
        if (first + 4 <= k) {
            transposeFour(
                    source,
                    b.start(j0) + k0 + first,
                    b.stride(),
                    packed[first],
                    packed[first + 1],
                    packed[first + 2],
                    packed[first + 3],
                    n);
            return;
        }
        for (int r = first; r < k; r++) {
            float[] target = packed[r];
            int at = b.start(j0) + k0 + r;
            for (int j = 0; j < n; j++) {
                target[j] = source[at + j * b.stride()];
            }
        }
    }

    private static void transposeFour(
            float[] source, int offset, int stride, float[] t0, float[] t1, float[] t2, float[] t3, int n) {
        int at = offset;
        for (int j = 0; j < n; j++) {
            t0[j] = source[at];
            t1[j] = source[at + 1];
            t2[j] = source[at + 2];
            t3[j] = source[at + 3];
            at += stride;
        }
    }

    private void rowBlock(float[][] packed, int row0, int row1, int k0, int k, int j0, int n) {
        Sums scratch = SUMS.get();
        for (int i = row0; i < row1; i++) {
            if (accumulate || k0 == 0) {
                Arrays.fill(scratch.sums[i - row0], 0, n, 0);
            } else {
                System.arraycopy(c.data(), c.start(i) + j0, scratch.sums[i - row0], 0, n);
            }
        }
        for (int p = 0; p < k; p += PANEL) {
            int panel = Math.min(PANEL, k - p);
            for (int i = row0; i < row1; i++) {
                int at = a.offset() + i * aRowStride + (k0 + p) * aInnerStride;
                addPanel(packed, p, panel, at, scratch, scratch.sums[i - row0], n);
            }
        }
        boolean last = k0 + k >= inner;
        for (int i = row0; i < row1; i++) {
            store(scratch.sums[i - row0], c.start(i) + j0, j0, n, last);
        }
    }

    /** sum += Σ_k A_ik B_k over one panel, zero factors left out. */
    private void addPanel(float[][] packed, int first, int panel, int at, Sums scratch, float[] sum, int n) {
        float[] source = a.data();
        float[] factor = scratch.factor;
        float[][] row = scratch.row;
        int active = 0;
        for (int r = 0; r < panel; r++) {
            float f = source[at + r * aInnerStride];
            if (f != 0) {
                factor[active] = f;
                row[active++] = packed[first + r];
            }
        }
        int q = 0;
        for (; q + 4 <= active; q += 4) {
            addFour(
                    sum,
                    row[q],
                    row[q + 1],
                    row[q + 2],
                    row[q + 3],
                    factor[q],
                    factor[q + 1],
                    factor[q + 2],
                    factor[q + 3],
                    n);
        }
        for (; q < active; q++) {
            addOne(sum, row[q], factor[q], n);
        }
    }

    private static void addFour(
            float[] sum,
            float[] b0,
            float[] b1,
            float[] b2,
            float[] b3,
            float a0,
            float a1,
            float a2,
            float a3,
            int n) {
        for (int j = 0; j < n; j++) {
            sum[j] += (a0 * b0[j] + a1 * b1[j]) + (a2 * b2[j] + a3 * b3[j]);
        }
    }

    private static void addOne(float[] sum, float[] b0, float a0, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] += a0 * b0[j];
        }
    }

    private void store(float[] sum, int at, int j0, int n, boolean last) {
        float[] target = c.data();
        if (accumulate) {
            for (int j = 0; j < n; j++) {
                target[at + j] += scale * sum[j];
            }
            return;
        }
        float[] offset = bias;
        if (last && offset != null) {
            for (int j = 0; j < n; j++) {
                sum[j] += offset[j0 + j];
            }
        }
        if (last && activation == Activation.SIGMOID) {
            for (int j = 0; j < n; j++) {
                sum[j] = Activations.sigmoid(sum[j]);
            }
        }
        System.arraycopy(sum, 0, target, at, n);
    }

    /** Row arrays for the copied factor, kept by the calling thread. */
    private static final class Packed {
        private float[][] rows = new float[0][];

        float[][] rows(int count) {
            int have = rows.length;
            if (have < count) {
                rows = Arrays.copyOf(rows, count);
                for (int i = have; i < count; i++) {
                    rows[i] = new float[COLUMNS];
                }
            }
            return rows;
        }
    }

    /** What one thread needs while it computes a block of rows. */
    private static final class Sums {
        private final float[][] sums = new float[ROWS][COLUMNS];
        private final float[] factor = new float[PANEL];
        private final float[][] row = new float[PANEL][];
    }
}
