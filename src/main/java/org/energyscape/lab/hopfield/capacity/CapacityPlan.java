package org.energyscape.lab.hopfield.capacity;

import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.experiment.CapacityGrowth;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.lab.hopfield.part.RuleChoice;

/** An experiment as the settings ask for it. Immutable; any thread. */
sealed interface CapacityPlan {
    CapacityTopic topic();

    /** Every random number comes from it. */
    RandomKey key();

    int seeds();

    /** Pieces of work. */
    int total();

    /** How many of them are done. */
    int known(CapacityFindings findings);

    /** The same with fewer seeds. */
    CapacityPlan withSeeds(int fewer);

    /** Does what is not known yet; {@code found} is called after every piece on the thread that did it. */
    void run(int threads, ProgressSink progress, CapacityFindings findings, Runnable found);

    /** Nothing can be measured, for a reason to be shown. */
    record Nothing(CapacityTopic topic, RandomKey key, String why) implements CapacityPlan {
        @Override
        public int seeds() {
            return 1;
        }

        @Override
        public int total() {
            return 0;
        }

        @Override
        public int known(CapacityFindings findings) {
            return 0;
        }

        @Override
        public CapacityPlan withSeeds(int fewer) {
            return this;
        }

        @Override
        public void run(int threads, ProgressSink progress, CapacityFindings findings, Runnable found) {}
    }

    /**
     * Recalls.
     *
     * @param names of the contenders on screen
     * @param seed that the student knows, from which the key follows
     * @param rules of the contenders
     */
    record Recalls(
            CapacityTopic topic, RecallGrid grid, RandomKey key, long seed, List<String> names, List<RuleChoice> rules)
            implements CapacityPlan {
        public Recalls {
            names = List.copyOf(names);
            rules = List.copyOf(rules);
        }

        @Override
        public int seeds() {
            return grid.seeds();
        }

        @Override
        public int total() {
            return grid.pieces();
        }

        @Override
        public int known(CapacityFindings findings) {
            return findings.recalls().known(grid, key);
        }

        @Override
        public CapacityPlan withSeeds(int fewer) {
            RecallGrid less = new RecallGrid(
                    grid.contenders(),
                    grid.sources(),
                    grid.units(),
                    grid.loads(),
                    grid.conditions(),
                    fewer,
                    grid.trials(),
                    grid.maxSweeps(),
                    grid.requiredOverlap());
            return new Recalls(topic, less, key, seed, names, rules);
        }

        @Override
        public void run(int threads, ProgressSink progress, CapacityFindings findings, Runnable found) {
            grid.run(key, threads, progress, findings.recalls(), found);
        }
    }

    /**
     * Capacities of dense memories of several sizes.
     *
     * @param share of unstable units at which capacity is read off
     */
    record Growth(List<Law> laws, double share, int seeds, RandomKey key) implements CapacityPlan {
        public Growth {
            laws = List.copyOf(laws);
        }

        /** One degree, and the sizes at which its capacity can be measured in seconds. */
        record Law(int degree, List<Integer> sizes) {
            Law {
                sizes = List.copyOf(sizes);
            }

            DenseMemoryRule rule() {
                return new DenseMemoryRule.Polynomial(degree, false);
            }
        }

        @Override
        public CapacityTopic topic() {
            return CapacityTopic.GROWTH;
        }

        @Override
        public int total() {
            return laws.stream().mapToInt(law -> law.sizes().size() * seeds).sum();
        }

        @Override
        public int known(CapacityFindings findings) {
            return laws.stream()
                    .mapToInt(law -> findings.growths().known(key, law.rule(), share, law.sizes(), seeds))
                    .sum();
        }

        @Override
        public CapacityPlan withSeeds(int fewer) {
            return new Growth(laws, share, fewer, key);
        }

        @Override
        public void run(int threads, ProgressSink progress, CapacityFindings findings, Runnable found) {
            int wanted = total() - known(findings);
            int[] before = {0};
            for (Law law : laws) {
                int own = law.sizes().size() * seeds
                        - findings.growths().known(key, law.rule(), share, law.sizes(), seeds);
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
                CapacityGrowth.measure(
                        law.rule(), law.sizes(), share, seeds, key, threads, part, findings.growths(), found);
                before[0] += own;
            }
        }
    }
}
