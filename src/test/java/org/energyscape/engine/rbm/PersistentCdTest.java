package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.CdConfig.Reconstruction;
import org.junit.jupiter.api.Test;

class PersistentCdTest {
    private static final RandomKey KEY = RandomKey.ofSeed(70);
    private final FloatMatrix data = BruteForce.examples(230, 20, 71);
    private final CdConfig config = CdConfig.DEFAULT
            .withBatchSize(64)
            .withNegative(new NegativePhase.Persistent(50))
            .withMomentum(0.5);

    @Test
    void particlesThatGoOnGiveTheExactGradientWhereChainsFromTheExamplesDoNot() {
        Rbm rbm = BruteForce.machine(6, 4, 2, 72);
        FloatMatrix examples = BruteForce.examples(70, 6, 73);
        double[] exact = RbmExact.gradient(rbm, examples).weights();
        CdConfig still = CdConfig.DEFAULT
                .withRate(1e-6)
                .withDecay(RateDecay.NONE, 1)
                .withBatchSize(70)
                .withReconstruction(Reconstruction.SAMPLES);
        double persistent =
                distance(meanGradient(rbm, examples, still.withNegative(new NegativePhase.Persistent(1_500))), exact);
        double contrastive = distance(meanGradient(rbm, examples, still), exact);
        // 300 steps of 1,500 particles: some 10⁵ independent samples, so about 0.003 of a norm near 1.
        assertThat(persistent).isLessThan(0.02);
        assertThat(contrastive).isGreaterThan(5 * persistent);
    }

    /** What enters the mean of a hidden unit is P(h|v) of the particles as they stand, not a state drawn from it. */
    @Test
    void particlesEnterTheMeansWithTheirProbabilities() {
        Rbm rbm = BruteForce.machine(6, 4, 2, 72);
        FloatMatrix examples = BruteForce.examples(70, 6, 73);
        CdConfig settings = CdConfig.DEFAULT
                .withRate(0.5)
                .withDecay(RateDecay.NONE, 1)
                .withBatchSize(70)
                .withNegative(new NegativePhase.Persistent(3));
        CdTrainer trainer = new CdTrainer(rbm.copy(), examples, settings, KEY, Kernels.plain(1));
        trainer.step();
        FloatMatrix particles = new FloatMatrix(3, 6, trainer.state().fantasy());
        double[] data = RbmExact.dataPhase(rbm, examples).hiddenBias();
        double[] model = RbmExact.dataPhase(rbm, particles).hiddenBias();
        for (int j = 0; j < 4; j++) {
            assertThat((double) trainer.hiddenBiasUpdate()[j]).isCloseTo(0.5 * (data[j] - model[j]), within(1e-5));
        }
    }

    /** Of 300 steps after 50, as the parameters stay where they are. */
    private static double[] meanGradient(Rbm rbm, FloatMatrix examples, CdConfig config) {
        CdTrainer trainer = new CdTrainer(rbm.copy(), examples, config, KEY, Kernels.plain(1));
        double[] mean = new double[rbm.visible() * rbm.hidden()];
        for (int step = 0; step < 350; step++) {
            trainer.step();
            float[] change = trainer.weightUpdate().data();
            for (int i = 0; step >= 50 && i < mean.length; i++) {
                mean[i] += change[i] / config.rate() / 300;
            }
        }
        return mean;
    }

    private static double distance(double[] found, double[] exact) {
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < exact.length; i++) {
            difference += Math.pow(found[i] - exact[i], 2);
            norm += exact[i] * exact[i];
        }
        return Math.sqrt(difference / norm);
    }

    @Test
    void theSameSeedGivesTheSameBitsOnOneAndTwoThreads() {
        CdTrainer one = trainer(1, config);
        CdTrainer two = trainer(2, config);
        for (int i = 0; i < 9; i++) {
            one.step();
            two.step();
        }
        assertThat(two.rbm().weights()).isEqualTo(one.rbm().weights());
        assertThat(two.state().fantasy()).isEqualTo(one.state().fantasy()).hasSize(50 * 20);
    }

    @Test
    void aSavedStateContinuesWithItsParticles() {
        CdTrainer trainer = trainer(1, config);
        for (int i = 0; i < 6; i++) {
            trainer.step();
        }
        CdState saved = trainer.state();
        assertThat(saved.byteSize()).isEqualTo(4L * (2 * (20 * 8 + 20 + 8) + 50 * 20));
        CdTrainer other = trainer(1, config);
        other.restore(saved);
        for (int i = 0; i < 5; i++) {
            trainer.step();
            other.step();
        }
        assertThat(other.rbm().weights()).isEqualTo(trainer.rbm().weights());
        assertThat(other.state().fantasy()).isEqualTo(trainer.state().fantasy()).isNotEqualTo(saved.fantasy());

        CdState withoutParticles = new CdState(
                saved.epoch(),
                saved.position(),
                saved.rbm(),
                saved.weightUpdate(),
                saved.visibleBiasUpdate(),
                saved.hiddenBiasUpdate(),
                new float[0],
                new long[0],
                saved.visibleMean(),
                saved.hiddenMean());
        other.restore(withoutParticles);
        trainer.restore(saved);
        other.step();
        trainer.step();
        assertThat(other.rbm().weights()).isNotEqualTo(trainer.rbm().weights());
    }

    @Test
    void anotherNumberOfParticlesIsDrawnAnewAndTheSameEachTime() {
        float[][] found = new float[2][];
        for (int run = 0; run < 2; run++) {
            CdTrainer trainer = trainer(1 + run, config);
            trainer.step();
            trainer.configure(config.withNegative(new NegativePhase.Persistent(30)));
            trainer.step();
            found[run] = trainer.state().fantasy();
            trainer.configure(config.withNegative(new NegativePhase.Contrastive()));
            trainer.step();
            assertThat(trainer.state().fantasy()).isEmpty();
        }
        assertThat(found[0]).hasSize(30 * 20).isEqualTo(found[1]).containsOnly(0, 1);
    }

    @Test
    void theChangeOfAStepCanBeMadeAfterwards() {
        CdTrainer direct = trainer(1, config.withMomentum(0));
        CdTrainer withVelocity = trainer(1, config.withMomentum(1e-30));
        direct.step();
        withVelocity.step();
        float[] expected = withVelocity.weightUpdate().data();
        float[] found = direct.weightUpdate().data();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], org.assertj.core.api.Assertions.within(1e-7f));
        }
    }

    @Test
    void aNegativeNumberOfParticlesIsRefused() {
        assertThatThrownBy(() -> config.withNegative(new NegativePhase.Persistent(-1)))
                .hasMessageContaining("particles is -1")
                .isInstanceOf(IllegalArgumentException.class);
    }

    private CdTrainer trainer(int threads, CdConfig settings) {
        return new CdTrainer(Rbm.gaussian(20, 8, 0.1, KEY), data, settings, KEY, Kernels.plain(threads));
    }
}
