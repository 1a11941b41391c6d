package org.energyscape.engine.network;

import org.energyscape.engine.math.FloatMatrix;

/** Names the class of pictures. */
public interface Classifier {
    /** The class of each row of {@code pictures} (rows x features, row-major). */
    int[] classify(FloatMatrix pictures);

    /** Fails unless the pictures have as many columns as the classifier was made for. */
    static void requireColumns(FloatMatrix pictures, int features) {
        if (pictures.getColumnDimension() != features) {
            throw new IllegalArgumentException(
                    "Expected pictures of " + features + " pixels, found " + pictures.getColumnDimension());
        }
    }
}
