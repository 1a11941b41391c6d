package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;
import org.jspecify.annotations.Nullable;

/**
 * Trains an {@link Rbm} by contrastive divergence (Hinton 2002, Neural Computation 14, §3), one minibatch a step:
 *
 * <pre>
 * h_0 ~ P(h|v_0);  v_t ~ P(v|h_{t-1}), h_t ~ P(h|v_t) for t = 1 … k
 * g_W = ⟨v_0 P(h|v_0)ᵀ⟩ - ⟨v_k P(h|v_k)ᵀ⟩,   g_b = ⟨v_0⟩ - ⟨v_k⟩,   g_c = ⟨P(h|v_0)⟩ - ⟨P(h|v_k)⟩
 * </pre>
 *
 * Hidden samples drive the reconstructions, hidden probabilities enter the statistics; v_k is a probability or a sample
 * ({@link CdConfig.Reconstruction}). {@link CdConfig} says how g becomes a change of the parameters.
 *
 * <p>The second means may come from elsewhere ({@link NegativePhase}): from chains that go on from step to step, at one
 * temperature or at several, k Gibbs steps each time, or from the exact expectation.
 *
 * <p>The examples are shuffled anew each epoch. Every random number is a function of (key, epoch, position, row, unit):
 * the same bits for any number of threads, and nothing of a generator's state has to be saved. A step allocates no
 * arrays. Not thread-safe: one thread steps; the data matrix is only read.
 */
public final class CdTrainer {
    private static final float[] NONE = {};

    private final Rbm rbm;
    private final FloatMatrix data;
    private final RandomKey key;
    private final Kernels kernels;
    private final int[] order;
    private final float[] weightUpdate;
    private final float[] visibleBiasUpdate;
    private final float[] hiddenBiasUpdate;
    private final float[] visibleStep;
    private final float[] hiddenStep;
    private final MatrixView weightUpdateView;
    private CdConfig config;
    private BatchBuffers full;
    private BatchBuffers batch;
    private int epoch;
    private int position;
    private final NegativeSource model;
    private @Nullable GradientCorrection correction;
    private @Nullable LastStep last;
    /** Whether the last change of W is in W alone. */
    private boolean pending;

    private float positiveStep;
    private float negativeStep;

    /**
     * What {@link #weightUpdate} and {@link #gradientOf} go back to.
     *
     * @param negative the model's means, as the step took them
     * @param correction what it added to the plain gradient, if anything
     */
    record LastStep(
            BatchBuffers batch,
            Phase negative,
            @Nullable GradientCorrection correction,
            Penalties penalties,
            double rate) {}

    /**
     * A trainer at the start of epoch 0, that will change {@code rbm} in place.
     *
     * @param data examples x m, values in [0, 1]; at least one example
     * @param key the only source of randomness
     */
    public CdTrainer(Rbm rbm, FloatMatrix data, CdConfig config, RandomKey key, Kernels kernels) {
        if (data.getColumnDimension() != rbm.visible()) {
            throw new IllegalArgumentException("The RBM has " + rbm.visible() + " visible units, the examples have "
                    + data.getColumnDimension() + " values");
        }
        if (data.getRowDimension() == 0) {
            throw new IllegalArgumentException("Expected at least one example to train on, found none");
        }
        this.rbm = rbm;
        this.data = data;
        this.config = config;
        this.key = key;
        this.kernels = kernels;
        this.order = new int[data.getRowDimension()];
        this.weightUpdate = new float[rbm.weights().data().length];
        this.weightUpdateView = new MatrixView(weightUpdate, 0, rbm.visible(), rbm.hidden(), rbm.hidden());
        this.visibleBiasUpdate = new float[rbm.visible()];
        this.hiddenBiasUpdate = new float[rbm.hidden()];
        this.visibleStep = new float[rbm.visible()];
        this.hiddenStep = new float[rbm.hidden()];
        this.model = new NegativeSource(rbm, data, kernels);
        this.full = new BatchBuffers(rows(config), rbm);
        this.batch = full;
        shuffle();
    }

    /** The machine being trained. */
    public Rbm rbm() {
        return rbm;
    }

    public CdConfig config() {
        return config;
    }

