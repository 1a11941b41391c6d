package org.energyscape.engine.hopfield;

import java.util.BitSet;
import java.util.List;
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
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("The strength of unlearning lies in 0 to 1, found " + strength);
        }
    }

    @Override
    public String title() {
        return base.title() + ", unlearned";
    }

    @Override
    public Learned learn(int units, List<SpinVector> patterns) {
        Learned known = base.learn(units, patterns);
        Couplings couplings = known.couplings();
        // Without memories every state rests where it is: there is nothing to unlearn.
        if (dreams == 0 || patterns.isEmpty()) {
            return known;
        }
        // Weights of whole numbers over N get room for parts of 1/N; those over a large power of two have it.
        int factor = couplings.divisor() < (double) PARTS * units ? PARTS : 1;
        int[] values = scaled(couplings, factor);
        double divisor = couplings.divisor() * factor;
        int step = (int) Math.rint(strength * divisor / units);
        RandomKey key = RandomKey.ofSeed(seed).child("dreams");
        for (int dream = 0; dream < dreams; dream++) {
            Couplings current = new Couplings(units, values, divisor);
            SpinVector attractor = dream(current, units, key.child(dream));
            values = unlearned(values, attractor, step);
        }
        return new Couplings(units, values, divisor);
    }

    private static int[] scaled(Couplings couplings, int factor) {
        int[] values = couplings.values().clone();
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.multiplyExact(values[k], factor);
        }
        return values;
    }

    private static SpinVector dream(Couplings couplings, int units, RandomKey key) {
        SpinVector start = SpinVector.random(units, key.child("start"));
        Fields fields =
                couplings.fitsInt() ? new IntFields(couplings, null, start) : new DenseFields(couplings, null, start);
        Recall recall = new Recall(fields, new BitSet(), UpdateOrder.RANDOM, key.child("recall"));
        recall.run(MAX_SWEEPS);
        return recall.spins();
    }

    private static int[] unlearned(int[] values, SpinVector state, int step) {
        int n = state.size();
        byte[] spins = state.toBytes();
        int[] less = values.clone();
        for (int i = 0; i < n; i++) {
            int factor = step * spins[i];
            int diagonal = less[i * n + i];
            for (int j = 0; j < n; j++) {
                less[i * n + j] = Math.subtractExact(less[i * n + j], factor * spins[j]);
            }
            less[i * n + i] = diagonal;
        }
        return less;
    }
}
