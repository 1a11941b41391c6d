package org.energyscape.engine.hopfield.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.energyscape.engine.PieceCounter;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.RandomKey;

/**
 * How capacity grows with the number of units: the number of random patterns P at which a given share of the units of a stored
 * pattern is unstable, against N, and the exponent of the power law between them. For a dense memory of degree k it is k - 1
 * (Krotov and Hopfield 2016, eq. 5): in units of 2k the signal, an energy, is N^(k-1) and the variance of the crosstalk
 * (2k-3)!! P N^(k-1), so that their ratio, N^((k-1)/2) / √((2k-3)!! P), depends on P / N^(k-1) alone; for k = 2 on the load.
 * Where F is rectified the variance is half of that, for half of the other patterns take no part.
 *
 * <p>The share of unstable units is measured at numbers of patterns that double; between the two about the level asked for, the
 * quantile of the normal distribution that belongs to the share, which is the ratio of signal to crosstalk, is interpolated
 * linearly in 1/√P.
 *
 * @param points one for every N
 * @param exponent slope of log P against log N by least squares over all seeds
 * @param error standard error of the slope
 */
public record CapacityGrowth(List<Point> points, double exponent, double error) {
    /** Units looked at for every share. */
    private static final int LOOKS = 4000;

    /** Patterns times units beyond which the search is given up. */
    private static final long MOST_NUMBERS = 1L << 26;

    public CapacityGrowth {
        points = List.copyOf(points);
    }

    /**
     * One size.
     *
     * @param units N
     * @param patterns P, mean over the seeds
     */
    public record Point(int units, Estimate patterns) {}

    /**
     * Measures.
     *
     * @param share of unstable units at which P is read off, 0 to 0.5
     * @param sizes N, at least two different ones
     * @throws CancellationException if the sink asks to stop
     */
    public static CapacityGrowth of(
            LearningRule rule,
            List<Integer> sizes,
            double share,
            int seeds,
            RandomKey key,
            int threads,
            ProgressSink progress) {
        return of(rule, sizes, share, seeds, key, threads, progress, MOST_NUMBERS);
    }

    static CapacityGrowth of(
            LearningRule rule,
            List<Integer> sizes,
            double share,
            int seeds,
            RandomKey key,
            int threads,
            ProgressSink progress,
            long mostNumbers) {
        if (!(share > 0 && share < 0.5) || sizes.size() < 2 || seeds < 1) {
            throw new IllegalArgumentException("Expected a share in 0 to 0.5, two sizes and a seed, found " + share
                    + ", " + sizes.size() + " and " + seeds);
        }
        GrowthFindings findings = new GrowthFindings();
        measure(rule, sizes, share, seeds, key, threads, progress, findings, () -> {}, mostNumbers);
        return findings.growth(key, rule, share, sizes, seeds);
    }

    /**
     * Measures piece by piece: networks known already are left out, and every one is among the findings as soon as it is done.
     *
     * @param found called after every network, on the thread that measured it
     * @throws CancellationException if the sink asks to stop; what is finished is kept
     */
    public static void measure(
            LearningRule rule,
            List<Integer> sizes,
            double share,
            int seeds,
            RandomKey key,
            int threads,
            ProgressSink progress,
            GrowthFindings findings,
            Runnable found) {
        measure(rule, sizes, share, seeds, key, threads, progress, findings, found, MOST_NUMBERS);
    }

    private static void measure(
            LearningRule rule,
            List<Integer> sizes,
            double share,
            int seeds,
            RandomKey key,
            int threads,
            ProgressSink progress,
            GrowthFindings findings,
            Runnable found,
            long mostNumbers) {
        int wanted = sizes.size() * seeds - findings.known(key, rule, share, sizes, seeds);
        PieceCounter ticks = new PieceCounter(progress, wanted, "networks");
        ParallelBlocks.run(threads, sizes.size() * seeds, job -> {
            int units = sizes.get(job % sizes.size());
            int seed = job / sizes.size();
            if (findings.at(key, rule, share, units, seed) == null) {
                double patterns = capacity(rule, units, share, key.child(units).child(seed), mostNumbers, progress);
                findings.put(key, rule, share, units, seed, patterns);
                found.run();
                ticks.finished();
            }
        });
    }

    /** The law through the capacities of some networks of each size. */
    static CapacityGrowth fit(List<Integer> sizes, List<double[]> found) {
        SimpleRegression line = new SimpleRegression();
        List<Point> points = new ArrayList<>();
        for (int size = 0; size < sizes.size(); size++) {
            for (double patterns : found.get(size)) {
                line.addData(Math.log(sizes.get(size)), Math.log(patterns));
            }
            points.add(new Point(sizes.get(size), Estimate.of(found.get(size))));
        }
        return new CapacityGrowth(points, line.getSlope(), line.getSlopeStdErr());
    }

    private static double capacity(
            LearningRule rule, int units, double share, RandomKey key, long mostNumbers, ProgressSink progress) {
        double level = quantile(share);
        HopfieldNetwork network = HopfieldNetwork.empty(units, rule).store(PatternSets.random(units, 2, key));
        double before = Double.NaN;
        while (true) {
            if (progress.isCancelled()) {
                throw new CancellationException("Cancelled at " + units + " units");
            }
            int p = network.patterns().size();
            // Half a unit keeps shares of none or all off the ends.
            double now = quantile((unstable(network) + 0.5 / LOOKS) / (1 + 1.0 / LOOKS));
            if (now <= level) {
                // The ratio of signal to crosstalk goes as 1/√P.
                double low = 1 / Math.sqrt(p / 2.0);
                double high = 1 / Math.sqrt(p);
                double part = Double.isNaN(before) ? 1 : (before - level) / (before - now);
                double root = low + part * (high - low);
                return 1 / (root * root);
            }
            if ((long) p * units > mostNumbers) {
                throw new ArithmeticException("With " + p + " patterns of " + units + " units the rule " + rule.title()
                        + " still has fewer than the share " + share + " of units unstable");
            }
            before = now;
            List<SpinVector> all = PatternSets.random(units, 2 * p, key);
            network = network.store(all.subList(p, 2 * p));
        }
    }

    /** The number of standard deviations above which this share lies. */
    private static double quantile(double share) {
        return -new NormalDistribution(null, 0, 1).inverseCumulativeProbability(share);
    }

    private static double unstable(HopfieldNetwork network) {
        Fields fields = network.fields(network.patterns().get(0));
        int patterns = Math.min(network.patterns().size(), (LOOKS + network.units() - 1) / network.units());
        int turned = 0;
        for (int mu = 0; mu < patterns; mu++) {
            fields.moveTo(network.patterns().get(mu));
            for (int i = 0; i < network.units(); i++) {
                turned += fields.wantsFlip(i) ? 1 : 0;
            }
        }
        return (double) turned / patterns / network.units();
    }
}
