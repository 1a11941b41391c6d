package org.energyscape.engine.record.runs;

/**
 * A place on a curve.
 *
 * @param x position on the axis, such as the epoch
 * @param value what was measured; NaN where the measurement gave no number
 */
public record RunPoint(double x, double value) {}
