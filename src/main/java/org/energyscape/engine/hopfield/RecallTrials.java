package org.energyscape.engine.hopfield;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.energyscape.engine.ProgressSink;
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
     * Runs the trials, the calling thread taking part. Only it calls the sink.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public TrialReport run(int trials, RandomKey key, int threads, ProgressSink progress) {
        if (trials < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "At least one trial and one thread are needed, found " + trials + " and " + threads);
        }
        Work work = new Work(trials, key);
        CompletableFuture<?>[] helpers = new CompletableFuture<?>[threads - 1];
        for (int t = 0; t < helpers.length; t++) {
            helpers[t] = CompletableFuture.runAsync(work::runAll, RecallTrials::startDaemon);
        }
        try {
            while (work.runNext()) {
                if (progress.isCancelled()) {
                    throw new CancellationException("Recall trials cancelled");
                }
                int begun = Math.min(work.next.get(), trials);
                progress.report((double) begun / trials, begun + " of " + trials + " trials");
            }
            CompletableFuture.allOf(helpers).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            work.next.set(trials);
        }
        return work.report();
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work, "recall trials");
        thread.setDaemon(true);
        thread.start();
    }

    private TrialReport.Trial trial(int number, Fields fields, RandomKey key) {
        int pattern = number % network.patterns().size();
        SpinVector truth = network.patterns().get(pattern);
        Degraded degraded = degradation.apply(network, truth, key.child("degradation"));
        fields.moveTo(degraded.state());
        BitSet held = clamped ? degraded.known() : new BitSet();
        Recall recall = new Recall(fields, held, order, key.child("recall"));
        recall.run(maxSweeps);
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

    private static double unknownOverlap(SpinVector end, SpinVector truth, BitSet known) {
        int unknown = truth.size() - known.cardinality();
        // With the known units set right, every difference left lies in the unknown ones.
        int wrong = end.withUnitsOf(truth, known).hammingDistance(truth);
        return unknown == 0 ? 1 : 1 - 2.0 * wrong / unknown;
    }

    /** Trial numbers are handed out one by one and each result has its own place. */
    private final class Work {
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<TrialReport.Trial> results;
        private final RandomKey key;
        private final ThreadLocal<Fields> fields;

        Work(int trials, RandomKey key) {
            this.results = new AtomicReferenceArray<>(trials);
            this.key = key;
            Fields first = network.fields(network.patterns().get(0));
            this.fields = ThreadLocal.withInitial(first::fork);
        }

        boolean runNext() {
            int number = next.getAndIncrement();
            if (number >= results.length()) {
                return false;
            }
            results.set(number, trial(number, fields.get(), key.child(number)));
            return true;
        }

        void runAll() {
            while (runNext()) {}
        }

        TrialReport report() {
            TrialReport.Trial[] trials = new TrialReport.Trial[results.length()];
            Arrays.setAll(trials, results::get);
            return new TrialReport(Arrays.asList(trials));
        }
    }
}
