package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.CdConfig.Reconstruction;
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
 * ({@link Reconstruction}). {@link CdConfig} says how g becomes a change of the parameters.
 *
 * <p>With {@link CdConfig#fantasyParticles} it is persistent contrastive divergence (Tieleman 2008, ICML): the second means are
 * those of chains that go on from step to step, k Gibbs steps each time, and their number is not that of the batch.
 *
 * <p>The examples are shuffled anew each epoch. Every random number is a function of (key, epoch, position, row, unit):
 * the same bits for any number of threads, and nothing of a generator's state has to be saved. A step allocates no
 * arrays. Not thread-safe: one thread steps; the data matrix is only read.
 */
public final class CdTrainer {
    private final Rbm rbm;
    private final FloatMatrix data;
    private final RandomKey key;
    private final Kernels kernels;
    private final int[] order;
    private final float[] weightUpdate;
    private final float[] visibleBiasUpdate;
    private final float[] hiddenBiasUpdate;
    private final MatrixView weightUpdateView;
    private CdConfig config;
    private BatchBuffers full;
    private BatchBuffers batch;
    private int epoch;
    private int position;
    private @Nullable FantasyParticles fantasy;
    /** The last minibatch, while its change of W is in W alone. */
    private @Nullable BatchBuffers pending;

    private float positiveStep;
    private float negativeStep;

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

    /**
     * The last change of W (its velocity, when there is momentum), m x n; the storage itself, to be read only and not kept
     * beyond the next step.
     *
     * <p>Without momentum and weight decay a step adds to W itself and keeps no change; it is then made here from the
     * statistics of the last minibatch, at the cost of one gradient the first time after a step.
     */
    public MatrixView weightUpdate() {
        BatchBuffers s = pending;
        if (s != null) {
            addGradient(0, s, weightUpdateView);
            pending = null;
        }
        return weightUpdateView;
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
        if (config.momentum() != 0) {
            // The velocity to go on from, if the step before had none of its own.
            weightUpdate();
        }
        gather(batch.v0());
        RandomKey here = key.child("chain").child(epoch).child(position);
        if (config.fantasyParticles() == 0) {
            fantasy = null;
            runChain(batch, here);
        } else {
            rbm.hiddenProbabilities(kernels, batch.v0(), batch.h0());
            FantasyParticles particles = particles();
            particles.step(kernels, rbm, config.gibbsSteps(), here);
            fantasy = particles;
        }
        update(batch, size);
        position += size;
        if (position == order.length) {
            position = 0;
            epoch++;
            shuffle();
        }
        return size;
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
                fantasy == null ? new float[0] : fantasy.save());
    }

    /** Goes back to a state of a trainer with the same shapes, data and key; from there on everything repeats. */
    public void restore(CdState state) {
        if (state.position() >= order.length) {
            throw new IllegalArgumentException("The state stands at example " + state.position()
                    + " of an epoch, this trainer has " + order.length + " examples");
        }
        rbm.set(state.rbm());
        pending = null;
        System.arraycopy(state.weightUpdate(), 0, weightUpdate, 0, weightUpdate.length);
        System.arraycopy(state.visibleBiasUpdate(), 0, visibleBiasUpdate, 0, visibleBiasUpdate.length);
        System.arraycopy(state.hiddenBiasUpdate(), 0, hiddenBiasUpdate, 0, hiddenBiasUpdate.length);
        fantasy = state.fantasy().length == 0 ? null : FantasyParticles.at(state.fantasy(), rbm);
        epoch = state.epoch();
        position = state.position();
        shuffle();
    }

    /** The particles so far; others, drawn anew, where the settings now want another number. */
    private FantasyParticles particles() {
        FantasyParticles now = fantasy;
        int count = config.fantasyParticles();
        return now != null && now.count() == count
                ? now
                : FantasyParticles.drawn(
                        count, rbm, data, key.child("fantasy").child(epoch).child(position));
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

    private void runChain(BatchBuffers s, RandomKey here) {
        rbm.sampleHidden(kernels, s.v0(), here.child(0), s.h0(), s.sample());
        for (int t = 1; t <= config.gibbsSteps(); t++) {
            boolean last = t == config.gibbsSteps();
            if (!last || config.reconstruction() == Reconstruction.SAMPLES) {
                rbm.sampleVisible(kernels, s.sample(), here.child(2L * t - 1), s.vk(), s.vk());
            } else {
                rbm.visibleProbabilities(kernels, s.sample(), s.vk());
            }
            if (last) {
                rbm.hiddenProbabilities(kernels, s.vk(), s.hk());
            } else {
                rbm.sampleHidden(kernels, s.vk(), here.child(2L * t), s.hk(), s.sample());
            }
        }
    }

    private void update(BatchBuffers s, int size) {
        double rate = currentRate();
        FantasyParticles particles = fantasy;
        positiveStep = (float) (rate / size);
        negativeStep = particles == null ? positiveStep : (float) (rate / particles.count());
        float momentum = (float) config.momentum();
        MatrixView w = rbm.weights().view();
        if (momentum == 0 && config.weightDecay() == 0) {
            addGradient(1, s, w);
            pending = s;
        } else {
            MatrixView velocity = weightUpdateView;
            pending = null;
            float kept = momentum;
            if (config.weightDecay() != 0) {
                kernels.addScaled((float) (-rate * config.weightDecay()), w.data(), momentum, velocity.data());
                kept = 1;
            }
            addGradient(kept, s, velocity);
            kernels.addScaled(1, velocity.data(), 1, w.data());
        }
        updateBias(momentum, s.v0(), negativeVisible(s), visibleBiasUpdate, rbm.visibleBias());
        updateBias(momentum, s.h0(), negativeHidden(s), hiddenBiasUpdate, rbm.hiddenBias());
    }

    /** Target = kept · target + ε g_W. */
    private void addGradient(float kept, BatchBuffers s, MatrixView target) {
        kernels.combineTransposedProducts(
                kept, positiveStep, s.v0(), s.h0(), -negativeStep, negativeVisible(s), negativeHidden(s), target);
    }

    private MatrixView negativeVisible(BatchBuffers s) {
        return fantasy == null ? s.vk() : fantasy.visible();
    }

    private MatrixView negativeHidden(BatchBuffers s) {
        return fantasy == null ? s.hk() : fantasy.hidden();
    }

    private void updateBias(float momentum, MatrixView positive, MatrixView negative, float[] update, float[] bias) {
        kernels.addScaled(0, update, momentum, update);
        kernels.addColumnSums(positiveStep, positive, update);
        kernels.addColumnSums(-negativeStep, negative, update);
        kernels.addScaled(1, update, 1, bias);
    }
}
