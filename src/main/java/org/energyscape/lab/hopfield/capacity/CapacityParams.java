package org.energyscape.lab.hopfield.capacity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.FlagParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleNumbers;
import org.energyscape.lab.hopfield.part.TunedRule;

/** The settings of the page. */
public final class CapacityParams {
    /** The heading of these settings. */
    public static final String GROUP = "Capacity experiments";

    public static final IntParam UNITS = Param.integer("capacityUnits")
            .label("Units N")
            .help("Size of the networks with random patterns. Time grows with N², under some rules with N³.")
            .range(100, 2000)
            .group(GROUP)
            .defaultValue(500);

    public static final ChoiceParam<LoadRange> LOADS = Param.choice("capacityLoads", LoadRange.class)
            .label("Loads α = P/N")
            .help("At which loads is measured.")
            .group(GROUP)
            .defaultValue(LoadRange.FULL);

    public static final TextParam OWN_LOADS = Param.text("capacityOwnLoads")
            .label("Own loads")
            .help("Loads with spaces between them, ascending; used where loads are your own.")
            .group(GROUP)
            .form(new TextParam.Form() {
                @Override
                public String expected() {
                    return LoadRange.EXPECTED;
                }

                @Override
                public void check(String key, String text) {
                    LoadRange.parse(key, text);
                }
            })
            .defaultValue("0.05 0.1 0.138 0.2");

    public static final IntParam SEEDS = Param.integer("capacitySeeds")
            .label("Seeds")
            .help(
                    "Independent sets of patterns. Error bars are one standard error over them; more seeds keep those finished.")
            .range(1, 100)
            .group(GROUP)
            .defaultValue(10);

    public static final RealParam NOISE = Param.real("capacityNoise")
            .label("Start noise")
            .help(
                    "Probability with which a unit is turned before recall. 0 starts in the pattern itself, as theory does.")
            .range(0, 0.5)
            .group(GROUP)
            .defaultValue(0.0);

    public static final IntParam DEGREE =
            RuleNumbers.degree("capacityDegree", GROUP).label("Degree k of z^k").defaultValue(3);

    public static final RealParam RATE = RuleNumbers.rate("capacityRate", GROUP)
            .help("Of the exponential memory and of the modern network.")
            .defaultValue(1.0);

    /** Without a margin, and few sweeps: patterns that can be separated mostly are after twenty. */
    private static final RuleNumbers NUMBERS = RuleNumbers.of(
                    Map.of(RuleChoice.DENSE, DEGREE, RuleChoice.EXPONENTIAL, RATE, RuleChoice.MODERN, RATE))
            .withSweeps(50);

    public static final ChoiceParam<RuleChoice> FIRST = rule("capacityFirst", "Duel, first rule", RuleChoice.STORKEY);

    public static final ChoiceParam<RuleChoice> SECOND = rule("capacitySecond", "Duel, second rule", RuleChoice.HEBB);

    public static final ChoiceParam<RuleChoice> PHASE_RULE =
            rule("capacityPhaseRule", "Rule of the phase diagrams", RuleChoice.HEBB);

    public static final ChoiceParam<PictureChoice> PICTURES = Param.choice("capacityPictures", PictureChoice.class)
            .label("Pictures")
            .help("What is compared with random patterns of the same number and size.")
            .group(GROUP)
            .defaultValue(PictureChoice.DIGITS);

    public static final SeedParam SEED = Param.seed("capacitySeed")
            .label("Seed of the experiments")
            .help("Every pattern, damage and order of updates comes from it.")
            .group(GROUP)
            .defaultValue(1);

    /** The five rules that take part unless told otherwise. */
    private static final Set<RuleChoice> AT_FIRST = EnumSet.range(RuleChoice.HEBB, RuleChoice.DENSE);

    private static final Map<RuleChoice, FlagParam> RULES = rules();

    public static final ParamSet SET = set();

    private CapacityParams() {}

    private static ChoiceParam<RuleChoice> rule(String key, String label, RuleChoice chosen) {
        return Param.choice(key, RuleChoice.class)
                .label(label)
                .help("A rule of learning.")
                .group(GROUP)
                .defaultValue(chosen);
    }

    private static Map<RuleChoice, FlagParam> rules() {
        Map<RuleChoice, FlagParam> flags = new EnumMap<>(RuleChoice.class);
        for (RuleChoice rule : RuleChoice.values()) {
            String key = rule.key();
            flags.put(
                    rule,
                    Param.flag("capacity" + Character.toUpperCase(key.charAt(0)) + key.substring(1))
                            .label(rule.label() + " takes part")
                            .help(rule.definition() + remark(rule))
                            .group(GROUP)
                            .defaultValue(AT_FIRST.contains(rule)));
        }
        return flags;
    }

    /** What is special to this page. */
    private static String remark(RuleChoice rule) {
        return switch (rule) {
            case HEBB, STORKEY, PROJECTION -> "";
            case PERCEPTRON -> " Here without a margin, κ = 0, and at most 50 sweeps.";
            case DENSE -> " k is set below.";
            case EXPONENTIAL -> " β is set below.";
            case MODERN -> " β is set below; its end is rounded to spins.";
        };
    }

    private static ParamSet set() {
        List<Param<?>> all = new ArrayList<>(List.of(UNITS, LOADS, OWN_LOADS, SEEDS, NOISE));
        all.addAll(RULES.values());
        all.addAll(List.of(DEGREE, RATE, FIRST, SECOND, PHASE_RULE, PICTURES, SEED));
        return ParamSet.of(all.toArray(Param<?>[]::new));
    }

    /** Whether a rule takes part in curves. */
    public static FlagParam takesPart(RuleChoice rule) {
        FlagParam flag = RULES.get(rule);
        if (flag == null) {
            throw new IllegalStateException("No setting for " + rule);
        }
        return flag;
    }

    /** Whether a setting makes a difference under the others as they are; those of other groups always do. */
    public static boolean matters(Param<?> param, ParamValues values) {
        if (param == OWN_LOADS) {
            return values.get(LOADS) == LoadRange.OWN;
        }
        Set<RuleChoice> rules = EnumSet.of(values.get(FIRST), values.get(SECOND), values.get(PHASE_RULE));
        rules.addAll(chosen(values));
        return NUMBERS.matters(param, rules);
    }

    /** A rule with its number. */
    static TunedRule tune(RuleChoice rule, ParamValues values) {
        return NUMBERS.tune(rule, values);
    }

    /** The rules that take part, in their order. */
    static List<RuleChoice> chosen(ParamValues values) {
        return List.of(RuleChoice.values()).stream()
                .filter(rule -> values.get(takesPart(rule)))
                .toList();
    }
}
