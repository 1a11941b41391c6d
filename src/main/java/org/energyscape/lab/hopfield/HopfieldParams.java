package org.energyscape.lab.hopfield;

import java.util.List;
import org.energyscape.engine.data.Glyph;
import org.energyscape.engine.hopfield.MaskedStart;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;
import org.energyscape.lab.hopfield.attention.AttentionParams;
import org.energyscape.lab.hopfield.attractor.AttractorParams;
import org.energyscape.lab.hopfield.capacity.CapacityParams;
import org.energyscape.lab.hopfield.compare.CompareParams;
import org.energyscape.lab.hopfield.landscape.LandscapeParams;
import org.energyscape.lab.hopfield.orthogonal.OrthogonalParams;
import org.energyscape.lab.hopfield.part.RuleParams;

/** Every setting of the Hopfield lab. */
public final class HopfieldParams {
    static final String MEMORIES = "Memories";
    static final String DAMAGE_GROUP = "Damage";
    static final String RECALL = "Recall";

    public static final ChoiceParam<PatternSource> PATTERNS = Param.choice("patterns", PatternSource.class)
            .label("Gallery")
            .help("What the gallery starts with. Your own drawings and pictures can be added to any of them.")
            .group(MEMORIES)
            .effect(Effect.RESTART)
            .defaultValue(PatternSource.GLYPHS);

    public static final IntParam STORED = Param.integer("stored")
            .label("Stored at start")
            .help(
                    "How many patterns of the gallery are stored when it is laid out. Store and forget any of them later.")
            .range(0, 200)
            .group(MEMORIES)
            .effect(Effect.RESTART)
            .defaultValue(5);

    public static final IntParam SIDE = Param.integer("side")
            .label("Side")
            .help("Pictures are side x side pixels, one unit a pixel; the network has side² units.")
            .unit("pixels")
            .range(Glyph.LEAST_SIDE, Glyph.GREATEST_SIDE)
            .group(MEMORIES)
            .effect(Effect.RESTART)
            .defaultValue(28);

    public static final RealParam NOISE = Param.real("noise")
            .label("Flip probability")
            .help("Each pixel is turned with this probability. Afterwards none is known to be right.")
            .range(0, 0.5)
            .group(DAMAGE_GROUP)
            .defaultValue(0.2);

    public static final ChoiceParam<MaskChoice> MASK = Param.choice("mask", MaskChoice.class)
            .label("Mask")
            .help("Hides half of the picture. Paint on the damaged picture to hide more, or less.")
            .group(DAMAGE_GROUP)
            .defaultValue(MaskChoice.NONE);

    public static final TextParam DAMAGE = Param.text("damage")
            .label("Further steps")
            .help("Damages done after noise and mask, in order. Draw on the damaged picture, add steps with its plus,"
                    + " or write them: salt 0.2; shift 3 0 wrap; cover grey 8-19,8-19.")
            .group(DAMAGE_GROUP)
            .form(new TextParam.Form() {
                @Override
                public String expected() {
                    return DamageSteps.EXPECTED;
                }

                @Override
                public void check(String key, String text) {
                    DamageSteps.parse(key, text);
                }
            })
            .defaultValue("");

    public static final ChoiceParam<MaskedStart> MASKED_START = Param.choice("maskedStart", MaskedStart.class)
            .label("Masked units start")
            .help("The values that hidden pixels begin with.")
            .group(DAMAGE_GROUP)
            .defaultValue(MaskedStart.RANDOM);

    public static final ChoiceParam<RecallProcess> PROCESS = Param.choice("process", RecallProcess.class)
            .label("Process")
            .help("Noise and masks want different recall: a noisy picture must be free to change, "
                    + "what is seen of a masked one is true and held fast.")
            .group(RECALL)
            .defaultValue(RecallProcess.AUTOMATIC);

    public static final ChoiceParam<UpdateOrder> ORDER = Param.choice("order", UpdateOrder.class)
            .label("Update order")
            .help("Which units are updated when.")
            .group(RECALL)
            .defaultValue(UpdateOrder.RANDOM);

    public static final RealParam TEMPERATURE = Param.real("temperature")
            .label("Temperature T")
            .help(
                    "Above 0 a unit takes +1 with probability 1 / (1 + exp(-2 f / T)), and recall goes on until it is stopped.")
            .range(0, 2)
            .group(RECALL)
            .defaultValue(0.0);

    public static final SeedParam SEED = Param.seed("seed")
            .label("Seed")
            .help("Every random number comes from it: patterns, noise, update order.")
            .group(RECALL)
            .defaultValue(1);

    /** The settings by which a picture is damaged. */
    static final List<Param<?>> DAMAGES = List.of(NOISE, MASK, DAMAGE, MASKED_START);

    /** What decides the recall: pictures, rule, damage and process. */
    static final ParamSet RECALL_SET = ParamSet.of(PATTERNS, STORED, SIDE)
            .and(RuleParams.SET)
            .and(ParamSet.of(NOISE, MASK, DAMAGE, MASKED_START, PROCESS, ORDER, TEMPERATURE, SEED));

    public static final ParamSet SET = RECALL_SET
            .and(CompareParams.SET)
            .and(OrthogonalParams.SET)
            .and(LandscapeParams.SET)
            .and(AttractorParams.SET)
            .and(CapacityParams.SET)
            .and(AttentionParams.SET);

    private HopfieldParams() {}
}
