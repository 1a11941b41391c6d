package org.energyscape.lab.hopfield;

import java.util.List;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.Preset;
import org.energyscape.lab.hopfield.attention.AttentionParams;
import org.energyscape.lab.hopfield.capacity.CapacityParams;
import org.energyscape.lab.hopfield.capacity.LoadRange;
import org.energyscape.lab.hopfield.landscape.LandscapeParams;
import org.energyscape.lab.hopfield.orthogonal.HadamardSize;
import org.energyscape.lab.hopfield.orthogonal.OrthogonalParams;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;

/** The stories of the pages beside the recall. What each tells is tested. */
final class PagePresets {
    /** In the order of the pages. */
    static final List<Preset> ALL = List.of(
            new Preset(
                    "rules-compared",
                    "Twelve glyphs, seven rules",
                    "Hebb's rule brings a noisy glyph back once in three trials, projection nearly always. Play, then measure:"
                            + " the same damaged pictures for every rule.",
                    defaults().with(HopfieldParams.STORED, 12),
                    Page.COMPARE.id()),
            new Preset(
                    "sixteen-of-sixteen",
                    "Sixteen units, one pattern after the other",
                    "Play and watch W become the identity: with 16 orthogonal patterns all 65,536 states are fixed, and not one"
                            + " wrong bit is corrected.",
                    defaults().with(OrthogonalParams.UNITS, HadamardSize.SIXTEEN),
                    Page.ORTHOGONAL.id()),
            new Preset(
                    "wells",
                    "Five wells",
                    "Five glyphs lie in wells of the energy, mixtures of them in shallow ones between. Twenty noisy pictures run"
                            + " down to where they belong.",
                    defaults(),
                    Page.LANDSCAPE.id()),
            new Preset(
                    "wells-of-projection",
                    "The same wells, another rule",
                    "Projection takes out what the pictures have in common: the five wells are equally deep.",
                    defaults().with(RuleParams.RULE, RuleChoice.PROJECTION),
                    Page.LANDSCAPE.id()),
            new Preset(
                    "warm-walks",
                    "Warm walks",
                    "At temperature 0.4 the recalls never rest: each trembles in its well, and a higher one lets them out.",
                    defaults().with(HopfieldParams.TEMPERATURE, 0.4).with(LandscapeParams.WALK_NOISE, 0.2),
                    Page.LANDSCAPE.id()),
            new Preset(
                    "before-dreams",
                    "What else is remembered",
                    "Five glyphs are stored, and two starts of five still end in mixtures of three that nobody stored. Choose one"
                            + " to see what it is made of.",
                    defaults(),
                    Page.ATTRACTORS.id()),
            new Preset(
                    "after-dreams",
                    "Dreams clear the air",
                    "The same network after 500 dreams, each unlearned a little: nine starts of ten end at a stored glyph or its"
                            + " inverse.",
                    defaults().with(RuleParams.DREAMS, 500),
                    Page.ATTRACTORS.id()),
            new Preset(
                    "why-0138",
                    "Why 0.138",
                    "Random patterns in 500 units, more and more of them. Hebb's recall breaks near the load 0.138; theory is drawn"
                            + " beside it. Choose a point to see that very recall.",
                    defaults(),
                    Page.CAPACITY.id()),
            new Preset(
                    "up-to-one",
                    "Up to as many patterns as units",
                    "Projection keeps every pattern exactly until there are as many as units. How much noise it still corrects is"
                            + " another matter: raise the start noise.",
                    defaults()
                            .with(CapacityParams.LOADS, LoadRange.FULL)
                            .with(CapacityParams.UNITS, 200)
                            .with(CapacityParams.SEEDS, 5),
                    Page.CAPACITY.id()),
            new Preset(
                    "average-of-all",
                    "A softmax that listens to all",
                    "At a small β every memory weighs the same and the answer is their average. Raise β and one digit"
                            + " comes out of the fog.",
                    defaults().with(AttentionParams.BETA, 1e-4),
                    Page.ATTENTION.id()),
            new Preset(
                    "single-memory",
                    "One update is enough",
                    "At β = 1/√d, as in a transformer, a damaged digit finds its memory in a single update.",
                    defaults(),
                    Page.ATTENTION.id()));

    private PagePresets() {}

    private static ParamValues defaults() {
        return HopfieldParams.SET.defaults();
    }
}
