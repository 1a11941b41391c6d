package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Judge;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;

/**
 * Where recalls come to rest that begin at the stored patterns themselves: what the network still has of each.
 *
 * @param overlaps for each pattern in the order of storing, the overlap of the end with it; 1 where it is a fixed point
 */
public record PatternStability(List<Double> overlaps) {
    public PatternStability {
        overlaps = List.copyOf(overlaps);
    }

    /** Recalls from every pattern, one unit at a time in random order. */
    public static PatternStability of(HopfieldNetwork network, RandomKey key) {
        return of(network, key, ProgressSink.NONE);
    }

    /**
     * The same, asking before every sweep whether to go on.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public static PatternStability of(HopfieldNetwork network, RandomKey key, ProgressSink progress) {
        List<Double> overlaps = new ArrayList<>();
        List<SpinVector> patterns = network.patterns();
        if (!patterns.isEmpty()) {
            network.prepare(progress);
            Fields fields = network.fields(patterns.get(0));
            for (int mu = 0; mu < patterns.size(); mu++) {
                fields.moveTo(patterns.get(mu));
                Recall recall = new Recall(fields, new BitSet(), UpdateOrder.RANDOM, key.child(mu));
                recall.run(AttractorSearch.MAX_SWEEPS, progress);
                overlaps.add(recall.spins().overlap(patterns.get(mu)));
            }
        }
        return new PatternStability(overlaps);
    }

    /** Patterns that are fixed points to the last unit. */
    public int exact() {
        return (int) overlaps.stream().filter(overlap -> overlap == 1).count();
    }

    /** Patterns with an attractor that stands for them: overlap {@link Judge#NEAR} or more. */
    public int near() {
        return (int) overlaps.stream().filter(overlap -> overlap >= Judge.NEAR).count();
    }

    /** Mean overlap; NaN without patterns. */
    public double meanOverlap() {
        return overlaps.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
