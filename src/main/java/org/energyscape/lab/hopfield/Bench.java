package org.energyscape.lab.hopfield;

import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.HopfieldState.Setup;

/**
 * What follows from a setup: the network with the stored pictures, the picture to recall, and what is left of it.
 *
 * @param network the stored pictures, in the order of the gallery
 * @param chosen place of the picture in the gallery, or -1 if the gallery is empty
 * @param truth the picture before the damage
 * @param damaged turned by noise; hidden pixels at the value they start with
 * @param hidden pixels whose value is not known
 */
record Bench(HopfieldNetwork network, int chosen, SpinVector truth, SpinVector damaged, BitSet hidden) {
    static Bench of(Setup setup) {
        ParamValues values = setup.values();
        int side = values.get(HopfieldParams.SIDE);
        int units = side * side;
        HebbRule rule = new HebbRule(values.get(HopfieldParams.DIAGONAL));
        List<SpinVector> patterns = setup.gallery().stream()
                .filter(GalleryItem::stored)
                .map(GalleryItem::picture)
                .toList();
        HopfieldNetwork network =
                patterns.isEmpty() ? HopfieldNetwork.empty(units, rule) : HopfieldNetwork.of(rule, patterns);
        RandomKey key = key(setup).child("damage").child(setup.chosenId());
        int chosen = chosen(setup);
        SpinVector truth = chosen < 0
                ? SpinVector.random(units, key.child("truth"))
                : setup.gallery().get(chosen).picture();
        DamagedPicture left = Damage.of(values).applyTo(network, truth, key);
        return new Bench(network, chosen, truth, SpinVector.threshold(left.spins(), 0), left.hidden());
    }

    /** The root of all random numbers of a setup but those of the patterns. */
    static RandomKey key(Setup setup) {
        return RandomKey.ofSeed(setup.values().get(HopfieldParams.SEED));
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

    private static int chosen(Setup setup) {
        for (int i = 0; i < setup.gallery().size(); i++) {
            if (setup.gallery().get(i).id() == setup.chosenId()) {
                return i;
            }
        }
        return setup.gallery().isEmpty() ? -1 : 0;
    }
}
