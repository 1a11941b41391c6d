package org.energyscape.engine.rbm;

import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;

/**
 * What one hidden unit j adds to the reconstruction of examples: they are reconstructed as ever, and once more with the
 * unit switched off.
 *
 * <pre>
 * h = P(h|v)     z = b + Wh     z' = z - w_j h_j     r = σ(z)     r' = σ(z')
 * </pre>
 *
 * r' is the reconstruction by the machine from which unit j was cut out, since hidden units do not depend on each other
 * given v. Mean-field: no random number is drawn. Pictures are rows of m.
 *
 * @param unit j
 * @param with r, examples x m row-major
 * @param without r', examples x m
 * @param difference r - r', examples x m
 * @param errorWith cross-entropy between each example and r, nats
 * @param errorWithout the same with r': larger where the unit is of use
 */
public record UnitEffect(
        int unit, float[] with, float[] without, float[] difference, double[] errorWith, double[] errorWithout) {
    /**
     * Looks at a unit; nobody may train meanwhile.
     *
     * @param examples rows of m values in [0, 1]
     * @throws IndexOutOfBoundsException if there is no such unit
     */
    public static UnitEffect of(Rbm rbm, FloatMatrix examples, int unit, Kernels kernels) {
        int rows = examples.getRowDimension();
        int m = rbm.visible();
        int n = rbm.hidden();
        if (unit < 0 || unit >= n) {
            throw new IndexOutOfBoundsException("Expected a hidden unit from 0 to " + (n - 1) + ", found " + unit);
        }
        FloatMatrix hidden = new FloatMatrix(rows, n);
        FloatMatrix inputs = new FloatMatrix(rows, m);
        rbm.hiddenProbabilities(kernels, examples.view(), hidden.view());
        rbm.visibleInputs(kernels, hidden.view(), inputs.view());
        UnitEffect effect = new UnitEffect(
                unit,
                new float[rows * m],
                new float[rows * m],
                new float[rows * m],
                new double[rows],
                new double[rows]);
        for (int r = 0; r < rows; r++) {
            double h = hidden.at(r, unit);
            for (int i = 0; i < m; i++) {
                double z = inputs.at(r, i);
                effect.add(
                        r,
                        r * m + i,
                        examples.at(r, i),
                        z,
                        z - h * rbm.weights().data()[i * n + unit]);
            }
        }
        return effect;
    }

    /** -v log σ(z) - (1 - v) log(1 - σ(z)) = softplus(z) - v z. */
    private void add(int row, int at, double v, double z, double less) {
        double all = Activations.sigmoid(z);
        double rest = Activations.sigmoid(less);
        with[at] = (float) all;
        without[at] = (float) rest;
        difference[at] = (float) (all - rest);
        errorWith[row] += Activations.softplus(z) - v * z;
        errorWithout[row] += Activations.softplus(less) - v * less;
    }
}
