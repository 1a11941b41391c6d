package org.energyscape.lab.hopfield.attractor;

import java.util.List;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UnlearnedStatesRule;
import org.energyscape.engine.hopfield.WeightRule;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;

/**
 * What is searched: the network of the lab, and what was taken from it on this page alone. Immutable.
 *
 * @param side pixels a side
 * @param names of the stored pictures, in the order of storing
 * @param network of the lab
 * @param unlearned attractors unlearned by hand, in order
 * @param strength ε with which they were
 * @param seed of the lab, from which dreams come
 */
record AttractorSource(
        int side, List<String> names, HopfieldNetwork network, List<SpinVector> unlearned, double strength, long seed) {
    /** Before the lab has said anything. */
    static final AttractorSource NONE =
            new AttractorSource(1, List.of(), HopfieldNetwork.empty(1, new HebbRule(false)), List.of(), 0, 1);

    AttractorSource {
        names = List.copyOf(names);
        unlearned = List.copyOf(unlearned);
    }

    /** The network as the lab has it. */
    static AttractorSource of(Memories memories) {
        return new AttractorSource(
                memories.side(),
                memories.stored().stream().map(GalleryItem::name).toList(),
                memories.network(),
                List.of(),
                0,
                memories.seed());
    }

    /** The same with other states unlearned. */
    AttractorSource without(List<SpinVector> states, double epsilon) {
        return new AttractorSource(side, names, network, states, epsilon, seed);
    }

    /** Whether nothing is stored: every state rests where it is. */
    boolean isEmpty() {
        return network.patterns().isEmpty();
    }

    /** Whether there are weights to unlearn from. */
    boolean hasWeights() {
        return network.hasWeights();
    }

    /** The network to search. */
    HopfieldNetwork searched() {
        return unlearned.isEmpty() || !(network.rule() instanceof WeightRule rule)
                ? network
                : network.withRule(new UnlearnedStatesRule(rule, unlearned, strength));
    }
}
