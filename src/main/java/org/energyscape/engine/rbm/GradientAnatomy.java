package org.energyscape.engine.rbm;

import org.energyscape.engine.math.MatrixView;

/** Finds the parts of the last change of a filter again, from what a {@link CdTrainer} still has of its last step. */
final class GradientAnatomy {
    private final CdTrainer trainer;
    private final BatchBuffers batch;
    private final Penalties penalties;
    private final double rate;

    GradientAnatomy(CdTrainer trainer, BatchBuffers batch, Penalties penalties, double rate) {
        this.trainer = trainer;
        this.batch = batch;
        this.penalties = penalties;
        this.rate = rate;
    }

    FilterGradient of(int unit) {
        Rbm rbm = trainer.rbm();
        int m = rbm.visible();
        float[] data = means(batch.v0(), batch.h0(), unit);
        ModelExpectation exact = trainer.exactModel();
        float[] model = exact == null
                ? means(trainer.negativeVisible(batch), trainer.negativeHidden(batch), unit)
                : column(exact.weights(), m, rbm.hidden(), unit);
        float[] change = column(trainer.weightUpdate().data(), m, rbm.hidden(), unit);
        float[] now = column(rbm.weights().data(), m, rbm.hidden(), unit);
        float[] corrected = new float[m];
        float[] decayed = new float[m];
        GradientCorrection correction = trainer.correction();
        for (int i = 0; i < m; i++) {
            corrected[i] = correction == null ? 0 : correction.at(i, unit);
            float before = now[i] - change[i];
            decayed[i] = (float) (-rate * (penalties.l2() * before + penalties.l1() * Math.signum(before)));
        }
        return new FilterGradient(unit, rate, data, model, corrected, decayed, change, batch.rows());
    }

    /** ⟨v_i h_j⟩ over the rows, for one j. */
    private static float[] means(MatrixView v, MatrixView h, int unit) {
        float[] mean = new float[v.columns()];
        for (int r = 0; r < v.rows(); r++) {
            float share = h.data()[h.start(r) + unit] / v.rows();
            int from = v.start(r);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += share * v.data()[from + i];
            }
        }
        return mean;
    }

    private static float[] column(float[] matrix, int rows, int columns, int column) {
        float[] values = new float[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = matrix[i * columns + column];
        }
        return values;
    }
}
