package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class UnlearningTest {
    private static final RandomKey KEY = RandomKey.ofSeed(341);

    @Test
    void aDreamTakesTheProductOfItsAttractorOffTheWeights() {
        int n = 50;
        List<SpinVector> patterns = PatternSets.random(n, 6, KEY);
        for (WeightRule base : List.of(new HebbRule(false), new HebbRule(true), new StorkeyRule())) {
            HopfieldNetwork before = HopfieldNetwork.of(base, patterns);
            HopfieldNetwork after = before.withRule(new UnlearningRule(base, 1, 0.01, 9));
            RandomKey dream = RandomKey.ofSeed(9).child("dreams").child(0);
            SpinVector start = SpinVector.random(n, dream.child("start"));
            Recall recall =
                    new Recall(before.denseFields(start), new BitSet(), UpdateOrder.RANDOM, dream.child("recall"));
            recall.run(100);
            SpinVector x = recall.spins();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double change = i == j ? 0 : -0.01 / n * x.spin(i) * x.spin(j);
                    assertThat(weight(after, i, j) - weight(before, i, j))
                            .isCloseTo(change, within(0.5 / UnlearningRule.PARTS / n));
                }
            }
        }
    }

    @Test
    void noDreamLeavesTheWeightsOfTheBase() {
        List<SpinVector> patterns = PatternSets.random(20, 3, KEY);
        HopfieldNetwork base = HopfieldNetwork.of(new HebbRule(false), patterns);
        assertThat(base.withRule(new UnlearningRule(new HebbRule(false), 0, 0.5, 1))
                        .couplings()
                        .values())
                .isEqualTo(base.couplings().values());
    }

    /** The claim of 1983: random starts find stored patterns more often, and these become more alike in their share. */
    @Test
    void dreamsMakeStoredPatternsEasierToFind() {
        int before = 0;
        int after = 0;
        int starts = 200;
        for (int t = 0; t < 5; t++) {
            List<SpinVector> patterns = PatternSets.random(100, 8, KEY.child(t));
            HopfieldNetwork base = HopfieldNetwork.of(new HebbRule(false), patterns);
            before += found(base, starts);
            after += found(base.withRule(new UnlearningRule(new HebbRule(false), 100, 0.01, t)), starts);
        }
        // Two binomial counts of 1000 differ by less than 4 √(2 · 1000 / 4) by chance.
        assertThat(after - before).isGreaterThan((int) (4 * Math.sqrt(500)));
    }

    private static int found(HopfieldNetwork network, int starts) {
        int count = 0;
        for (int s = 0; s < starts; s++) {
            SpinVector start =
                    SpinVector.random(network.units(), KEY.child("start").child(s));
            Recall recall = Recall.of(network, start, new BitSet(), UpdateOrder.RANDOM, KEY.child(s));
            recall.run(100);
            SpinVector end = recall.spins();
            count += network.patterns().contains(end) || network.patterns().contains(end.inverse()) ? 1 : 0;
        }
        return count;
    }

    private static double weight(HopfieldNetwork network, int i, int j) {
        return network.couplings().at(i, j) / network.couplings().divisor();
    }
}
