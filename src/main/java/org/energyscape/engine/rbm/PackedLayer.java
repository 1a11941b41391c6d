package org.energyscape.engine.rbm;

import org.energyscape.engine.math.FloatMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a layer of units, one bit a unit where all of them are 0 or 1, else as they are (grey pixels that are held or
 * begun with). Immutable; any thread.
 */
final class PackedLayer {
    private final int rows;
    private final int columns;
    private final long @Nullable [] bits;
    private final float @Nullable [] values;

    PackedLayer(FloatMatrix layer) {
        rows = layer.getRowDimension();
        columns = layer.getColumnDimension();
        bits = pack(layer.data());
        values = bits == null ? layer.data().clone() : null;
    }

    private static long @Nullable [] pack(float[] data) {
        long[] packed = new long[(data.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < data.length; i++) {
            if (data[i] == 1) {
                packed[i / Long.SIZE] |= 1L << (i % Long.SIZE);
            } else if (data[i] != 0) {
                return null;
            }
        }
        return packed;
    }

    /** The layer again, a matrix of its own. */
    FloatMatrix unpack() {
        FloatMatrix layer = new FloatMatrix(rows, columns);
        float[] data = layer.data();
        if (values != null) {
            System.arraycopy(values, 0, data, 0, data.length);
        } else if (bits != null) {
            for (int i = 0; i < data.length; i++) {
                data[i] = bits[i / Long.SIZE] >>> (i % Long.SIZE) & 1;
            }
        }
        return layer;
    }

    long byteSize() {
        return bits != null ? (long) Long.BYTES * bits.length : (long) Float.BYTES * rows * columns;
    }
}
