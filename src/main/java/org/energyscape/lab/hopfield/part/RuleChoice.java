package org.energyscape.lab.hopfield.part;

import org.energyscape.engine.param.Labelled;

/** The rules by which a network can store patterns. */
public enum RuleChoice implements Labelled {
    HEBB("hebb", "Hebb", "W = (1/N) Σ ξ ξᵀ. Forgives no resemblance; breaks at 0.138 N random patterns."),
    STORKEY(
            "storkey",
            "Storkey",
            "Each pattern is learned against the fields of those before it. Holds more than Hebb."),
    PROJECTION(
            "projection",
            "Projection",
            "The pseudo-inverse: every linearly independent pattern is a fixed point exactly, up to P = N."),
    PERCEPTRON(
            "perceptron",
            "Perceptron",
            "Weights are corrected until every pattern is stable by a margin, where such weights exist."),
    DENSE("dense", "Dense, z^k", "No weights: E = -Σ F(ξ·x) with F(z) = z^k. Holds some N^(k-1) patterns."),
    EXPONENTIAL(
            "exponential", "Exponential", "No weights: the limit of a dense memory, with exponentially many patterns.");

    private final Words words;

    RuleChoice(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }

    /** Whether the rule makes a matrix of weights. */
    public boolean hasWeights() {
        return this != DENSE && this != EXPONENTIAL;
    }
}
