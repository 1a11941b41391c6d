package org.energyscape.engine.hopfield;

import org.energyscape.engine.ProgressSink;

/**
 * What perceptron learning came to.
 *
 * @param couplings the weights
 * @param margin κ that was asked for
 * @param separated whether every pattern reached the margin at every unit
 * @param sweeps sweeps done, the last without change included
 * @param leastStability the least γ_i over all patterns and units; infinite without a pattern
 */
public record PerceptronWeights(
        Couplings couplings, double margin, boolean separated, int sweeps, double leastStability) implements Learned {
    @Override
    public Couplings couplings(ProgressSink progress) {
        return couplings;
    }

    /** The outcome in words. */
    public String words() {
        return separated
                ? "separated with margin " + margin + " in " + sweeps + (sweeps == 1 ? " sweep" : " sweeps")
                : "not separable with margin " + margin + " within " + sweeps + (sweeps == 1 ? " sweep" : " sweeps");
    }
}
