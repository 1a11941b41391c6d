package org.energyscape.engine.hopfield;

import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.RandomKey;

/**
 * Another rule, and then unlearning of what the network dreams: from a random state it falls into an attractor x, and
 * W_ij ← W_ij - (ε/N) x_i x_j for i ≠ j (Hopfield, Feinstein and Palmer 1983, "'Unlearning' has a stabilizing effect in
 * collective memories", Nature 304, p. 158, with ε about 0.01). Dreams end in deep spurious states more often than in stored
 * patterns; too many of them dissolve the memories as well.
 *
 * <p>The dreams follow from the seed, so that the weights are a function of the patterns. A dream costs its recall and N²
 * steps. Storing and forgetting learn and dream afresh. The diagonal stays as the base rule left it.
 *
 * @param base the rule by which the patterns are learned
 * @param dreams number of dreams, 0 or more
 * @param strength ε, 0 to 1
 * @param seed of the random states and orders
 */
public record UnlearningRule(WeightRule base, int dreams, double strength, long seed) implements WeightRule {
    /** Finest part of 1/N by which Hebb's weights are changed, so that they stay whole numbers over a divisor. */
    static final int PARTS = 1 << 12;

    private static final int MAX_SWEEPS = 100;

    public UnlearningRule {
        if (dreams < 0) {
            throw new IllegalArgumentException("The number of dreams is 0 or more, found " + dreams);
        }
        requireStrength(strength);
    }

    static void requireStrength(double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("The strength of unlearning lies in 0 to 1, found " + strength);
        }
    }

    @Override
    public String title() {
        return base.title() + ", unlearned";
    }

    @Override
    public Learned learn(int units, List<SpinVector> patterns, ProgressSink progress) {
        Learned known = base.learn(units, patterns, progress);
        // Without memories every state rests where it is: there is nothing to unlearn.
        if (dreams == 0 || patterns.isEmpty()) {
            return known;
        }
        UnlearnedWeights weights = new UnlearnedWeights(known.couplings(progress), strength);
        RandomKey key = dreamKey(seed);
        for (int dream = 0; dream < dreams; dream++) {
            weights.unlearn(dream(weights.passing(), key.child(dream), progress));
            progress.report((dream + 1.0) / dreams, (dream + 1) + " of " + dreams + " dreams");
        }
        return weights.couplings();
    }

    /** Dream d draws from child d of it. */
    static RandomKey dreamKey(long seed) {
        return RandomKey.ofSeed(seed).child("dreams");
    }

    /**
     * Where a random state falls to.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    static SpinVector dream(Couplings couplings, RandomKey key, ProgressSink progress) {
        WeightRule.requireWanted(progress);
        SpinVector start = SpinVector.random(couplings.units(), key.child("start"));
        Fields fields =
                couplings.fitsInt() ? new IntFields(couplings, null, start) : new DenseFields(couplings, null, start);
        Recall recall = new Recall(fields, new BitSet(), UpdateOrder.RANDOM, key.child("recall"));
        recall.run(MAX_SWEEPS, progress);
        return recall.spins();
    }
}
