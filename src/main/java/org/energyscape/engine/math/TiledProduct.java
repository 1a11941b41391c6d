package org.energyscape.engine.math;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One call of a product on vector loops: C = start + Σ_t scale_t · A_t·B_t over one or two terms, where each factor may be
 * read transposed, with something done to every finished row.
 *
 * <p>C is cut into segments of columns, {@value #SEGMENT_VECTORS} vectors wide, the pieces the threads share: a thread owns
 * columns of the hidden layer on the way up and in the gradient, and of the visible layer on the way down. Columns that do
 * not fill tiles or vectors are computed in a buffer beside C and copied.
 *
 * <p>For each term there are two ways. <em>Dense</em>, by {@link DenseSegments}: tiles of C in registers. <em>Sparse</em>, by
 * {@link SparseSegments}: sums of the rows of B whose factor is not zero; it wins while A has less than about a third ones.
 * {@link Path#AUTOMATIC} counts the zeros of A in every fourth row and picks: the data alone decide. Either way an entry of C
 * is the same chain of fused additions in the order of k, but for factors of zero, which the sparse one leaves out.
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

    /** What a chunk of the work takes of a term: some rows of A, or columns where it is transposed, and inner indices from k0 on. */
    record Part(Term term, int row0, int rows, int k0, int inner) {}

    static final int SEGMENT_VECTORS = 8;

    /** Most rows of C at a time. */
    static final int ROWS = 1024;

    /** Most of the inner dimension at a time. */
    static final int INNER = 1024;

    /** With fewer rows than this nothing is worth copying. */
    static final int FEW_ROWS = 8;

    /** Up to this share of entries that are not zero the sparse path is taken; measured in docs/performance.md. */
    private static final double SPARSE_SHARE = 0.35;

    /** Multiplications below which a second thread does not pay. */
    private static final long SMALL = 200_000;

    private final DenseSegments dense;
    private final SparseSegments sparse;
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
    private final boolean[] isSparse;
    private final Part[] parts;

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
        this.rowLoops = backend.rows();
        this.path = path;
        this.c = c;
        this.beta = beta;
        this.bias = bias;
        this.epilogue = epilogue;
        this.terms = terms;
        this.parts = new Part[terms.length];
        this.isSparse = new boolean[terms.length];
        this.lanes = backend.sums().lanes();
        this.segment = SEGMENT_VECTORS * lanes;
        this.threads = (long) c.rows() * c.columns() * longestInner() < SMALL ? 1 : threads;
        this.dense = backend.dense();
        this.sparse = backend.sparse();
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

    /** Where part number {@code part} begins if {@code size} is cut into so many parts. */
    static int cut(int part, int parts, int size) {
        return (int) ((long) part * size / parts);
    }

    private void rows(int row0, int row1) {
        int longest = longestInner();
        // An empty inner dimension still needs one pass for start and epilogue.
        int chunks = Math.max(1, (longest + INNER - 1) / INNER);
        int segments = (c.columns() + segment - 1) / segment;
        for (int chunk = 0; chunk < chunks; chunk++) {
            boolean begins = chunk == 0;
            boolean ends = chunk == chunks - 1;
            for (int t = 0; t < terms.length; t++) {
                int k0 = cut(chunk, chunks, terms[t].inner());
                int inner = cut(chunk + 1, chunks, terms[t].inner()) - k0;
                parts[t] = new Part(terms[t], row0, row1 - row0, k0, inner);
                prepare(t);
            }
            PinnedBlocks.run(threads, segments, s -> segment(s * segment, row0, row1, begins, ends));
        }
    }

    /** Chooses the way of a term and lists or copies what it needs of its factor A. */
    private void prepare(int t) {
        Part part = parts[t];
        isSparse[t] = takesSparsePath(part);
        if (part.inner() == 0) {
            return;
        }
        if (isSparse[t]) {
            sparse.prepare(part, threads, shared.lists(t));
        } else {
            dense.prepare(part, threads, shared.packed(t, dense.packedSize(part)));
        }
    }

    private boolean takesSparsePath(Part part) {
        if (path != Path.AUTOMATIC) {
            return path == Path.SPARSE;
        }
        if (part.rows() < FEW_ROWS) {
            return true;
        }
        MatrixView a = part.term().a();
        boolean transposed = part.term().aTransposed();
        int from = transposed ? part.k0() : part.row0();
        int height = transposed ? part.inner() : part.rows();
        int column = transposed ? part.row0() : part.k0();
        int width = transposed ? part.rows() : part.inner();
        long set = 0;
        long seen = 0;
        for (int i = from; i < from + height; i += 4) {
            set += rowLoops.countNonZero(a.data(), a.start(i) + column, width);
            seen += width;
        }
        return set <= SPARSE_SHARE * seen;
    }

    /** The columns of C from {@code column} on that belong to one segment. */
    private void segment(int column, int row0, int row1, boolean begins, boolean ends) {
        int width = Math.min(segment, c.columns() - column);
        boolean someSparse = false;
        boolean someDense = false;
        for (int t = 0; t < terms.length; t++) {
            someSparse |= isSparse[t];
            someDense |= !isSparse[t];
        }
        int unit = someDense ? dense.columns() : lanes;
        int whole = width - width % unit;
        if (whole < width && someSparse) {
            // Sums of selected rows go through their lists once for all columns.
            columns(column, width, segment, row0, row1, begins, ends);
            return;
        }
        if (whole > 0) {
            columns(column, whole, 0, row0, row1, begins, ends);
        }
        if (whole < width) {
            columns(column + whole, width - whole, unit, row0, row1, begins, ends);
        }
    }

    /**
     * Some columns of C.
     *
     * @param stage how wide the buffer is they are computed in; 0 to compute them where they are
     */
    private void columns(int column, int width, int stage, int row0, int row1, boolean begins, boolean ends) {
        Workspace own = Workspace.own();
        int rows = row1 - row0;
        boolean staged = stage > 0;
        float[] target = staged ? own.stage(rows * stage) : c.data();
        int at = staged ? 0 : c.start(row0) + column;
        int stride = staged ? stage : c.stride();
        for (int i = 0; i < rows; i++) {
            begin(begins, c.start(row0 + i) + column, column, width, target, at + i * stride);
        }
        for (int t = 0; t < terms.length; t++) {
            if (parts[t].inner() == 0) {
                continue;
            }
            if (isSparse[t]) {
                sparse.add(parts[t], shared.lists(t), column, width, own, target, at, stride);
            } else {
                dense.add(parts[t], shared.packed(t, 0), column, width, own, target, at, stride);
            }
        }
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
}
