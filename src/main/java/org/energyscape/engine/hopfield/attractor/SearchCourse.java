package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
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
 * An {@link AttractorSearch} that goes on in portions, and back. Start s draws from {@code key.child(s)} alone and ends are counted
 * in the order of starts: after n starts {@link #result} equals one search of n, whatever the portions and threads were. Ends
 * that were gone back before are kept, 4 bytes a start, and not computed again. Used by one thread at a time, which shares out
 * the recalls.
 */
public final class SearchCourse {
    private static final int UNFINISHED = -1;

    private final HopfieldNetwork network;
    private final RandomKey key;
    private final Map<SpinVector, Tally> tallies = new HashMap<>();
    /** In the order of finding. */
    private final List<Tally> found = new ArrayList<>();

    private @Nullable Fields fields;
    /** For every known start twice the number of its attractor, 1 more where it ended in the inverse; or UNFINISHED. */
    private int[] ends = new int[256];

    /** Ends of starts that were computed before a portion was given up, by the number of the start. */
    private final Map<Integer, End> kept = new ConcurrentHashMap<>();

    private int known;
    private int starts;
    private int unfinished;

    /** Before the first start. */
    public SearchCourse(HopfieldNetwork network, RandomKey key) {
        this.network = network;
        this.key = key;
    }

    /**
     * Where a start came to rest, and with which energy.
     *
     * @param state null where it did not come to rest
     */
    private record End(@Nullable SpinVector state, double energy) {}

    private static final class Tally {
        private final SpinVector state;
        private final Verdict verdict;
        private final double energy;
        private final int number;
        private int hits;
        private int inverseHits;

        Tally(SpinVector state, Verdict verdict, double energy, int number) {
            this.state = state;
            this.verdict = verdict;
            this.energy = energy;
            this.number = number;
        }

        int all() {
            return hits + inverseHits;
        }
    }

    /** Starts counted. */
    public int starts() {
        return starts;
    }

    /**
     * Counts so many starts more, the calling thread taking part. The sink is asked before each sweep of each recall.
     *
     * @throws CancellationException if the sink asks to stop; none of these starts counts then, but those that have ended
     *     need not be followed again
     */
    public void advance(int more, int threads, ProgressSink progress) {
        int to = Math.addExact(starts, more);
        int first = known;
        if (to > first) {
            Fields pattern = pattern(progress);
            PieceCounter done = new PieceCounter(progress, to - first, "starts");
            ParallelBlocks.run(threads, to - first, pattern::fork, (own, number) -> {
                int start = first + number;
                if (!kept.containsKey(start)) {
                    kept.put(start, end(own, key.child(start), progress));
                }
                done.finished();
            });
            learn(to);
        }
        while (starts < to) {
            count(ends[starts++], 1);
        }
    }

    /** Forgets the last starts, so that only the first {@code wanted} count. */
    public void rewind(int wanted) {
        if (wanted < 0 || wanted > starts) {
            throw new IllegalArgumentException("Expected 0 to " + starts + " starts to go back to, found " + wanted);
        }
        while (starts > wanted) {
            count(ends[--starts], -1);
        }
    }

    /** What has been found so far; at least one start is needed. */
    public AttractorSearch result() {
        List<Attractor> attractors = new ArrayList<>();
        for (Tally tally : found) {
            if (tally.all() > 0) {
                attractors.add(new Attractor(
                        tally.state,
                        tally.verdict,
                        tally.energy,
                        tally.hits,
                        tally.inverseHits,
                        new Proportion(tally.all(), starts)));
            }
        }
        attractors.sort(Comparator.comparingInt(
                        (Attractor attractor) -> -attractor.basin().successes())
                .thenComparingDouble(Attractor::energy)
                .thenComparing(attractor -> attractor.state().toString()));
        return new AttractorSearch(attractors, starts, unfinished);
    }

    /** The place of an attractor in the order of finding, from 0; -1 if it has not been found. */
    public int number(SpinVector state) {
        Tally tally = tallies.get(state);
        return tally == null ? -1 : tally.number;
    }

    /** Whether a start counted ended in this state, or in its inverse where both are one attractor. */
    public boolean reached(SpinVector state) {
        Tally tally = tallies.get(state);
        if (tally == null && network.isEven()) {
            tally = tallies.get(state.inverse());
        }
        return tally != null && tally.all() > 0;
    }

    private Fields pattern(ProgressSink progress) {
        Fields now = fields;
        if (now == null) {
            network.prepare(progress);
            now = network.fields(SpinVector.random(network.units(), key.child("first")));
            fields = now;
        }
        return now;
    }

    private static End end(Fields fields, RandomKey key, ProgressSink progress) {
        fields.moveTo(SpinVector.random(fields.units(), key.child("start")));
        Recall recall = new Recall(fields, new BitSet(), UpdateOrder.RANDOM, key.child("recall"));
        return recall.run(AttractorSearch.MAX_SWEEPS, progress) == RecallStatus.CONVERGED
                ? new End(recall.spins(), recall.energy())
                : new End(null, 0);
    }

    /** Puts the ends of starts up to this number in order. */
    private void learn(int to) {
        boolean even = network.isEven();
        if (ends.length < to) {
            ends = Arrays.copyOf(ends, Math.max(2 * ends.length, to));
        }
        while (known < to) {
            End reached = Objects.requireNonNull(kept.remove(known));
            SpinVector end = reached.state();
            int code = UNFINISHED;
            if (end != null) {
                boolean turned = even && isTurned(network.patterns(), end);
                // Only where E(x) = E(-x) is an end turned.
                Tally tally =
                        tallies.computeIfAbsent(turned ? end.inverse() : end, state -> tally(state, reached.energy()));
                code = 2 * tally.number + (turned ? 1 : 0);
            }
            ends[known++] = code;
        }
    }

    private Tally tally(SpinVector state, double energy) {
        Tally tally = new Tally(state, Judge.judge(network.patterns(), state), energy, found.size());
        found.add(tally);
        return tally;
    }

    private void count(int code, int by) {
        if (code == UNFINISHED) {
            unfinished += by;
        } else if ((code & 1) == 0) {
            found.get(code >> 1).hits += by;
        } else {
            found.get(code >> 1).inverseHits += by;
        }
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
