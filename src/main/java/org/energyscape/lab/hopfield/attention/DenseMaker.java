package org.energyscape.lab.hopfield.attention;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.MemoryWeights;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.SoftmaxProfile;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Dense;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Pull;

/**
 * Asks dense associative memories with the thresholded query: weights, and the state after one sweep. Keeps what the
 * memories were learned into. Worker thread.
 */
final class DenseMaker {
    private final AttentionMemories memories;
    private final Map<DenseMemoryRule, HopfieldNetwork> networks = new HashMap<>();

    DenseMaker(AttentionMemories memories) {
        this.memories = memories;
    }

    Dense dense(float[] query, int degree) {
        SpinVector state = SpinVector.threshold(query, AttentionMemories.INK);
        int[] overlaps = memories.spins().stream().mapToInt(state::dot).toArray();
        return new Dense(
                degree,
                state.toFloats(),
                overlaps,
                pull(state, overlaps, new DenseMemoryRule.Polynomial(degree, true)),
                pull(state, overlaps, new DenseMemoryRule.Exponential(1)));
    }

    private Pull pull(SpinVector state, int[] overlaps, DenseMemoryRule rule) {
        double[] weights = MemoryWeights.of(rule, overlaps);
        // In index order nothing is drawn, so that the key does not matter.
        Recall recall = Recall.of(
                networks.computeIfAbsent(rule, asked -> HopfieldNetwork.of(asked, memories.spins())),
                state,
                new BitSet(),
                UpdateOrder.SEQUENTIAL,
                RandomKey.ofSeed(0));
        recall.stepSweep();
        SpinVector result = recall.spins();
        int nearest = 0;
        for (int k = 1; k < memories.count(); k++) {
            if (result.dot(memories.spins().get(k))
                    > result.dot(memories.spins().get(nearest))) {
                nearest = k;
            }
        }
        return new Pull(
                weights,
                SoftmaxProfile.of(weights),
                result.toFloats(),
                nearest,
                result.hammingDistance(memories.spins().get(nearest)));
    }
}
