package org.energyscape.lab.hopfield;

import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.HopfieldState.Setup;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a setup: the network with the stored pictures, the picture to recall, and what is left of it.
 *
 * @param network the stored pictures, in the order of the gallery
 * @param chosen place of the picture in the gallery, or -1 if the gallery is empty
 * @param truth the picture before the damage
 * @param damaged turned by noise, hidden pixels at the value they start with; or the state that recall was asked to begin at
 * @param hidden pixels whose value is not known
 */
record Bench(HopfieldNetwork network, int chosen, SpinVector truth, SpinVector damaged, BitSet hidden) {
    /**
     * Works it out; the network has learned then.
     *
     * @param before of an earlier setup, what it has learned being made use of; or null
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    static Bench of(Setup setup, @Nullable HopfieldNetwork before, ProgressSink progress) {
        ParamValues values = setup.values();
        int side = values.get(HopfieldParams.SIDE);
        int units = side * side;
        LearningRule rule = RuleParams.rule(values, values.get(HopfieldParams.SEED));
        List<SpinVector> patterns = setup.gallery().stream()
                .filter(GalleryItem::stored)
                .map(GalleryItem::picture)
                .toList();
        HopfieldNetwork network = network(units, rule, patterns, before);
        network.prepare(progress);
        RandomKey key = key(setup).child("damage").child(setup.chosenId());
        int chosen = chosen(setup);
        SpinVector truth = chosen < 0
                ? SpinVector.random(units, key.child("truth"))
                : setup.gallery().get(chosen).picture();
        SpinVector start = setup.start();
        if (start != null) {
            return new Bench(network, chosen, truth, start, new BitSet());
        }
        DamagedPicture left = Damage.of(values).applyTo(network, truth, key);
        return new Bench(network, chosen, truth, SpinVector.threshold(left.spins(), 0), left.hidden());
    }

    /** The network with these patterns, which goes on from the one before where the rule can. */
    private static HopfieldNetwork network(
            int units, LearningRule rule, List<SpinVector> patterns, @Nullable HopfieldNetwork before) {
        if (before != null && before.units() == units && before.rule().equals(rule)) {
            List<SpinVector> known = before.patterns();
            int common = 0;
            while (common < Math.min(known.size(), patterns.size())
                    && known.get(common).equals(patterns.get(common))) {
                common++;
            }
            if (common == known.size()) {
                return common == patterns.size() ? before : before.store(patterns.subList(common, patterns.size()));
            }
            if (known.size() == patterns.size() + 1
                    && known.subList(common + 1, known.size()).equals(patterns.subList(common, patterns.size()))) {
                return before.forget(common);
            }
        }
        return patterns.isEmpty() ? HopfieldNetwork.empty(units, rule) : HopfieldNetwork.of(rule, patterns);
    }

    /** The root of all random numbers of a setup but those of the patterns. */
    static RandomKey key(Setup setup) {
        return RandomKey.ofSeed(setup.values().get(HopfieldParams.SEED));
    }

    /** What other pages look at. */
    Memories memories(Setup setup) {
        ParamValues values = setup.values();
        return new Memories(
                values.get(HopfieldParams.SIDE),
                setup.gallery(),
                network,
                chosen,
                truth,
                damaged,
                hidden,
                values.get(HopfieldParams.ORDER),
                values.get(HopfieldParams.TEMPERATURE),
                values.get(HopfieldParams.SEED));
    }

    /** The pixels that are not hidden: a clamped recall takes them for true. Empty if nothing is hidden. */
    BitSet observed() {
        BitSet observed = new BitSet();
        if (!hidden.isEmpty()) {
            observed.set(0, truth.size());
            observed.andNot(hidden);
        }
        return observed;
    }

    /** Place of the picture to recall in the gallery: the one chosen, else the first; -1 if there is none. */
    static int chosen(Setup setup) {
        for (int i = 0; i < setup.gallery().size(); i++) {
            if (setup.gallery().get(i).id() == setup.chosenId()) {
                return i;
            }
        }
        return setup.gallery().isEmpty() ? -1 : 0;
    }
}
