package org.energyscape.lab.hopfield.part;

import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.param.Labelled;

/** The ways of remembering, in the order in which every page names them; which it offers is told by its settings. */
public enum RuleChoice implements Labelled {
    HEBB(
            0,
            "hebb",
            "Hebb",
            "W = (1/N) Σ ξ ξᵀ. Forgives no resemblance; breaks at 0.138 N random patterns.",
            "W = (1/N) Σ ξ ξᵀ without its diagonal."),
    STORKEY(
            1,
            "storkey",
            "Storkey",
            "Each pattern is learned against the fields of those before it. Holds more than Hebb.",
            "Each pattern is learned against the fields of those before it."),
    PROJECTION(
            2,
            "projection",
            "Projection",
            "The pseudo-inverse: every linearly independent pattern is a fixed point exactly, up to P = N.",
            "The pseudo-inverse, without its diagonal."),
    PERCEPTRON(
            3,
            "perceptron",
            "Perceptron",
            "Weights are corrected until every pattern is stable by a margin, where such weights exist.",
            "Weights are corrected until every pattern is stable by a margin κ."),
    DENSE(
            4,
            "dense",
            "Dense, z^k",
            "No weights: E = -Σ F(ξ·x) with F(z) = z^k. Holds some N^(k-1) patterns.",
            "No weights: E = -Σ F(ξ·x) with F(z) = z^k."),
    EXPONENTIAL(
            5,
            "exponential",
            "Exponential",
            "No weights: the limit of a dense memory, with exponentially many patterns.",
            "No weights: a dense memory with F(z) = exp(β z)."),
    MODERN(
            6,
            "modern",
            "Modern",
            "The modern network: continuous states, which one softmax over all memories moves at once.",
            "Continuous states: ξ ← X softmax(β Xᵀξ), all units at once.");

    /** The rules of networks of spins. */
    public static final List<RuleChoice> OF_SPINS =
            Arrays.stream(values()).filter(rule -> rule != MODERN).toList();

    private final int color;
    private final Words words;
    private final String definition;

    RuleChoice(int color, String key, String label, String help, String definition) {
        this.color = color;
        this.definition = definition;
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }

    /** The name where its number stands elsewhere. */
    public String shortLabel() {
        return this == DENSE ? "Dense" : label();
    }

    /** What it is where weights have no diagonal, in one sentence. */
    public String definition() {
        return definition;
    }

    /** The number of its series colour, the same whichever rules are drawn. */
    public int color() {
        return color;
    }

    /** Whether the rule makes a matrix of weights. */
    public boolean hasWeights() {
        return switch (this) {
            case HEBB, STORKEY, PROJECTION, PERCEPTRON -> true;
            case DENSE, EXPONENTIAL, MODERN -> false;
        };
    }

    /**
     * How a network of spins learns by this rule.
     *
     * @param number that tunes it: margin κ, degree k or rate β; of no account to the others
     * @param diagonal whether Hebb's rule and projection keep the diagonal
     * @param sweeps after which the perceptron gives up
     */
    LearningRule learning(double number, boolean diagonal, int sweeps) {
        return switch (this) {
            case HEBB -> new HebbRule(diagonal);
            case STORKEY -> new StorkeyRule();
            case PROJECTION -> new ProjectionRule(diagonal);
            case PERCEPTRON -> new PerceptronRule(number, sweeps);
            case DENSE -> new DenseMemoryRule.Polynomial((int) number, true);
            case EXPONENTIAL -> new DenseMemoryRule.Exponential(number);
            case MODERN -> throw new IllegalStateException("The modern network has no spins");
        };
    }
}
