package org.energyscape.lab.hopfield.compare;

import org.energyscape.engine.param.ParamSet;

/** The settings of the page. */
public final class CompareParams {
    /** The heading of these settings. */
    public static final String GROUP = "Compare";

    public static final ParamSet SET = ParamSet.of();

    private CompareParams() {}
}
