package org.energyscape.lab.hopfield.landscape;

import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.lab.hopfield.part.RuleParams;

/** The settings of the page. */
public final class LandscapeParams {
    /** The heading of the settings of recalls on the plane. */
    public static final String GROUP = "Recalls on the plane";

    /** The heading of the settings of the network whose states are all shown. */
    public static final String SMALL_GROUP = "All states";

    /** Places of the plane lie within the length of the longest state, √4096. */
    private static final double REACH = 100;

    public static final ChoiceParam<SurfaceChoice> SURFACE = Param.choice("landscapeSurface", SurfaceChoice.class)
            .label("Surface")
            .help("Which state, and so which energy, a place of the plane stands for.")
            .group(GROUP)
            .defaultValue(SurfaceChoice.THROUGH);

    public static final IntParam WALKS = Param.integer("walks")
            .label("Recalls")
            .help("How many recalls walk at a time.")
            .range(1, 50)
            .group(GROUP)
            .defaultValue(20);

    public static final ChoiceParam<WalkStart> WALK_START = Param.choice("walkStart", WalkStart.class)
            .label("Begin at")
            .help("Where recalls begin.")
            .group(GROUP)
            .defaultValue(WalkStart.STORED);

    public static final RealParam WALK_NOISE = Param.real("walkNoise")
            .label("Flip probability of starts")
            .help("Each unit of a start is turned with this probability. Random states need none.")
            .range(0, 0.5)
            .group(GROUP)
            .defaultValue(0.35);

    public static final RealParam PLACE_FIRST = Param.real("walkFirst")
            .label("Place, first axis")
            .help("Where recalls begin if they begin at a place; a click on the plane sets it.")
            .range(-REACH, REACH)
            .group(GROUP)
            .defaultValue(0.0);

    public static final RealParam PLACE_SECOND = Param.real("walkSecond")
            .label("Place, second axis")
            .help("Where recalls begin if they begin at a place; a click on the plane sets it.")
            .range(-REACH, REACH)
            .group(GROUP)
            .defaultValue(0.0);

    public static final SeedParam WALK_SEED = Param.seed("walkSeed")
            .label("Seed of recalls")
            .help("Starts and update orders come from it.")
            .group(GROUP)
            .defaultValue(1);

    public static final IntParam SMALL_UNITS = Param.integer("smallUnits")
            .label("Units N")
            .help("The network has 2^N states, and each of them is shown. Up to 8 units with the arrow of every state.")
            .range(4, 16)
            .group(SMALL_GROUP)
            .defaultValue(8);

    public static final IntParam SMALL_STORED = Param.integer("smallStored")
            .label("Patterns P")
            .help("How many patterns it stores.")
            .range(1, 16)
            .group(SMALL_GROUP)
            .defaultValue(2);

    public static final ChoiceParam<SmallPatterns> SMALL_KIND = Param.choice("smallPatterns", SmallPatterns.class)
            .label("Patterns")
            .help("What the patterns are.")
            .group(SMALL_GROUP)
            .defaultValue(SmallPatterns.RANDOM);

    public static final SeedParam SMALL_SEED = Param.seed("smallSeed")
            .label("Seed of patterns")
            .help("Random patterns and the first state come from it.")
            .group(SMALL_GROUP)
            .defaultValue(1);

    /** What decides the recalls on a plane. */
    static final ParamSet WALK_SET = ParamSet.of(WALKS, WALK_START, WALK_NOISE, PLACE_FIRST, PLACE_SECOND, WALK_SEED);

    private static final ParamSet SMALL = ParamSet.of(SMALL_UNITS, SMALL_STORED, SMALL_KIND, SMALL_SEED);

    /** What decides the small network. */
    static final ParamSet SMALL_SET = SMALL.and(RuleParams.SET);

    public static final ParamSet SET = ParamSet.of(SURFACE).and(WALK_SET).and(SMALL);

    private LandscapeParams() {}

    /** Begins recalls at a place of the plane. */
    static ParamValues at(ParamValues values, double first, double second) {
        return values.with(WALK_START, WalkStart.PLACE)
                .with(PLACE_FIRST, Math.max(-REACH, Math.min(REACH, first)))
                .with(PLACE_SECOND, Math.max(-REACH, Math.min(REACH, second)));
    }
}
