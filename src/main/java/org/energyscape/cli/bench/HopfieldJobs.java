package org.energyscape.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.ModernHopfield;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.FloatMatrix;

/**
 * Recall from a random pattern with every fifth unit turned.
 *
 * <p>Networks of N units with N/10 patterns, by Hebb's rule and, on a picture of 64 x 64, by two others: the first asynchronous sweep, in random order, in which about
 * N/5 units turn back; one thread. The modern network of 784 units: one update, which reads all memories.
 */
final class HopfieldJobs {
    private static final double NOISE = 0.2;
    private static final int MODERN_UNITS = 784;
    private static final double BETA = 0.05;

    private HopfieldJobs() {}

    static List<BenchJob> list(BenchSizes sizes) {
        List<BenchJob> jobs = new ArrayList<>();
        for (int units : sizes.hopfield()) {
            jobs.add(sweep(units));
        }
        jobs.add(recall("hopfield-projection-" + sizes.picture(), sizes.picture(), new ProjectionRule(false)));
        jobs.add(recall("hopfield-dense-" + sizes.picture(), sizes.picture(), new DenseMemoryRule.Polynomial(3, true)));
        jobs.add(modern(sizes.memories()));
        return List.copyOf(jobs);
    }

    /** Two products of memories x units operations each; the memories are random spins. */
    private static BenchJob modern(int memories) {
        double flops = 4.0 * memories * MODERN_UNITS;
        return new BenchJob("modern-hopfield-" + memories, flops, true, (work, kernels) -> {
            FloatMatrix spins = work.uniform(memories, MODERN_UNITS, "memories");
            for (int i = 0; i < spins.data().length; i++) {
                spins.data()[i] = spins.data()[i] < 0.5 ? -1 : 1;
            }
            float[] start = Arrays.copyOf(spins.data(), MODERN_UNITS);
            for (int i = 0; i < MODERN_UNITS; i += 5) {
                start[i] = -start[i];
            }
            ModernHopfield network = new ModernHopfield(spins, BETA, kernels.threads());
            float[] next = new float[MODERN_UNITS];
            return () -> {
                network.update(start, next);
                return next[0];
            };
        });
    }

    private static BenchJob sweep(int units) {
        return recall("hopfield-" + units, units, new HebbRule(false));
    }

    private static BenchJob recall(String id, int units, LearningRule rule) {
        return new BenchJob(id, Double.NaN, false, (work, kernels) -> {
            List<SpinVector> patterns =
                    PatternSets.random(units, Math.max(1, units / 10), work.key("patterns of " + units));
            HopfieldNetwork network = HopfieldNetwork.of(rule, patterns);
            SpinVector start = new Degradation.Noise(NOISE)
                    .apply(network, patterns.get(0), work.key("noise"))
                    .state();
            Recall recall = Recall.of(network, start, new BitSet(), UpdateOrder.RANDOM, work.key("order"));
            RecallState before = recall.save();
            return BenchTask.resetting(() -> recall.restore(before), () -> recall.stepSweep());
        });
    }
}
