package org.energyscape.engine.hopfield;

import org.energyscape.engine.ProgressSink;

/**
 * How patterns become an energy. Recall knows {@link Fields} only, so that a new rule changes nothing there.
 *
 * <p>The energy is a function of the list of patterns, in order: that is what makes storing and forgetting exactly
 * reversible for every rule, including those that cannot unlearn in place.
 */
public sealed interface LearningRule permits WeightRule, DenseMemoryRule {
    /** The name of the rule, a word or two. */
    String title();

    /**
     * Does all the work that the first {@link #fields} of a network would.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop; what is learned by then is lost
     */
    void prepare(HopfieldNetwork network, ProgressSink progress);

    /** The form of the local fields that recalls fastest, or the only one the rule has. */
    Fields fields(HopfieldNetwork network, SpinVector start);
}
