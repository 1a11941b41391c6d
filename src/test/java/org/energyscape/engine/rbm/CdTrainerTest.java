package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.CdConfig.Reconstruction;
import org.junit.jupiter.api.Test;

class CdTrainerTest {
    private static final RandomKey KEY = RandomKey.ofSeed(40);
    private final FloatMatrix data = BruteForce.examples(230, 70, 41);
    private final CdConfig config = CdConfig.DEFAULT
            .withBatchSize(64)
            .withMomentum(0.5)
            .withWeightDecay(1e-3)
            .withGibbsSteps(2);

    @Test
    void contrastiveDivergenceApproachesTheExactGradientAsChainsGrowLonger() {
        Rbm rbm = BruteForce.machine(6, 4, 2, 42);
        FloatMatrix few = BruteForce.examples(8, 6, 43);
        FloatMatrix many = new FloatMatrix(16_000, 6);
        for (int r = 0; r < 16_000; r++) {
            System.arraycopy(few.data(), r % 8 * 6, many.data(), r * 6, 6);
        }
        RbmExact.Gradient exact = RbmExact.gradient(rbm, few);
        double[] error = new double[3];
        int[] steps = {1, 5, 100};
        for (int i = 0; i < 3; i++) {
            CdConfig oneBatch = CdConfig.DEFAULT
                    .withGibbsSteps(steps[i])
                    .withBatchSize(16_000)
                    .withRate(1e-3)
                    .withReconstruction(Reconstruction.SAMPLES);
            CdTrainer trainer = new CdTrainer(rbm.copy(), many, oneBatch, KEY, Kernels.plain(2));
            trainer.step();
            error[i] = distance(trainer.weightUpdate().data(), 1e-3, exact.weights());
        }
        assertThat(error[1]).isLessThan(0.5 * error[0]);
        assertThat(error[2]).isLessThan(0.5 * error[1]).isLessThan(0.02);
    }

    @Test
    void theSameSeedGivesTheSameBitsOnOneAndTwoThreads() {
        CdTrainer one = trainer(1, config);
        CdTrainer two = trainer(2, config);
        one.finishEpoch();
        one.step();
        two.finishEpoch();
        two.step();
        assertThat(two.rbm().weights()).isEqualTo(one.rbm().weights());
        assertThat(two.rbm().visibleBias()).isEqualTo(one.rbm().visibleBias());
        assertThat(two.rbm().hiddenBias()).isEqualTo(one.rbm().hiddenBias());

        CdTrainer otherSeed =
                new CdTrainer(Rbm.gaussian(70, 30, 0.1, KEY), data, config, RandomKey.ofSeed(41), Kernels.plain(1));
        otherSeed.finishEpoch();
        otherSeed.step();
        assertThat(otherSeed.rbm().weights()).isNotEqualTo(one.rbm().weights());
    }

    @Test
    void aSavedStateContinuesWithTheSameBits() {
        CdTrainer trainer = trainer(1, config);
        for (int i = 0; i < 6; i++) {
            trainer.step();
        }
        CdState saved = trainer.state();
        assertThat(saved.byteSize()).isEqualTo(2L * 4 * (70 * 30 + 70 + 30));
        assertThat(saved.epoch()).isEqualTo(1);
        assertThat(saved.position()).isEqualTo(128);
        for (int i = 0; i < 7; i++) {
            trainer.step();
        }
        CdTrainer other = trainer(2, config);
        other.restore(saved);
        for (int i = 0; i < 7; i++) {
            other.step();
        }
        assertThat(other.rbm().weights()).isEqualTo(trainer.rbm().weights());
        assertThat(other.rbm().visibleBias()).isEqualTo(trainer.rbm().visibleBias());
        assertThat(other.weightUpdate().data()).isEqualTo(trainer.weightUpdate().data());
        assertThat(other.progress()).isEqualTo(trainer.progress());

        trainer.restore(saved);
        assertThat(trainer.state().rbm().weights()).isEqualTo(saved.rbm().weights());
    }

