package org.energyscape.engine.math;

/**
 * Copies a matrix with rows and columns exchanged, in plain Java: strips of eight rows read side by side and written as eight
 * neighbours keep all they touch in the first-level cache. Squares in vector registers, made by four rounds of exchanges, took
 * half as long again.
 */
final class Transposition {
    private static final int ROWS = 8;
    private static final int COLUMNS = 256;

    private Transposition() {}

    /** {@code to[toAt + j·toStride + i] = from[fromAt + i·fromStride + j]}, i = 0 … rows-1, j = 0 … columns-1. */
    static void copy(
            float[] from, int fromAt, int fromStride, int rows, int columns, float[] to, int toAt, int toStride) {
        for (int j0 = 0; j0 < columns; j0 += COLUMNS) {
            int j1 = Math.min(columns, j0 + COLUMNS);
            int i = 0;
            for (; i + ROWS <= rows; i += ROWS) {
                eight(from, fromAt + i * fromStride, fromStride, j0, j1, to, toAt + i, toStride);
            }
            for (; i + 4 <= rows; i += 4) {
                four(from, fromAt + i * fromStride, fromStride, j0, j1, to, toAt + i, toStride);
            }
            for (; i < rows; i++) {
                for (int j = j0; j < j1; j++) {
                    to[toAt + j * toStride + i] = from[fromAt + i * fromStride + j];
                }
            }
        }
    }

    private static void eight(float[] from, int at, int stride, int j0, int j1, float[] to, int toAt, int toStride) {
        for (int j = j0; j < j1; j++) {
            int p = at + j;
            int q = toAt + j * toStride;
            to[q] = from[p];
            to[q + 1] = from[p + stride];
            to[q + 2] = from[p + 2 * stride];
            to[q + 3] = from[p + 3 * stride];
            to[q + 4] = from[p + 4 * stride];
            to[q + 5] = from[p + 5 * stride];
            to[q + 6] = from[p + 6 * stride];
            to[q + 7] = from[p + 7 * stride];
        }
    }

    private static void four(float[] from, int at, int stride, int j0, int j1, float[] to, int toAt, int toStride) {
        for (int j = j0; j < j1; j++) {
            int p = at + j;
            int q = toAt + j * toStride;
            to[q] = from[p];
            to[q + 1] = from[p + stride];
            to[q + 2] = from[p + 2 * stride];
            to[q + 3] = from[p + 3 * stride];
        }
    }
}
