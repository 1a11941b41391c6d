package org.energyscape.lab.rbm.data;

import java.util.Arrays;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.param.RbmParams;

/** Bars on 6 x 6 pixels, grey: small enough for many runs, structured enough to be learned. */
public final class SmallData {
    public static final int SIDE = 6;

    private SmallData() {}

    /** Row or column number {@code label} (0 … 11) is inked at 0.8, the rest at 0.1. */
    public static Dataset bars(int count, long seed) {
        RandomStream random = RandomKey.ofSeed(seed).stream();
        int m = SIDE * SIDE;
        float[] values = new float[count * m];
        Arrays.fill(values, 0.1f);
        int[] labels = new int[count];
        for (int r = 0; r < count; r++) {
            labels[r] = random.nextInt(2 * SIDE);
            for (int i = 0; i < SIDE; i++) {
                int pixel = labels[r] < SIDE ? labels[r] * SIDE + i : i * SIDE + labels[r] - SIDE;
                values[r * m + pixel] = 0.8f;
            }
        }
        return new Dataset("bars", new FloatMatrix(count, m, values), SIDE, SIDE, labels);
    }

    public static RbmData split() {
        return new RbmData("bars", bars(70, 1), bars(30, 2));
    }

    /** Training settings for them: of 70 pictures the last batch of an epoch has 10. */
    public static ParamValues values() {
        return RbmParams.TRAINING
                .defaults()
                .with(RbmParams.HIDDEN, 9)
                .with(RbmParams.BATCH_SIZE, 20)
                .with(RbmParams.MOMENTUM, 0.5)
                .with(RbmParams.CODING, DataCoding.RANDOM);
    }

    /** The same as settings of the whole lab. */
    public static ParamValues labValues() {
        return RbmParams.ALL
                .defaults()
                .with(RbmParams.HIDDEN, 9)
                .with(RbmParams.BATCH_SIZE, 20)
                .with(RbmParams.TRAIN_ROWS, 70)
                .with(RbmParams.VALIDATION_ROWS, 30);
    }
}
