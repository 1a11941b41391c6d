package org.energyscape.engine.hopfield;

import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.PieceCounter;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.RandomKey;

/**
 * {@link RecallTrials} of the modern network with continuous states, whose end is rounded to the nearest spins. With the same
 * key, patterns and degradation trial t starts from the same damaged picture.
 *
 * @param network the patterns, and what a degradation asks for fields; at least one pattern
 * @param beta β, positive
 * @param degradation how a pattern is damaged
 * @param clamped whether units known to be right are held fast
 * @param maxUpdates updates after which a trial counts as not converged
 * @param requiredOverlap a trial succeeds if it converged with at least this overlap of its rounded end
 */
public record ModernTrials(
        HopfieldNetwork network,
        double beta,
        Degradation degradation,
        boolean clamped,
        int maxUpdates,
        double requiredOverlap) {

    /**
     * Runs the trials, the calling thread taking part.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public TrialReport run(int trials, RandomKey key, int threads, ProgressSink progress) {
        if (trials < 1) {
            throw new IllegalArgumentException("At least one trial is needed, found " + trials);
        }
        ModernHopfield modern = ModernHopfield.of(network.patterns(), beta);
        TrialReport.Trial[] results = new TrialReport.Trial[trials];
        PieceCounter done = new PieceCounter(progress, trials, "trials");
        ParallelBlocks.run(threads, trials, number -> {
            results[number] = trial(modern, number % network.patterns().size(), key.child(number));
            done.finished();
        });
        return new TrialReport(List.of(results));
    }

    private TrialReport.Trial trial(ModernHopfield modern, int pattern, RandomKey key) {
        SpinVector truth = network.patterns().get(pattern);
        Degraded degraded = degradation.apply(network, truth, key.child("degradation"));
        ModernRecall recall = new ModernRecall(modern, degraded.state(), clamped ? degraded.known() : new BitSet());
        recall.run(maxUpdates);
        SpinVector end = recall.spins();
        double overlap = end.overlap(truth);
        return new TrialReport.Trial(
                pattern,
                recall.converged() && overlap >= requiredOverlap,
                overlap,
                RecallTrials.unknownOverlap(end, truth, degraded.known()),
                degraded.state().overlap(truth),
                recall.updates(),
                Judge.judge(network.patterns(), recall));
    }
}
