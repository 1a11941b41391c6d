package org.energyscape.engine.data;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;

/**
 * Labelled or unlabelled pictures, one a row, row-major, values in [0, 1].
 *
 * <p>Immutable by contract: nobody writes into {@link #values()} or {@link #labels()} of a set already handed out, so
 * any thread may read it.
 *
 * @param name what the student sees, such as {@code "written digits (seed 1)"}
 * @param values rows x (height * width); pixel (y, x) of row r is {@code values.at(r, y * width + x)}
 * @param width pixels a picture row
 * @param height picture rows
 * @param labels one a row, {@link #NO_LABEL} where unknown
 */
public record Dataset(String name, FloatMatrix values, int width, int height, int[] labels) {
    /** The label of a row whose class is not known. */
    public static final int NO_LABEL = -1;

    public Dataset {
        if (width * height != values.getColumnDimension()) {
            throw new IllegalArgumentException("Pictures of " + width + " x " + height + " need " + width * height
                    + " columns, found " + values.getColumnDimension());
        }
        if (labels.length != values.getRowDimension()) {
            throw new IllegalArgumentException(
                    "Expected " + values.getRowDimension() + " labels, found " + labels.length);
        }
    }

    /** A set without labels. */
    public static Dataset unlabelled(String name, FloatMatrix values, int width, int height) {
        int[] labels = new int[values.getRowDimension()];
        Arrays.fill(labels, NO_LABEL);
        return new Dataset(name, values, width, height, labels);
    }

    /** Number of pictures. */
    public int size() {
        return values.getRowDimension();
    }

    /** Number of pixels a picture. */
    public int features() {
        return values.getColumnDimension();
    }

    /** A copy of one picture, length {@link #features()}. */
    public float[] row(int index) {
        int n = features();
        return Arrays.copyOfRange(values.data(), index * n, (index + 1) * n);
    }

    /** The rows with the given numbers, in that order, copied. */
    public Dataset select(String newName, int[] rows) {
        int n = features();
        float[] picked = new float[rows.length * n];
        int[] pickedLabels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values.data(), rows[i] * n, picked, i * n, n);
            pickedLabels[i] = labels[rows[i]];
        }
        return new Dataset(newName, new FloatMatrix(rows.length, n, picked), width, height, pickedLabels);
    }
}