    /** Changes the settings from the next step on. */
    public void configure(CdConfig newConfig) {
        config = newConfig;
        if (full.rows() != rows(newConfig)) {
            full = new BatchBuffers(rows(newConfig), rbm);
            batch = full;
        }
    }

    /** Epochs finished. */
    public int epoch() {
        return epoch;
    }

    /** Examples of the current epoch already seen; 0 right after an epoch has ended. */
    public int position() {
        return position;
    }

    /** Epochs with their fraction. */
    public double progress() {
        return epoch + (double) position / order.length;
    }

    /** ε at the next step. */
    public double currentRate() {
        return config.rateAt(progress());
    }

    /** The share of the last change that is repeated, at the next step. */
    public double currentMomentum() {
        return config.momentum().at(progress());
    }

    /**
     * With {@link NegativePhase.Tempered}, for each pair of neighbouring temperatures, hottest last, the share of offered
     * exchanges that were made since the chains began, NaN before the first; empty otherwise.
     */
    public double[] swapRates() {
        return model.particles() instanceof TemperedParticles tempered ? tempered.swapRates() : new double[0];
    }

    /** The last states of the chains that go on from step to step, rows of m; without rows where there are none. */
    public MatrixView fantasies() {
        Particles now = model.particles();
        return now == null ? batch.vk().rows(0, 0) : now.visible();
    }

    /**
     * The last change of W (its velocity, when there is momentum), m x n; the storage itself, to be read only and not kept
     * beyond the next step.
     *
     * <p>Without momentum and weight decay a step adds to W itself and keeps no change; it is then made here from the
     * statistics of the last minibatch, at the cost of one gradient the first time after a step.
     */
    public MatrixView weightUpdate() {
        LastStep step = last;
        if (pending && step != null) {
            addGradient(0, step, weightUpdateView);
            pending = false;
        }
        return weightUpdateView;
    }

    /**
     * Takes the last change of the weights of one hidden unit apart; null before the first step and after {@link #restore}.
     * Cost: minibatch · m.
     */
    public @Nullable FilterGradient gradientOf(int unit) {
        LastStep step = last;
        return step == null ? null : GradientAnatomy.of(unit, step, rbm.weights(), weightUpdate());
    }

    /** The last change of b; the storage itself, to be read only. */
    public float[] visibleBiasUpdate() {
        return visibleBiasUpdate;
    }

    /** The last change of c; the storage itself, to be read only. */
    public float[] hiddenBiasUpdate() {
        return hiddenBiasUpdate;
    }

    /** Learns from one minibatch and returns its number of examples. */
    public int step() {
        int size = Math.min(config.batchSize(), order.length - position);
        if (batch.rows() != size) {
            batch = size == full.rows() ? full : full.first(size);
        }
        if (currentMomentum() != 0) {
            // The velocity to go on from, if the step before had none of its own.
            weightUpdate();
        }
        gather(batch.v0());
        update(model.take(config, batch, here("chain"), here("fantasy")));
        position += size;
        if (position == order.length) {
            position = 0;
            epoch++;
            shuffle();
        }
        return size;
    }

    private RandomKey here(String purpose) {
        return key.child(purpose).child(epoch).child(position);
    }

    /** Steps to the end of the current epoch. */
    public void finishEpoch() {
        int now = epoch;
        while (epoch == now) {
            step();
        }
    }

    /** Parameters, velocities and place, all copied. */
    public CdState state() {
        weightUpdate();
        return new CdState(
                epoch,
                position,
                rbm.copy(),
                weightUpdate.clone(),
                visibleBiasUpdate.clone(),
                hiddenBiasUpdate.clone(),
                model.save(),
                model.saveSwaps(),
                correction == null ? NONE : correction.visibleMean(),
                correction == null ? NONE : correction.hiddenMean());
    }

    /** Goes back to a state of a trainer with the same shapes, data and key; from there on everything repeats. */
    public void restore(CdState state) {
        if (state.position() >= order.length) {
            throw new IllegalArgumentException("The state stands at example " + state.position()
                    + " of an epoch, this trainer has " + order.length + " examples");
        }
        rbm.set(state.rbm());
        pending = false;
        last = null;
        System.arraycopy(state.weightUpdate(), 0, weightUpdate, 0, weightUpdate.length);
        System.arraycopy(state.visibleBiasUpdate(), 0, visibleBiasUpdate, 0, visibleBiasUpdate.length);
        System.arraycopy(state.hiddenBiasUpdate(), 0, hiddenBiasUpdate, 0, hiddenBiasUpdate.length);
        model.restore(state.fantasy(), state.swaps());
        correction =
                state.hiddenMean().length == 0 ? null : GradientCorrection.at(state.visibleMean(), state.hiddenMean());
        epoch = state.epoch();
        position = state.position();
        shuffle();
    }

