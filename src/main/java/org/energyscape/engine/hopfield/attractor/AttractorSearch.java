package org.energyscape.engine.hopfield.attractor;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.math.RandomKey;

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
        SearchCourse course = new SearchCourse(network, key);
        course.advance(starts, threads, progress);
        return course.result();
    }

    /** Number of starts that ended in an attractor of this kind. */
    public int hits(Verdict.Kind kind) {
        return attractors.stream()
                .filter(attractor -> attractor.verdict().kind() == kind)
                .mapToInt(attractor -> attractor.basin().successes())
                .sum();
    }

    /** Number of different attractors of this kind. */
    public int distinct(Verdict.Kind kind) {
        return (int) attractors.stream()
                .filter(attractor -> attractor.verdict().kind() == kind)
                .count();
    }
}
