package org.energyscape.engine.param;

/** How a slider divides its range. */
public enum Scale {
    LINEAR,
    /** Equal ratios take equal lengths; the least value must be positive. */
    LOGARITHMIC
}
