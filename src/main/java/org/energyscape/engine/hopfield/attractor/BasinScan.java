package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.RecallTrials;
import org.energyscape.engine.hopfield.TrialReport;
import org.energyscape.engine.hopfield.UpdateOrder;
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
