package org.energyscape.engine.math;

import org.apache.commons.math3.exception.DimensionMismatchException;
import org.apache.commons.math3.exception.NotPositiveException;
import org.apache.commons.math3.linear.AbstractRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A commons-math {@code RealMatrix} over one {@code float[]}, row-major: entry (i, j) stands at
 * {@code data()[i * columns + j]}.
 *
 * <p>Every commons-math operation and decomposition accepts it; those that make a new matrix of its kind round to float,
 * matrix times vector is summed in double. The product of two float matrices goes through the plain {@link Kernels} on
 * the calling thread; code that multiplies often passes {@link #view()} to kernels of its own choice. Unlike
 * commons-math's own matrices it may be empty, since a data set may be. Not thread-safe while written.
 */
public final class FloatMatrix extends AbstractRealMatrix {
    private final int rows;
    private final int columns;
    private final float[] data;

    /** A matrix of zeros. */
    public FloatMatrix(int rows, int columns) {
        this(rows, columns, new float[length(rows, columns)]);
    }

    /** Wraps the array without copying; its length must be rows times columns. */
    public FloatMatrix(int rows, int columns, float[] data) {
        if (data.length != length(rows, columns)) {
            throw new IllegalArgumentException("A " + rows + " x " + columns + " matrix needs " + (long) rows * columns
                    + " values, found " + data.length);
        }
        this.rows = rows;
        this.columns = columns;
        this.data = data;
    }

    /** A copy of a rectangle of numbers. */
    public static FloatMatrix copyOf(MatrixView view) {
        FloatMatrix copy = new FloatMatrix(view.rows(), view.columns());
        for (int i = 0; i < copy.rows; i++) {
            System.arraycopy(view.data(), view.start(i), copy.data, i * copy.columns, copy.columns);
        }
        return copy;
    }

    /** A copy of any commons-math matrix, rounded to float. */
    public static FloatMatrix copyOf(RealMatrix matrix) {
        if (matrix instanceof FloatMatrix same) {
            return same.copy();
        }
        FloatMatrix copy = new FloatMatrix(matrix.getRowDimension(), matrix.getColumnDimension());
        for (int i = 0; i < copy.rows; i++) {
            for (int j = 0; j < copy.columns; j++) {
                copy.data[i * copy.columns + j] = (float) matrix.getEntry(i, j);
            }
        }
        return copy;
    }

    private static int length(int rows, int columns) {
        if (rows < 0) {
            throw new NotPositiveException(rows);
        }
        if (columns < 0) {
            throw new NotPositiveException(columns);
        }
        return Math.multiplyExact(rows, columns);
    }

    /** The storage itself, not a copy. */
    public float[] data() {
        return data;
    }

    /** The whole matrix as the kernels take it; shares the storage. */
    public MatrixView view() {
        return MatrixView.of(this);
    }

    /** Entry (row, column) as stored, without the checks of {@link #getEntry}. */
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
        MatrixUtils.checkMatrixIndex(this, row, column);
        return data[row * columns + column];
    }

    @Override
    public void setEntry(int row, int column, double value) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        data[row * columns + column] = (float) value;
    }

    @Override
    public void addToEntry(int row, int column, double increment) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        data[row * columns + column] += (float) increment;
    }

    @Override
    public void multiplyEntry(int row, int column, double factor) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        data[row * columns + column] *= (float) factor;
    }

    /** A·B; through the kernels if B is a float matrix too. */
    @Override
    public RealMatrix multiply(RealMatrix other) {
        if (!(other instanceof FloatMatrix right)) {
            return super.multiply(other);
        }
        MatrixUtils.checkMultiplicationCompatible(this, right);
        FloatMatrix product = new FloatMatrix(rows, right.columns);
        Kernels.plain(1).multiply(view(), right.view(), product.view());
        return product;
    }

    @Override
    public FloatMatrix transpose() {
        FloatMatrix result = new FloatMatrix(columns, rows);
        // Squares that fit the first-level cache: walking whole columns would miss on every entry.
        int side = 32;
        for (int i0 = 0; i0 < rows; i0 += side) {
            for (int j0 = 0; j0 < columns; j0 += side) {
                for (int i = i0; i < Math.min(rows, i0 + side); i++) {
                    for (int j = j0; j < Math.min(columns, j0 + side); j++) {
                        result.data[j * rows + i] = data[i * columns + j];
                    }
                }
            }
        }
        return result;
    }

    /** A·x, summed in double. */
    @Override
    public double[] operate(double[] x) {
        requireLength(x, columns);
        double[] result = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                sum += data[i * columns + j] * x[j];
            }
            result[i] = sum;
        }
        return result;
    }

    /** xᵀ·A, summed in double, row by row. */
    @Override
    public double[] preMultiply(double[] x) {
        requireLength(x, rows);
        double[] result = new double[columns];
        for (int i = 0; i < rows; i++) {
            double factor = x[i];
            for (int j = 0; j < columns; j++) {
                result[j] += factor * data[i * columns + j];
            }
        }
        return result;
    }

    @Override
    public double[][] getData() {
        double[][] copy = new double[rows][];
        for (int i = 0; i < rows; i++) {
            copy[i] = getRow(i);
        }
        return copy;
    }

    @Override
    public double[] getRow(int row) {
        MatrixUtils.checkRowIndex(this, row);
        double[] copy = new double[columns];
        for (int j = 0; j < columns; j++) {
            copy[j] = data[row * columns + j];
        }
        return copy;
    }

    private static void requireLength(double[] x, int expected) {
        if (x.length != expected) {
            throw new DimensionMismatchException(x.length, expected);
        }
    }
}
