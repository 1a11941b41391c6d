package org.energyscape.engine.rbm;

import java.util.function.BooleanSupplier;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.rbm.CdConfig.Reconstruction;

/**
 * Trains small machines that nobody looks at, so that the compiler of the JVM has made its best code of the kernels before
 * the first training that somebody waits for: uncompiled, vector code is a hundred times slower.
 *
 * <p>Goes through every way a training step can take: sparse and grey data, samples and probabilities, with momentum and
 * without. Takes a few tenths of a second of one processor; meant for a thread of low priority. It shares nothing with
 * anybody; any thread may call it.
 */
public final class KernelWarmUp {
    /** A little more than a segment of columns, so that whole and broken ones both come up. */
    private static final int VISIBLE = 150;

    private static final int HIDDEN = 140;
    private static final int EXAMPLES = 64;
    private static final int BATCH = 32;
    private static final int ROUNDS = 60;

    private KernelWarmUp() {}

    /**
     * Warms up and returns how many minibatches were trained.
     *
     * @param cancelled asked between minibatches; true ends it early
     */
    public static int run(Kernels kernels, BooleanSupplier cancelled) {
        CdConfig plain =
                CdConfig.DEFAULT.withReconstruction(Reconstruction.SAMPLES).withBatchSize(BATCH);
        CdConfig grey = CdConfig.DEFAULT.withMomentum(0.5).withWeightDecay(1e-4).withBatchSize(BATCH);
        CdTrainer sparse = trainer(kernels, true, plain);
        CdTrainer dense = trainer(kernels, false, grey);
        int steps = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (CdTrainer trainer : new CdTrainer[] {sparse, dense}) {
                for (int i = 0; i < EXAMPLES / BATCH; i++) {
                    if (cancelled.getAsBoolean()) {
                        return steps;
                    }
                    trainer.step();
                    steps++;
                }
            }
        }
        return steps;
    }

    private static CdTrainer trainer(Kernels kernels, boolean binary, CdConfig config) {
        RandomKey key = RandomKey.ofSeed(0);
        FloatMatrix data = new FloatMatrix(EXAMPLES, VISIBLE);
        RandomStream random = key.child("data").stream();
        for (int i = 0; i < data.data().length; i++) {
            float u = random.nextFloat();
            data.data()[i] = binary ? (u < 0.2f ? 1 : 0) : u;
        }
        return new CdTrainer(Rbm.gaussian(VISIBLE, HIDDEN, 0.1, key), data, config, key, kernels);
    }
}
