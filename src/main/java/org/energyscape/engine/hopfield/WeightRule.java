package org.energyscape.engine.hopfield;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;

/** A rule that makes a symmetric matrix of weights. */
public sealed interface WeightRule extends LearningRule
        permits HebbRule, StorkeyRule, ProjectionRule, PerceptronRule, UnlearningRule, UnlearnedStatesRule {
    /** The weights for the given patterns, stored in list order. At most {@link Couplings#MAX_UNITS} units. */
    default Learned learn(int units, List<SpinVector> patterns) {
        return learn(units, patterns, ProgressSink.NONE);
    }

    /**
     * The same weights, given up where the sink asks for it. It is asked every few million steps of the work, whatever the
     * rule: some thousand times a second.
     *
     * @throws CancellationException if the sink asks to stop
     */
    Learned learn(int units, List<SpinVector> patterns, ProgressSink progress);

    /** Gives up where nobody waits for the weights any more. */
    static void requireWanted(ProgressSink progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("The weights are not wanted any more");
        }
    }

    /**
     * The weights after more patterns. Equal to {@link #learn} of the whole list, bit for bit, but a rule may start from the
     * weights there are.
     *
     * @param patterns all of them
     * @param known how many of them, from the first on, {@code before} has learned
     */
    default Learned afterStoring(Learned before, List<SpinVector> patterns, int known, ProgressSink progress) {
        return learn(patterns.get(0).size(), patterns, progress);
    }

    /**
     * The weights after one pattern was taken out of the list. Equal to {@link #learn} of the remaining patterns.
     *
     * @param index where it stood
     */
    default Learned afterForgetting(
            Learned before, List<SpinVector> remaining, int index, SpinVector forgotten, ProgressSink progress) {
        return learn(forgotten.size(), remaining, progress);
    }

    @Override
    default void prepare(HopfieldNetwork network, ProgressSink progress) {
        network.couplings(progress).fitsInt();
    }

    @Override
    default Fields fields(HopfieldNetwork network, SpinVector start) {
        return network.matrixFields(start);
    }
}
