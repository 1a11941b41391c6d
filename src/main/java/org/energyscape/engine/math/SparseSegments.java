package org.energyscape.engine.math;

import java.util.Arrays;
import org.energyscape.engine.math.TiledProduct.Part;
import org.energyscape.engine.math.TiledProduct.Term;

/**
 * The sparse way of a term s·A·B of a {@link TiledProduct}: for every row of C the sum of the rows of B whose factor in A is not
 * zero, block of B by block of B, so that these stay in the first-level cache.
 *
 * <p>The columns of B a segment needs are copied first, transposed or scaled on the way: vectors that begin at cache lines
 * ({@link Workspace#PANEL_START}) take a sixth less time, more than the copy costs. For a few rows of C it is not made where B can be read in place.
 */
final class SparseSegments {
    /** Floats of B that may stay in a first-level cache of 32 KiB beside the rest. */
    private static final int BLOCK_FLOATS = 7168;

    /** Rows listed by a thread at a time. */
    private static final int LISTED_ROWS = 32;

    private final SumLoops loops;
    private final RowLoops rowLoops;
    private final int segment;

    /**
     * @param segment the most columns of C at a time, a multiple of the lanes
     */
    SparseSegments(SumLoops loops, RowLoops rowLoops, int segment) {
        this.loops = loops;
        this.rowLoops = rowLoops;
        this.segment = segment;
    }

    /** Lists the entries of a part of A. */
    void prepare(Part part, int threads, SparseRows lists) {
        MatrixView a = part.term().a();
        int rows = part.rows();
        int inner = part.inner();
        lists.prepare(rows, inner, Math.max(1, BLOCK_FLOATS / segment));
        int pieces = (rows + LISTED_ROWS - 1) / LISTED_ROWS;
        PinnedBlocks.run(threads, pieces, piece -> {
            int from = piece * LISTED_ROWS;
            int to = Math.min(rows, from + LISTED_ROWS);
            if (part.term().aTransposed()) {
                float[] strip = Workspace.own().strip((to - from) * inner);
                int at = a.start(part.k0()) + part.row0() + from;
                Transposition.copy(a.data(), at, a.stride(), inner, to - from, strip, 0, inner);
                for (int i = from; i < to; i++) {
                    lists.listRow(rowLoops, i, strip, (i - from) * inner);
                }
            } else {
                for (int i = from; i < to; i++) {
                    lists.listRow(rowLoops, i, a.data(), a.start(part.row0() + i) + part.k0());
                }
            }
        });
    }

    /**
     * Adds the product to a segment of C: row i of it begins at {@code c[at + i·stride]}, with room for whole vectors.
     *
     * @param column the first column of B, of {@code width}
     */
    void add(Part part, SparseRows lists, int column, int width, Workspace own, float[] c, int at, int stride) {
        MatrixView b = part.term().b();
        int lanes = loops.lanes();
        int vectors = (width + lanes - 1) / lanes;
        float[] source = b.data();
        int from = b.start(part.k0()) + column;
        int sourceStride = b.stride();
        if (part.rows() >= TiledProduct.FEW_ROWS
                || part.term().bTransposed()
                || part.term().scale() != 1
                || width % lanes != 0) {
            source = own.panel(part.inner() * segment);
            from = Workspace.PANEL_START;
            sourceStride = segment;
            pack(part, column, width, source);
        }
        for (int block = 0; block < lists.blocks(); block++) {
            loops.addRows(lists, block, part.rows(), source, from, sourceStride, c, at, stride, vectors);
        }
    }

    /** Copies the rows of B and some columns, padded with zeros to a whole segment. */
    private void pack(Part part, int column, int columns, float[] to) {
        Term term = part.term();
        MatrixView b = term.b();
        int inner = part.inner();
        if (!term.bTransposed()) {
            int at = b.start(part.k0()) + column;
            loops.pack(term.scale(), b.data(), at, b.stride(), inner, columns, to, Workspace.PANEL_START, segment);
            return;
        }
        int at = b.start(column) + part.k0();
        Transposition.copy(b.data(), at, b.stride(), columns, inner, to, Workspace.PANEL_START, segment);
        for (int k = 0; columns < segment && k < inner; k++) {
            int row = Workspace.PANEL_START + k * segment;
            Arrays.fill(to, row + columns, row + segment, 0);
        }
    }
}
