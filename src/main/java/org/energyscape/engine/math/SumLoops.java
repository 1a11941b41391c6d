package org.energyscape.engine.math;

/**
 * The innermost loops of products with a factor of few entries ({@link SparseSegments}), for one width of vector. Everything is
 * row-major; sums are made in the order of k with fused multiplications, one rounding a term, as in {@link TileLoops}.
 */
interface SumLoops {
    /** Floats in a vector. */
    int lanes();

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

    /** Copies a rectangle, scaled: {@code to[toAt + i·width + j] = scale · from[at + i·stride + j]}, 0 beyond the last column. */
    void pack(float scale, float[] from, int at, int stride, int rows, int columns, float[] to, int toAt, int width);
}
