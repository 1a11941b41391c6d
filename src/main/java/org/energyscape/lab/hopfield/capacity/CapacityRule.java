package org.energyscape.lab.hopfield.capacity;

import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.ParamValues;

/** The memories that can be measured. */
public enum CapacityRule implements Labelled {
    HEBB(0, "hebb", "Hebb", "W = (1/N) Σ ξ ξᵀ without the diagonal."),
    STORKEY(1, "storkey", "Storkey", "Each pattern is learned against the fields of those before it."),
    PROJECTION(2, "projection", "Projection", "The pseudo-inverse without the diagonal."),
    PERCEPTRON(3, "perceptron", "Perceptron", "Symmetric perceptron learning without margin, at most 50 sweeps."),
    DENSE(4, "dense", "Dense, z^k", "A dense memory with F(z) = z^k; k is set below."),
    EXPONENTIAL(5, "exponential", "Exponential", "A dense memory with F(z) = exp(β z); β is set below."),
    MODERN(6, "modern", "Modern", "The modern network with softmax, β is set below; its end is rounded to spins.");

    /** Sweeps of perceptron learning; patterns that can be separated mostly are after twenty. */
    private static final int PERCEPTRON_SWEEPS = 50;

    private final int color;
    private final Words words;

    CapacityRule(int color, String key, String label, String help) {
        this.color = color;
        words = new Words(key, label, help);
    }

    /** Its series colour, the same whichever rules take part. */
    int color() {
        return color;
    }

    @Override
    public Words words() {
        return words;
    }

    Contender contender(ParamValues values) {
        double rate = values.get(CapacityParams.RATE);
        return switch (this) {
            case HEBB -> new Contender.Spins(new HebbRule(false));
            case STORKEY -> new Contender.Spins(new StorkeyRule());
            case PROJECTION -> new Contender.Spins(new ProjectionRule(false));
            case PERCEPTRON -> new Contender.Spins(new PerceptronRule(0, PERCEPTRON_SWEEPS));
            case DENSE -> new Contender.Spins(new DenseMemoryRule.Polynomial(values.get(CapacityParams.DEGREE), true));
            case EXPONENTIAL -> new Contender.Spins(new DenseMemoryRule.Exponential(rate));
            case MODERN -> new Contender.Modern(rate);
        };
    }
}
