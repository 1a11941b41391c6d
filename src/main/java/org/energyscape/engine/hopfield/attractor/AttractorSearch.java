package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.PieceCounter;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Judge;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.Proportion;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/**
 * The attractors that a network shows to random starts: many states with every unit -1 or +1 by equal chance are followed
 * downhill, one unit at a time in random order, and the fixed points are counted. An attractor of basin share b is missed by
 * n starts with probability (1-b)^n.
 *
 * <p>Where E(x) = E(-x) a state and its inverse are one attractor, with the hits of each told apart.
 *
 * <p>Start s draws from {@code key.child(s)} alone, so the result does not depend on the number of threads.
 *
 * @param attractors the largest basin first; of equal ones the lowest energy first
 * @param starts number of starts
 * @param unfinished starts that had not come to rest after {@value #MAX_SWEEPS} sweeps
 */
public record AttractorSearch(List<Attractor> attractors, int starts, int unfinished) {
    static final int MAX_SWEEPS = 200;

    public AttractorSearch {
        attractors = List.copyOf(attractors);
    }

    /**
     * Searches, the calling thread taking part.
     *
     * @throws CancellationException if the sink asks to stop
     */
    public static AttractorSearch of(
            HopfieldNetwork network, int starts, RandomKey key, int threads, ProgressSink progress) {
        if (starts < 1) {
            throw new IllegalArgumentException("A search needs at least one start, found " + starts);
        }
        @Nullable SpinVector[] ends = new SpinVector[starts];
        PieceCounter done = new PieceCounter(progress, starts, "starts");
        Fields first = network.fields(SpinVector.random(network.units(), key.child("first")));
        ParallelBlocks.run(threads, starts, first::fork, (fields, number) -> {
            ends[number] = end(fields, key.child(number));
            done.finished();
        });
        return counted(network, ends);
    }

    /** Number of starts that ended in an attractor of this kind. */
    public int hits(Verdict.Kind kind) {
        return attractors.stream()
                .filter(attractor -> attractor.verdict().kind() == kind)
                .mapToInt(attractor -> attractor.basin().successes())
                .sum();
    }

    private static @Nullable SpinVector end(Fields fields, RandomKey key) {
        fields.moveTo(SpinVector.random(fields.units(), key.child("start")));
        Recall recall = new Recall(fields, new BitSet(), UpdateOrder.RANDOM, key.child("recall"));
        return recall.run(MAX_SWEEPS) == RecallStatus.CONVERGED ? recall.spins() : null;
    }

    private static AttractorSearch counted(HopfieldNetwork network, @Nullable SpinVector[] ends) {
        boolean even = network.isEven();
        // Hits of the state itself and of its inverse.
        Map<SpinVector, int[]> counts = new LinkedHashMap<>();
        int unfinished = 0;
        for (SpinVector end : ends) {
            if (end == null) {
                unfinished++;
            } else {
                boolean turned = even && isTurned(network.patterns(), end);
                counts.computeIfAbsent(turned ? end.inverse() : end, state -> new int[2])[turned ? 1 : 0]++;
            }
        }
        List<Attractor> attractors = new ArrayList<>();
        counts.forEach((state, hits) -> attractors.add(new Attractor(
                state,
                Judge.judge(network.patterns(), state),
                network.energy(state),
                hits[0],
                hits[1],
                new Proportion(hits[0] + hits[1], ends.length))));
        attractors.sort(Comparator.comparingInt(
                        (Attractor attractor) -> -attractor.basin().successes())
                .thenComparingDouble(Attractor::energy)
                .thenComparing(attractor -> attractor.state().toString()));
        return new AttractorSearch(attractors, ends.length, unfinished);
    }

    /** Whether the inverse is the one to show: its largest overlap is positive, or its first unit where there is none. */
    private static boolean isTurned(List<SpinVector> patterns, SpinVector state) {
        int largest = 0;
        for (SpinVector pattern : patterns) {
            int dot = state.dot(pattern);
            if (Math.abs(dot) > Math.abs(largest)) {
                largest = dot;
            }
        }
        return largest == 0 ? state.spin(0) < 0 : largest < 0;
    }
}
