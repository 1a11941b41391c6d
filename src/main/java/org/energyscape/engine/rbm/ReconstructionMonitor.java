package org.energyscape.engine.rbm;

import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;

/**
 * Measures how well an {@link Rbm} reconstructs a set of examples, and its free energy there. With h ~ P(h|v), z = b + Wh
 * and v̂ = σ(z), per example:
 *
 * <pre>
 * cross-entropy = -Σ_i [v_i log v̂_i + (1-v_i) log(1-v̂_i)] = Σ_i softplus(z_i) - vᵀz     (nats)
 * squared error = Σ_i (v_i - v̂_i)²
 * F(v)          = -bᵀv - Σ_j softplus(c_j + (Wᵀv)_j)                                        (nats)
 * </pre>
 *
 * The second form of the cross-entropy has no logarithm of zero. The hidden units are sampled, as in training; the same
 * key gives the same uniform numbers each time, so that a curve is not noisier than it must be. Works through the
 * examples in pieces of {@value #PIECE}; the buffers are kept. Not thread-safe.
 */
public final class ReconstructionMonitor {
    private static final int PIECE = 256;

    private final Kernels kernels;
    private final RandomKey key;
    private final FloatMatrix hiddenInputs;
    private final FloatMatrix hidden;
    private final FloatMatrix visible;
    private final double[] sums = new double[PIECE];

    public ReconstructionMonitor(int visible, int hidden, RandomKey key, Kernels kernels) {
        this.kernels = kernels;
        this.key = key;
        this.hiddenInputs = new FloatMatrix(PIECE, hidden);
        this.hidden = new FloatMatrix(PIECE, hidden);
        this.visible = new FloatMatrix(PIECE, visible);
    }

    /**
     * Averages over the examples; all NaN when there are none.
     *
     * @param crossEntropy nats an example
     * @param squaredError summed over the pixels, an example
     * @param meanFreeEnergy nats; the gap between validation and training set grows when the machine overfits (Hinton
     *     2012, "A practical guide to training RBMs", §6)
     */
    public record Reading(double crossEntropy, double squaredError, double meanFreeEnergy) {}

    /** Measures on the rows of {@code examples}, examples x m. */
    public Reading measure(Rbm rbm, MatrixView examples) {
        double crossEntropy = 0;
        double squared = 0;
        double freeEnergy = 0;
        for (int from = 0; from < examples.rows(); from += PIECE) {
            int size = Math.min(PIECE, examples.rows() - from);
            MatrixView v = examples.rows(from, from + size);
            MatrixView a = hiddenInputs.view().rows(0, size);
            MatrixView h = hidden.view().rows(0, size);
            MatrixView z = visible.view().rows(0, size);
            double[] out = size == PIECE ? sums : new double[size];

            rbm.hiddenInputs(kernels, v, a);
            kernels.softplusRowSums(a, out);
            freeEnergy -= total(out);
            kernels.rowDots(v, rbm.visibleBias(), out);
            freeEnergy -= total(out);

            rbm.sampleHidden(kernels, v, key.child(from), h, h);
            rbm.visibleInputs(kernels, h, z);
            kernels.softplusRowSums(z, out);
            crossEntropy += total(out);
            kernels.rowDots(v, z, out);
            crossEntropy -= total(out);
            squared += squaredError(v, z);
        }
        int n = examples.rows();
        return new Reading(crossEntropy / n, squared / n, freeEnergy / n);
    }

    /**
     * The mean entropy of grey examples taken as probabilities, nats an example: no cross-entropy with them can be below it.
     * 0 for binary ones.
     *
     * @param examples rows of values in [0, 1]
     */
    public static double entropy(FloatMatrix examples) {
        double sum = 0;
        for (float v : examples.data()) {
            if (v > 0 && v < 1) {
                sum -= v * Math.log(v) + (1 - v) * Math.log1p(-v);
            }
        }
        return sum / examples.getRowDimension();
    }

    private static double squaredError(MatrixView v, MatrixView z) {
        double sum = 0;
        for (int r = 0; r < v.rows(); r++) {
            for (int i = 0; i < v.columns(); i++) {
                double d = v.data()[v.start(r) + i] - Activations.sigmoid(z.data()[z.start(r) + i]);
                sum += d * d;
            }
        }
        return sum;
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
