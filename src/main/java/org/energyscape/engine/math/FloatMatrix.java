package org.energyscape.engine.math;

import org.apache.commons.math3.linear.AbstractRealMatrix;

/**
 * A commons-math {@code RealMatrix} over one {@code float[]}, row-major: entry (i, j) stands at
 * {@code data()[i * columns + j]}.
 *
 * <p>Every commons-math decomposition accepts it. Products of large matrices go through the kernels of this package. Not
 * thread-safe while written.
 */
public final class FloatMatrix extends AbstractRealMatrix {
    private final int rows;
    private final int columns;
    private final float[] data;

    /** A matrix of zeros. */
    public FloatMatrix(int rows, int columns) {
        this(rows, columns, new float[Math.multiplyExact(rows, columns)]);
    }

    /** Wraps the array without copying; its length must be rows times columns. */
    public FloatMatrix(int rows, int columns, float[] data) {
        if (data.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException("A " + rows + " x " + columns + " matrix needs " + (long) rows * columns
                    + " values, found " + data.length);
        }
        this.rows = rows;
        this.columns = columns;
        this.data = data;
    }

    /** The storage itself, not a copy. */
    public float[] data() {
        return data;
    }

    /** Entry (row, column) as stored. */
    public float at(int row, int column) {
        return data[row * columns + column];
    }

    @Override
    public int getRowDimension() {
        return rows;
    }

    @Override
    public int getColumnDimension() {
        return columns;
    }

    @Override
    public FloatMatrix createMatrix(int rowDimension, int columnDimension) {
        return new FloatMatrix(rowDimension, columnDimension);
    }

    @Override
    public FloatMatrix copy() {
        return new FloatMatrix(rows, columns, data.clone());
    }

    @Override
    public double getEntry(int row, int column) {
        return data[row * columns + column];
    }

    @Override
    public void setEntry(int row, int column, double value) {
        data[row * columns + column] = (float) value;
    }
}
