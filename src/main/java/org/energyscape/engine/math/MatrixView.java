package org.energyscape.engine.math;

import java.util.Objects;

/**
 * A rectangle inside a {@code float[]}, row-major: entry (i, j) stands at {@code data[offset + i * stride + j]}.
 *
 * <p>It is what the {@link Kernels} read and write: a whole matrix, a minibatch (a range of rows of the data) or the
 * used part of a buffer, without copying. Immutable as a rectangle; the numbers inside belong to whoever owns the array.
 *
 * @param data the storage, shared
 * @param offset where entry (0, 0) stands
 * @param rows number of rows, may be 0
 * @param columns number of columns, may be 0
 * @param stride distance between the starts of two rows, at least {@code columns}
 */
public record MatrixView(float[] data, int offset, int rows, int columns, int stride) {
    public MatrixView {
        Objects.requireNonNull(data);
        if (offset < 0 || rows < 0 || columns < 0 || stride < columns) {
            throw new IllegalArgumentException("No rectangle: offset " + offset + ", " + rows + " x " + columns
                    + ", stride " + stride + "; expected none negative and stride at least the columns");
        }
        long end = rows == 0 ? offset : offset + (long) (rows - 1) * stride + columns;
        if (end > data.length) {
            throw new IllegalArgumentException("A " + rows + " x " + columns + " rectangle at offset " + offset
                    + " with stride " + stride + " needs " + end + " values, found " + data.length);
        }
    }

    /** The whole matrix. */
    public static MatrixView of(FloatMatrix matrix) {
        return new MatrixView(
                matrix.data(), 0, matrix.getRowDimension(), matrix.getColumnDimension(), matrix.getColumnDimension());
    }

    /** The array as a matrix of one row. */
    public static MatrixView ofRow(float[] row) {
        return new MatrixView(row, 0, 1, row.length, row.length);
    }

    /** Rows {@code from} (inclusive) to {@code to} (exclusive) of this view. */
    public MatrixView rows(int from, int to) {
        Objects.checkFromToIndex(from, to, rows);
        return new MatrixView(data, offset + (from == to ? 0 : from * stride), to - from, columns, stride);
    }

    /** Where row {@code i} starts in {@link #data()}. */
    public int start(int i) {
        return offset + i * stride;
    }

    /** Shape in words, for messages: {@code "100 x 784"}. */
    String shape() {
        return rows + " x " + columns;
    }
}
