package org.energyscape.engine.record.runs;

import org.energyscape.engine.run.MetricLog;

/**
 * One measurement.
 *
 * @param series metric and set
 * @param step of the simulation
 * @param x position on the axis, such as the epoch
 */
public record MetricPoint(MetricLog.Series series, long step, double x, double value) {}
