package org.energyscape.lab.hopfield.attractor;

import org.energyscape.engine.param.ParamSet;

/** The settings of the page. */
public final class AttractorParams {
    /** The heading of these settings. */
    public static final String GROUP = "Attractor";

    public static final ParamSet SET = ParamSet.of();

    private AttractorParams() {}
}
