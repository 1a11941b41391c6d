package org.energyscape.engine.rbm;

import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;

/**
 * Estimates log Z of an {@link Rbm} by annealed importance sampling (Neal 2001, Statistics and Computing 11;
 * Salakhutdinov and Murray 2008, ICML, p. 872): R particles walk from a base-rate machine A with biases a on the visible units
 * alone to the model along
 *
 * <pre>
 * p*_β(v) = exp((1-β) aᵀv + β bᵀv) Π_j (1 + exp(β z_j(v))),   z(v) = c + Wᵀv
 * log w  += log p*_βk(v) - log p*_βk-1(v),  then one Gibbs step at β_k
 * P(h_j = 1|v) = σ(β z_j),   P(v_i = 1|h) = σ(β (b_i + (Wh)_i) + (1-β) a_i)
 * log Z_A = n log 2 + Σ_i softplus(a_i)
 * </pre>
 *
 * <p>A run backwards begins at states of the model and ends at the base rate. Its estimate errs on the other side, so that
 * the two together say how far either can be trusted; how good it is depends on how well its first states stand for the
 * model.
 *
 * <p>Cost: K · R · 2 products of the size of a minibatch of R. Every random number is a function of (key, step, particle,
 * unit): the same bits for any number of threads. The machine must not be trained meanwhile.
 */
public final class AnnealedImportance {
    private final Rbm rbm;
    private final float[] base;
    private final Kernels kernels;
    private final MatrixView v;
    private final MatrixView h;
    private final MatrixView z;
    private final double[] logWeights;
    private final double[] sums;

    private AnnealedImportance(Rbm rbm, float[] base, int particles, Kernels kernels) {
        if (base.length != rbm.visible()) {
            throw new IllegalArgumentException(
                    "Expected a base rate for " + rbm.visible() + " visible units, found one of length " + base.length);
        }
        if (particles < 1) {
            throw new IllegalArgumentException("Expected at least 1 particle, found " + particles);
        }
        this.rbm = rbm;
        this.base = base;
        this.kernels = kernels;
        v = new FloatMatrix(particles, rbm.visible()).view();
        h = new FloatMatrix(particles, rbm.hidden()).view();
        z = new FloatMatrix(particles, rbm.hidden()).view();
        logWeights = new double[particles];
        sums = new double[particles];
    }

    /**
     * From the base rate to the model.
     *
     * @param base the biases a, of length m, such as {@link Rbm#logOdds}; zeros make every state equally probable at the start
     * @param particles R
     * @throws CancellationException if the sink asks to stop
     */
    public static AisEstimate run(
            Rbm rbm,
            float[] base,
            AisSchedule schedule,
            int particles,
            RandomKey key,
            Kernels kernels,
            ProgressSink progress) {
        AnnealedImportance run = new AnnealedImportance(rbm, base, particles, kernels);
        run.drawBase(key.child("base"));
        int last = schedule.transitions();
        for (int k = 1; k <= last; k++) {
            run.weigh(schedule.beta(k - 1), schedule.beta(k));
            if (k < last) {
                run.move(schedule.beta(k), key.child(k));
            }
            report(progress, k, last);
        }
        return AisEstimate.forward(run.logBase(), run.logWeights);
    }

    /**
     * From the model to the base rate.
     *
     * @param states a particle a row, particles x m, binary: as good samples of the model as can be had
     * @throws CancellationException if the sink asks to stop
     */
    public static AisEstimate runBackwards(
            Rbm rbm,
            float[] base,
            AisSchedule schedule,
            FloatMatrix states,
            RandomKey key,
            Kernels kernels,
            ProgressSink progress) {
        if (states.getColumnDimension() != rbm.visible()) {
            throw new IllegalArgumentException("The RBM has " + rbm.visible() + " visible units, the states have "
                    + states.getColumnDimension() + " values");
        }
        AnnealedImportance run = new AnnealedImportance(rbm, base, states.getRowDimension(), kernels);
        System.arraycopy(states.data(), 0, run.v.data(), 0, states.data().length);
        int last = schedule.transitions();
        for (int k = last; k >= 1; k--) {
            run.weigh(schedule.beta(k), schedule.beta(k - 1));
            if (k > 1) {
                run.move(schedule.beta(k - 1), key.child(k));
            }
            report(progress, last - k + 1, last);
        }
        return AisEstimate.backward(run.logBase(), run.logWeights);
    }

    private static void report(ProgressSink progress, int done, int all) {
        if (progress.isCancelled()) {
            throw new CancellationException("Cancelled");
        }
        progress.report((double) done / all, "temperature " + done + " of " + all);
    }

    private double logBase() {
        double sum = rbm.hidden() * Math.log(2);
        for (float a : base) {
            sum += Activations.softplus((double) a);
        }
        return sum;
    }

    private void drawBase(RandomKey key) {
        for (int r = 0; r < v.rows(); r++) {
            for (int i = 0; i < v.columns(); i++) {
                v.data()[v.start(r) + i] = Activations.sigmoid(base[i]);
            }
        }
        kernels.sampleBernoulli(v, key, v);
    }

    /** Adds log p*_to(v) - log p*_from(v), and leaves z(v) for the step that follows. */
    private void weigh(double from, double to) {
        rbm.hiddenInputs(kernels, v, z);
        addVisible(to - from);
        addHidden(to, 1);
        addHidden(from, -1);
    }

    private void addVisible(double step) {
        float[] b = rbm.visibleBias();
        for (int r = 0; r < v.rows(); r++) {
            double sum = 0;
            int at = v.start(r);
            for (int i = 0; i < base.length; i++) {
                sum += v.data()[at + i] * ((double) b[i] - base[i]);
            }
            logWeights[r] += step * sum;
        }
    }

    /** ± Σ_j softplus(β z_j); h serves as scratch. */
    private void addHidden(double beta, int sign) {
        scale(beta);
        kernels.softplusRowSums(h, sums);
        for (int r = 0; r < sums.length; r++) {
            logWeights[r] += sign * sums[r];
        }
    }

    private void scale(double beta) {
        float b = (float) beta;
        float[] target = h.data();
        float[] source = z.data();
        for (int i = 0; i < target.length; i++) {
            target[i] = b * source[i];
        }
    }

    /** One Gibbs step at β from v, whose inputs z are known. */
    private void move(double beta, RandomKey key) {
        float[] p = h.data();
        float b = (float) beta;
        for (int i = 0; i < p.length; i++) {
            p[i] = Activations.sigmoid(b * z.data()[i]);
        }
        kernels.sampleBernoulli(h, key.child(0), h);
        rbm.visibleInputs(kernels, h, v);
        for (int r = 0; r < v.rows(); r++) {
            int at = v.start(r);
            for (int i = 0; i < base.length; i++) {
                v.data()[at + i] = Activations.sigmoid(b * v.data()[at + i] + (1 - b) * base[i]);
            }
        }
        kernels.sampleBernoulli(v, key.child(1), v);
    }
}
