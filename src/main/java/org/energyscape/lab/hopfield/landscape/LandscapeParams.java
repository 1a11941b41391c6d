package org.energyscape.lab.hopfield.landscape;

import org.energyscape.engine.param.ParamSet;

/** The settings of the page. */
public final class LandscapeParams {
    /** The heading of these settings. */
    public static final String GROUP = "Landscape";

    public static final ParamSet SET = ParamSet.of();

    private LandscapeParams() {}
}
