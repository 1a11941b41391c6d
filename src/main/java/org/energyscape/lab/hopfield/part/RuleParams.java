package org.energyscape.lab.hopfield.part;

import java.util.Map;
import java.util.Set;
import org.energyscape.engine.hopfield.LearningRule;
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

    public static final ChoiceParam<RuleChoice> RULE = Param.choice("rule", RuleChoice.class)
            .label("Rule")
            .help("How stored patterns become an energy.")
            .group(GROUP)
            .among(RuleChoice.OF_SPINS)
            .defaultValue(RuleChoice.HEBB);

    public static final FlagParam DIAGONAL = Param.flag("diagonal")
            .label("Keep the diagonal")
            .help(
                    "Hebb's rule and projection give every unit a pull towards itself, P/N under Hebb. Zeroed by default, for"
                            + " it makes any state stickier.")
            .group(GROUP)
            .defaultValue(false);

    public static final RealParam MARGIN = RuleNumbers.margin("margin", GROUP).defaultValue(0.5);

    public static final IntParam DEGREE = RuleNumbers.degree("degree", GROUP).defaultValue(4);

    public static final RealParam SHARPNESS =
            RuleNumbers.rate("sharpness", GROUP).defaultValue(1.0);

    private static final RuleNumbers NUMBERS = RuleNumbers.of(
            Map.of(RuleChoice.PERCEPTRON, MARGIN, RuleChoice.DENSE, DEGREE, RuleChoice.EXPONENTIAL, SHARPNESS));

    public static final IntParam DREAMS = Param.integer("dreams")
            .label("Dreams")
            .help(
                    "After learning, the network falls so often from a random state into an attractor, and unlearns it a little.")
            .range(0, 5000)
            .group(GROUP)
            .defaultValue(0);

    public static final RealParam UNLEARNING =
            RuleNumbers.unlearned("unlearning", GROUP).defaultValue(0.01);

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
        LearningRule rule =
                choice.learning(NUMBERS.of(choice, values), values.get(DIAGONAL), RuleNumbers.PATIENT_SWEEPS);
        int dreams = values.get(DREAMS);
        return dreams > 0 && rule instanceof WeightRule base
                ? new UnlearningRule(base, dreams, values.get(UNLEARNING), seed)
                : rule;
    }

    /** Whether a setting makes a difference under the others as they are; those of other groups always do. */
    public static boolean matters(Param<?> param, ParamValues values) {
        RuleChoice rule = values.get(RULE);
        if (param == DIAGONAL) {
            return rule == RuleChoice.HEBB || rule == RuleChoice.PROJECTION;
        }
        if (param == DREAMS) {
            return rule.hasWeights();
        }
        if (param == UNLEARNING) {
            return rule.hasWeights() && values.get(DREAMS) > 0;
        }
        return NUMBERS.matters(param, Set.of(rule));
    }
}
