package org.energyscape.engine.rbm;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.Kernels.Activation;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;

/**
 * A restricted Boltzmann machine with binary units on both layers, m visible and n hidden:
 *
 * <pre>
 * E(v, h) = -vᵀWh - bᵀv - cᵀh        P(v, h) = e^-E(v, h) / Z
 * P(h_j = 1 | v) = σ(c_j + (Wᵀv)_j)   P(v_i = 1 | h) = σ(b_i + (Wh)_i)
 * F(v) = -bᵀv - Σ_j softplus(c_j + (Wᵀv)_j)   P(v) = e^-F(v) / Z
 * </pre>
 *
 * (Smolensky 1986, "Information processing in dynamical systems"; Hinton 2002, "Training products of experts by
 * minimizing contrastive divergence", Neural Computation 14.) Energies in nats.
 *
 * <p>The weights are m x n, row-major: the weight between visible i and hidden j is {@code weights().at(i, j)}, a row is
 * the fan-out of one pixel, a column is the filter of one hidden unit. A batch has one example a row. The arrays are
 * handed out, not copied: whoever trains writes into them. Not thread-safe while trained.
 */
public final class Rbm {
    private final FloatMatrix weights;
    private final float[] visibleBias;
    private final float[] hiddenBias;

    /** Takes the arrays as they are, without copying. */
    public Rbm(FloatMatrix weights, float[] visibleBias, float[] hiddenBias) {
        if (visibleBias.length != weights.getRowDimension() || hiddenBias.length != weights.getColumnDimension()) {
            throw new IllegalArgumentException("Weights of " + weights.getRowDimension() + " visible x "
                    + weights.getColumnDimension() + " hidden units need as many biases, found b of length "
                    + visibleBias.length + " and c of length " + hiddenBias.length);
        }
        this.weights = weights;
        this.visibleBias = visibleBias;
        this.hiddenBias = hiddenBias;
    }

    /** All parameters zero: every state equally probable. */
    public static Rbm zero(int visible, int hidden) {
        return new Rbm(new FloatMatrix(visible, hidden), new float[visible], new float[hidden]);
    }

    /** Weights from N(0, deviation²), biases zero. Row i of W draws from {@code key.child(i)}. */
    public static Rbm gaussian(int visible, int hidden, double deviation, RandomKey key) {
        Rbm rbm = zero(visible, hidden);
        if (deviation == 0) {
            return rbm;
        }
        float[] w = rbm.weights.data();
        for (int i = 0; i < visible; i++) {
            NormalDistribution normal = new NormalDistribution(key.child(i).stream(), 0, deviation);
            for (int j = 0; j < hidden; j++) {
                w[i * hidden + j] = (float) normal.sample();
            }
        }
        return rbm;
    }

