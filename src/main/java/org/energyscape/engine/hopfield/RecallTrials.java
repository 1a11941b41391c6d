package org.energyscape.engine.hopfield;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.PieceCounter;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.RandomKey;

/**
 * An experiment: damage a stored pattern, recall, see whether it came back; many times over.
 *
 * <p>Trial t takes pattern t mod P and draws everything from {@code key.child(t)}: so the result does not depend on the
 * number of threads, and free and clamped recall run with the same key start from the same damaged pictures.
 *
 * @param network the network under test; at least one pattern
 * @param degradation how the pattern is damaged
 * @param clamped whether units known to be right are held fast; without effect on noise, where none is known
 * @param order the update order
 * @param maxSweeps sweeps after which a trial counts as not converged
 * @param requiredOverlap a trial succeeds if it ends in a fixed point with at least this overlap with its pattern; 1 asks
 *     for every unit
 */
public record RecallTrials(
        HopfieldNetwork network,
        Degradation degradation,
        boolean clamped,
        UpdateOrder order,
        int maxSweeps,
        double requiredOverlap) {

    public RecallTrials {
        if (network.patterns().isEmpty()) {
            throw new IllegalArgumentException("Recall trials need a network with at least one stored pattern");
        }
        if (maxSweeps < 1) {
            throw new IllegalArgumentException("Recall trials need at least one sweep, found " + maxSweeps);
        }
    }

    /** Trials with up to 100 sweeps in random order that ask for every unit to be right. */
    public static RecallTrials exact(HopfieldNetwork network, Degradation degradation, boolean clamped) {
        return new RecallTrials(network, degradation, clamped, UpdateOrder.RANDOM, 100, 1);
    }

    /**
     * Runs the trials, the calling thread taking part.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public TrialReport run(int trials, RandomKey key, int threads, ProgressSink progress) {
        return run(-1, trials, key, threads, progress);
    }

    /**
     * The same with one pattern in all trials.
     *
     * @param pattern its number, counted from 0
     */
    public TrialReport runOn(int pattern, int trials, RandomKey key, int threads, ProgressSink progress) {
        if (pattern < 0 || pattern >= network.patterns().size()) {
            throw new IllegalArgumentException(
                    "The patterns have the numbers 0 to " + (network.patterns().size() - 1) + ", found " + pattern);
        }
        return run(pattern, trials, key, threads, progress);
    }

    private TrialReport run(int only, int trials, RandomKey key, int threads, ProgressSink progress) {
        if (trials < 1) {
            throw new IllegalArgumentException("At least one trial is needed, found " + trials);
        }
        TrialReport.Trial[] results = new TrialReport.Trial[trials];
        PieceCounter done = new PieceCounter(progress, trials, "trials");
        network.prepare(progress);
        Fields first = network.fields(network.patterns().get(0));
        ParallelBlocks.run(threads, trials, first::fork, (fields, number) -> {
            int pattern = only < 0 ? number % network.patterns().size() : only;
            results[number] = trial(pattern, fields, key.child(number), progress);
            done.finished();
        });
        return new TrialReport(List.of(results));
    }

    private TrialReport.Trial trial(int pattern, Fields fields, RandomKey key, ProgressSink progress) {
        SpinVector truth = network.patterns().get(pattern);
        Degraded degraded = degradation.apply(network, truth, key.child("degradation"));
        fields.moveTo(degraded.state());
        BitSet held = clamped ? degraded.known() : new BitSet();
        Recall recall = new Recall(fields, held, order, key.child("recall"));
        recall.run(maxSweeps, progress);
        Verdict verdict = Judge.judge(network, recall);
        SpinVector end = recall.spins();
        double overlap = end.overlap(truth);
        boolean recalled = recall.status() == RecallStatus.CONVERGED && overlap >= requiredOverlap;
        return new TrialReport.Trial(
                pattern,
                recalled,
                overlap,
                unknownOverlap(end, truth, degraded.known()),
                degraded.state().overlap(truth),
                recall.sweeps(),
                verdict);
    }

    /** Overlap over the units that are not known; 1 where all are. */
    static double unknownOverlap(SpinVector end, SpinVector truth, BitSet known) {
        int unknown = truth.size() - known.cardinality();
        // With the known units set right, every difference left lies in the unknown ones.
        int wrong = end.withUnitsOf(truth, known).hammingDistance(truth);
        return unknown == 0 ? 1 : 1 - 2.0 * wrong / unknown;
    }
}
