package org.energyscape.lab.rbm.sweep;

import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * What the seeds of one variant gave, in nats a picture.
 *
 * @param variant its settings and what was published
 * @param runs how many of its runs have ended
 * @param train final cross-entropy of training pictures
 * @param validation the same of validation pictures
 */
public record SweepRow(Experiment.Variant variant, int runs, Spread train, Spread validation) {
    /**
     * Mean and spread over the seeds.
     *
     * @param mean NaN without runs
     * @param deviation standard deviation of a sample (n - 1); NaN below two runs
     */
    public record Spread(double mean, double deviation) {
        static Spread of(SummaryStatistics values) {
            return new Spread(values.getMean(), values.getN() < 2 ? Double.NaN : values.getStandardDeviation());
        }
    }

    /** A row for each variant of the experiment, in its order; runs that have not ended do not count. */
    public static List<SweepRow> of(Experiment experiment, Collection<SweepRun> runs) {
        return experiment.variants().stream()
                .map(variant -> of(
                        variant,
                        runs.stream()
                                .filter(run -> run.isDone() && run.variant().equals(variant))
                                .toList()))
                .toList();
    }

    private static SweepRow of(Experiment.Variant variant, List<SweepRun> done) {
        SummaryStatistics train = new SummaryStatistics();
        SummaryStatistics validation = new SummaryStatistics();
        for (SweepRun run : done) {
            train.addValue(run.train());
            validation.addValue(run.validation());
        }
        return new SweepRow(variant, done.size(), Spread.of(train), Spread.of(validation));
    }
}
