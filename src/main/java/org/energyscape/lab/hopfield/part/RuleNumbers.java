package org.energyscape.lab.hopfield.part;

import java.util.Collection;
import java.util.Map;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;

/**
 * The numbers that tune rules, as settings of one page. What such a setting is and may be is declared here once; keys, groups
 * and defaults are the page's own, for they stand in presets, records and on the command line. Immutable; any thread.
 */
public final class RuleNumbers {
    /** A perceptron that is to reach a margin has time for it. */
    static final int PATIENT_SWEEPS = 1000;

    private final Map<RuleChoice, Param<? extends Number>> params;
    private final int sweeps;

    private RuleNumbers(Map<RuleChoice, Param<? extends Number>> params, int sweeps) {
        this.params = Map.copyOf(params);
        this.sweeps = sweeps;
    }

    /** The settings by the rules they tune; a rule that is not among them has the number 0. */
    public static RuleNumbers of(Map<RuleChoice, Param<? extends Number>> params) {
        return new RuleNumbers(params, PATIENT_SWEEPS);
    }

    /** The same with a perceptron that gives up after so many sweeps. */
    public RuleNumbers withSweeps(int most) {
        return new RuleNumbers(params, most);
    }

    /** The number of a rule. */
    double of(RuleChoice rule, ParamValues values) {
        Param<? extends Number> param = params.get(rule);
        return param == null ? 0 : values.get(param).doubleValue();
    }

    /** A rule with its number. */
    public TunedRule tune(RuleChoice rule, ParamValues values) {
        return TunedRule.of(rule, of(rule, values), sweeps);
    }

    /** Whether a setting tunes one of these rules; others always matter. */
    public boolean matters(Param<?> param, Collection<RuleChoice> rules) {
        return !params.containsValue(param) || rules.stream().anyMatch(rule -> params.get(rule) == param);
    }

    /** The margin of the perceptron. */
    public static RealParam.Builder margin(String key, String group) {
        return Param.real(key)
                .label("Margin κ")
                .help(
                        "Perceptron learning goes on until every unit of every pattern is stable by κ, its field over the length"
                                + " of its weights.")
                .range(0, 3)
                .group(group);
    }

    /** The degree of the dense memory. */
    public static IntParam.Builder degree(String key, String group) {
        return Param.integer(key)
                .label("Degree k")
                .help("F(z) = z^k, zero for z < 0. At k = 2 this is Hebb's network for one sign.")
                .range(2, DenseMemoryRule.MAX_DEGREE)
                .group(group);
    }

    /** The rate of the exponential memory. */
    public static RealParam.Builder rate(String key, String group) {
        return Param.real(key)
                .label("Rate β")
                .help("F(z) = exp(β z).")
                .range(0.01, DenseMemoryRule.Exponential.MAX_RATE)
                .logarithmic()
                .group(group);
    }

    /** How much a dream takes from the weights. */
    public static RealParam.Builder unlearned(String key, String group) {
        return Param.real(key)
                .label("Unlearned ε")
                .help("How much of each dream is taken from the weights: W ← W - (ε/N) x xᵀ.")
                .range(0.0001, 0.5)
                .logarithmic()
                .group(group);
    }
}
