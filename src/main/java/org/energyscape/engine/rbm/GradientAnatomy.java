package org.energyscape.engine.rbm;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.MatrixView;

/** Finds the parts of the last change of a filter again, from what a {@link CdTrainer} still has of its last step. */
final class GradientAnatomy {
    private GradientAnatomy() {}

    /**
     * The parts for one hidden unit.
     *
     * @param weights W after the step, m x n
     * @param change its change, m x n
     */
    static FilterGradient of(int unit, CdTrainer.LastStep step, FloatMatrix weights, MatrixView change) {
        Penalties penalties = step.penalties();
        GradientCorrection correction = step.correction();
        int m = weights.getRowDimension();
        float[] changed = new float[m];
        float[] corrected = new float[m];
        float[] decayed = new float[m];
        for (int i = 0; i < m; i++) {
            changed[i] = change.data()[change.start(i) + unit];
            corrected[i] = correction == null ? 0 : correction.at(i, unit);
            float before = weights.at(i, unit) - changed[i];
            decayed[i] = (float) (-step.rate() * (penalties.l2() * before + penalties.l1() * Math.signum(before)));
        }
        return new FilterGradient(
                unit,
                step.rate(),
                step.batch().positive().meansOf(unit),
                step.negative().meansOf(unit),
                corrected,
                decayed,
                changed,
                step.batch().rows());
    }
}
