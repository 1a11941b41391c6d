package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.PieceCounter;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.RecallTrials;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.TrialReport;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.Proportion;
import org.energyscape.engine.math.RandomKey;

/**
 * How far from a stored pattern recall still finds back: the rate of recall against the Hamming distance of the start, each
 * start with that many units turned, any with equal probability.
 *
 * @param points in the order of the radii asked for
 */
public record BasinScan(List<Point> points) {
    /** Sweeps after which a recall counts as failed. */
    private static final int MAX_SWEEPS = 100;

    public BasinScan {
        points = List.copyOf(points);
    }

    /**
     * One radius.
     *
     * @param radius units turned at the start
     * @param recalled how many recalls came back
     * @param meanOverlap mean overlap of the ends with the pattern sought
     * @param overlapError standard error of that mean
     */
    public record Point(int radius, Proportion recalled, double meanOverlap, double overlapError) {}

    /**
     * Scans with asynchronous updates in random order.
     *
     * @param pattern number of the stored pattern, or -1 for all of them in turn
     * @param requiredOverlap overlap from which the end counts as the pattern; 1 asks for every unit
     * @param trials recalls for every radius
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public static BasinScan of(
            HopfieldNetwork network,
            int pattern,
            List<Integer> radii,
            double requiredOverlap,
            int trials,
            RandomKey key,
            int threads,
            ProgressSink progress) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < radii.size(); k++) {
            int radius = radii.get(k);
            RecallTrials recalls = new RecallTrials(
                    network, new Degradation.Flips(radius), false, UpdateOrder.RANDOM, MAX_SWEEPS, requiredOverlap);
            ProgressSink part = new PartOfProgress(progress, k, radii.size(), "radius " + radius);
            RandomKey own = key.child("radius").child(radius);
            TrialReport report = pattern < 0
                    ? recalls.run(trials, own, threads, part)
                    : recalls.runOn(pattern, trials, own, threads, part);
            int back = (int)
                    report.trials().stream().filter(TrialReport.Trial::recalled).count();
            points.add(
                    new Point(radius, new Proportion(back, trials), report.meanOverlap(), report.meanOverlapError()));
        }
        return new BasinScan(points);
    }

    /**
     * The same round any state, such as a spurious attractor: a recall comes back if it ends in this very state. Round a stored
     * pattern it equals the scan of that pattern with overlap 1, bit for bit.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public static BasinScan around(
            HopfieldNetwork network,
            SpinVector state,
            List<Integer> radii,
            int trials,
            RandomKey key,
            int threads,
            ProgressSink progress) {
        network.prepare(progress);
        Fields first = network.fields(state);
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < radii.size(); k++) {
            int radius = radii.get(k);
            Degradation.Flips flips = new Degradation.Flips(radius);
            RandomKey own = key.child("radius").child(radius);
            double[] overlaps = new double[trials];
            boolean[] back = new boolean[trials];
            PieceCounter done = new PieceCounter(
                    new PartOfProgress(progress, k, radii.size(), "radius " + radius), trials, "trials");
            ParallelBlocks.run(threads, trials, first::fork, (fields, number) -> {
                RandomKey trial = own.child(number);
                fields.moveTo(
                        flips.apply(network, state, trial.child("degradation")).state());
                Recall recall = new Recall(fields, new BitSet(), UpdateOrder.RANDOM, trial.child("recall"));
                RecallStatus status = recall.run(MAX_SWEEPS, progress);
                overlaps[number] = recall.spins().overlap(state);
                back[number] = status == RecallStatus.CONVERGED && overlaps[number] >= 1;
                done.finished();
            });
            points.add(point(radius, overlaps, back));
        }
        return new BasinScan(points);
    }

    private static Point point(int radius, double[] overlaps, boolean[] back) {
        int trials = overlaps.length;
        int successes = 0;
        double sum = 0;
        for (int t = 0; t < trials; t++) {
            successes += back[t] ? 1 : 0;
            sum += overlaps[t];
        }
        double mean = sum / trials;
        double squares = 0;
        for (double overlap : overlaps) {
            squares += (overlap - mean) * (overlap - mean);
        }
        double error = trials == 1 ? 0 : Math.sqrt(squares / (trials - 1) / trials);
        return new Point(radius, new Proportion(successes, trials), mean, error);
    }

    /** The greatest radius up to which at least half of the recalls come back at every radius asked for; -1 if none. */
    public int halfRadius() {
        int radius = -1;
        for (Point point : points) {
            if (point.recalled().rate() < 0.5) {
                break;
            }
            radius = point.radius();
        }
        return radius;
    }
}
