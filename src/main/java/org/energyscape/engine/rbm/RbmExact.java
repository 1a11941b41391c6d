package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;

/**
 * Exact answers about a small {@link Rbm}, in double: log Z, likelihoods, gradients, the distribution P(v).
 *
 * <p>Z = Σ_v e^-F(v), or the same with the layers exchanged: the larger layer is summed analytically, the smaller one,
 * s = min(m, n) units, by enumeration. Cost 2^s · max(m, n) exponentials; refused above s = {@value
 * LayerEnumeration#MOST_UNITS}. Everything in nats. Pure functions of the machine; any thread, as long as nobody trains.
 */
public final class RbmExact {
    private RbmExact() {}

    /** Whether the exact answers are to be had. */
    public static boolean isTractable(Rbm rbm) {
        return isTractable(rbm.visible(), rbm.hidden());
    }

    /** The same for a machine of so many units. */
    public static boolean isTractable(int visible, int hidden) {
        return Math.min(visible, hidden) <= LayerEnumeration.MOST_UNITS;
    }

    /** log Z on the calling thread. */
    public static double logPartition(Rbm rbm) {
        return logPartition(rbm, 1, ProgressSink.NONE);
    }

    /**
     * log Z on several threads, the same bits for any number of them; the sink is called from all of them.
     *
     * @throws IllegalArgumentException if both layers have more than {@value LayerEnumeration#MOST_UNITS} units
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public static double logPartition(Rbm rbm, int threads, ProgressSink progress) {
        return new LayerEnumeration(rbm).logSum(threads, progress);
    }

    /** log P(v) = -F(v) - log Z. */
    public static double logProbability(Rbm rbm, float[] v, double logPartition) {
        return -rbm.freeEnergy(v) - logPartition;
    }

    /** The mean of log P(v) over the rows of {@code examples}, given log Z; NaN when there are none. */
    public static double meanLogLikelihood(Rbm rbm, FloatMatrix examples, double logPartition) {
        return -meanFreeEnergy(rbm, examples) - logPartition;
    }

    /** The mean of F(v) over the rows of {@code examples}, in double; NaN when there are none. */
    public static double meanFreeEnergy(Rbm rbm, FloatMatrix examples) {
        int m = rbm.visible();
        if (examples.getColumnDimension() != m) {
            throw new IllegalArgumentException("The RBM has " + m + " visible units, the examples have "
                    + examples.getColumnDimension() + " values");
        }
        float[] v = new float[m];
        double sum = 0;
        for (int r = 0; r < examples.getRowDimension(); r++) {
            System.arraycopy(examples.data(), r * m, v, 0, m);
            sum += rbm.freeEnergy(v);
        }
        return sum / examples.getRowDimension();
    }

    /**
     * P(v) for all 2^m visible states; state number s has v_i = bit i of s.
     *
     * @throws IllegalArgumentException if m is above {@value LayerEnumeration#MOST_UNITS}
     */
    public static double[] visibleDistribution(Rbm rbm) {
        int m = rbm.visible();
        if (m > LayerEnumeration.MOST_UNITS) {
            throw new IllegalArgumentException(
                    "The table of P(v) is for at most " + LayerEnumeration.MOST_UNITS + " visible units, found " + m);
        }
        double logPartition = logPartition(rbm);
        double[] p = new double[1 << m];
        float[] v = new float[m];
        for (int s = 0; s < p.length; s++) {
            for (int i = 0; i < m; i++) {
                v[i] = s >> i & 1;
            }
            p[s] = Math.exp(logProbability(rbm, v, logPartition));
        }
        return p;
    }

    /**
     * The gradient of a mean log-likelihood, or one of its two phases.
     *
     * @param weights by W, m x n row-major
     * @param visibleBias by b
     * @param hiddenBias by c
     */
    public record Gradient(double[] weights, double[] visibleBias, double[] hiddenBias) {
        Gradient(Rbm rbm) {
            this(new double[rbm.visible() * rbm.hidden()], new double[rbm.visible()], new double[rbm.hidden()]);
        }

        private void add(double factor, double[] v, double[] h) {
            for (int i = 0; i < v.length; i++) {
                double f = factor * v[i];
                visibleBias[i] += f;
                if (f != 0) {
                    for (int j = 0; j < h.length; j++) {
                        weights[i * h.length + j] += f * h[j];
                    }
                }
            }
            for (int j = 0; j < h.length; j++) {
                hiddenBias[j] += factor * h[j];
            }
        }

        /** This phase minus the other. */
        public Gradient minus(Gradient other) {
            return new Gradient(
                    difference(weights, other.weights),
                    difference(visibleBias, other.visibleBias),
                    difference(hiddenBias, other.hiddenBias));
        }

        private static double[] difference(double[] a, double[] b) {
            double[] d = new double[a.length];
            for (int i = 0; i < d.length; i++) {
                d[i] = a[i] - b[i];
            }
            return d;
        }
    }

    /** ∂/∂(W, b, c) of the mean of log P(v) over the rows of {@code examples}: data phase minus model phase. */
    public static Gradient gradient(Rbm rbm, FloatMatrix examples) {
        return dataPhase(rbm, examples).minus(modelPhase(rbm));
    }

    /** ⟨v hᵀ⟩, ⟨v⟩, ⟨h⟩ with v from the rows of {@code examples} and h from P(h|v). */
    public static Gradient dataPhase(Rbm rbm, FloatMatrix examples) {
        Gradient phase = new Gradient(rbm);
        int count = examples.getRowDimension();
        for (int r = 0; r < count; r++) {
            float[] v = Arrays.copyOfRange(examples.data(), r * rbm.visible(), (r + 1) * rbm.visible());
            phase.add(1.0 / count, examples.getRow(r), sigmoids(rbm.hiddenInputs(v)));
        }
        return phase;
    }

    /** ⟨v hᵀ⟩, ⟨v⟩, ⟨h⟩ under the machine itself. Cost 2^min(m,n) · m · n. */
    public static Gradient modelPhase(Rbm rbm) {
        LayerEnumeration states = new LayerEnumeration(rbm);
        double logPartition = states.logSum(1, ProgressSink.NONE);
        Gradient phase = new Gradient(rbm);
        double[] small = new double[states.smallUnits()];
        states.visitAll((state, logWeight, inputs) -> {
            for (int u = 0; u < small.length; u++) {
                small[u] = state >> u & 1;
            }
            double p = Math.exp(logWeight - logPartition);
            double[] large = sigmoids(inputs);
            if (states.hiddenIsSmall()) {
                phase.add(p, large, small);
            } else {
                phase.add(p, small, large);
            }
        });
        return phase;
    }

    private static double[] sigmoids(double[] inputs) {
        double[] p = new double[inputs.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = Activations.sigmoid(inputs[i]);
        }
        return p;
    }
}
