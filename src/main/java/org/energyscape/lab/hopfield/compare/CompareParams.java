package org.energyscape.lab.hopfield.compare;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.TextParam;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleNumbers;
import org.energyscape.lab.hopfield.part.TunedRule;

/** The settings of the page: which rules stand side by side, and the number that belongs to each. */
public final class CompareParams {
    /** The heading of these settings. */
    public static final String GROUP = "Compare";

    private static final String EXPECTED = "some of " + text(EnumSet.allOf(RuleChoice.class));

    public static final TextParam RULES = Param.text("compareRules")
            .label("Rules")
            .help("The rules that stand side by side: " + text(EnumSet.allOf(RuleChoice.class)) + ".")
            .group(GROUP)
            .form(new TextParam.Form() {
                @Override
                public String expected() {
                    return EXPECTED;
                }

                @Override
                public void check(String key, String text) {
                    parse(key, text);
                }
            })
            .defaultValue(text(EnumSet.allOf(RuleChoice.class)));

    public static final RealParam MARGIN = RuleNumbers.margin("compareMargin", GROUP)
            .label("Perceptron margin κ")
            .defaultValue(0.5);

    public static final IntParam DEGREE =
            RuleNumbers.degree("compareDegree", GROUP).label("Dense degree k").defaultValue(4);

    public static final RealParam RATE = RuleNumbers.rate("compareRate", GROUP)
            .label("Exponential rate β")
            .range(0.001, DenseMemoryRule.Exponential.MAX_RATE)
            .defaultValue(1.0);

    public static final RealParam BETA = Param.real("compareBeta")
            .label("Modern β")
            .help("Inverse temperature of the softmax of the modern network. Small β ends in the mean of all memories.")
            .range(0.0001, 10)
            .logarithmic()
            .group(GROUP)
            .defaultValue(0.1);

    public static final IntParam TRIALS = Param.integer("compareTrials")
            .label("Trials")
            .help("Damaged pictures that every rule and process recalls when rates are measured; the same for all.")
            .range(10, 10_000)
            .group(GROUP)
            .defaultValue(200);

    private static final RuleNumbers NUMBERS = RuleNumbers.of(Map.of(
            RuleChoice.PERCEPTRON, MARGIN,
            RuleChoice.DENSE, DEGREE,
            RuleChoice.EXPONENTIAL, RATE,
            RuleChoice.MODERN, BETA));

    public static final ParamSet SET = ParamSet.of(RULES, MARGIN, DEGREE, RATE, BETA, TRIALS);

    private CompareParams() {}

    /** The rules chosen, in the order of their columns. */
    static Set<RuleChoice> rules(ParamValues values) {
        return parse(RULES.key(), values.get(RULES));
    }

    /** The rules chosen with their settings. */
    static List<TunedRule> competitors(ParamValues values) {
        return rules(values).stream().map(rule -> NUMBERS.tune(rule, values)).toList();
    }

    /** The text of some rules. */
    static String text(Collection<RuleChoice> rules) {
        return rules.stream().sorted().map(RuleChoice::key).collect(Collectors.joining(", "));
    }

    private static EnumSet<RuleChoice> parse(String key, String text) {
        EnumSet<RuleChoice> rules = EnumSet.noneOf(RuleChoice.class);
        for (String word : text.split(",", -1)) {
            String name = word.strip();
            if (!name.isEmpty()) {
                rules.add(EnumSet.allOf(RuleChoice.class).stream()
                        .filter(rule -> rule.key().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ParamException(key, "\"" + name + "\"", EXPECTED)));
            }
        }
        return rules;
    }

    /** Whether a setting makes a difference under the others as they are; those of other groups always do. */
    public static boolean matters(Param<?> param, ParamValues values) {
        return NUMBERS.matters(param, rules(values));
    }
}