    @Test
    void momentumAndWeightDecayFollowTheirEquation() {
        CdTrainer trainer = trainer(1, config);
        trainer.step();
        CdState before = trainer.state();

        // The same step without either gives the bare gradient; the random numbers are the same.
        CdTrainer bare = trainer(1, config.withMomentum(0).withWeightDecay(0));
        bare.restore(before);
        double rate = bare.currentRate();
        bare.step();
        trainer.step();
        float[] w = before.rbm().weights().data();
        for (int i = 0; i < w.length; i++) {
            double expected =
                    0.5 * before.weightUpdate()[i] + bare.weightUpdate().data()[i] - rate * 1e-3 * w[i];
            assertThat((double) trainer.weightUpdate().data()[i]).isCloseTo(expected, within(1e-8));
            assertThat((double) trainer.rbm().weights().data()[i]).isCloseTo(w[i] + expected, within(1e-7));
        }
        float[] b = before.rbm().visibleBias();
        for (int i = 0; i < b.length; i++) {
            double expected = 0.5 * before.visibleBiasUpdate()[i] + bare.visibleBiasUpdate()[i];
            assertThat((double) trainer.visibleBiasUpdate()[i]).isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void anEpochShowsEveryExampleOnceInAnOrderOfItsOwn() {
        // With weights 0, b far negative and a rate of 1 the visible bias adds up v0 alone, example by example.
        int n = 10;
        FloatMatrix identity = new FloatMatrix(n, n);
        for (int i = 0; i < n; i++) {
            identity.data()[i * n + i] = 1;
        }
        CdConfig single =
                CdConfig.DEFAULT.withBatchSize(1).withDecay(RateDecay.NONE, 1).withRate(1);
        int[][] orders = new int[2][n];
        Rbm rbm = Rbm.zero(n, 1);
        CdTrainer trainer = new CdTrainer(rbm, identity, single, KEY, Kernels.plain(1));
        for (int epoch = 0; epoch < 2; epoch++) {
            assertThat(trainer.epoch()).isEqualTo(epoch);
            for (int i = 0; i < n; i++) {
                Arrays.fill(rbm.visibleBias(), -50);
                Arrays.fill(rbm.weights().data(), 0);
                trainer.step();
                for (int p = 0; p < n; p++) {
                    if (trainer.visibleBiasUpdate()[p] > 0.5) {
                        orders[epoch][i] = p;
                    }
                }
            }
        }
        assertThat(orders[0]).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(orders[1]).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(orders[0]).isNotEqualTo(orders[1]);
    }

    @Test
    void settingsMayChangeBetweenSteps() {
        CdTrainer trainer = trainer(1, config);
        assertThat(trainer.step()).isEqualTo(64);
        trainer.configure(config.withBatchSize(100));
        assertThat(trainer.step()).isEqualTo(100);
        assertThat(trainer.step()).isEqualTo(66);
        assertThat(trainer.epoch()).isEqualTo(1);
        assertThat(trainer.position()).isZero();
        trainer.configure(config.withBatchSize(1000));
        assertThat(trainer.step()).isEqualTo(230);
    }

    @Test
    void theRateFallsAsItsScheduleSays() {
        CdConfig inverse = CdConfig.DEFAULT.withRate(0.2).withDecay(RateDecay.INVERSE, 10);
        assertThat(inverse.rateAt(0)).isEqualTo(0.2);
        assertThat(inverse.rateAt(10)).isCloseTo(0.1, within(1e-15));
        CdConfig linear = inverse.withDecay(RateDecay.LINEAR, 10);
        assertThat(linear.rateAt(5)).isCloseTo(0.1, within(1e-15));
        assertThat(linear.rateAt(50)).isCloseTo(0.002, within(1e-15));
        assertThat(inverse.withDecay(RateDecay.NONE, 10).rateAt(99)).isEqualTo(0.2);
    }

    @Test
    void impossibleSettingsAreNamed() {
        assertThatThrownBy(() -> CdConfig.DEFAULT.withMomentum(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("momentum start is 1.0, expected 0 … below 1");
        assertThatThrownBy(() -> CdConfig.DEFAULT.withRate(Double.NaN)).hasMessageContaining("rate is NaN");
        assertThatThrownBy(() -> CdConfig.DEFAULT.withGibbsSteps(0)).hasMessageContaining("gibbsSteps");
        assertThatThrownBy(() -> new CdTrainer(Rbm.zero(69, 3), data, config, KEY, Kernels.plain(1)))
                .hasMessage("The RBM has 69 visible units, the examples have 70 values");
        assertThatThrownBy(() -> new CdTrainer(Rbm.zero(70, 3), new FloatMatrix(0, 70), config, KEY, Kernels.plain(1)))
                .hasMessageContaining("at least one example");
    }

    @Test
    void withoutMomentumTheChangeOfWIsMadeOnDemandAndIsTheChange() {
        for (Kernels kernels : new Kernels[] {Kernels.plain(1), Kernels.best(2)}) {
            CdConfig bare = config.withMomentum(0).withWeightDecay(0);
            CdTrainer trainer = new CdTrainer(Rbm.gaussian(70, 30, 0.1, KEY), data, bare, KEY, kernels);
            trainer.step();
            float[] before = trainer.rbm().weights().data().clone();
            trainer.step();
            float[] change = trainer.weightUpdate().data().clone();
            for (int i = 0; i < change.length; i++) {
                assertThat(trainer.rbm().weights().data()[i] - before[i]).isCloseTo(change[i], within(1e-6f));
            }
            assertThat(trainer.weightUpdate().data()).isEqualTo(change);
        }
    }

    /** The velocity it starts from is the last change, whether somebody has looked at that or not. */
    @Test
    void momentumMaySetInAfterStepsWithoutIt() {
        CdConfig bare = config.withMomentum(0).withWeightDecay(0);
        CdTrainer one = trainer(1, bare);
        CdTrainer two = trainer(1, bare);
        one.step();
        two.step();
        two.weightUpdate();
        CdTrainer three = trainer(1, bare);
        three.restore(two.state());
        for (CdTrainer trainer : new CdTrainer[] {one, two, three}) {
            trainer.configure(config.withMomentum(0.9));
            trainer.step();
        }
        assertThat(two.rbm().weights()).isEqualTo(one.rbm().weights());
        assertThat(three.rbm().weights()).isEqualTo(one.rbm().weights());
    }

    @Test
    void vectorKernelsTrainToTheSameCurveAsPlainOnes() {
        double[] error = new double[2];
        Kernels[] both = {Kernels.plain(1), Kernels.best(2)};
        for (int k = 0; k < 2; k++) {
            CdConfig bare = config.withMomentum(0).withWeightDecay(0);
            CdTrainer trainer = new CdTrainer(Rbm.gaussian(70, 30, 0.1, KEY), data, bare, KEY, both[k]);
            for (int epoch = 0; epoch < 30; epoch++) {
                trainer.finishEpoch();
            }
            error[k] = new ReconstructionMonitor(70, 30, KEY, both[k])
                    .measure(trainer.rbm(), data.view())
                    .crossEntropy();
        }
        assertThat(error[1]).isCloseTo(error[0], within(0.03 * error[0]));
    }

    /**
     * One pixel, one hidden unit, 200 times the same example: a reconstruction is σ(b) or σ(b + w) as the unit was drawn 0 or 1,
     * with probability σ(c + w). So the mean of all is a whole number of steps away from σ(b), as no probability in place of the
     * drawn unit would be; and every epoch draws anew.
     */
    @Test
    void reconstructionsComeFromHiddenUnitsDrawnAnewInEveryEpoch() {
        double rate = 1e-6;
        double off = Activations.sigmoid(-0.5);
        double on = Activations.sigmoid(1.0);
        double p = Activations.sigmoid((double) 0.1f + 1.5f);
        Rbm rbm = new Rbm(new FloatMatrix(1, 1, new float[] {1.5f}), new float[] {-0.5f}, new float[] {0.1f});
        FloatMatrix ones = new FloatMatrix(200, 1);
        Arrays.fill(ones.data(), 1);
        CdConfig settings =
                CdConfig.DEFAULT.withRate(rate).withDecay(RateDecay.NONE, 1).withBatchSize(200);
        CdTrainer trainer = new CdTrainer(rbm, ones, settings, RandomKey.ofSeed(3), Kernels.plain(1));
        Set<Long> counts = new HashSet<>();
        for (int epoch = 0; epoch < 5; epoch++) {
            trainer.step();
            double drawn = 200 * (1 - trainer.visibleBiasUpdate()[0] / rate - off) / (on - off);
            // Sums of floats; the probability itself would give 170.41 here.
            assertThat(drawn).isCloseTo(Math.rint(drawn), within(0.05));
            assertThat(drawn).isCloseTo(200 * p, within(5 * Math.sqrt(200 * p * (1 - p))));
            counts.add(Math.round(drawn));
        }
        assertThat(counts).hasSizeGreaterThan(1);
    }

    /** In a JVM of its own, as it is used: where tests have run vectors of several widths, some become objects. */
    @Test
    void aSteadyStepAllocatesNoArrays() throws Exception {
        List<String> lines = FreshJvm.run(SteadyStep.class);
        assertThat(lines).hasSize(6);
        for (String line : lines) {
            // The smallest array of a batch has 13,800 bytes; what is left are keys, views and capturing lambdas.
            assertThat(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                    .as(line)
                    .isLessThan(8_000);
        }
    }

    private CdTrainer trainer(int threads, CdConfig settings) {
        return new CdTrainer(Rbm.gaussian(70, 30, 0.1, KEY), data, settings, KEY, Kernels.plain(threads));
    }

    private static double distance(float[] update, double rate, double[] gradient) {
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < gradient.length; i++) {
            difference += Math.pow(update[i] / rate - gradient[i], 2);
            norm += gradient[i] * gradient[i];
        }
        return Math.sqrt(difference / norm);
    }
}
