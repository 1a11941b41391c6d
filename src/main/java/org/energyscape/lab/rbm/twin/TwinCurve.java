package org.energyscape.lab.rbm.twin;

import java.util.Arrays;
import org.energyscape.engine.run.MetricLog;

/** The difference of two curves. */
final class TwinCurve {
    private TwinCurve() {}

    /**
     * a - b wherever both were measured: at equal x. Twins measure at equal epochs, unless their minibatches have other
     * sizes; then the ends of epochs are what they have in common.
     *
     * @param a x rising
     * @param b x rising
     */
    static MetricLog.Curve difference(MetricLog.Curve a, MetricLog.Curve b) {
        double[] x = new double[Math.min(a.size(), b.size())];
        double[] y = new double[x.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            double left = a.x()[i];
            double right = b.x()[j];
            if (left == right) {
                x[count] = left;
                y[count] = a.y()[i] - b.y()[j];
                count++;
            }
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return new MetricLog.Curve(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }
}
