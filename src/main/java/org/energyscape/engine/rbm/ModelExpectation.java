package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.Kernels.Activation;
import org.energyscape.engine.math.MatrixView;

/**
 * ⟨v hᵀ⟩, ⟨v⟩ and ⟨h⟩ under a small machine, by enumeration of its smaller layer of s = min(m, n) units: the exact negative
 * phase of training.
 *
 * <p>States x go through the kernels in blocks, a row each: their inputs a to the other layer, the log weights dᵀx +
 * Σ softplus(a), and, once all weights are known and sum to one, the sums of P(x) · x σ(a)ᵀ. Sums of weights are in double,
 * the products in float, as those of the positive phase. Cost 2^s · s · max(m, n) multiplications twice. {@link RbmExact} has
 * the same in double, for tests and numbers on the screen.
 */
final class ModelExpectation {
    /** Most units of the smaller layer: a step then takes seconds. */
    static final int MOST_UNITS = 20;

    private static final int BLOCK = 1024;

    private final boolean hiddenIsSmall;
    private final int small;
    private final FloatMatrix states;
    private final FloatMatrix inputs;
    private final double[] logWeights;
    private final double[] sums;
    private final float[] weights;
    private final float[] visible;
    private final float[] hidden;
    private final Phase.Expected expected;

    ModelExpectation(Rbm rbm) {
        small = Math.min(rbm.visible(), rbm.hidden());
        if (small > MOST_UNITS) {
            throw new IllegalArgumentException("The exact gradient enumerates the smaller layer, of at most "
                    + MOST_UNITS + " units; found " + rbm.visible() + " visible and " + rbm.hidden() + " hidden");
        }
        hiddenIsSmall = rbm.hidden() <= rbm.visible();
        int rows = Math.min(BLOCK, 1 << small);
        states = new FloatMatrix(rows, small);
        inputs = new FloatMatrix(rows, Math.max(rbm.visible(), rbm.hidden()));
        logWeights = new double[1 << small];
        sums = new double[rows];
        weights = new float[rbm.weights().data().length];
        visible = new float[rbm.visible()];
        hidden = new float[rbm.hidden()];
        expected = new Phase.Expected(weights, visible, hidden);
    }

    /** The expectation under the parameters of now; the storage itself, overwritten by the next. */
    Phase.Expected take(Kernels kernels, Rbm rbm) {
        int blocks = (1 << small) / states.getRowDimension();
        for (int block = 0; block < blocks; block++) {
            weigh(kernels, rbm, block);
        }
        normalise();
        Arrays.fill(weights, 0);
        Arrays.fill(visible, 0);
        Arrays.fill(hidden, 0);
        for (int block = 0; block < blocks; block++) {
            add(kernels, rbm, block);
        }
        return expected;
    }

    private void fill(int block) {
        int rows = states.getRowDimension();
        float[] x = states.data();
        for (int r = 0; r < rows; r++) {
            int state = block * rows + r;
            for (int u = 0; u < small; u++) {
                x[r * small + u] = state >> u & 1;
            }
        }
    }

    private void weigh(Kernels kernels, Rbm rbm, int block) {
        fill(block);
        other(kernels, rbm, Activation.IDENTITY);
        kernels.softplusRowSums(inputs.view(), sums);
        int first = block * sums.length;
        System.arraycopy(sums, 0, logWeights, first, sums.length);
        kernels.rowDots(states.view(), hiddenIsSmall ? rbm.hiddenBias() : rbm.visibleBias(), sums);
        for (int r = 0; r < sums.length; r++) {
            logWeights[first + r] += sums[r];
        }
    }

    private void other(Kernels kernels, Rbm rbm, Activation f) {
        MatrixView w = rbm.weights().view();
        if (hiddenIsSmall) {
            kernels.affineTransposed(states.view(), w, rbm.visibleBias(), f, inputs.view());
        } else {
            kernels.affine(states.view(), w, rbm.hiddenBias(), f, inputs.view());
        }
    }

    private void normalise() {
        double most = Double.NEGATIVE_INFINITY;
        for (double w : logWeights) {
            most = Math.max(most, w);
        }
        double sum = 0;
        for (double w : logWeights) {
            sum += Math.exp(w - most);
        }
        double logSum = most + Math.log(sum);
        for (int i = 0; i < logWeights.length; i++) {
            logWeights[i] = Math.exp(logWeights[i] - logSum);
        }
    }

    private void add(Kernels kernels, Rbm rbm, int block) {
        fill(block);
        other(kernels, rbm, Activation.SIGMOID);
        int width = inputs.getColumnDimension();
        float[] x = states.data();
        float[] y = inputs.data();
        float[] ofSmall = hiddenIsSmall ? hidden : visible;
        for (int r = 0; r < sums.length; r++) {
            float p = (float) logWeights[block * sums.length + r];
            for (int i = r * width; i < (r + 1) * width; i++) {
                y[i] *= p;
            }
            for (int u = 0; u < small; u++) {
                ofSmall[u] += p * x[r * small + u];
            }
        }
        kernels.addColumnSums(1, inputs.view(), hiddenIsSmall ? visible : hidden);
        MatrixView product = new MatrixView(weights, 0, visible.length, hidden.length, hidden.length);
        if (hiddenIsSmall) {
            kernels.addTransposedProduct(1, inputs.view(), states.view(), product);
        } else {
            kernels.addTransposedProduct(1, states.view(), inputs.view(), product);
        }
    }
}
