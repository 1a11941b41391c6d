package org.energyscape.lab.hopfield.attention;

import org.energyscape.engine.param.ParamSet;

/** The settings of the page. */
public final class AttentionParams {
    /** The heading of these settings. */
    public static final String GROUP = "Attention";

    public static final ParamSet SET = ParamSet.of();

    private AttentionParams() {}
}
