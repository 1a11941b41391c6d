package org.energyscape.engine.math;

/**
 * The innermost loops of {@link TiledProduct}, for one width of vector. Everything is row-major.
 *
 * <p>A sum Σ_k is made in the order of k with fused multiplications, one rounding a term, in every method: so it does not
 * matter for the bits which of them computed an entry, or how the work was cut.
 */
interface ProductLoops {
    /** Floats in a vector. */
    int lanes();

    /** Rows of a dense tile. */
    int tileRows();

    /** Columns of a dense tile, a multiple of the lanes. */
    int tileColumns();

    /**
     * A dense tile: {@code c[cAt + i·cStride + j] += Σ_k a[at + k·tileRows + i] · panel[k·tileColumns + j]} for all tile rows i and
     * tile columns j, k = 0 … inner-1.
     */
    void tile(float[] a, int at, float[] panel, int inner, float[] c, int cAt, int cStride);

    /** The same for the first four rows alone. */
    void tileOfFour(float[] a, int at, float[] panel, int inner, float[] c, int cAt, int cStride);

    /** As {@link #tile}, from {@code b[bAt + k·bStride + j]}, which it copies into the panel for the tiles that follow. */
    void tileAndPack(
            float[] a,
            int at,
            float[] b,
            int bAt,
            int bStride,
            int inner,
            float[] panel,
            float[] c,
            int cAt,
            int cStride);

    /**
     * Sums of selected rows, for one block of the inner dimension: {@code c[at + i·stride + j] += Σ f · b[bAt + k·bStride + j]}
     * over the entries (k, f) of {@code block} in list i, for i = 0 … rows-1 and {@code vectors} whole vectors of columns.
     */
    void addRows(
            SparseRows lists,
            int block,
            int rows,
            float[] b,
            int bAt,
            int bStride,
            float[] c,
            int at,
            int stride,
            int vectors);

    /** Copies a rectangle, scaled: {@code to[i·width + j] = scale · from[at + i·stride + j]}, 0 beyond the last column. */
    void pack(float scale, float[] from, int at, int stride, int rows, int columns, float[] to, int width);
}
