package org.energyscape.engine.rbm;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.CdConfig.Reconstruction;

/** Prints how many bytes a training step allocates once everything is compiled, for both kernels and each kind of step. */
final class SteadyStep {
    private static final RandomKey KEY = RandomKey.ofSeed(40);

    private SteadyStep() {}

    public static void main(String[] arguments) {
        FloatMatrix data = BruteForce.examples(230, 70, 41);
        CdConfig bare = CdConfig.DEFAULT.withBatchSize(115).withGibbsSteps(2);
        CdConfig heavy = bare.withMomentum(0.5).withWeightDecay(1e-3);
        CdConfig sampled = bare.withReconstruction(Reconstruction.SAMPLES);
        for (Kernels kernels : new Kernels[] {Kernels.plain(1), Kernels.best(1)}) {
            for (CdConfig config : new CdConfig[] {bare, heavy, sampled}) {
                Rbm rbm = Rbm.gaussian(70, 30, 0.1, KEY);
                CdTrainer trainer = new CdTrainer(rbm, data, config, KEY, kernels);
                // Until compiled, vectors are objects.
                allocated(trainer, 1_000);
                long least = Long.MAX_VALUE;
                for (int round = 0; round < 40; round++) {
                    least = Math.min(least, allocated(trainer, 50));
                }
                System.out.println(kernels.name() + ": " + least);
            }
        }
    }

    private static long allocated(CdTrainer trainer, int steps) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < steps; i++) {
            trainer.step();
        }
        return (threads.getThreadAllocatedBytes(thread) - before) / steps;
    }
}
