package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;

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
     * Learns the means of a minibatch and corrects the steps of the biases; {@link #addTo} then does that of the weights.
     *
     * @param rate ε
     * @param positive of the examples
     * @param positiveScale makes its sums a step
     * @param negative of the model
     * @param negativeScale makes its sums a step, below zero
     * @param visible ε g_b, becomes the corrected step
     * @param hidden ε g_c, becomes the corrected step
     */
    void prepare(
            Kernels kernels,
            CdConfig config,
            double rate,
            Phase.Rows positive,
            float positiveScale,
            Phase negative,
            float negativeScale,
            float[] visible,
            float[] hidden) {
        Penalties penalties = config.penalties();
        remember(kernels, positive.v(), visibleBatch, visibleMean);
        remember(kernels, positive.h(), hiddenBatch, hiddenMean);
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
            correctVisible(visible);
            positive.addTimesHidden(kernels, -positiveScale, hiddenOffset, visible);
            negative.addTimesHidden(kernels, -negativeScale, hiddenOffset, visible);
        }
        if (config.centring().visible()) {
            correctHidden(hidden);
            positive.addTimesVisible(kernels, -positiveScale, visibleOffset, hidden);
            negative.addTimesVisible(kernels, -negativeScale, visibleOffset, hidden);
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

    /** b: plus (g_b λᵀ + μ g_cᵀ) λ; the plain steps stand in the outer products. */
    private void correctVisible(float[] visible) {
        int n = hiddenOffset.length;
        double own = dot(hiddenOffset, 0, hiddenOffset, n);
        double others = dot(right.data(), n, hiddenOffset, n);
        for (int i = 0; i < visible.length; i++) {
            visible[i] += (float) (-left.data()[i] * own + visibleOffset[i] * others);
        }
    }

    private void correctHidden(float[] hidden) {
        int m = visibleOffset.length;
        int n = hidden.length;
        double own = dot(visibleOffset, 0, visibleOffset, m);
        double others = -dot(left.data(), 0, visibleOffset, m);
        for (int j = 0; j < n; j++) {
            hidden[j] += (float) (right.data()[n + j] * own + hiddenOffset[j] * others);
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
