package org.energyscape.lab.hopfield.attractor;

import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.lab.hopfield.part.RuleNumbers;

/** The settings of the page. */
public final class AttractorParams {
    /** The heading of these settings. */
    public static final String GROUP = "Attractors";

    public static final IntParam STARTS = Param.integer("attractorStarts")
            .label("Random starts")
            .help("From so many random states the network falls into an attractor. One of basin share b is missed by n"
                    + " starts with probability (1 - b)^n.")
            .range(100, 100_000)
            .logarithmic()
            .group(GROUP)
            .defaultValue(1000);

    public static final SeedParam SEED = Param.seed("attractorSeed")
            .label("Seed of the starts")
            .help("The random states and the order of updates come from it.")
            .group(GROUP)
            .effect(Effect.RESTART)
            .defaultValue(1);

    public static final ChoiceParam<CatalogueOrder> ORDER = Param.choice("attractorOrder", CatalogueOrder.class)
            .label("Order")
            .help("What comes first in the catalogue.")
            .group(GROUP)
            .defaultValue(CatalogueOrder.BASIN);

    public static final ChoiceParam<KindFilter> FILTER = Param.choice("attractorFilter", KindFilter.class)
            .label("Show")
            .help("Which attractors the catalogue shows; the shares always count all.")
            .group(GROUP)
            .defaultValue(KindFilter.ALL);

    public static final IntParam TRIALS = Param.integer("attractorTrials")
            .label("Recalls a radius")
            .help("So many recalls measure how often an attractor comes back from each distance.")
            .range(10, 10_000)
            .logarithmic()
            .group(GROUP)
            .defaultValue(100);

    public static final IntParam DREAMS = Param.integer("attractorDreams")
            .label("Dreams to try")
            .help("Before and after so many dreams are compared. The network of the lab dreams only when told to.")
            .range(1, 5000)
            .logarithmic()
            .group(GROUP)
            .defaultValue(100);

    public static final RealParam STRENGTH = RuleNumbers.unlearned("attractorStrength", GROUP)
            .label("Unlearned a dream ε")
            .defaultValue(0.01);

    public static final IntParam MOST = Param.integer("attractorMost")
            .label("Curve up to")
            .help("The curve over the number of dreams ends here, or before where no stored pattern is left.")
            .unit("dreams")
            .range(10, 5000)
            .logarithmic()
            .group(GROUP)
            .defaultValue(1000);

    public static final IntParam CURVE_STARTS = Param.integer("attractorCurveStarts")
            .label("Starts a point")
            .help("Random starts for each point of the curve over the number of dreams.")
            .range(50, 10_000)
            .logarithmic()
            .group(GROUP)
            .defaultValue(300);

    public static final RealParam AT_ONCE = Param.real("attractorUnlearn")
            .label("Unlearned at once ε")
            .help(
                    "How much of a chosen attractor \"Unlearn this\" takes from the weights. Its energy rises by ε (N - 1)/2.")
            .range(0.001, 1)
            .logarithmic()
            .group(GROUP)
            .defaultValue(0.2);

    public static final ParamSet SET =
            ParamSet.of(STARTS, SEED, ORDER, FILTER, TRIALS, DREAMS, STRENGTH, MOST, CURVE_STARTS, AT_ONCE);

    private AttractorParams() {}
}
