package org.energyscape.lab.hopfield.capacity;

import org.energyscape.engine.param.ParamSet;

/** The settings of the page. */
public final class CapacityParams {
    /** The heading of these settings. */
    public static final String GROUP = "Capacity";

    public static final ParamSet SET = ParamSet.of();

    private CapacityParams() {}
}
