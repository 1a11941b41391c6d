package org.energyscape.engine.rbm;

import java.util.List;
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
 * without; first with small machines, which are quick even before they are compiled, then with one of the size people
 * train, because the compiler throws code away that has seen only short loops. Takes one to three seconds of one
 * processor; meant for a thread of low priority. It shares nothing with anybody; any thread may call it.
 */
public final class KernelWarmUp {
    /** Shapes and number of minibatches, smallest first. */
    private enum Stage {
        /** A little more than a segment of columns, so that whole and broken ones both come up. */
        SMALL(150, 140, 32, 120),
        USUAL(784, 500, 100, 20);

        private final int visible;
        private final int hidden;
        private final int batch;
        private final int steps;

        Stage(int visible, int hidden, int batch, int steps) {
            this.visible = visible;
            this.hidden = hidden;
            this.batch = batch;
            this.steps = steps;
        }
    }

    private KernelWarmUp() {}

    /**
     * Warms up and returns how many minibatches were trained.
     *
     * @param cancelled asked between minibatches; true ends it early
     */
    public static int run(Kernels kernels, BooleanSupplier cancelled) {
        int steps = 0;
        for (Stage stage : Stage.values()) {
            CdConfig plain =
                    CdConfig.DEFAULT.withReconstruction(Reconstruction.SAMPLES).withBatchSize(stage.batch);
            CdConfig grey =
                    CdConfig.DEFAULT.withMomentum(0.5).withWeightDecay(1e-4).withBatchSize(stage.batch);
            CdTrainer sparse = trainer(kernels, stage, true, plain);
            CdTrainer dense = trainer(kernels, stage, false, grey);
            for (int i = 0; i < stage.steps; i++) {
                for (CdTrainer trainer : List.of(sparse, dense)) {
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

    private static CdTrainer trainer(Kernels kernels, Stage stage, boolean binary, CdConfig config) {
        RandomKey key = RandomKey.ofSeed(0);
        FloatMatrix data = new FloatMatrix(2 * stage.batch, stage.visible);
        RandomStream random = key.child("data").stream();
        for (int i = 0; i < data.data().length; i++) {
            float u = random.nextFloat();
            data.data()[i] = binary ? (u < 0.2f ? 1 : 0) : u;
        }
        return new CdTrainer(Rbm.gaussian(stage.visible, stage.hidden, 0.1, key), data, config, key, kernels);
    }
}
