package org.energyscape.lab.hopfield;

import java.util.List;
import java.util.function.UnaryOperator;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.Preset;
import org.energyscape.lab.hopfield.part.RuleParams;

/** The stories of the Hopfield lab, from the first look to where it breaks down. What each tells is tested. */
final class HopfieldPresets {
    /** Every preset; the first is the demo. */
    static final List<Preset> ALL = List.of(
            preset(
                    "noisy-glyphs",
                    "Noisy glyphs",
                    "A fifth of the pixels turned. Nobody knows which, so every unit is free; the picture comes back.",
                    values -> values),
            preset(
                    "half-hidden",
                    "Half hidden, two processes",
                    "The right half is hidden, what is seen is true. Free and clamped recall from the same start.",
                    values -> rightHalf(values).with(HopfieldParams.STORED, 8)),
            preset(
                    "held-errors",
                    "Holding on to errors",
                    "Half is hidden and noise has turned pixels of the rest. Held fast, those stay wrong; left free, all come"
                            + " right. Clamp only what you know.",
                    values -> rightHalf(values).with(HopfieldParams.NOISE, 0.15)),
            preset(
                    "salt-and-pepper",
                    "Salt and pepper",
                    "Six pixels of ten become ink or paper by the toss of a coin. Three of ten are wrong then, and the"
                            + " network finds them.",
                    values -> clean(values).with(HopfieldParams.DAMAGE, "salt 0.6")),
            preset(
                    "gaussian",
                    "Grey noise, then a threshold",
                    "Normal noise of deviation 1.5 on ink and paper, cut at zero: a pixel turns with probability"
                            + " ½ erfc(1/(σ√2)), here a quarter.",
                    values -> clean(values).with(HopfieldParams.DAMAGE, "gauss 1.5")),
            preset(
                    "inverse",
                    "The negative is remembered too",
                    "Four pixels of five are turned: the state is nearer to the negative, and there the recall ends."
                            + " Hebb's weights are the same for a picture and its inverse.",
                    values -> clean(values).with(HopfieldParams.DAMAGE, "flip 0.8")),
            preset(
                    "shifted",
                    "A shift is fatal",
                    "Not one pixel is noisy, but all stand one column to the right. The network compares pixel with pixel,"
                            + " and of a random picture a shift by one leaves nothing that it knows.",
                    values -> clean(random(values, 20)).with(HopfieldParams.DAMAGE, "shift 1 0 wrap")),
            preset(
                    Page.ATTRACTORS,
                    "mixture",
                    "A mixture of three",
                    "Three patterns are stored and nothing is left of the picture. The recall ends in the majority of all"
                            + " three, which nobody stored: overlap about one half with each.",
                    values -> clean(random(values, 3))
                            .with(HopfieldParams.NOISE, 0.5)
                            .with(HopfieldParams.SEED, 16L)),
            preset(
                    Page.COMPARE,
                    "digits-too-alike",
                    "Digits are too alike",
                    "Ten written digits share so much that Hebb's rule melts them into one. Forget all but two.",
                    values -> values.with(HopfieldParams.PATTERNS, PatternSource.DIGITS)
                            .with(HopfieldParams.STORED, 10)
                            .with(HopfieldParams.NOISE, 0.1)),
            preset(
                    "load-a-tenth",
                    "Random patterns at load 0.1",
                    "78 patterns in 784 units, a tenth of the pixels turned. Below 0.138 recall ends at the pattern, or within a"
                            + " pixel or two of it.",
                    values -> random(values, 78).with(HopfieldParams.NOISE, 0.1)),
            preset(
                    "too-many",
                    "Too many to remember",
                    "200 patterns in 784 units, load 0.26. The recall starts at a stored pattern itself, and leaves it:"
                            + " above 0.138 the memories are no longer stable.",
                    values -> clean(random(values, 200))),
            preset(
                    Page.COMPARE,
                    "crowded",
                    "Crowded: clamping pays",
                    "90 random patterns in 784 units, near what Hebb can hold. Half of the picture is hidden: "
                            + "held fast it often leads home, left free it mostly goes astray.",
                    values -> rightHalf(random(values, 90)).with(HopfieldParams.SEED, 4L)),
            preset(
                    "covered",
                    "Covered, not hidden",
                    "As crowded as before, but more than half is painted over: nobody knows that something lies there. Nothing can be"
                            + " held fast, and the recall goes astray.",
                    values -> clean(random(values, 90)).with(HopfieldParams.DAMAGE, "cover ink 12-27,0-27")),
            preset(
                    "two-cycle",
                    "All units at once",
                    "Synchronous updates need not settle: with noise enough the network may swing between two states.",
                    values -> random(values, 150)
                            .with(HopfieldParams.NOISE, 0.35)
                            .with(HopfieldParams.ORDER, UpdateOrder.SYNCHRONOUS)),
            preset(
                    "all-remembered",
                    "Remembering everything",
                    "200 patterns in 64 units with the diagonal kept. Each unit pulls at itself with P/N = 3.1, stronger than"
                            + " all others together: hardly a pixel moves. A network that keeps every state corrects none.",
                    values -> random(values, 200)
                            .with(HopfieldParams.SIDE, 8)
                            .with(HopfieldParams.NOISE, 0.1)
                            .with(RuleParams.DIAGONAL, true)),
            preset(
                    "sixteen-orthogonal",
                    "Sixteen orthogonal patterns",
                    "Stripes and checks of which any two agree in half of their pixels: no crosstalk. A quarter of the pixels"
                            + " is turned and all come right. See Orthogonal for what too many of them do.",
                    values -> hadamard(values, 16, 16).with(HopfieldParams.NOISE, 0.25)),
            preset(
                    "full-of-orthogonal",
                    "As many as there are units",
                    "64 orthogonal patterns in 64 units, diagonal kept: W is the identity. Every state is remembered, the"
                            + " damaged one too, so that not one pixel comes right.",
                    values -> hadamard(values, 8, 64)
                            .with(HopfieldParams.NOISE, 0.1)
                            .with(RuleParams.DIAGONAL, true)));

    private HopfieldPresets() {}

    private static Preset preset(String id, String title, String story, UnaryOperator<ParamValues> change) {
        return preset(Page.RECALL, id, title, story, change);
    }

    private static Preset preset(Page page, String id, String title, String story, UnaryOperator<ParamValues> change) {
        return new Preset(id, title, story, change.apply(HopfieldParams.SET.defaults()), page.id());
    }

    private static ParamValues clean(ParamValues values) {
        return values.with(HopfieldParams.NOISE, 0.0);
    }

    private static ParamValues random(ParamValues values, int stored) {
        return values.with(HopfieldParams.PATTERNS, PatternSource.RANDOM).with(HopfieldParams.STORED, stored);
    }

    private static ParamValues hadamard(ParamValues values, int side, int stored) {
        return values.with(HopfieldParams.PATTERNS, PatternSource.HADAMARD)
                .with(HopfieldParams.SIDE, side)
                .with(HopfieldParams.STORED, stored);
    }

    private static ParamValues rightHalf(ParamValues values) {
        return clean(values)
                .with(HopfieldParams.MASK, MaskChoice.RIGHT)
                .with(HopfieldParams.PROCESS, RecallProcess.BOTH);
    }
}
