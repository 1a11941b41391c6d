package org.energyscape.engine.rbm;

import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.ParallelBlocks;
import org.energyscape.engine.math.RandomKey;

/**
 * The pseudo-log-likelihood of an {@link Rbm}, exact over all pixels: Σ_i log P(v_i | v_-i) in nats (Besag 1975,
 * "Statistical analysis of non-lattice data", The Statistician 24), where with v' = v but for pixel i flipped
 *
 * <pre>
 * log P(v_i | v_-i) = -softplus(F(v) - F(v'))
 * F(v) - F(v') = δ b_i + Σ_j [softplus(a_j + δ W_ij) - softplus(a_j)],   a = c + Wᵀv,   δ = 1 - 2 v_i
 * </pre>
 *
 * With p_j = σ(a_j) the term of unit j is log((1 - p_j) + p_j e^{δ W_ij}): e^{±W} is tabulated once, the factors are
 * multiplied and the logarithm taken once per few units. Cost examples · m · n multiplications, in double. Where a weight
 * is so large that the products could overflow, softplus itself is summed.
 */
public final class PseudoLikelihood {
    /** The product of a group of factors stays between e^-600 and e^600. */
    private static final double LARGEST_EXPONENT = 600;

    private final Rbm rbm;
    private final double[] up;
    private final double[] down;
    private final int group;

    /** Tabulates e^W and e^-W of the machine as it is now. */
    public PseudoLikelihood(Rbm rbm) {
        this.rbm = rbm.copy();
        float[] w = this.rbm.weights().data();
        up = new double[w.length];
        down = new double[w.length];
        double largest = 0;
        for (int i = 0; i < w.length; i++) {
            up[i] = Math.exp(w[i]);
            down[i] = Math.exp(-w[i]);
            largest = Math.max(largest, Math.abs(w[i]));
        }
        group = (int) Math.min(64, LARGEST_EXPONENT / Math.max(largest, 1));
    }

    /** Σ_i log P(v_i | v_-i) for one binary example. */
    public double of(float[] v) {
        double[] input = rbm.hiddenInputs(v);
        double[] on = new double[input.length];
        double[] off = new double[input.length];
        for (int j = 0; j < input.length; j++) {
            on[j] = Activations.sigmoid(input[j]);
            off[j] = Activations.sigmoid(-input[j]);
        }
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            if (v[i] != 0 && v[i] != 1) {
                throw new IllegalArgumentException("The pseudo-likelihood is for binary examples: expected pixel " + i
                        + " to be 0 or 1, found " + v[i]);
            }
            double difference = (1 - 2 * v[i]) * rbm.visibleBias()[i]
                    + (group > 0 ? byProducts(v[i] == 0 ? up : down, i, on, off) : bySoftplus(1 - 2 * v[i], i, input));
            sum -= Activations.softplus(difference);
        }
        return sum;
    }

    /** The mean over the rows of {@code examples}, on several threads; NaN when there are none. */
    public double mean(FloatMatrix examples, int threads, ProgressSink progress) {
        int m = examples.getColumnDimension();
        double[] each = new double[examples.getRowDimension()];
        ParallelBlocks.run(threads, each.length, r -> {
            if (progress.isCancelled()) {
                throw new CancellationException("The pseudo-likelihood was cancelled");
            }
            float[] v = new float[m];
            System.arraycopy(examples.data(), r * m, v, 0, m);
            try {
                each[r] = of(v);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Example " + r + ": " + e.getMessage(), e);
            }
        });
        double sum = 0;
        for (double value : each) {
            sum += value;
        }
        return sum / each.length;
    }

    /**
     * An estimate without bias of the mean over the rows: of each row one pixel, drawn at random, stands for all, m · log
     * P(v_i | v_-i). Cost rows · n, so cheap enough to be followed while training.
     *
     * @param examples rows of m, 0 or 1
     * @param key row r draws its pixel from {@code key.child(r)}
     */
    public static double stochastic(Rbm rbm, MatrixView examples, RandomKey key, Kernels kernels) {
        int m = rbm.visible();
        int n = rbm.hidden();
        FloatMatrix inputs = new FloatMatrix(examples.rows(), n);
        rbm.hiddenInputs(kernels, examples, inputs.view());
        double sum = 0;
        for (int r = 0; r < examples.rows(); r++) {
            int i = key.child(r).stream().nextInt(m);
            double sign = 1 - 2 * examples.data()[examples.start(r) + i];
            double difference = sign * rbm.visibleBias()[i];
            for (int j = 0; j < n; j++) {
                double input = inputs.data()[r * n + j];
                difference += Activations.softplus(input + sign * rbm.weights().at(i, j)) - Activations.softplus(input);
            }
            sum -= Activations.softplus(difference);
        }
        return m * sum / examples.rows();
    }

    private double byProducts(double[] power, int i, double[] on, double[] off) {
        int n = on.length;
        double sum = 0;
        for (int from = 0; from < n; from += group) {
            double product = 1;
            for (int j = from; j < Math.min(n, from + group); j++) {
                product *= off[j] + on[j] * power[i * n + j];
            }
            sum += Math.log(product);
        }
        return sum;
    }

    private double bySoftplus(double sign, int i, double[] input) {
        double sum = 0;
        for (int j = 0; j < input.length; j++) {
            sum += Activations.softplus(input[j] + sign * rbm.weights().at(i, j)) - Activations.softplus(input[j]);
        }
        return sum;
    }
}
