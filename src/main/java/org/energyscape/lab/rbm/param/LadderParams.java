package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.rbm.TemperLadder;

/** The settings of the inverse temperatures of tempered Gibbs chains. */
public final class LadderParams {
    static final String TEMPERING = "Tempered chains";

    public static final IntParam TEMPERATURES = Param.integer("chainTemperatures")
            .label("Temperatures")
            .help(
                    "Replicas of each chain. Each costs as much as a plain chain; with more, neighbours exchange more often.")
            .group(TEMPERING)
            .effect(Effect.RESTART)
            .range(2, 40)
            .defaultValue(16);

    public static final RealParam LEAST_BETA = Param.real("chainLeastBeta")
            .label("Least β")
            .help("Inverse temperature of the hottest replicas; at 0 their units are drawn independently.")
            .group(TEMPERING)
            .effect(Effect.RESTART)
            .range(0, 0.95)
            .defaultValue(0);

    public static final ChoiceParam<LadderSpacing> SPACING = Param.choice("chainSpacing", LadderSpacing.class)
            .label("Spacing")
            .help("How the inverse temperatures lie between 1 and the least.")
            .group(TEMPERING)
            .effect(Effect.RESTART)
            .defaultValue(LadderSpacing.EVEN);

    public static final ChoiceParam<HotEnd> HOT_END = Param.choice("chainHotEnd", HotEnd.class)
            .label("Hot end")
            .help("What the distribution becomes at β = 0.")
            .group(TEMPERING)
            .effect(Effect.RESTART)
            .defaultValue(HotEnd.BASE_RATES);

    static final ParamSet ALL = ParamSet.of(TEMPERATURES, LEAST_BETA, SPACING, HOT_END);

    private LadderParams() {}

    /**
     * The ladder that is asked for.
     *
     * @param baseRates log-odds of the pictures, length m
     */
    public static TemperLadder ladder(ParamValues values, float[] baseRates) {
        float[] base = values.get(HOT_END) == HotEnd.BASE_RATES ? baseRates : new float[baseRates.length];
        return TemperLadder.of(
                values.get(TEMPERATURES),
                values.get(LEAST_BETA),
                values.get(SPACING).power(),
                base);
    }
}
