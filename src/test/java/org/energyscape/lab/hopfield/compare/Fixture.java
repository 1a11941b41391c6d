package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;

/** Small random memories. */
final class Fixture {
    static final int SIDE = 9;
    static final RandomKey KEY = RandomKey.ofSeed(11);

    private Fixture() {}

    static Memories memories(int stored, boolean masked, UpdateOrder order) {
        return memories(stored, masked, order, 0);
    }

    static Memories memories(int stored, boolean masked, UpdateOrder order, double temperature) {
        int units = SIDE * SIDE;
        List<GalleryItem> gallery = new ArrayList<>();
        for (int i = 0; i < Math.max(1, stored); i++) {
            gallery.add(new GalleryItem(
                    i,
                    "Random " + i,
                    SpinVector.random(units, KEY.child("pattern").child(i)),
                    i < stored));
        }
        List<SpinVector> patterns = gallery.stream()
                .filter(GalleryItem::stored)
                .map(GalleryItem::picture)
                .toList();
        BitSet hidden = new BitSet();
        if (masked) {
            hidden.set(0, 50);
        }
        SpinVector truth = gallery.get(0).picture();
        BitSet turned = new BitSet();
        for (int i = 0; i < 50; i += 3) {
            turned.set(i);
        }
        HopfieldNetwork network = patterns.isEmpty()
                ? HopfieldNetwork.empty(units, new HebbRule(false))
                : HopfieldNetwork.of(new HebbRule(false), patterns);
        return new Memories(SIDE, gallery, network, 0, truth, truth.flipped(turned), hidden, order, temperature, 5);
    }

    static CompareQuestion question(Memories memories) {
        return new CompareQuestion(memories, CompareParams.competitors(CompareParams.SET.defaults()));
    }

    static List<Learnt> learn(CompareQuestion question) {
        CompareLearning learning = new CompareLearning();
        return learning.learn(question, learning.next(), ProgressSink.NONE);
    }

    static CompareSimulation simulation(Memories memories, MetricLog metrics) {
        CompareQuestion question = question(memories);
        return new CompareSimulation(question, learn(question), metrics);
    }
}
