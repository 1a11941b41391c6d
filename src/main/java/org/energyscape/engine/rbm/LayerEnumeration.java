package org.energyscape.engine.rbm;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.ParallelBlocks;

/**
 * Visits all 2^s states x of the smaller layer of an {@link Rbm}, s = min(m, n), with the log weight of each after the
 * other layer has been summed out: log Σ_y e^-E(x, y) = dᵀx + Σ_i softplus(a_i), where a = e + U x is the input of the
 * other layer (length t = max(m, n)), d and e are the biases of the smaller and the larger layer.
 *
 * <p>States follow each other in Gray-code order, x = g ^ (g >> 1), so that one bit flips and a costs O(t) a state instead
 * of O(st). They are cut into fixed blocks of up to 2^{@value #BLOCK_BITS} states; a block starts from a freshly computed
 * a, which keeps rounding from piling up and lets threads take blocks without changing any bit of the result. All in
 * double.
 */
final class LayerEnumeration {
    /** Most units of the smaller layer: 2^25 states of a 784-pixel model take minutes. */
    static final int MOST_UNITS = 25;

    private static final int BLOCK_BITS = 12;

    private final int small;
    private final int large;
    private final boolean hiddenIsSmall;
    /** Row u is what unit u of the smaller layer adds to the inputs of the larger one. */
    private final double[][] rows;

    private final double[] smallBias;
    private final double[] largeBias;

    LayerEnumeration(Rbm rbm) {
        hiddenIsSmall = rbm.hidden() <= rbm.visible();
        small = Math.min(rbm.hidden(), rbm.visible());
        large = Math.max(rbm.hidden(), rbm.visible());
        if (small > MOST_UNITS) {
            throw new IllegalArgumentException("An exact answer needs a layer of at most " + MOST_UNITS
                    + " units to enumerate, found " + rbm.visible() + " visible and " + rbm.hidden() + " hidden");
        }
        FloatMatrix w = rbm.weights();
        rows = new double[small][large];
        for (int u = 0; u < small; u++) {
            for (int i = 0; i < large; i++) {
                rows[u][i] = hiddenIsSmall ? w.at(i, u) : w.at(u, i);
            }
        }
        smallBias = toDouble(hiddenIsSmall ? rbm.hiddenBias() : rbm.visibleBias());
        largeBias = toDouble(hiddenIsSmall ? rbm.visibleBias() : rbm.hiddenBias());
    }

    boolean hiddenIsSmall() {
        return hiddenIsSmall;
    }

    int smallUnits() {
        return small;
    }

    int largeUnits() {
        return large;
    }

    /** Called for each state; {@code inputs} is reused and must not be kept. */
    interface Visitor {
        void visit(long state, double logWeight, double[] inputs);
    }

    /** Visits every state on the calling thread. */
    void visitAll(Visitor visitor) {
        for (int block = 0; block < blocks(); block++) {
            visitBlock(block, visitor);
        }
    }

    /** log Σ over all states; cancelled work throws {@link CancellationException}. */
    double logSum(int threads, ProgressSink progress) {
        double[] partial = new double[blocks()];
        AtomicInteger done = new AtomicInteger();
        ParallelBlocks.run(threads, partial.length, block -> {
            if (progress.isCancelled()) {
                throw new CancellationException("The enumeration was cancelled");
            }
            LogSum sum = new LogSum();
            visitBlock(block, (state, logWeight, inputs) -> sum.add(logWeight));
            partial[block] = sum.value();
            progress.report((double) done.incrementAndGet() / partial.length, "Summing 2^" + small + " states");
        });
        LogSum total = new LogSum();
        for (double p : partial) {
            total.add(p);
        }
        return total.value();
    }

    private int blocks() {
        return 1 << Math.max(0, small - BLOCK_BITS);
    }

    private void visitBlock(int block, Visitor visitor) {
        long size = 1L << Math.min(small, BLOCK_BITS);
        long first = block * size;
        long state = gray(first);
        double[] inputs = largeBias.clone();
        double linear = 0;
        for (int u = 0; u < small; u++) {
            if ((state >> u & 1) != 0) {
                add(inputs, rows[u], 1);
                linear += smallBias[u];
            }
        }
        visitor.visit(state, linear + softplusSum(inputs), inputs);
        for (long g = first + 1; g < first + size; g++) {
            int u = Long.numberOfTrailingZeros(g);
            state = gray(g);
            int sign = (state >> u & 1) != 0 ? 1 : -1;
            add(inputs, rows[u], sign);
            linear += sign * smallBias[u];
            visitor.visit(state, linear + softplusSum(inputs), inputs);
        }
    }

    private static long gray(long g) {
        return g ^ (g >>> 1);
    }

    private static void add(double[] inputs, double[] row, int sign) {
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] += sign * row[i];
        }
    }

    /**
     * Σ softplus(a_i) with one logarithm per 512 units: the factors 1 + e^-|a| lie in (1, 2], so the product of 512 stays
     * below 2^512.
     */
    static double softplusSum(double[] a) {
        double sum = 0;
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            sum += Math.max(a[i], 0);
            product *= 1 + Math.exp(-Math.abs(a[i]));
            if ((i & 511) == 511) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    private static double[] toDouble(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }

    /** log Σ e^x of numbers that arrive one by one, without overflow. */
    static final class LogSum {
        private double most = Double.NEGATIVE_INFINITY;
        private double scaled;

        void add(double x) {
            if (x <= most) {
                scaled += Math.exp(x - most);
            } else {
                scaled = scaled * Math.exp(most - x) + 1;
                most = x;
            }
        }

        double value() {
            return most + Math.log(scaled);
        }
    }
}