    private int rows(CdConfig settings) {
        return Math.min(settings.batchSize(), data.getRowDimension());
    }

    /** From the identity each time, so that the order of an epoch does not depend on the epochs before. */
    private void shuffle() {
        Arrays.setAll(order, i -> i);
        key.child("order").child(epoch).stream().shuffle(order);
    }

    private void gather(MatrixView target) {
        int m = rbm.visible();
        for (int r = 0; r < target.rows(); r++) {
            System.arraycopy(data.data(), order[position + r] * m, target.data(), target.start(r), m);
        }
    }

    private void update(Phase negative) {
        double rate = currentRate();
        positiveStep = (float) (rate / batch.rows());
        negativeStep = (float) (rate / negative.count());
        float momentum = (float) currentMomentum();
        Penalties penalties = config.penalties();
        biasSteps(negative);
        correction = corrected(negative, rate);
        LastStep step = new LastStep(batch, negative, correction, penalties, rate);
        last = step;
        MatrixView w = rbm.weights().view();
        pending = momentum == 0 && !penalties.onWeights();
        if (pending) {
            addGradient(1, step, w);
        } else {
            MatrixView velocity = weightUpdateView;
            float kept = momentum;
            if (penalties.onWeights()) {
                kernels.addScaled((float) (-rate * penalties.l2()), w.data(), momentum, velocity.data());
                pull((float) (rate * penalties.l1()), w.data(), velocity.data());
                kept = 1;
            }
            addGradient(kept, step, velocity);
            kernels.addScaled(1, velocity.data(), 1, w.data());
        }
        kernels.addScaled(1, visibleStep, momentum, visibleBiasUpdate);
        kernels.addScaled(1, visibleBiasUpdate, 1, rbm.visibleBias());
        kernels.addScaled(1, hiddenStep, momentum, hiddenBiasUpdate);
        kernels.addScaled(1, hiddenBiasUpdate, 1, rbm.hiddenBias());
    }

    /** ε g_b and ε g_c. */
    private void biasSteps(Phase negative) {
        Arrays.fill(visibleStep, 0);
        Arrays.fill(hiddenStep, 0);
        batch.positive().addSums(kernels, positiveStep, visibleStep, hiddenStep);
        negative.addSums(kernels, -negativeStep, visibleStep, hiddenStep);
    }

    private @Nullable GradientCorrection corrected(Phase negative, double rate) {
        if (!GradientCorrection.isNeeded(config)) {
            return null;
        }
        GradientCorrection also = correction == null ? new GradientCorrection(rbm.visible(), rbm.hidden()) : correction;
        also.prepare(
                kernels,
                config,
                rate,
                batch.positive(),
                positiveStep,
                negative,
                -negativeStep,
                visibleStep,
                hiddenStep);
        return also;
    }

    /** Target = kept · target + ε g_W. */
    private void addGradient(float kept, LastStep step, MatrixView target) {
        BatchBuffers s = step.batch();
        if (step.negative() instanceof Phase.Rows rows) {
            kernels.combineTransposedProducts(
                    kept, positiveStep, s.v0(), s.h0(), -negativeStep, rows.v(), rows.h(), target);
        } else if (step.negative() instanceof Phase.Expected expected) {
            kernels.addScaled(-negativeStep, expected.weights(), kept, target.data());
            kernels.addTransposedProduct(positiveStep, s.v0(), s.h0(), target);
        }
        GradientCorrection also = step.correction();
        if (also != null) {
            also.addTo(kernels, target);
        }
    }

    /** The pull of the L1 penalty, by its strength towards zero. */
    private static void pull(float strength, float[] weights, float[] change) {
        if (strength > 0) {
            for (int i = 0; i < weights.length; i++) {
                change[i] -= strength * Math.signum(weights[i]);
            }
        }
    }
}
