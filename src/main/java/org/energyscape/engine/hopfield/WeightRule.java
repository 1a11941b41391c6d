package org.energyscape.engine.hopfield;

import java.util.List;

/** A rule that makes a symmetric matrix of weights. */
public sealed interface WeightRule extends LearningRule
        permits HebbRule, StorkeyRule, ProjectionRule, PerceptronRule, UnlearningRule {
    /** The weights for the given patterns, stored in list order. At most {@link Couplings#MAX_UNITS} units. */
    Learned learn(int units, List<SpinVector> patterns);

    /**
     * The weights after one more pattern, the last of the list. Equal to {@link #learn} of the whole list, bit for bit, but
     * a rule may do it in one pass over the old weights.
     */
    default Learned afterStoring(Learned before, List<SpinVector> patterns) {
        return learn(before.couplings().units(), patterns);
    }

    /**
     * The weights after one pattern was taken out of the list. Equal to {@link #learn} of the remaining patterns.
     *
     * @param index where it stood
     */
    default Learned afterForgetting(Learned before, List<SpinVector> remaining, int index, SpinVector forgotten) {
        return learn(before.couplings().units(), remaining);
    }

    @Override
    default Fields fields(HopfieldNetwork network, SpinVector start) {
        return network.matrixFields(start);
    }
}
