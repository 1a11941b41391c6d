package org.energyscape.lab.hopfield.compare;

import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.ParamValues;

/** The ways of remembering that can stand side by side, in the order of their columns. */
public enum CompareRule implements Labelled {
    HEBB("hebb", "Hebb", "W = (1/N) Σ ξ ξᵀ without its diagonal."),
    STORKEY("storkey", "Storkey", "Each pattern is learned against the fields of those before it."),
    PROJECTION("projection", "Projection", "The pseudo-inverse, without its diagonal."),
    PERCEPTRON("perceptron", "Perceptron", "Weights are corrected until every pattern is stable by a margin κ."),
    DENSE("dense", "Dense", "No weights: E = -Σ F(ξ·x) with F(z) = z^k."),
    EXPONENTIAL("exponential", "Exponential", "No weights: a dense memory with F(z) = exp(β z)."),
    MODERN("modern", "Modern", "Continuous states: ξ ← X softmax(β Xᵀξ), all units at once.");

    private static final int PERCEPTRON_SWEEPS = 1000;

    private final Words words;

    CompareRule(String key, String label, String help) {
        words = new Words(key, label, help);
    }

    @Override
    public Words words() {
        return words;
    }

    /** This rule with what the settings of the page say of it. */
    Competitor with(ParamValues values) {
        return switch (this) {
            case HEBB -> spins(new HebbRule(false), 0);
            case STORKEY -> spins(new StorkeyRule(), 0);
            case PROJECTION -> spins(new ProjectionRule(false), 0);
            case PERCEPTRON -> {
                double margin = values.get(CompareParams.MARGIN);
                yield spins(new PerceptronRule(margin, PERCEPTRON_SWEEPS), margin);
            }
            case DENSE -> {
                int degree = values.get(CompareParams.DEGREE);
                yield spins(new DenseMemoryRule.Polynomial(degree, true), degree);
            }
            case EXPONENTIAL -> {
                double rate = values.get(CompareParams.RATE);
                yield spins(new DenseMemoryRule.Exponential(rate), rate);
            }
            case MODERN -> new Competitor(this, null, values.get(CompareParams.BETA));
        };
    }

    private Competitor spins(LearningRule rule, double strength) {
        return new Competitor(this, rule, strength);
    }
}
