package org.energyscape.lab.hopfield.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class WalkerTest {
    private static final RandomKey KEY = RandomKey.ofSeed(3);

    /** 240 places, two coordinates each; the last is where the walker stands. */
    @Test
    void theTrailHoldsTheLatestPlacesAlone() {
        List<SpinVector> patterns = PatternSets.random(40, 3, KEY);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns);
        EnergyPlane plane = EnergyPlane.of(network, patterns, 5, 5, ProgressSink.NONE);
        Walker walker = new Walker(network, plane, patterns.get(0), UpdateOrder.RANDOM, 10, KEY);
        float[] before = walker.trail();
        for (int sweep = 1; sweep <= 300; sweep++) {
            walker.recall().stepSweep();
            walker.trace();
            float[] trail = walker.trail();
            assertThat(trail).hasSize(2 * Math.min(240, sweep + 1));
            float[] place = plane.places(List.of(walker.recall().spins()));
            assertThat(trail[trail.length - 2]).isEqualTo(place[0]);
            assertThat(trail[trail.length - 1]).isEqualTo(place[1]);
            assertThat(trail[trail.length - 4]).isEqualTo(before[before.length - 2]);
            before = trail;
        }
    }
}
