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
     * A dense tile: {@code out[i·tileColumns + j] = Σ_k a[at + k·step + i] · panel[k·tileColumns + j]} for all tile rows i
     * and tile columns j, k = 0 … inner-1.
     */
    void tile(float[] a, int at, int step, float[] panel, int inner, float[] out);

    /** The same for the first four rows alone. */
    void tileOfFour(float[] a, int at, int step, float[] panel, int inner, float[] out);

    /** {@code c[at + i·stride + j] += tile[i·tileColumns + j]}. */
    void addTile(float[] tile, float[] c, int at, int stride, int rows, int columns);

    /**
     * A sum of selected rows: {@code c[at + j] += Σ_p factor[p] · b[bAt + index[p]·bStride + j]}, p = from … to-1, for
     * {@code vectors} whole vectors of columns.
     */
    void addRows(
            int[] index,
            float[] factor,
            int from,
            int to,
            float[] b,
            int bAt,
            int bStride,
            float[] c,
            int at,
            int vectors);

    /** Transposes: {@code to[toAt + j·toStride + i] = from[fromAt + i·fromStride + j]}. */
    void transpose(float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride);
}
