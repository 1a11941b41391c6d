package org.energyscape.engine.record.runs;

import org.energyscape.engine.run.MetricLog;

/**
 * One recorded curve, in rising order of step.
 *
 * @param series metric and set
 * @param steps of the simulation
 * @param x positions on the axis, such as epochs
 * @param values what was measured; NaN where the measurement gave no number
 */
public record RunCurve(MetricLog.Series series, long[] steps, double[] x, double[] values) {
    public int size() {
        return steps.length;
    }
}
