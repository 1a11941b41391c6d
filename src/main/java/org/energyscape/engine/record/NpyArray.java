package org.energyscape.engine.record;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;

/**
 * One NumPy array in memory: its element type in the file, its shape, and its values as doubles in C order (last index
 * fastest), whatever the order in the file was. A scalar has the empty shape and one value.
 *
 * <p>Every type but 64-bit integers fits a double exactly. The arrays are not copied.
 */
public record NpyArray(NpyType type, int[] shape, double[] values) {
    public NpyArray {
        long count = 1;
        for (int side : shape) {
            if (side < 0) {
                throw new IllegalArgumentException("Expected no negative side, found shape " + Arrays.toString(shape));
            }
            count = Math.multiplyExact(count, (long) side);
        }
        if (count != values.length) {
            throw new IllegalArgumentException("An array of shape " + Arrays.toString(shape) + " has " + count
                    + " values, found " + values.length);
        }
    }

    /** A float32 vector. */
    public static NpyArray of(float[] vector) {
        return new NpyArray(NpyType.FLOAT32, new int[] {vector.length}, toDoubles(vector));
    }

    /** A float32 matrix. */
    public static NpyArray of(FloatMatrix matrix) {
        return new NpyArray(
                NpyType.FLOAT32,
                new int[] {matrix.getRowDimension(), matrix.getColumnDimension()},
                toDoubles(matrix.data()));
    }

    /** Number of dimensions. */
    public int dimensions() {
        return shape.length;
    }

    /** The values rounded to float, C order, a copy. */
    public float[] toFloats() {
        float[] copy = new float[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) values[i];
        }
        return copy;
    }

    /** The shape as NumPy writes it: {@code (784, 100)}, {@code (784,)}, {@code ()}. */
    public String shapeText() {
        return shapeText(shape);
    }

    static String shapeText(int[] shape) {
        if (shape.length == 1) {
            return "(" + shape[0] + ",)";
        }
        String inside = Arrays.toString(shape);
        return "(" + inside.substring(1, inside.length() - 1) + ")";
    }

    private static double[] toDoubles(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }
}
