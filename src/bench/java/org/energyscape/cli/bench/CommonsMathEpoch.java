package org.energyscape.cli.bench;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.DefaultRealMatrixChangingVisitor;
import org.apache.commons.math3.linear.RealMatrix;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomStream;

/**
 * One epoch of CD-1 over the binary rows as commons-math would do it: double, {@code BlockRealMatrix} and its product, one
 * thread, 500 hidden units, batches of 100.
 */
final class CommonsMathEpoch implements BenchTask {
    private static final double RATE = 0.1;
    private static final double DEVIATION = 0.01;

    private final UnivariateFunction sigmoid = new Sigmoid();
    private final RealMatrix[] batches;
    private final RandomStream random;
    private final int batch;
    private final int hidden;
    private final double[] visibleBias;
    private final double[] hiddenBias;
    private RealMatrix w;

    CommonsMathEpoch(Workload work) {
        batch = work.sizes().batch();
        hidden = work.sizes().middleHidden();
        random = work.key("commons-math").stream();
        FloatMatrix rows = work.binaryRows();
        batches = new RealMatrix[rows.getRowDimension() / batch];
        for (int i = 0; i < batches.length; i++) {
            batches[i] = new BlockRealMatrix(rows.getSubMatrix(i * batch, (i + 1) * batch - 1, 0, work.visible() - 1)
                    .getData());
        }
        visibleBias = new double[work.visible()];
        hiddenBias = new double[hidden];
        w = new BlockRealMatrix(work.visible(), hidden);
        w.walkInOptimizedOrder(new DefaultRealMatrixChangingVisitor() {
            @Override
            public double visit(int row, int column, double value) {
                return DEVIATION * random.nextGaussian();
            }
        });
    }

    @Override
    public double run() {
        for (RealMatrix v0 : batches) {
            RealMatrix h0 = activate(v0.multiply(w), hiddenBias);
            RealMatrix v1 = activate(sample(h0).multiply(w.transpose()), visibleBias);
            RealMatrix h1 = activate(v1.multiply(w), hiddenBias);
            RealMatrix gradient =
                    v0.transpose().multiply(h0).subtract(v1.transpose().multiply(h1));
            w = w.add(gradient.scalarMultiply(RATE / batch));
            learn(visibleBias, v0.subtract(v1));
            learn(hiddenBias, h0.subtract(h1));
        }
        return w.getEntry(0, 0);
    }

    private RealMatrix activate(RealMatrix z, double[] bias) {
        z.walkInOptimizedOrder(new DefaultRealMatrixChangingVisitor() {
            @Override
            public double visit(int row, int column, double value) {
                return sigmoid.value(value + bias[column]);
            }
        });
        return z;
    }

    private RealMatrix sample(RealMatrix probabilities) {
        RealMatrix samples = probabilities.copy();
        samples.walkInOptimizedOrder(new DefaultRealMatrixChangingVisitor() {
            @Override
            public double visit(int row, int column, double value) {
                return random.nextDouble() < value ? 1 : 0;
            }
        });
        return samples;
    }

    private void learn(double[] bias, RealMatrix difference) {
        double[] ones = new double[batch];
        Arrays.fill(ones, RATE / batch);
        double[] change = difference.preMultiply(ones);
        for (int j = 0; j < bias.length; j++) {
            bias[j] += change[j];
        }
    }
}
