package org.energyscape.engine.math;

import java.util.Arrays;
import org.energyscape.engine.math.TiledProduct.Part;
import org.energyscape.engine.math.TiledProduct.Term;

/**
 * The dense way of a term s·A·B of a {@link TiledProduct}: C in tiles that stay in registers.
 *
 * <p>A is read in slices as high as a tile, for each k the entries of its rows side by side. Where A is read transposed they
 * stand so in its storage and are taken from there; else they are copied once for all segments. The columns of B a tile meets are
 * copied into a panel, transposed or scaled on the way, at most {@value #BLOCK_FLOATS} floats at a time, which stay in the nearest caches for all
 * rows of C. So the inner loops meet neither edges nor strides that share cache sets.
 */
final class DenseSegments {
    /** Floats of a panel: longer runs in a tile pay for loading and storing C, shorter ones stay in nearer caches. */
    private static final int BLOCK_FLOATS = 14_336;

    /** Rows this many floats apart fall into few sets of the caches. */
    private static final int ALIASING = 256;

    private static final int FOUR = 4;

    private final TileLoops loops;

    DenseSegments(TileLoops loops) {
        this.loops = loops;
    }

    /** Columns a segment of C must have a multiple of, with anything in those beyond the last. */
    int columns() {
        return loops.tileColumns();
    }

    /** Copies those slices of a part of A that cannot be read where they are. */
    void prepare(Part part, int threads, float[] packed) {
        int tileRows = loops.tileRows();
        PinnedBlocks.run(threads, slices(part), slice -> {
            int i = slice * tileRows;
            int high = Math.min(tileRows, part.rows() - i);
            if (!isInPlace(part.term(), high)) {
                slice(part, i, high, packed, i * part.inner());
            }
        });
    }

    /** Floats {@link #prepare} needs for the slices. */
    int packedSize(Part part) {
        return slices(part) * loops.tileRows() * part.inner();
    }

    private int slices(Part part) {
        return (part.rows() + loops.tileRows() - 1) / loops.tileRows();
    }

    private boolean isInPlace(Term term, int high) {
        return term.aTransposed()
                && (high == loops.tileRows() || high == FOUR)
                && term.a().stride() % ALIASING != 0;
    }

    private void slice(Part part, int i, int high, float[] to, int at) {
        MatrixView a = part.term().a();
        int width = loops.tileRows();
        int row = part.row0() + i;
        if (!part.term().aTransposed()) {
            Transposition.copy(a.data(), a.start(row) + part.k0(), a.stride(), high, part.inner(), to, at, width);
            return;
        }
        for (int k = 0; k < part.inner(); k++) {
            System.arraycopy(a.data(), a.start(part.k0() + k) + row, to, at + k * width, high);
        }
    }

    /**
     * Adds the product to a segment of C: row i of it begins at {@code c[at + i·stride]}, with room for whole tiles.
     *
     * @param packed what {@link #prepare} has copied
     * @param column the first column of B, of {@code width}
     */
    void add(Part part, float[] packed, int column, int width, Workspace own, float[] c, int at, int stride) {
        int tileColumns = loops.tileColumns();
        int blocks = (part.inner() * tileColumns + BLOCK_FLOATS - 1) / BLOCK_FLOATS;
        for (int block = 0; block < blocks; block++) {
            int from = TiledProduct.cut(block, blocks, part.inner());
            int inner = TiledProduct.cut(block + 1, blocks, part.inner()) - from;
            float[] panel = own.panel(tileColumns * inner);
            for (int j = 0; j < width; j += tileColumns) {
                pack(part, column + j, Math.min(tileColumns, width - j), from, inner, panel);
                tiles(part, packed, from, inner, panel, own, c, at + j, stride);
            }
        }
    }

    /** Adds {@code inner} steps of k, from number {@code from} of the part on, to all tiles below each other. */
    private void tiles(
            Part part,
            float[] packed,
            int from,
            int inner,
            float[] panel,
            Workspace own,
            float[] c,
            int at,
            int stride) {
        int tileRows = loops.tileRows();
        MatrixView a = part.term().a();
        for (int i = 0; i < part.rows(); i += tileRows) {
            int high = Math.min(tileRows, part.rows() - i);
            if (isInPlace(part.term(), high)) {
                int slice = a.start(part.k0() + from) + part.row0() + i;
                tile(high, a.data(), slice, a.stride(), panel, inner, own, c, at + i * stride, stride);
            } else {
                int slice = i * part.inner() + from * tileRows;
                tile(high, packed, slice, tileRows, panel, inner, own, c, at + i * stride, stride);
            }
        }
    }

    private void tile(
            int high,
            float[] a,
            int slice,
            int step,
            float[] panel,
            int inner,
            Workspace own,
            float[] c,
            int at,
            int stride) {
        if (high == loops.tileRows()) {
            loops.tile(a, slice, step, panel, Workspace.PANEL_START, inner, c, at, stride);
        } else if (high == FOUR) {
            loops.tileOfFour(a, slice, step, panel, Workspace.PANEL_START, inner, c, at, stride);
        } else {
            int tileColumns = loops.tileColumns();
            float[] tile = own.tile(loops.tileRows() * tileColumns);
            copy(c, at, stride, high, tileColumns, tile, 0, tileColumns);
            if (high < FOUR) {
                loops.tileOfFour(a, slice, step, panel, Workspace.PANEL_START, inner, tile, 0, tileColumns);
            } else {
                loops.tile(a, slice, step, panel, Workspace.PANEL_START, inner, tile, 0, tileColumns);
            }
            copy(tile, 0, tileColumns, high, tileColumns, c, at, stride);
        }
    }

    private static void copy(
            float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(from, fromAt + i * fromStride, to, toAt + i * toStride, columns);
        }
    }

    /** Copies {@code inner} rows of B and the columns of a tile, or as many as there are and zeros. */
    private void pack(Part part, int column, int columns, int from, int inner, float[] panel) {
        Term term = part.term();
        MatrixView b = term.b();
        int k = part.k0() + from;
        int width = loops.tileColumns();
        if (!term.bTransposed()) {
            int at = b.start(k) + column;
            loops.pack(term.scale(), b.data(), at, b.stride(), inner, columns, panel, Workspace.PANEL_START);
            return;
        }
        int at = b.start(column) + k;
        Transposition.copy(b.data(), at, b.stride(), columns, inner, panel, Workspace.PANEL_START, width);
        for (int i = 0; columns < width && i < inner; i++) {
            int row = Workspace.PANEL_START + i * width;
            Arrays.fill(panel, row + columns, row + width, 0);
        }
    }
}
