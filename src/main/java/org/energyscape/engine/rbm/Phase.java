package org.energyscape.engine.rbm;

import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;

/** One of the two means of the gradient, as sums Σ v hᵀ, Σ v and Σ h that are still to be scaled. */
sealed interface Phase {
    /** What the sums are divided by to become means. */
    int count();

    /** visible += scale · Σ v, hidden += scale · Σ h. */
    void addSums(Kernels kernels, float scale, float[] visible, float[] hidden);

    /** target += scale · (Σ v hᵀ) λ. */
    void addTimesHidden(Kernels kernels, float scale, float[] lambda, float[] target);

    /** target += scale · (Σ v hᵀ)ᵀ μ. */
    void addTimesVisible(Kernels kernels, float scale, float[] mu, float[] target);

    /** ⟨v_i h_j⟩ for one j, m values. */
    float[] meansOf(int unit);

    /** Over rows of both layers; not thread-safe. */
    final class Rows implements Phase {
        private final MatrixView v;
        private final MatrixView h;
        private double[] dots = new double[0];

        /** Of v, rows x m, and h, rows x n; the storage itself. */
        Rows(MatrixView v, MatrixView h) {
            this.v = v;
            this.h = h;
        }

        MatrixView v() {
            return v;
        }

        MatrixView h() {
            return h;
        }

        /** The first rows of the same storage. */
        Rows first(int rows) {
            return new Rows(v.rows(0, rows), h.rows(0, rows));
        }

        @Override
        public int count() {
            return v.rows();
        }

        @Override
        public void addSums(Kernels kernels, float scale, float[] visible, float[] hidden) {
            kernels.addColumnSums(scale, v, visible);
            kernels.addColumnSums(scale, h, hidden);
        }

        @Override
        public void addTimesHidden(Kernels kernels, float scale, float[] lambda, float[] target) {
            kernels.rowDots(h, lambda, dots());
            addRows(scale, v, target);
        }

        @Override
        public void addTimesVisible(Kernels kernels, float scale, float[] mu, float[] target) {
            kernels.rowDots(v, mu, dots());
            addRows(scale, h, target);
        }

        @Override
        public float[] meansOf(int unit) {
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

        private double[] dots() {
            if (dots.length == 0) {
                dots = new double[v.rows()];
            }
            return dots;
        }

        /** target += scale · Σ_r dots_r · row r. */
        private void addRows(float scale, MatrixView rows, float[] target) {
            for (int r = 0; r < rows.rows(); r++) {
                float factor = (float) (scale * dots[r]);
                int from = rows.start(r);
                for (int i = 0; i < target.length; i++) {
                    target[i] += factor * rows.data()[from + i];
                }
            }
        }
    }

    /**
     * The expectation itself.
     *
     * @param weights ⟨v hᵀ⟩, m x n row-major
     * @param visible ⟨v⟩
     * @param hidden ⟨h⟩
     */
    record Expected(float[] weights, float[] visible, float[] hidden) implements Phase {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public void addSums(Kernels kernels, float scale, float[] toVisible, float[] toHidden) {
            kernels.addScaled(scale, visible, 1, toVisible);
            kernels.addScaled(scale, hidden, 1, toHidden);
        }

        @Override
        public void addTimesHidden(Kernels kernels, float scale, float[] lambda, float[] target) {
            int n = lambda.length;
            for (int i = 0; i < target.length; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += (double) weights[i * n + j] * lambda[j];
                }
                target[i] += (float) (scale * sum);
            }
        }

        @Override
        public void addTimesVisible(Kernels kernels, float scale, float[] mu, float[] target) {
            int n = target.length;
            for (int i = 0; i < mu.length; i++) {
                float factor = scale * mu[i];
                for (int j = 0; j < n; j++) {
                    target[j] += factor * weights[i * n + j];
                }
            }
        }

        @Override
        public float[] meansOf(int unit) {
            float[] mean = new float[visible.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = weights[i * hidden.length + unit];
            }
            return mean;
        }
    }
}
