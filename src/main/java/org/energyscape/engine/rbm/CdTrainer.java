package org.energyscape.engine.rbm;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.CdConfig.Reconstruction;
import org.energyscape.engine.rbm.GradientCorrection.Phase;
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
    private @Nullable Particles particles;
    private @Nullable ModelExpectation expectation;
    private @Nullable GradientCorrection correction;
    /** The last minibatch, while its change of W is in W alone. */
    private @Nullable BatchBuffers pending;

    private @Nullable BatchBuffers last;
    private double lastRate;
    private Penalties lastPenalties = Penalties.NONE;
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
        this.visibleStep = new float[rbm.visible()];
        this.hiddenStep = new float[rbm.hidden()];
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
        return particles instanceof TemperedParticles tempered ? tempered.swapRates() : new double[0];
    }

    /** The last states of the chains that go on from step to step, rows of m; without rows where there are none. */
    public MatrixView fantasies() {
        Particles now = particles;
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
        BatchBuffers s = pending;
        if (s != null) {
            addGradient(0, s, weightUpdateView);
            pending = null;
        }
        return weightUpdateView;
    }

    /**
     * Takes the last change of the weights of one hidden unit apart; null before the first step and after {@link #restore}.
     * Cost: minibatch · m.
     */
    public @Nullable FilterGradient gradientOf(int unit) {
        BatchBuffers s = last;
        return s == null ? null : new GradientAnatomy(this, s, lastPenalties, lastRate).of(unit);
    }

    @Nullable
    GradientCorrection correction() {
        return correction;
    }

    @Nullable
    ModelExpectation exactModel() {
        return isExact() ? expectation : null;
    }

    MatrixView negativeVisible(BatchBuffers s) {
        return particles == null ? s.vk() : particles.visible();
    }

    MatrixView negativeHidden(BatchBuffers s) {
        return particles == null ? s.hk() : particles.hidden();
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
        negativePhase(batch, key.child("chain").child(epoch).child(position));
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
                particles == null ? NONE : particles.save(),
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
        pending = null;
        last = null;
        System.arraycopy(state.weightUpdate(), 0, weightUpdate, 0, weightUpdate.length);
        System.arraycopy(state.visibleBiasUpdate(), 0, visibleBiasUpdate, 0, visibleBiasUpdate.length);
        System.arraycopy(state.hiddenBiasUpdate(), 0, hiddenBiasUpdate, 0, hiddenBiasUpdate.length);
        particles = state.fantasy().length == 0 ? null : saved(state.fantasy());
        correction =
                state.hiddenMean().length == 0 ? null : GradientCorrection.at(state.visibleMean(), state.hiddenMean());
        epoch = state.epoch();
        position = state.position();
        shuffle();
    }

    private void negativePhase(BatchBuffers s, RandomKey here) {
        NegativePhase kind = config.negative();
        if (kind instanceof NegativePhase.Contrastive) {
            particles = null;
            runChain(s, here);
            return;
        }
        rbm.hiddenProbabilities(kernels, s.v0(), s.h0());
        if (kind instanceof NegativePhase.Exact) {
            particles = null;
            ModelExpectation model = expectation == null ? new ModelExpectation(rbm) : expectation;
            model.take(kernels, rbm);
            expectation = model;
        } else {
            Particles chains = particles(kind);
            chains.step(kernels, rbm, config.gibbsSteps(), here);
            particles = chains;
        }
    }

    /** The chains so far; others, begun anew, where the settings now want others. */
    private Particles particles(NegativePhase kind) {
        Particles now = particles;
        if (now != null && now.isOf(kind)) {
            return now;
        }
        RandomKey start = key.child("fantasy").child(epoch).child(position);
        return kind instanceof NegativePhase.Tempered tempered
                ? TemperedParticles.drawn(tempered, rbm, data, start)
                : FantasyParticles.drawn(((NegativePhase.Persistent) kind).particles(), rbm, data, start);
    }

    private Particles saved(float[] states) {
        return config.negative() instanceof NegativePhase.Tempered tempered
                ? TemperedParticles.at(tempered, states, rbm)
                : FantasyParticles.at(states, rbm);
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
        positiveStep = (float) (rate / size);
        negativeStep =
                isExact() ? (float) rate : (float) (rate / negativeHidden(s).rows());
        float momentum = (float) currentMomentum();
        Penalties penalties = config.penalties();
        biasSteps(s);
        GradientCorrection also = correction(s, rate);
        correction = also;
        last = s;
        lastRate = rate;
        lastPenalties = penalties;
        MatrixView w = rbm.weights().view();
        if (momentum == 0 && !penalties.onWeights()) {
            addGradient(1, s, w);
            pending = s;
        } else {
            MatrixView velocity = weightUpdateView;
            pending = null;
            float kept = momentum;
            if (penalties.onWeights()) {
                kernels.addScaled((float) (-rate * penalties.l2()), w.data(), momentum, velocity.data());
                pull((float) (rate * penalties.l1()), w.data(), velocity.data());
                kept = 1;
            }
            addGradient(kept, s, velocity);
            kernels.addScaled(1, velocity.data(), 1, w.data());
        }
        kernels.addScaled(1, visibleStep, momentum, visibleBiasUpdate);
        kernels.addScaled(1, visibleBiasUpdate, 1, rbm.visibleBias());
        kernels.addScaled(1, hiddenStep, momentum, hiddenBiasUpdate);
        kernels.addScaled(1, hiddenBiasUpdate, 1, rbm.hiddenBias());
    }

    private boolean isExact() {
        return config.negative() instanceof NegativePhase.Exact;
    }

    /** ε g_b and ε g_c. */
    private void biasSteps(BatchBuffers s) {
        Arrays.fill(visibleStep, 0);
        Arrays.fill(hiddenStep, 0);
        kernels.addColumnSums(positiveStep, s.v0(), visibleStep);
        kernels.addColumnSums(positiveStep, s.h0(), hiddenStep);
        ModelExpectation model = expectation;
        if (isExact() && model != null) {
            kernels.addScaled(-negativeStep, model.visible(), 1, visibleStep);
            kernels.addScaled(-negativeStep, model.hidden(), 1, hiddenStep);
        } else {
            kernels.addColumnSums(-negativeStep, negativeVisible(s), visibleStep);
            kernels.addColumnSums(-negativeStep, negativeHidden(s), hiddenStep);
        }
    }

    private @Nullable GradientCorrection correction(BatchBuffers s, double rate) {
        if (!GradientCorrection.isNeeded(config)) {
            return null;
        }
        GradientCorrection also = correction == null ? new GradientCorrection(rbm.visible(), rbm.hidden()) : correction;
        ModelExpectation model = expectation;
        Phase negative = isExact() && model != null
                ? Phase.of(-negativeStep, model)
                : Phase.rows(-negativeStep, negativeVisible(s), negativeHidden(s));
        also.prepare(
                kernels, config, rate, Phase.rows(positiveStep, s.v0(), s.h0()), negative, visibleStep, hiddenStep);
        return also;
    }

    /** Target = kept · target + ε g_W. */
    private void addGradient(float kept, BatchBuffers s, MatrixView target) {
        ModelExpectation model = expectation;
        if (isExact() && model != null) {
            kernels.addScaled(-negativeStep, model.weights(), kept, target.data());
            kernels.addTransposedProduct(positiveStep, s.v0(), s.h0(), target);
        } else {
            kernels.combineTransposedProducts(
                    kept, positiveStep, s.v0(), s.h0(), -negativeStep, negativeVisible(s), negativeHidden(s), target);
        }
        GradientCorrection also = correction;
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
