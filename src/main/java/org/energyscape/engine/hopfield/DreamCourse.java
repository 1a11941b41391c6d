package org.energyscape.engine.hopfield;

import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/**
 * A network while it dreams: {@link UnlearningRule} dream by dream, so that the weights after many numbers of dreams cost no
 * more than those after the last. After d dreams {@link #network} equals the network learned by that rule with d dreams, weights
 * bit for bit. Used by one thread at a time.
 */
public final class DreamCourse {
    private final HopfieldNetwork awake;
    private final WeightRule base;
    private final double strength;
    private final long seed;
    private final RandomKey key;
    private @Nullable UnlearnedWeights weights;
    private int dreams;

    /**
     * Before the first dream. Dreams that the network has had already are left out: the course begins with the rule before them.
     *
     * @param strength ε, 0 to 1
     * @param seed of the dreams
     * @throws IllegalArgumentException if the rule makes no weights
     */
    public DreamCourse(HopfieldNetwork network, double strength, long seed) {
        UnlearningRule.requireStrength(strength);
        if (!(network.rule() instanceof WeightRule rule)) {
            throw new IllegalArgumentException(
                    "Only weights can be unlearned, and " + network.rule().title() + " makes none");
        }
        base = rule instanceof UnlearningRule unlearning ? unlearning.base() : rule;
        awake = network.withRule(base);
        this.strength = strength;
        this.seed = seed;
        key = UnlearningRule.dreamKey(seed);
    }

    /** Dreams so far. */
    public int dreams() {
        return dreams;
    }

    /**
     * Dreams on until there have been so many.
     *
     * @throws IllegalArgumentException if there have been more
     * @throws CancellationException if the sink asks to stop; the course may be carried on later
     */
    public void dreamUpTo(int wanted, ProgressSink progress) {
        if (wanted < dreams) {
            throw new IllegalArgumentException("Dreamt " + dreams + " times already, asked for " + wanted);
        }
        UnlearnedWeights now = weights;
        if (now == null) {
            now = new UnlearnedWeights(awake.couplings(progress), strength);
            weights = now;
        }
        int from = dreams;
        while (dreams < wanted) {
            if (progress.isCancelled()) {
                throw new CancellationException("Cancelled after " + dreams + " of " + wanted + " dreams");
            }
            if (!awake.patterns().isEmpty()) {
                now.unlearn(UnlearningRule.dream(now.passing(), key.child(dreams), progress));
            }
            dreams++;
            progress.report((double) (dreams - from) / (wanted - from), dreams + " of " + wanted + " dreams");
        }
    }

    /** The network as it is now. */
    public HopfieldNetwork network() {
        UnlearnedWeights now = weights;
        if (dreams == 0 || now == null) {
            return awake;
        }
        UnlearningRule rule = new UnlearningRule(base, dreams, strength, seed);
        return awake.patterns().isEmpty() ? awake.withRule(rule) : awake.withLearned(rule, now.couplings());
    }
}
