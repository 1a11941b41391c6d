package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;

/** Memories of random pictures for tests. */
final class Ground {
    static final int SIDE = 10;

    private Ground() {}

    static Memories memories(LearningRule rule, int stored, UpdateOrder order, double temperature) {
        List<SpinVector> patterns = PatternSets.random(SIDE * SIDE, stored, RandomKey.ofSeed(11));
        List<GalleryItem> gallery = new ArrayList<>();
        for (int k = 0; k < stored; k++) {
            gallery.add(new GalleryItem(k, "Picture " + (k + 1), patterns.get(k), true));
        }
        HopfieldNetwork network =
                stored == 0 ? HopfieldNetwork.empty(SIDE * SIDE, rule) : HopfieldNetwork.of(rule, patterns);
        SpinVector truth = stored == 0 ? SpinVector.random(SIDE * SIDE, RandomKey.ofSeed(1)) : patterns.get(0);
        return new Memories(
                SIDE, gallery, network, stored == 0 ? -1 : 0, truth, truth, new BitSet(), order, temperature, 1);
    }

    static List<String> names(Memories memories) {
        return memories.stored().stream().map(GalleryItem::name).toList();
    }
}
