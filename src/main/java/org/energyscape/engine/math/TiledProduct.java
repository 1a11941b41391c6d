package org.energyscape.engine.math;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One call of a product on vector loops: C = start + Σ_t scale_t · A_t·B_t over one or two terms, where each factor may be
 * read transposed, with something done to every finished row.
 *
 * <p>C is cut into segments of columns, {@value #SEGMENT_VECTORS} vectors wide, the pieces the threads share: a thread owns
 * columns of the hidden layer on the way up and in the gradient, and of the visible layer on the way down. The columns of B a
 * segment needs are copied into a contiguous panel, transposed, scaled and padded with zeros on the way, so that the inner
 * loops meet neither edges nor strides that share cache sets; where B is taken as it is, the first tile copies it on the way, and the
 * sparse path reads it in place.
 *
 * <p>For each term there are two ways. <em>Dense</em>: tiles of C in registers. <em>Sparse</em>: for every row of C the sum of
 * the rows of B whose factor is not zero, block of B by block of B, so that these stay in the first-level cache; it wins while
 * A has less than about half ones. {@link Path#AUTOMATIC} counts the zeros of A in every fourth row and picks: the data alone
 * decide. Either way an entry of C is the same chain of fused additions in the order of k, but for factors of zero, which the
 * sparse one leaves out.
 */
final class TiledProduct {
    /** Which way a term goes. */
    enum Path {
        AUTOMATIC,
        DENSE,
        SPARSE
    }

    /** What is done to a part of a finished row of C. */
    interface Epilogue {
        /** Entry {@code c[at + j]} belongs to row {@code row} and column {@code column + j}, j = 0 … n-1. */
        void accept(Workspace own, int row, int column, float[] c, int at, int n);
    }

    /** A_t, B_t and scale_t, which is 1 where B is read transposed. */
    record Term(MatrixView a, boolean aTransposed, MatrixView b, boolean bTransposed, float scale) {
        int inner() {
            return aTransposed ? a.rows() : a.columns();
        }
    }

    static final int SEGMENT_VECTORS = 8;

    /** Most rows of C at a time. */
    static final int ROWS = 1024;

    /** Most of the inner dimension at a time. */
    static final int INNER = 1024;

    /** Floats of B that may stay in a first-level cache of 32 KiB beside the rest. */
    private static final int BLOCK_FLOATS = 7168;

    /** Up to this share of entries that are not zero the sparse path is taken; measured in docs/performance.md. */
    private static final double SPARSE_SHARE = 0.3;

    /** Rows listed by a thread at a time. */
    private static final int LISTED_ROWS = 32;

    /** With fewer rows than this a panel is not worth its making. */
    private static final int FEW_ROWS = 8;

    /** Multiplications below which a second thread does not pay. */
    private static final long SMALL = 200_000;

    /** Floats in a cache line. */
    private static final int LINE = 16;

    /** Rows this many floats apart fall into few sets of the caches. */
    private static final int ALIASING = 256;

    private final ProductLoops loops;
    private final RowLoops rowLoops;
    private final Path path;
    private final int threads;
    private final int lanes;
    private final int segment;
    private final MatrixView c;
    private final float beta;
    private final float @Nullable [] bias;
    private final Term[] terms;
    private final @Nullable Epilogue epilogue;
    private final Workspace shared = Workspace.own();
    private final boolean[] sparse = new boolean[2];

    /**
     * @param beta C starts from beta · C; 0 overwrites
     * @param bias added to each row of a start from 0
     */
    TiledProduct(
            VectorBackend backend,
            Path path,
            int threads,
            MatrixView c,
            float beta,
            float @Nullable [] bias,
            @Nullable Epilogue epilogue,
            Term... terms) {
        this.loops = backend.products();
        this.rowLoops = backend.rows();
        this.path = path;
        this.c = c;
        this.beta = beta;
        this.bias = bias;
        this.epilogue = epilogue;
        this.terms = terms;
        this.lanes = loops.lanes();
        this.segment = SEGMENT_VECTORS * lanes;
        this.threads = (long) c.rows() * c.columns() * longestInner() < SMALL ? 1 : threads;
    }

    void run() {
        if (c.columns() == 0) {
            return;
        }
        int chunks = (c.rows() + ROWS - 1) / ROWS;
        for (int chunk = 0; chunk < chunks; chunk++) {
            rows(cut(chunk, chunks, c.rows()), cut(chunk + 1, chunks, c.rows()));
        }
    }

    private int longestInner() {
        int longest = 0;
        for (Term term : terms) {
            longest = Math.max(longest, term.inner());
        }
        return longest;
    }

    private static int cut(int part, int parts, int size) {
        return (int) ((long) part * size / parts);
    }

    private void rows(int row0, int row1) {
        int longest = longestInner();
        // An empty inner dimension still needs one pass for start and epilogue.
        int chunks = Math.max(1, (longest + INNER - 1) / INNER);
        int segments = (c.columns() + segment - 1) / segment;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int part = chunk;
            for (int t = 0; t < terms.length; t++) {
                prepare(t, row0, row1, cut(part, chunks, terms[t].inner()), cut(part + 1, chunks, terms[t].inner()));
            }
            PinnedBlocks.run(threads, segments, s -> segment(s * segment, row0, row1, part, chunks));
        }
    }

    /** Chooses the way of a term and lists or transposes its factor A. */
    private void prepare(int t, int row0, int row1, int k0, int k1) {
        Term term = terms[t];
        int rows = row1 - row0;
        int inner = k1 - k0;
        sparse[t] = takesSparsePath(term, row0, row1, k0, k1);
        if (inner == 0) {
            return;
        }
        MatrixView a = term.a();
        if (sparse[t]) {
            SparseRows lists = shared.lists(t);
            lists.prepare(rows, inner, Math.max(1, BLOCK_FLOATS / segment));
            int pieces = (rows + LISTED_ROWS - 1) / LISTED_ROWS;
            PinnedBlocks.run(threads, pieces, piece -> {
                int from = piece * LISTED_ROWS;
                int to = Math.min(rows, from + LISTED_ROWS);
                if (term.aTransposed()) {
                    float[] strip = Workspace.own().strip((to - from) * inner);
                    Transposition.copy(
                            a.data(), a.start(k0) + row0 + from, a.stride(), inner, to - from, strip, 0, inner);
                    for (int i = from; i < to; i++) {
                        lists.listRow(rowLoops, i, strip, (i - from) * inner);
                    }
                } else {
                    for (int i = from; i < to; i++) {
                        lists.listRow(rowLoops, i, a.data(), a.start(row0 + i) + k0);
                    }
                }
            });
        } else {
            int tileRows = loops.tileRows();
            float[] packed = shared.packed(t, (rows + tileRows - 1) * inner);
            int slices = (rows + tileRows - 1) / tileRows;
            PinnedBlocks.run(threads, slices, slice -> {
                int i = slice * tileRows;
                slice(
                        a,
                        term.aTransposed(),
                        row0 + i,
                        k0,
                        Math.min(tileRows, rows - i),
                        inner,
                        packed,
                        sliceStart(i, inner));
            });
        }
    }

    /** Where the slice of A that begins with row i begins among the slices. */
    private static int sliceStart(int i, int inner) {
        return i * inner;
    }

    /** Copies some rows of the factor A, side by side for each k: a slice as high as a tile. */
    private void slice(MatrixView a, boolean transposed, int row, int k0, int rows, int inner, float[] to, int at) {
        int width = loops.tileRows();
        if (!transposed) {
            Transposition.copy(a.data(), a.start(row) + k0, a.stride(), rows, inner, to, at, width);
            return;
        }
        for (int k = 0; k < inner; k++) {
            int from = a.start(k0 + k) + row;
            for (int i = 0; i < rows; i++) {
                to[at + k * width + i] = a.data()[from + i];
            }
        }
    }

    private boolean takesSparsePath(Term term, int row0, int row1, int k0, int k1) {
        if (path != Path.AUTOMATIC) {
            return path == Path.SPARSE;
        }
        if (row1 - row0 < FEW_ROWS) {
            return true;
        }
        MatrixView a = term.a();
        int from = term.aTransposed() ? k0 : row0;
        int to = term.aTransposed() ? k1 : row1;
        int column = term.aTransposed() ? row0 : k0;
        int width = term.aTransposed() ? row1 - row0 : k1 - k0;
        long set = 0;
        long seen = 0;
        for (int i = from; i < to; i += 4) {
            set += rowLoops.countNonZero(a.data(), a.start(i) + column, width);
            seen += width;
        }
        return set <= SPARSE_SHARE * seen;
    }

    private void segment(int column, int row0, int row1, int chunk, int chunks) {
        Workspace own = Workspace.own();
        int width = Math.min(segment, c.columns() - column);
        int rows = row1 - row0;
        boolean staged = width % lanes != 0;
        float[] target = staged ? own.stage(rows * segment) : c.data();
        int at = staged ? 0 : c.start(row0) + column;
        int stride = staged ? segment : c.stride();
        boolean begins = chunk == 0;
        for (int i = 0; i < rows; i++) {
            begin(begins, c.start(row0 + i) + column, column, width, target, at + i * stride);
        }
        for (int t = 0; t < terms.length; t++) {
            int k0 = cut(chunk, chunks, terms[t].inner());
            int k1 = cut(chunk + 1, chunks, terms[t].inner());
            if (k0 == k1) {
                continue;
            }
            if (sparse[t]) {
                sparse(own, t, column, width, rows, k0, k1, target, at, stride);
            } else {
                dense(own, t, column, width, rows, k0, k1, target, at, stride);
            }
        }
        boolean ends = chunk == chunks - 1;
        for (int i = 0; i < rows; i++) {
            if (ends && epilogue != null) {
                epilogue.accept(own, row0 + i, column, target, at + i * stride, width);
            }
            if (staged) {
                System.arraycopy(target, at + i * stride, c.data(), c.start(row0 + i) + column, width);
            }
        }
    }

    private void begin(boolean first, int from, int column, int width, float[] target, int at) {
        if (first && beta == 0) {
            if (bias != null) {
                System.arraycopy(bias, column, target, at, width);
            } else {
                Arrays.fill(target, at, at + width, 0);
            }
            return;
        }
        if (target != c.data()) {
            System.arraycopy(c.data(), from, target, at, width);
        }
        if (first && beta != 1) {
            for (int j = at; j < at + width; j++) {
                target[j] *= beta;
            }
        }
    }

    private void sparse(
            Workspace own, int t, int column, int width, int rows, int k0, int k1, float[] target, int at, int stride) {
        MatrixView b = terms[t].b();
        SparseRows lists = shared.lists(t);
        boolean inPlace = !terms[t].bTransposed()
                && terms[t].scale() == 1
                && width % lanes == 0
                && (b.stride() % ALIASING != 0 || rows < FEW_ROWS);
        float[] source = b.data();
        int from = inPlace ? b.start(k0) + column : 0;
        int sourceStride = inPlace ? b.stride() : segment;
        if (inPlace) {
            fetch(own, terms[t].b(), column, width, k0, k1);
        } else {
            source = own.panel((k1 - k0) * segment);
            pack(terms[t], column, width, k0, k1, source, segment);
        }
        int vectors = (width + lanes - 1) / lanes;
        for (int block = 0; block < lists.blocks(); block++) {
            loops.addRows(lists, block, rows, source, from, sourceStride, target, at, stride, vectors);
        }
    }

    private void dense(
            Workspace own, int t, int column, int width, int rows, int k0, int k1, float[] target, int at, int stride) {
        Term term = terms[t];
        int inner = k1 - k0;
        int tileRows = loops.tileRows();
        int tileColumns = loops.tileColumns();
        float[] panel = own.panel(inner * tileColumns);
        float[] tile = own.tile(tileRows * tileColumns);
        float[] slices = shared.packed(t, 0);
        if (!term.bTransposed()) {
            fetch(own, term.b(), column, width, k0, k1);
        }
        for (int j = 0; j < width; j += tileColumns) {
            int columns = Math.min(tileColumns, width - j);
            boolean packsOnTheWay = !term.bTransposed() && term.scale() == 1 && columns == tileColumns;
            if (!packsOnTheWay) {
                pack(term, column + j, columns, k0, k1, panel, tileColumns);
            }
            for (int i = 0; i < rows; i += tileRows) {
                int some = Math.min(tileRows, rows - i);
                int from = sliceStart(i, inner);
                boolean whole = some == tileRows && columns == tileColumns;
                float[] sums = whole ? target : tile;
                int sumsAt = whole ? at + i * stride + j : 0;
                int sumsStride = whole ? stride : tileColumns;
                if (!whole) {
                    copy(target, at + i * stride + j, stride, some, columns, tile, 0, tileColumns);
                }
                if (packsOnTheWay && i == 0) {
                    int bAt = term.b().start(k0) + column + j;
                    loops.tileAndPack(
                            slices,
                            from,
                            term.b().data(),
                            bAt,
                            term.b().stride(),
                            inner,
                            panel,
                            sums,
                            sumsAt,
                            sumsStride);
                } else if (some <= 4) {
                    loops.tileOfFour(slices, from, panel, inner, sums, sumsAt, sumsStride);
                } else {
                    loops.tile(slices, from, panel, inner, sums, sumsAt, sumsStride);
                }
                if (!whole) {
                    copy(tile, 0, tileColumns, some, columns, target, at + i * stride + j, stride);
                }
            }
        }
    }

    /**
     * Reads one float of every cache line of a segment of B, row by row, which the processor foresees: the narrow columns a tile
     * reads it does not, and each of their rows would be waited for.
     */
    private static void fetch(Workspace own, MatrixView b, int column, int width, int k0, int k1) {
        float[] data = b.data();
        float sum = 0;
        for (int k = k0; k < k1; k++) {
            int row = b.start(k) + column;
            for (int j = 0; j < width; j += LINE) {
                sum += data[row + j];
            }
        }
        // Somewhere, or the compiler would leave it all out.
        own.tile(1)[0] = sum;
    }

    private static void copy(
            float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, fromAt + i * fromStride, to, toAt + i * toStride, columns);
        }
    }

    /** Copies rows {@code k0} … {@code k1-1} and some columns of B, transposed or scaled, padded with zeros to the width. */
    private void pack(Term term, int column, int columns, int k0, int k1, float[] to, int width) {
        MatrixView b = term.b();
        int inner = k1 - k0;
        if (!term.bTransposed()) {
            loops.pack(term.scale(), b.data(), b.start(k0) + column, b.stride(), inner, columns, to, width);
            return;
        }
        Transposition.copy(b.data(), b.start(column) + k0, b.stride(), columns, inner, to, 0, width);
        if (columns < width) {
            for (int k = 0; k < inner; k++) {
                Arrays.fill(to, k * width + columns, (k + 1) * width, 0);
            }
        }
    }
}
