package org.energyscape.engine.data;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/** How grey values in [0, 1] become the units of a binary model. */
public sealed interface Binarise {
    /** The value as it is, taken for a probability. */
    record KeepGrey() implements Binarise {}

    /**
     * 1 from the threshold up, else 0.
     *
     * @param threshold the least value that becomes 1
     */
    record Threshold(double threshold) implements Binarise {}

    /** 1 with the grey value as probability, drawn anew for every key. */
    record Random() implements Binarise {}

    /**
     * One row, from {@code source[from]} into {@code target[to]}, so that a trainer needs no second copy of its data.
     *
     * @param key of this row: {@code epochKey.child(row)}; only {@link Random} draws from it
     */
    default void row(float[] source, int from, float[] target, int to, int length, RandomKey key) {
        if (this instanceof Threshold choice) {
            for (int i = 0; i < length; i++) {
                target[to + i] = source[from + i] >= choice.threshold ? 1 : 0;
            }
        } else if (this instanceof Random) {
            RandomStream random = key.stream();
            for (int i = 0; i < length; i++) {
                target[to + i] = random.nextFloat() < source[from + i] ? 1 : 0;
            }
        } else {
            System.arraycopy(source, from, target, to, length);
        }
    }

    /**
     * The whole set; grey values kept are shared, not copied. Row r draws from {@code key.child(r)}: pass
     * {@code key.child(epoch)} for fresh pictures every epoch.
     */
    default Dataset apply(Dataset data, RandomKey key) {
        if (this instanceof KeepGrey) {
            return data;
        }
        int n = data.features();
        float[] source = data.values().data();
        float[] target = new float[source.length];
        for (int r = 0; r < data.size(); r++) {
            row(source, r * n, target, r * n, n, key.child(r));
        }
        return new Dataset(
                data.name(), new FloatMatrix(data.size(), n, target), data.width(), data.height(), data.labels());
    }
}
