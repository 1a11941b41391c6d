package org.energyscape.engine.rbm;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.CdConfig.Reconstruction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the model's half of the gradient from step to step, as {@link NegativePhase} says; fills in P(h|v) of the examples
 * on the way. Keeps the chains that go on. Not thread-safe.
 */
final class NegativeSource {
    private static final float[] NONE = {};

    private final Rbm rbm;
    private final FloatMatrix data;
    private final Kernels kernels;
    private @Nullable Particles particles;
    private @Nullable ModelExpectation expectation;

    NegativeSource(Rbm rbm, FloatMatrix data, Kernels kernels) {
        this.rbm = rbm;
        this.data = data;
        this.kernels = kernels;
    }

    /** The chains that go on from step to step; null where there are none. */
    @Nullable
    Particles particles() {
        return particles;
    }

    /**
     * The model's means for one minibatch, and its {@code h0}.
     *
     * @param here the random numbers of this step
     * @param start those of chains that have to be begun
     */
    Phase take(CdConfig config, BatchBuffers batch, RandomKey here, RandomKey start) {
        NegativePhase kind = config.negative();
        if (kind instanceof NegativePhase.Contrastive) {
            particles = null;
            runChain(config, batch, here);
            return batch.negative();
        }
        rbm.hiddenProbabilities(kernels, batch.v0(), batch.h0());
        if (kind instanceof NegativePhase.Exact) {
            particles = null;
            ModelExpectation model = expectation == null ? new ModelExpectation(rbm) : expectation;
            expectation = model;
            return model.take(kernels, rbm);
        }
        Particles chains = chains(kind, start);
        particles = chains;
        return chains.step(kernels, rbm, config.gibbsSteps(), here);
    }

    /** The states of all chains, from which {@link #restore} makes them again. */
    float[] save() {
        return particles == null ? NONE : particles.save();
    }

    /** What else has to be saved, as {@link CdState#swaps} says. */
    long[] saveSwaps() {
        return particles == null ? new long[0] : particles.saveSwaps();
    }

    /**
     * Makes the chains that were saved, whatever the settings now want: they may have been changed just before, and the next
     * step decides as it did then.
     */
    void restore(float[] states, long[] swaps) {
        if (states.length == 0) {
            particles = null;
        } else if (swaps.length > 0) {
            particles = TemperedParticles.at(states, swaps, rbm);
        } else {
            particles = FantasyParticles.at(states, rbm);
        }
    }

    /** The chains so far; others, begun anew, where the settings now want others. */
    private Particles chains(NegativePhase kind, RandomKey start) {
        Particles now = particles;
        if (now != null && now.isOf(kind)) {
            return now;
        }
        return kind instanceof NegativePhase.Tempered tempered
                ? TemperedParticles.drawn(tempered, rbm, data, start)
                : FantasyParticles.drawn(((NegativePhase.Persistent) kind).particles(), rbm, data, start);
    }

    private void runChain(CdConfig config, BatchBuffers s, RandomKey here) {
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
}
