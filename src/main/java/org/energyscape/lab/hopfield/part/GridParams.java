package org.energyscape.lab.hopfield.part;

import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;

/** The settings in the record of an experiment, in words; what is needed to repeat it stands in {@link GridFile}. */
public final class GridParams {
    private static final String GROUP = "Experiment";
    private static final int MANY = 1_000_000;

    static final TextParam EXPERIMENT = text("experiment", "Experiment", "Which experiment was done.");
    static final TextParam RULES = text("rules", "Rules", "The memories that took part.");
    static final TextParam SOURCES = text("sources", "Patterns", "Where the patterns came from.");
    static final IntParam UNITS = whole("units", "Units N", "Units of the networks.");
    static final TextParam LOADS = text("loads", "Loads P/N", "Stored patterns for every unit.");
    static final TextParam LEVELS = text("levels", "Levels", "Probability of a flip, or share of hidden units.");
    static final IntParam SEEDS = whole("seeds", "Seeds", "How often everything was drawn anew.");
    static final IntParam TRIALS = whole("trials", "Trials", "Recalls for each cell and seed.");
    static final SeedParam SEED = Param.seed("seed")
            .label("Seed")
            .help("Every random number comes from it.")
            .group(GROUP)
            .defaultValue(1);

    /** All of them. */
    public static final ParamSet SET =
            ParamSet.of(EXPERIMENT, RULES, SOURCES, UNITS, LOADS, LEVELS, SEEDS, TRIALS, SEED);

    private GridParams() {}

    private static TextParam text(String key, String label, String help) {
        return Param.text(key).label(label).help(help).group(GROUP).defaultValue("");
    }

    private static IntParam whole(String key, String label, String help) {
        return Param.integer(key)
                .label(label)
                .help(help)
                .range(1, MANY)
                .group(GROUP)
                .defaultValue(1);
    }
}
