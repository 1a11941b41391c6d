package org.energyscape.engine.hopfield;

import java.util.List;

/**
 * How patterns become weights. Recall knows {@link Fields} only, so that a new rule changes nothing there.
 *
 * <p>The weights are a function of the list of patterns, in order: that is what makes storing and forgetting exactly
 * reversible for every rule, including those that cannot unlearn in place.
 */
public sealed interface LearningRule permits HebbRule {
    /** The weights for the given patterns, stored in list order. */
    Couplings learn(int units, List<SpinVector> patterns);

    /**
     * The weights after one more pattern, the last of the list. Equal to {@link #learn} of the whole list, but a rule may
     * do it in one pass over the old weights.
     */
    default Couplings afterStoring(Couplings before, List<SpinVector> patterns) {
        return learn(before.units(), patterns);
    }

    /** The weights after one pattern was taken out of the list. Equal to {@link #learn} of the remaining patterns. */
    default Couplings afterForgetting(Couplings before, List<SpinVector> remaining, SpinVector forgotten) {
        return learn(before.units(), remaining);
    }

    /** The form of the local fields that recalls fastest, or the only one the rule has. */
    Fields fields(HopfieldNetwork network, SpinVector start);
}
