package org.energyscape.lab.hopfield.compare;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
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

/** The settings of the page: which rules stand side by side, and the number that belongs to each. */
public final class CompareParams {
    /** The heading of these settings. */
    public static final String GROUP = "Compare";

    private static final String EXPECTED = "some of " + text(EnumSet.allOf(CompareRule.class));

    public static final TextParam RULES = Param.text("compareRules")
            .label("Rules")
            .help("The rules that stand side by side: " + text(EnumSet.allOf(CompareRule.class)) + ".")
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
            .defaultValue(text(EnumSet.allOf(CompareRule.class)));

    public static final RealParam MARGIN = Param.real("compareMargin")
            .label("Perceptron margin κ")
            .help(
                    "The perceptron learns until every unit of every pattern is stable by κ, its field over the length of its"
                            + " weights.")
            .range(0, 3)
            .group(GROUP)
            .defaultValue(0.5);

    public static final IntParam DEGREE = Param.integer("compareDegree")
            .label("Dense degree k")
            .help("F(z) = z^k, zero for z < 0.")
            .range(2, DenseMemoryRule.MAX_DEGREE)
            .group(GROUP)
            .defaultValue(4);

    public static final RealParam RATE = Param.real("compareRate")
            .label("Exponential rate β")
            .help("F(z) = exp(β z).")
            .range(0.001, DenseMemoryRule.Exponential.MAX_RATE)
            .logarithmic()
            .group(GROUP)
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

    public static final ParamSet SET = ParamSet.of(RULES, MARGIN, DEGREE, RATE, BETA, TRIALS);

    private CompareParams() {}

    /** The rules chosen, in the order of their columns. */
    static Set<CompareRule> rules(ParamValues values) {
        return parse(RULES.key(), values.get(RULES));
    }

    /** The rules chosen with their settings. */
    static List<Competitor> competitors(ParamValues values) {
        return rules(values).stream().map(rule -> rule.with(values)).toList();
    }

    /** The text of some rules. */
    static String text(Collection<CompareRule> rules) {
        return rules.stream().sorted().map(CompareRule::key).collect(Collectors.joining(", "));
    }

    private static EnumSet<CompareRule> parse(String key, String text) {
        EnumSet<CompareRule> rules = EnumSet.noneOf(CompareRule.class);
        for (String word : text.split(",", -1)) {
            String name = word.strip();
            if (!name.isEmpty()) {
                rules.add(EnumSet.allOf(CompareRule.class).stream()
                        .filter(rule -> rule.key().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ParamException(key, "\"" + name + "\"", EXPECTED)));
            }
        }
        return rules;
    }

    /** Whether a setting makes a difference under the others as they are; those of other groups always do. */
    public static boolean matters(Param<?> param, ParamValues values) {
        if (param == MARGIN) {
            return rules(values).contains(CompareRule.PERCEPTRON);
        }
        if (param == DEGREE) {
            return rules(values).contains(CompareRule.DENSE);
        }
        if (param == RATE) {
            return rules(values).contains(CompareRule.EXPONENTIAL);
        }
        return param != BETA || rules(values).contains(CompareRule.MODERN);
    }
}
