package org.energyscape.engine.math;

/**
 * The innermost loops of dense products ({@link DenseSegments}), for one width of vector. Everything is row-major.
 *
 * <p>A sum Σ_k is made in the order of k with fused multiplications, one rounding a term, here as in {@link SumLoops}: so it
 * does not matter for the bits which method computed an entry, or how the work was cut.
 */
interface TileLoops {
    /** Rows of a tile, more than 4. */
    int tileRows();

    /** Columns of a tile, a multiple of the lanes of a vector. */
    int tileColumns();

    /**
     * A tile: {@code c[cAt + i·cStride + j] += Σ_k a[at + k·step + i] · panel[panelAt + k·tileColumns + j]} for all tile rows i and
     * tile columns j, k = 0 … inner-1.
     */
    void tile(float[] a, int at, int step, float[] panel, int panelAt, int inner, float[] c, int cAt, int cStride);

    /** The same for the first four rows alone. */
    void tileOfFour(
            float[] a, int at, int step, float[] panel, int panelAt, int inner, float[] c, int cAt, int cStride);

    /**
     * Copies the columns of one tile, scaled: {@code panel[panelAt + i·tileColumns + j] = scale · from[at + i·stride + j]}, 0 from
     * {@code columns} on.
     */
    void pack(float scale, float[] from, int at, int stride, int rows, int columns, float[] panel, int panelAt);
}
