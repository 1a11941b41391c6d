package org.energyscape.engine.hopfield.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.math.RandomKey;

/**
 * {@link CapacityGrowth} of several dense memories: for each degree k the capacity at some sizes N, and the exponent of the power
 * law through them. Results do not depend on the number of threads.
 *
 * @param laws one for every degree
 * @param share of unstable units at which capacity is read off
 * @param seeds networks of each size
 */
public record GrowthExperiment(List<Law> laws, double share, int seeds) {
    public GrowthExperiment {
        laws = List.copyOf(laws);
        if (laws.isEmpty() || seeds < 1 || !(share > 0 && share < 0.5)) {
            throw new IllegalArgumentException("A growth needs a degree, a seed and a share in 0 to 0.5, found "
                    + laws.size() + ", " + seeds + " and " + share);
        }
    }

    /** One degree, and the sizes at which its capacity can be measured in seconds. */
    public record Law(int degree, List<Integer> sizes) {
        public Law {
            sizes = List.copyOf(sizes);
        }

        /** The memory: F(z) = (N/k) (z/N)^k for all z. */
        public DenseMemoryRule rule() {
            return new DenseMemoryRule.Polynomial(degree, false);
        }
    }

    /** Networks to be measured. */
    public int total() {
        return laws.stream().mapToInt(law -> law.sizes().size() * seeds).sum();
    }

    /** How many of them are known. */
    public int known(RandomKey key, GrowthFindings findings) {
        return laws.stream()
                .mapToInt(law -> findings.known(key, law.rule(), share, law.sizes(), seeds))
                .sum();
    }

    /** What the networks measured so far say, law by law. */
    public List<CapacityGrowth> growths(RandomKey key, GrowthFindings findings) {
        List<CapacityGrowth> growths = new ArrayList<>();
        for (Law law : laws) {
            growths.add(findings.growth(key, law.rule(), share, law.sizes(), seeds));
        }
        return growths;
    }

    /**
     * Measures what is not known yet.
     *
     * @param found called after every network, on the thread that measured it
     * @throws CancellationException if the sink asks to stop; what is finished is kept
     */
    public void run(RandomKey key, int threads, ProgressSink progress, GrowthFindings findings, Runnable found) {
        int wanted = total() - known(key, findings);
        int[] before = {0};
        for (Law law : laws) {
            int own = law.sizes().size() * seeds - findings.known(key, law.rule(), share, law.sizes(), seeds);
            ProgressSink part = new ProgressSink() {
                @Override
                public void report(double fraction, String text) {
                    progress.report((before[0] + fraction * own) / wanted, text);
                }

                @Override
                public boolean isCancelled() {
                    return progress.isCancelled();
                }
            };
            CapacityGrowth.measure(law.rule(), law.sizes(), share, seeds, key, threads, part, findings, found);
            before[0] += own;
        }
    }
}
