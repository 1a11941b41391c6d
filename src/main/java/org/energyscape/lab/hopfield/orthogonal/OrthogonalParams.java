package org.energyscape.lab.hopfield.orthogonal;

import org.energyscape.engine.param.ParamSet;

/** The settings of the page. */
public final class OrthogonalParams {
    /** The heading of these settings. */
    public static final String GROUP = "Orthogonal";

    public static final ParamSet SET = ParamSet.of();

    private OrthogonalParams() {}
}
