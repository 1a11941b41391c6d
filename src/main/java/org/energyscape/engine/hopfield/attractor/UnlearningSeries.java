package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DreamCourse;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Verdict.Kind;
import org.energyscape.engine.math.Proportion;
import org.energyscape.engine.math.RandomKey;

/**
 * What unlearning does to the attractors: a network searched after ever more dreams (Hopfield, Feinstein and Palmer 1983,
 * "'Unlearning' has a stabilizing effect in collective memories", Nature 304, p. 158). All searches have the same starts, so that
 * differences come from the weights alone. A point equals a search of the network learned with so many dreams, bit for bit.
 *
 * @param points in the order of the numbers of dreams
 */
public record UnlearningSeries(List<Point> points) {
    private static final int[] DECADE = {1, 2, 5};

    public UnlearningSeries {
        points = List.copyOf(points);
    }

    /**
     * The network after some dreams.
     *
     * @param search its attractors
     * @param stability what it has of each stored pattern
     */
    public record Point(int dreams, AttractorSearch search, PatternStability stability) {
        /** Share of the starts that ended in a stored pattern or an inverse, or in the attractor that stands for it. */
        public Proportion stored() {
            return new Proportion(search.hits(Kind.STORED) + search.hits(Kind.INVERSE), search.starts());
        }

        /** Share of the starts that ended in a mixture or another spurious state. */
        public Proportion spurious() {
            return new Proportion(search.hits(Kind.MIXTURE) + search.hits(Kind.SPURIOUS), search.starts());
        }

        /** Number of different mixtures and other spurious states found. */
        public int distinctSpurious() {
            return search.distinct(Kind.MIXTURE) + search.distinct(Kind.SPURIOUS);
        }
    }

    /** 0, 10, 20, 50, 100, … up to {@code most}, which is the last. */
    public static List<Integer> counts(int most) {
        List<Integer> counts = new ArrayList<>(List.of(0));
        for (long ten = 10; ten < most; ten *= 10) {
            for (int digit : DECADE) {
                if (digit * ten < most) {
                    counts.add((int) (digit * ten));
                }
            }
        }
        if (most > 0) {
            counts.add(most);
        }
        return List.copyOf(counts);
    }

    /**
     * Dreams and searches. The series ends early once no stored pattern has an attractor any more.
     *
     * @param counts numbers of dreams, ascending
     * @param strength ε
     * @param seed of the dreams
     * @param starts of every search
     * @param key of the starts
     * @throws IllegalArgumentException if the rule makes no weights
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public static UnlearningSeries of(
            HopfieldNetwork network,
            List<Integer> counts,
            double strength,
            long seed,
            int starts,
            RandomKey key,
            int threads,
            ProgressSink progress) {
        return of(network, counts, true, strength, seed, starts, key, threads, progress);
    }

    /** Two points alone, with no dream and with so many, whatever is left. */
    public static UnlearningSeries compare(
            HopfieldNetwork network,
            int dreams,
            double strength,
            long seed,
            int starts,
            RandomKey key,
            int threads,
            ProgressSink progress) {
        return of(network, List.of(0, dreams), false, strength, seed, starts, key, threads, progress);
    }

    private static UnlearningSeries of(
            HopfieldNetwork network,
            List<Integer> counts,
            boolean whileAnyIsLeft,
            double strength,
            long seed,
            int starts,
            RandomKey key,
            int threads,
            ProgressSink progress) {
        DreamCourse course = new DreamCourse(network, strength, seed);
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < counts.size(); k++) {
            int dreams = counts.get(k);
            course.dreamUpTo(dreams, new PartOfProgress(progress, 2 * k, 2 * counts.size(), "Dreaming"));
            HopfieldNetwork now = course.network();
            AttractorSearch search = AttractorSearch.of(
                    now,
                    starts,
                    key,
                    threads,
                    new PartOfProgress(progress, 2 * k + 1, 2 * counts.size(), dreams + " dreams"));
            Point point = new Point(dreams, search, PatternStability.of(now, key.child("patterns"), progress));
            points.add(point);
            if (whileAnyIsLeft && point.stability().near() == 0) {
                break;
            }
        }
        return new UnlearningSeries(points);
    }

    /** The point of which most starts end in stored patterns; of equal ones that with the fewest dreams. */
    public Point best() {
        Point best = points.get(0);
        for (Point point : points) {
            if (point.stored().successes() > best.stored().successes()) {
                best = point;
            }
        }
        return best;
    }
}
