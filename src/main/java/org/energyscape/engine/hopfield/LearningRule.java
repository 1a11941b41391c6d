package org.energyscape.engine.hopfield;

/**
 * How patterns become an energy. Recall knows {@link Fields} only, so that a new rule changes nothing there.
 *
 * <p>The energy is a function of the list of patterns, in order: that is what makes storing and forgetting exactly
 * reversible for every rule, including those that cannot unlearn in place.
 */
public sealed interface LearningRule permits WeightRule, DenseMemoryRule {
    /** The name of the rule, a word or two. */
    String title();

    /** The form of the local fields that recalls fastest, or the only one the rule has. */
    Fields fields(HopfieldNetwork network, SpinVector start);
}
