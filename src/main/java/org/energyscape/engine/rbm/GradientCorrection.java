package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.jspecify.annotations.Nullable;

/**
 * What centring and the sparsity target add to the plain gradient. With g the plain one, μ and λ the offsets (0 for a layer
 * that is not centred), p the wanted and q the present activity,
 *
 * <pre>
 * ΔW = -g_b λᵀ - μ g_cᵀ + ⟨v⟩ sᵀ,   s = cost · (p - q)
 * Δb = -(g_W - g_b λᵀ - μ g_cᵀ) λ,   Δc = -(g_W - g_b λᵀ - μ g_cᵀ)ᵀ μ + s
 * </pre>
 *
 * see {@link Centring} and {@link Penalties}: W takes three outer products more, and no matrix g_W has to exist. The running
 * means behind μ, λ and q begin with the first minibatch and take in {@value #RENEWED} of each that follows. Not thread-safe.
 */
final class GradientCorrection {
    private static final float RENEWED = 0.01f;

    private final float[] visibleMean;
    private final float[] hiddenMean;
    private final FloatMatrix left;
    private final FloatMatrix right;
    private final float[] visibleOffset;
    private final float[] hiddenOffset;
    private final float[] visibleBatch;
    private final float[] hiddenBatch;
    private final float[] sparsityStep;
    private double[] dots = new double[0];
    private boolean begun;

    GradientCorrection(int visible, int hidden) {
        visibleMean = new float[visible];
        hiddenMean = new float[hidden];
        visibleOffset = new float[visible];
        hiddenOffset = new float[hidden];
        visibleBatch = new float[visible];
        hiddenBatch = new float[hidden];
        sparsityStep = new float[hidden];
        left = new FloatMatrix(3, visible);
        right = new FloatMatrix(3, hidden);
    }

    /** Whether such settings need it. */
    static boolean isNeeded(CdConfig config) {
        return config.centring() != Centring.NONE || config.penalties().sparsityCost() > 0;
    }

    /** As it was saved by {@link #visibleMean} and {@link #hiddenMean}. */
    static GradientCorrection at(float[] visibleMean, float[] hiddenMean) {
        GradientCorrection correction = new GradientCorrection(visibleMean.length, hiddenMean.length);
        System.arraycopy(visibleMean, 0, correction.visibleMean, 0, visibleMean.length);
        System.arraycopy(hiddenMean, 0, correction.hiddenMean, 0, hiddenMean.length);
        correction.begun = true;
        return correction;
    }

    /** Running mean of the visible units over minibatches, a copy. */
    float[] visibleMean() {
        return visibleMean.clone();
    }

    /** Running mean of P(h|v) over minibatches, a copy. */
    float[] hiddenMean() {
        return hiddenMean.clone();
    }

    /**
     * One phase of ε g_W: {@code scale · VᵀH} over rows of both layers, or {@code scale} times an expectation.
     *
     * @param v rows x m, null where there is an expectation
     * @param h rows x n, null where there is an expectation
     */
    record Phase(
            float scale,
            @Nullable MatrixView v,
            @Nullable MatrixView h,
            @Nullable ModelExpectation expectation) {
        static Phase rows(float scale, MatrixView v, MatrixView h) {
            return new Phase(scale, v, h, null);
        }

        static Phase of(float scale, ModelExpectation expectation) {
            return new Phase(scale, null, null, expectation);
        }
    }

    /**
     * Learns the means of a minibatch and corrects the steps of the biases; {@link #addTo} then does that of the weights.
     *
     * @param rate ε
     * @param positive of the examples
     * @param negative of the model, its scale below zero
     * @param visible ε g_b, becomes the corrected step
     * @param hidden ε g_c, becomes the corrected step
     */
    void prepare(
            Kernels kernels,
            CdConfig config,
            double rate,
            Phase positive,
            Phase negative,
            float[] visible,
            float[] hidden) {
        Penalties penalties = config.penalties();
        MatrixView v = positive.v();
        MatrixView h = positive.h();
        if (v == null || h == null) {
            throw new IllegalArgumentException("The positive phase consists of rows");
        }
        remember(kernels, v, visibleBatch, visibleMean);
        remember(kernels, h, hiddenBatch, hiddenMean);
        begun = true;
        offsets(config.centring());
        float[] l = left.data();
        float[] r = right.data();
        int m = visible.length;
        int n = hidden.length;
        for (int i = 0; i < m; i++) {
            l[i] = -visible[i];
            l[m + i] = -visibleOffset[i];
            l[2 * m + i] = visibleBatch[i];
        }
        double cost = rate * penalties.sparsityCost();
        for (int j = 0; j < n; j++) {
            sparsityStep[j] = (float) (cost * (penalties.sparsityTarget() - hiddenMean[j]));
        }
        System.arraycopy(hiddenOffset, 0, r, 0, n);
        System.arraycopy(hidden, 0, r, n, n);
        System.arraycopy(sparsityStep, 0, r, 2 * n, n);
        if (config.centring().hidden()) {
            correctVisible(kernels, positive, negative, visible);
        }
        if (config.centring().visible()) {
            correctHidden(kernels, positive, negative, hidden);
        }
        for (int j = 0; j < n; j++) {
            hidden[j] += sparsityStep[j];
        }
    }

