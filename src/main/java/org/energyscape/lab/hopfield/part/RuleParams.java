package org.energyscape.lab.hopfield.part;

import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.hopfield.UnlearningRule;
import org.energyscape.engine.hopfield.WeightRule;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.FlagParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;

/** How patterns are stored: the rule and what it needs. */
public final class RuleParams {
    /** The heading of these settings. */
    public static final String GROUP = "Learning rule";

    private static final int PERCEPTRON_SWEEPS = 1000;

    public static final ChoiceParam<RuleChoice> RULE = Param.choice("rule", RuleChoice.class)
            .label("Rule")
            .help("How stored patterns become an energy.")
            .group(GROUP)
            .defaultValue(RuleChoice.HEBB);

    public static final FlagParam DIAGONAL = Param.flag("diagonal")
            .label("Keep the diagonal")
            .help(
                    "Hebb's rule and projection give every unit a pull towards itself, P/N under Hebb. Zeroed by default, for"
                            + " it makes any state stickier.")
            .group(GROUP)
            .defaultValue(false);

    public static final RealParam MARGIN = Param.real("margin")
            .label("Margin κ")
            .help(
                    "Perceptron learning goes on until every unit of every pattern is stable by κ, its field over the length"
                            + " of its weights.")
            .range(0, 3)
            .group(GROUP)
            .defaultValue(0.5);

    public static final IntParam DEGREE = Param.integer("degree")
            .label("Degree k")
            .help("F(z) = z^k, zero for z < 0. At k = 2 this is Hebb's network for one sign.")
            .range(2, DenseMemoryRule.MAX_DEGREE)
            .group(GROUP)
            .defaultValue(4);

    public static final RealParam SHARPNESS = Param.real("sharpness")
            .label("Rate β")
            .help("F(z) = exp(β z).")
            .range(0.01, DenseMemoryRule.Exponential.MAX_RATE)
            .logarithmic()
            .group(GROUP)
            .defaultValue(1.0);

    public static final IntParam DREAMS = Param.integer("dreams")
            .label("Dreams")
            .help(
                    "After learning, the network falls so often from a random state into an attractor, and unlearns it a little.")
            .range(0, 5000)
            .group(GROUP)
            .defaultValue(0);

    public static final RealParam UNLEARNING = Param.real("unlearning")
            .label("Unlearned ε")
            .help("How much of each dream is taken from the weights: W ← W - (ε/N) x xᵀ.")
            .range(0.0001, 0.5)
            .logarithmic()
            .group(GROUP)
            .defaultValue(0.01);

    public static final ParamSet SET = ParamSet.of(RULE, DIAGONAL, MARGIN, DEGREE, SHARPNESS, DREAMS, UNLEARNING);

    private RuleParams() {}

    /**
     * The rule that the settings name.
     *
     * @param seed of the dreams
     */
    public static LearningRule rule(ParamValues values, long seed) {
        return rule(values.get(RULE), values, seed);
    }

    /** Another rule with the settings as they are. */
    public static LearningRule rule(RuleChoice choice, ParamValues values, long seed) {
        return switch (choice) {
            case HEBB -> dreaming(new HebbRule(values.get(DIAGONAL)), values, seed);
            case STORKEY -> dreaming(new StorkeyRule(), values, seed);
            case PROJECTION -> dreaming(new ProjectionRule(values.get(DIAGONAL)), values, seed);
            case PERCEPTRON -> dreaming(new PerceptronRule(values.get(MARGIN), PERCEPTRON_SWEEPS), values, seed);
            case DENSE -> new DenseMemoryRule.Polynomial(values.get(DEGREE), true);
            case EXPONENTIAL -> new DenseMemoryRule.Exponential(values.get(SHARPNESS));
        };
    }

    private static WeightRule dreaming(WeightRule base, ParamValues values, long seed) {
        int dreams = values.get(DREAMS);
        return dreams == 0 ? base : new UnlearningRule(base, dreams, values.get(UNLEARNING), seed);
    }

    /** Whether a setting makes a difference under the others as they are; those of other groups always do. */
    public static boolean matters(Param<?> param, ParamValues values) {
        RuleChoice rule = values.get(RULE);
        if (param == DIAGONAL) {
            return rule == RuleChoice.HEBB || rule == RuleChoice.PROJECTION;
        }
        if (param == MARGIN) {
            return rule == RuleChoice.PERCEPTRON;
        }
        if (param == DEGREE) {
            return rule == RuleChoice.DENSE;
        }
        if (param == SHARPNESS) {
            return rule == RuleChoice.EXPONENTIAL;
        }
        if (param == DREAMS) {
            return rule.hasWeights();
        }
        return param != UNLEARNING || (rule.hasWeights() && values.get(DREAMS) > 0);
    }
}