    /**
     * The visible biases of a machine without hidden units that matches the data (Hinton 2012, "A practical guide to training
     * RBMs", §8): a_i = log(q_i / (1 - q_i)) with q_i = (Σ_r v_ri + 1) / (R + 2), so that a pixel that never changes keeps a
     * finite bias.
     *
     * @param examples R x m, in [0, 1]
     */
    public static float[] logOdds(FloatMatrix examples) {
        int rows = examples.getRowDimension();
        int m = examples.getColumnDimension();
        double[] sum = new double[m];
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < m; i++) {
                sum[i] += examples.data()[r * m + i];
            }
        }
        float[] bias = new float[m];
        for (int i = 0; i < m; i++) {
            double q = (sum[i] + 1) / (rows + 2);
            bias[i] = (float) Math.log(q / (1 - q));
        }
        return bias;
    }

    /** m. */
    public int visible() {
        return visibleBias.length;
    }

    /** n. */
    public int hidden() {
        return hiddenBias.length;
    }

    /** W, m x n; the storage itself. */
    public FloatMatrix weights() {
        return weights;
    }

    /** b, length m; the storage itself. */
    public float[] visibleBias() {
        return visibleBias;
    }

    /** c, length n; the storage itself. */
    public float[] hiddenBias() {
        return hiddenBias;
    }

    /** A copy that shares nothing. */
    public Rbm copy() {
        return new Rbm(weights.copy(), visibleBias.clone(), hiddenBias.clone());
    }

    /** Overwrites the parameters with those of a machine of the same shape. */
    public void set(Rbm other) {
        if (other.visible() != visible() || other.hidden() != hidden()) {
            throw new IllegalArgumentException("Expected an RBM of " + visible() + " x " + hidden() + " units, found "
                    + other.visible() + " x " + other.hidden());
        }
        System.arraycopy(other.weights.data(), 0, weights.data(), 0, weights.data().length);
        System.arraycopy(other.visibleBias, 0, visibleBias, 0, visibleBias.length);
        System.arraycopy(other.hiddenBias, 0, hiddenBias, 0, hiddenBias.length);
    }

    /** Whether every parameter is a finite number; training with too high a rate ends otherwise. */
    public boolean isFinite() {
        return allFinite(weights.data()) && allFinite(visibleBias) && allFinite(hiddenBias);
    }

    /** P(h|v) for a batch: {@code v} is examples x m, {@code h} receives examples x n. */
    public void hiddenProbabilities(Kernels kernels, MatrixView v, MatrixView h) {
        kernels.affine(v, weights.view(), hiddenBias, Activation.SIGMOID, h);
    }

    /** P(v|h) for a batch: {@code h} is examples x n, {@code v} receives examples x m. */
    public void visibleProbabilities(Kernels kernels, MatrixView h, MatrixView v) {
        kernels.affineTransposed(h, weights.view(), visibleBias, Activation.SIGMOID, v);
    }

    /** P(h|v) for a batch and h ~ P(h|v); {@code p} and {@code h}, both examples x n, may be the same view. */
    public void sampleHidden(Kernels kernels, MatrixView v, RandomKey key, MatrixView p, MatrixView h) {
        kernels.sampleAffine(v, weights.view(), hiddenBias, key, p, h);
    }

    /** P(v|h) for a batch and v ~ P(v|h); {@code p} and {@code v}, both examples x m, may be the same view. */
    public void sampleVisible(Kernels kernels, MatrixView h, RandomKey key, MatrixView p, MatrixView v) {
        kernels.sampleAffineTransposed(h, weights.view(), visibleBias, key, p, v);
    }

    /** c + Wᵀv for a batch, the inputs of the hidden units. */
    public void hiddenInputs(Kernels kernels, MatrixView v, MatrixView z) {
        kernels.affine(v, weights.view(), hiddenBias, Activation.IDENTITY, z);
    }

    /** b + Wh for a batch, the inputs of the visible units. */
    public void visibleInputs(Kernels kernels, MatrixView h, MatrixView z) {
        kernels.affineTransposed(h, weights.view(), visibleBias, Activation.IDENTITY, z);
    }

    /** P(h|v) for one example. */
    public float[] hiddenProbabilities(float[] v) {
        float[] h = new float[hidden()];
        hiddenProbabilities(Kernels.plain(1), MatrixView.ofRow(v), MatrixView.ofRow(h));
        return h;
    }

    /** P(v|h) for one hidden state or vector of probabilities. */
    public float[] visibleProbabilities(float[] h) {
        float[] v = new float[visible()];
        visibleProbabilities(Kernels.plain(1), MatrixView.ofRow(h), MatrixView.ofRow(v));
        return v;
    }

    /** E(v, h), in double. */
    public double energy(float[] v, float[] h) {
        requireLength("h", h, hidden());
        double[] input = hiddenInputs(v);
        double e = -dot(visibleBias, v);
        for (int j = 0; j < h.length; j++) {
            e -= input[j] * h[j];
        }
        return e;
    }

    /** F(v), in double. */
    public double freeEnergy(float[] v) {
        double[] input = hiddenInputs(v);
        double f = -dot(visibleBias, v);
        for (double z : input) {
            f -= Activations.softplus(z);
        }
        return f;
    }

    /** c + Wᵀv for one example, in double. */
    double[] hiddenInputs(float[] v) {
        requireLength("v", v, visible());
        double[] input = new double[hidden()];
        for (int j = 0; j < input.length; j++) {
            input[j] = hiddenBias[j];
        }
        float[] w = weights.data();
        for (int i = 0; i < v.length; i++) {
            if (v[i] != 0) {
                for (int j = 0; j < input.length; j++) {
                    input[j] += (double) v[i] * w[i * input.length + j];
                }
            }
        }
        return input;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static void requireLength(String name, float[] x, int expected) {
        if (x.length != expected) {
            throw new IllegalArgumentException("Expected " + name + " of length " + expected + ", found " + x.length);
        }
    }

    private static boolean allFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
