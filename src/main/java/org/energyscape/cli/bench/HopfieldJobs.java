package org.energyscape.cli.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;

/**
 * Hopfield networks of N units with N/10 random patterns by Hebb's rule: the first asynchronous sweep, in random order,
 * from a pattern with every fifth unit turned. In that sweep about N/5 units turn back. One thread.
 */
final class HopfieldJobs {
    private static final double NOISE = 0.2;

    private HopfieldJobs() {}

    static List<BenchJob> list(BenchSizes sizes) {
        List<BenchJob> jobs = new ArrayList<>();
        for (int units : sizes.hopfield()) {
            jobs.add(sweep(units));
        }
        return List.copyOf(jobs);
    }

    private static BenchJob sweep(int units) {
        return new BenchJob("hopfield-" + units, Double.NaN, false, (work, kernels) -> {
            List<SpinVector> patterns =
                    PatternSets.random(units, Math.max(1, units / 10), work.key("patterns of " + units));
            HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns);
            SpinVector start = new Degradation.Noise(NOISE)
                    .apply(network, patterns.get(0), work.key("noise"))
                    .state();
            Recall recall = Recall.of(network, start, new BitSet(), UpdateOrder.RANDOM, work.key("order"));
            RecallState before = recall.save();
            return BenchTask.resetting(() -> recall.restore(before), () -> recall.stepSweep());
        });
    }
}
