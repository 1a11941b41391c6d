package org.energyscape.engine.hopfield;

import java.util.List;

/** A rule that makes a symmetric matrix of weights. */
public sealed interface WeightRule extends LearningRule
        permits HebbRule, StorkeyRule, ProjectionRule, PerceptronRule, UnlearningRule, UnlearnedStatesRule {
    /** The weights for the given patterns, stored in list order. At most {@link Couplings#MAX_UNITS} units. */
    Learned learn(int units, List<SpinVector> patterns);

    /**
     * The weights after more patterns. Equal to {@link #learn} of the whole list, bit for bit, but a rule may start from the
     * weights there are.
     *
     * @param patterns all of them
     * @param known how many of them, from the first on, {@code before} has learned
     */
    default Learned afterStoring(Learned before, List<SpinVector> patterns, int known) {
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
