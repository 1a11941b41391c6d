package org.energyscape.lab.hopfield.orthogonal;

import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.FlagParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.TextParam;

/** The settings of the page. */
public final class OrthogonalParams {
    /** The heading of these settings. */
    public static final String GROUP = "Orthogonal patterns";

    /** Signs that a drawn state has at most. */
    private static final int LONGEST = 16;

    public static final ChoiceParam<HadamardSize> UNITS = Param.choice("hadamardUnits", HadamardSize.class)
            .label("Units N")
            .help("As many orthogonal patterns there are, the rows of a Hadamard matrix. All 2^N states are looked at.")
            .group(GROUP)
            .effect(Effect.RESTART)
            .defaultValue(HadamardSize.EIGHT);

    public static final FlagParam DIAGONAL = Param.flag("hadamardDiagonal")
            .label("Keep the diagonal")
            .help("Kept, W becomes the identity at N patterns. Zeroed, it becomes zero: no unit feels anything.")
            .group(GROUP)
            .effect(Effect.DISPLAY)
            .defaultValue(true);

    public static final TextParam STATE = Param.text("hadamardState")
            .label("State tried")
            .help(
                    "The state tried on the page, a sign a unit, such as +--+. A network of N units reads the first N signs; "
                            + "units beyond the last sign are +1.")
            .group(GROUP)
            .effect(Effect.DISPLAY)
            .form(new TextParam.Form() {
                @Override
                public String expected() {
                    return "up to " + LONGEST + " signs + and -";
                }

                @Override
                public void check(String key, String text) {
                    if (!text.matches("[+-]{0," + LONGEST + "}")) {
                        throw new ParamException(key, "\"" + text + "\"", expected());
                    }
                }
            })
            .defaultValue("-+++++++++++++++");

    public static final RealParam NOISE = Param.real("orthogonalNoise")
            .label("Noise of the test")
            .help("How many pixels are turned before your pictures are recalled, as they are and made orthogonal.")
            .range(0, 0.5)
            .group(GROUP)
            .effect(Effect.DISPLAY)
            .defaultValue(0.2);

    public static final ParamSet SET = ParamSet.of(UNITS, DIAGONAL, STATE, NOISE);

    /** What the series of networks depends on. */
    static final ParamSet SERIES = ParamSet.of(UNITS);

    private OrthogonalParams() {}

    /** The state of so many units that a text of signs means. */
    static SpinVector state(String signs, int units) {
        int[] spins = new int[units];
        for (int i = 0; i < units; i++) {
            spins[i] = i < signs.length() && signs.charAt(i) == '-' ? -1 : 1;
        }
        return SpinVector.of(spins);
    }
}
