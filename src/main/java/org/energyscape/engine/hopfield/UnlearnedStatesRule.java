package org.energyscape.engine.hopfield;

import java.util.List;
import org.energyscape.engine.ProgressSink;

/**
 * Another rule, and then unlearning of chosen states: for each x in turn W_ij ← W_ij - (ε/N) x_i x_j, i ≠ j, as in Hopfield,
 * Feinstein and Palmer 1983 ({@link UnlearningRule}), but without dreams. The energy of x itself rises by ε (N-1)/2, that of a
 * state y by ε (N m² - 1)/2 with m = x·y/N: the more alike the more. The diagonal stays as the base rule left it.
 *
 * @param base the rule by which the patterns are learned
 * @param states what is unlearned, in order; one named twice is unlearned twice
 * @param strength ε, 0 to 1
 */
public record UnlearnedStatesRule(WeightRule base, List<SpinVector> states, double strength) implements WeightRule {
    public UnlearnedStatesRule {
        states = List.copyOf(states);
        UnlearningRule.requireStrength(strength);
    }

    @Override
    public String title() {
        return base.title() + ", " + states.size() + (states.size() == 1 ? " state" : " states") + " unlearned";
    }

    @Override
    public Learned learn(int units, List<SpinVector> patterns, ProgressSink progress) {
        Learned known = base.learn(units, patterns, progress);
        if (states.isEmpty()) {
            return known;
        }
        for (SpinVector state : states) {
            if (state.size() != units) {
                throw new IllegalArgumentException(
                        "Expected a state of " + units + " units to unlearn, found " + state.size());
            }
        }
        UnlearnedWeights weights = new UnlearnedWeights(known.couplings(progress), strength);
        for (SpinVector state : states) {
            WeightRule.requireWanted(progress);
            weights.unlearn(state);
        }
        return weights.couplings();
    }
}
