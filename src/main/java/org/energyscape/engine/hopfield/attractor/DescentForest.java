package org.energyscape.engine.hopfield.attractor;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The arrows of greedy descent drawn as a forest: every basin of a {@link StateGraph} is a tree whose root is its fixed
 * point. Across a line of 2^N units, a basin has as many units as states, the largest basin at the left, of equal ones the
 * lower fixed point, then the lower number. Within it each state has the stretch of all states that flow through it, parted
 * among those one step before it in the order of their numbers, and stands in the middle of its stretch. So stretches of
 * different branches never overlap, and the lengths are counts.
 *
 * <p>2^N N steps at most; immutable, any thread.
 */
public final class DescentForest {
    private final float[] middles;
    private final int[] basins;
    private final int[] roots;

    private DescentForest(float[] middles, int[] basins, int[] roots) {
        this.middles = middles;
        this.basins = basins;
        this.roots = roots;
    }

    /** Lays out all states. */
    public static DescentForest of(StateGraph graph) {
        int states = graph.states();
        int[] sizes = new int[states];
        int[] order = downTheTrees(graph);
        // From the leaves on: whoever flows into a state has been counted before it.
        for (int k = states - 1; k >= 0; k--) {
            int s = order[k];
            sizes[s]++;
            if (graph.next(s) != s) {
                sizes[graph.next(s)] += sizes[s];
            }
        }
        int[] roots = IntStream.of(graph.fixedPoints())
                .boxed()
                .sorted((a, b) -> {
                    int bySize = Integer.compare(sizes[b], sizes[a]);
                    int byEnergy = Double.compare(graph.energy(a), graph.energy(b));
                    return bySize != 0 ? bySize : byEnergy != 0 ? byEnergy : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        int[] from = new int[states];
        int[] taken = new int[states];
        int[] basinOf = new int[states];
        int at = 0;
        for (int k = 0; k < roots.length; k++) {
            from[roots[k]] = at;
            basinOf[roots[k]] = k;
            at += sizes[roots[k]];
        }
        float[] middles = new float[states];
        for (int s : order) {
            int next = graph.next(s);
            if (next != s) {
                from[s] = from[next] + taken[next];
                taken[next] += sizes[s];
                basinOf[s] = basinOf[next];
            }
            middles[s] = from[s] + sizes[s] / 2f;
        }
        return new DescentForest(middles, basinOf, roots);
    }

    /** All states, each after the one it flows to, those of equal depth by number. */
    private static int[] downTheTrees(StateGraph graph) {
        int states = graph.states();
        int[] depths = new int[states];
        int deepest = 0;
        for (int s = 0; s < states; s++) {
            depths[s] = graph.depth(s);
            deepest = Math.max(deepest, depths[s]);
        }
        int[] starts = new int[deepest + 2];
        for (int depth : depths) {
            starts[depth + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] order = new int[states];
        for (int s = 0; s < states; s++) {
            order[starts[depths[s]]++] = s;
        }
        return order;
    }

    /** Where a state stands across, 0 to 2^N. */
    public float across(int state) {
        return middles[state];
    }

    /** The basin of a state, 0 for the leftmost. */
    public int basin(int state) {
        return basins[state];
    }

    /** The fixed point of each basin, from the left; a copy. */
    public int[] roots() {
        return roots.clone();
    }
}