    /** ε ΔW of the step prepared, for one weight. */
    float at(int i, int j) {
        float sum = 0;
        for (int k = 0; k < left.getRowDimension(); k++) {
            sum += left.at(k, i) * right.at(k, j);
        }
        return sum;
    }

    /** Adds ε ΔW of the step prepared. */
    void addTo(Kernels kernels, MatrixView target) {
        kernels.addTransposedProduct(1, left.view(), right.view(), target);
    }

    private void remember(Kernels kernels, MatrixView rows, float[] batch, float[] mean) {
        Arrays.fill(batch, 0);
        kernels.addColumnSums(1f / rows.rows(), rows, batch);
        float share = begun ? RENEWED : 1;
        for (int i = 0; i < mean.length; i++) {
            mean[i] += share * (batch[i] - mean[i]);
        }
    }

    private void offsets(Centring centring) {
        for (int i = 0; i < visibleOffset.length; i++) {
            visibleOffset[i] = centring.visible() ? visibleMean[i] : 0;
        }
        for (int j = 0; j < hiddenOffset.length; j++) {
            hiddenOffset[j] = centring.hidden() ? hiddenMean[j] : 0;
        }
    }

    /** b: minus (g_W - g_b λᵀ - μ g_cᵀ) λ; the plain steps stand in the outer products. */
    private void correctVisible(Kernels kernels, Phase positive, Phase negative, float[] visible) {
        int n = hiddenOffset.length;
        double own = dot(hiddenOffset, 0, hiddenOffset, n);
        double others = dot(right.data(), n, hiddenOffset, n);
        for (int i = 0; i < visible.length; i++) {
            visible[i] += (float) (-left.data()[i] * own + visibleOffset[i] * others);
        }
        addTimesHidden(kernels, positive, visible);
        addTimesHidden(kernels, negative, visible);
    }

    private void correctHidden(Kernels kernels, Phase positive, Phase negative, float[] hidden) {
        int m = visibleOffset.length;
        int n = hidden.length;
        double own = dot(visibleOffset, 0, visibleOffset, m);
        double others = -dot(left.data(), 0, visibleOffset, m);
        for (int j = 0; j < n; j++) {
            hidden[j] += (float) (right.data()[n + j] * own + hiddenOffset[j] * others);
        }
        addTimesVisible(kernels, positive, hidden);
        addTimesVisible(kernels, negative, hidden);
    }

    /** target -= scale · (VᵀH) λ. */
    private void addTimesHidden(Kernels kernels, Phase phase, float[] target) {
        ModelExpectation model = phase.expectation();
        MatrixView v = phase.v();
        MatrixView h = phase.h();
        if (v != null && h != null) {
            kernels.rowDots(h, hiddenOffset, dots(h.rows()));
            addRows(-phase.scale(), v, target);
        } else if (model != null) {
            int n = hiddenOffset.length;
            for (int i = 0; i < target.length; i++) {
                target[i] -= (float) (phase.scale() * dot(model.weights(), i * n, hiddenOffset, n));
            }
        }
    }

    /** target -= scale · (VᵀH)ᵀ μ. */
    private void addTimesVisible(Kernels kernels, Phase phase, float[] target) {
        ModelExpectation model = phase.expectation();
        MatrixView v = phase.v();
        MatrixView h = phase.h();
        if (v != null && h != null) {
            kernels.rowDots(v, visibleOffset, dots(v.rows()));
            addRows(-phase.scale(), h, target);
        } else if (model != null) {
            int n = target.length;
            for (int i = 0; i < visibleOffset.length; i++) {
                float factor = phase.scale() * visibleOffset[i];
                for (int j = 0; j < n; j++) {
                    target[j] -= factor * model.weights()[i * n + j];
                }
            }
        }
    }

    private double[] dots(int rows) {
        if (dots.length != rows) {
            dots = new double[rows];
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

    private static double dot(float[] a, int at, float[] b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (double) a[at + i] * b[i];
        }
        return sum;
    }
}
