package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.IdxReader;
import org.energyscape.engine.data.SharedData;
import org.energyscape.engine.math.Activations;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.energyscape.engine.rbm.CdConfig.Reconstruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against log Z by enumeration and a published value. */
class AnnealedImportanceTest {
    private static final Kernels KERNELS = Kernels.best(2);

    private static AisEstimate run(Rbm rbm, float[] base, int transitions, int particles, int seed) {
        return AnnealedImportance.run(
                rbm,
                base,
                AisSchedule.linear(transitions),
                particles,
                RandomKey.ofSeed(seed),
                KERNELS,
                ProgressSink.NONE);
    }

    @Test
    void aMachineThatIsItsBaseRateIsMeasuredWithoutError() {
        Rbm rbm = BruteForce.machine(9, 5, 0, 1);
        for (int i = 0; i < 9; i++) {
            rbm.visibleBias()[i] = i - 4;
        }
        AisEstimate estimate = run(rbm, rbm.visibleBias().clone(), 3, 10, 1);
        assertThat(estimate.logPartition()).isCloseTo(RbmExact.logPartition(rbm), within(1e-6));
        assertThat(estimate.low()).isCloseTo(estimate.high(), within(1e-6));
        assertThat(estimate.effectiveSamples()).isCloseTo(10, within(1e-6));
    }

    /** The mean of the weights is unbiased: with one transition and many particles it must still find Z. */
    @Test
    void oneTransitionIsPlainImportanceSamplingAndUnbiased() {
        Rbm rbm = BruteForce.machine(5, 4, 0.5, 2);
        AisEstimate estimate = run(rbm, new float[5], 1, 200_000, 2);
        double exact = RbmExact.logPartition(rbm);
        assertThat(estimate.low()).isLessThan(exact);
        assertThat(estimate.high()).isGreaterThan(exact);
        assertThat(estimate.logPartition()).isCloseTo(exact, within(0.02));
    }

    /**
     * Every weight has the mean Z / Z_A, and its inverse on the way back Z_A / Z, however few temperatures there are, if each move
     * keeps the distribution of its own temperature. Within five standard errors of 100,000 particles.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void withFewTemperaturesBothWaysAreUnbiased(int transitions) {
        Rbm rbm = BruteForce.machine(5, 4, 1, 12);
        double exact = RbmExact.logPartition(rbm);
        AisEstimate forward = run(rbm, new float[5], transitions, 100_000, 13);
        assertUnbiased(forward, Math.exp(exact - 9 * Math.log(2)));
        AisEstimate backward = AnnealedImportance.runBackwards(
                rbm,
                new float[5],
                AisSchedule.linear(transitions),
                exactSamples(rbm, 100_000),
                RandomKey.ofSeed(14),
                KERNELS,
                ProgressSink.NONE);
        assertUnbiased(backward, Math.exp(9 * Math.log(2) - exact));
        assertThat(forward.logPartition()).isBetween(forward.low(), forward.high());
        assertThat(backward.logPartition()).isBetween(backward.low(), backward.high());
    }

    private static void assertUnbiased(AisEstimate estimate, double expected) {
        int n = estimate.logWeights().length;
        double sum = 0;
        double squares = 0;
        for (double log : estimate.logWeights()) {
            double ratio = Math.exp(log) / expected;
            sum += ratio;
            squares += ratio * ratio;
        }
        double error = Math.sqrt((squares / n - sum / n * (sum / n)) / (n - 1));
        assertThat(error).isLessThan(0.02);
        assertThat(sum / n).isCloseTo(1, within(5 * error));
    }

    /** Weights 1, 2, 3, 6: mean 3, variance 14/3 of n - 1, standard error √(14/12); effective samples 12²/50. */
    @Test
    void theBandIsThreeStandardErrorsOfTheMeanWeight() {
        double[] logs = {0, Math.log(2), Math.log(3), Math.log(6)};
        double error = 3 * Math.sqrt(14.0 / 12);
        AisEstimate forward = AisEstimate.forward(10, logs);
        assertThat(forward.logPartition()).isCloseTo(10 + Math.log(3), within(1e-12));
        assertThat(forward.high()).isCloseTo(10 + Math.log(3 + error), within(1e-12));
        assertThat(forward.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(forward.effectiveSamples()).isCloseTo(144.0 / 50, within(1e-12));
        double[] near = {0, Math.log(1.1), Math.log(0.9), 0};
        double small = 3 * Math.sqrt(0.02 / 3 / 4);
        AisEstimate backward = AisEstimate.backward(10, near);
        assertThat(backward.logPartition()).isCloseTo(10, within(1e-12));
        assertThat(backward.low()).isCloseTo(10 - Math.log(1 + small), within(1e-12));
        assertThat(backward.high()).isCloseTo(10 - Math.log(1 - small), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"100, 0.5", "1000, 0.05", "10000, 0.005"})
    void onBarsAndStripesTheErrorFallsWithTheNumberOfTemperatures(int transitions, double error) {
        Rbm rbm = trainedOnBarsAndStripes();
        double exact = RbmExact.logPartition(rbm);
        AisEstimate estimate = run(rbm, new float[4], transitions, 1_000, 3);
        assertThat(estimate.logPartition()).isCloseTo(exact, within(error));
    }

    private static Rbm trainedOnBarsAndStripes() {
        FloatMatrix each = BruteForce.barsAndStripes(2);
        FloatMatrix data = new FloatMatrix(8, 4);
        System.arraycopy(each.data(), 0, data.data(), 0, 24);
        for (int i = 0; i < 4; i++) {
            data.data()[28 + i] = 1;
        }
        Rbm rbm = Rbm.gaussian(4, 4, 0.1, RandomKey.ofSeed(4));
        CdConfig config = CdConfig.DEFAULT
                .withReconstruction(Reconstruction.SAMPLES)
                .withBatchSize(8)
                .withGibbsSteps(5)
                .withWeightDecay(0);
        CdTrainer trainer = new CdTrainer(rbm, data, config, RandomKey.ofSeed(5), Kernels.plain(1));
        while (trainer.epoch() < 4_000) {
            trainer.step();
        }
        return rbm;
    }

    /** A base rate that matches the digits it was trained on; from one that matches nothing, 1,000 steps end 20 nats low. */
    @Test
    void thePublishedMachineIsMeasuredFromBothSides() throws IOException {
        Rbm rbm = ReferenceRbm.read();
        FloatMatrix digits = digits(1_000);
        float[] base = Rbm.logOdds(digits);
        AisEstimate forward = run(rbm, base, 1_000, 100, 6);
        assertThat(forward.logPartition()).isCloseTo(ReferenceRbm.LOG_PARTITION, within(0.5));
        assertThat(forward.low()).isLessThan(ReferenceRbm.LOG_PARTITION);
        assertThat(forward.effectiveSamples()).isBetween(2.0, 100.0);

        AisEstimate backward = AnnealedImportance.runBackwards(
                rbm,
                base,
                AisSchedule.linear(1_000),
                exactSamples(rbm, 100),
                RandomKey.ofSeed(8),
                KERNELS,
                ProgressSink.NONE);
        // Few heavy weights decide, and on average it errs on the high side.
        assertThat(backward.logPartition()).isBetween(ReferenceRbm.LOG_PARTITION - 0.5, ReferenceRbm.LOG_PARTITION + 2);
    }

    /** v ~ P(v): h from P(h) over all its states, then v ~ P(v|h). Chains started at digits never leave minor modes. */
    private static FloatMatrix exactSamples(Rbm rbm, int count) {
        int n = rbm.hidden();
        double[] logP = new double[1 << n];
        double largest = Double.NEGATIVE_INFINITY;
        FloatMatrix inputs = new FloatMatrix(1, rbm.visible());
        FloatMatrix h = new FloatMatrix(1, n);
        for (int state = 0; state < logP.length; state++) {
            for (int j = 0; j < n; j++) {
                h.data()[j] = state >> j & 1;
                logP[state] += h.data()[j] * rbm.hiddenBias()[j];
            }
            rbm.visibleInputs(KERNELS, h.view(), inputs.view());
            for (float a : inputs.data()) {
                logP[state] += Activations.softplus((double) a);
            }
            largest = Math.max(largest, logP[state]);
        }
        double sum = 0;
        for (double l : logP) {
            sum += Math.exp(l - largest);
        }
        FloatMatrix hidden = new FloatMatrix(count, n);
        RandomStream random = RandomKey.ofSeed(7).stream();
        for (int r = 0; r < count; r++) {
            double left = random.nextDouble() * sum;
            int state = -1;
            while (left > 0 && state < logP.length - 1) {
                left -= Math.exp(logP[++state] - largest);
            }
            for (int j = 0; j < n; j++) {
                hidden.data()[r * n + j] = state >> j & 1;
            }
        }
        FloatMatrix v = new FloatMatrix(count, rbm.visible());
        rbm.sampleVisible(KERNELS, hidden.view(), RandomKey.ofSeed(9), v.view(), v.view());
        return v;
    }

    private static FloatMatrix digits(int count) throws IOException {
        FloatMatrix all = IdxReader.read(SharedData.file("mnist/t10k-images-idx3-ubyte.gz"), ProgressSink.NONE)
                .values();
        FloatMatrix some = new FloatMatrix(count, all.getColumnDimension());
        for (int i = 0; i < some.data().length; i++) {
            some.data()[i] = all.data()[i] >= 0.5f ? 1 : 0;
        }
        return some;
    }

    @Test
    void backwardsFromExactSamplesFindsTheSameValue() {
        Rbm rbm = BruteForce.machine(4, 3, 0.8, 9);
        double[] p = RbmExact.visibleDistribution(rbm);
        FloatMatrix states = new FloatMatrix(20_000, 4);
        int row = 0;
        for (int v = 0; v < p.length; v++) {
            // As many copies of each state as its probability asks for: the sample that stands for P best.
            for (long n = Math.round(p[v] * 20_000); n > 0 && row < 20_000; n--) {
                System.arraycopy(BruteForce.bits(v, 4), 0, states.data(), 4 * row++, 4);
            }
        }
        AisEstimate estimate = AnnealedImportance.runBackwards(
                rbm, new float[4], AisSchedule.linear(20), states, RandomKey.ofSeed(10), KERNELS, ProgressSink.NONE);
        assertThat(estimate.logPartition()).isCloseTo(RbmExact.logPartition(rbm), within(0.02));
    }

    @Test
    void theSameSeedGivesTheSameBitsOnOneAndTwoThreads() {
        Rbm rbm = BruteForce.machine(60, 40, 0.3, 11);
        AisEstimate[] both = new AisEstimate[2];
        for (int threads = 1; threads <= 2; threads++) {
            both[threads - 1] = AnnealedImportance.run(
                    rbm,
                    new float[60],
                    AisSchedule.linear(50),
                    100,
                    RandomKey.ofSeed(12),
                    Kernels.best(threads),
                    ProgressSink.NONE);
        }
        assertThat(both[0].logWeights()).containsExactly(both[1].logWeights());
    }

    @Test
    void theScheduleOfThePaperHasItsThreePieces() {
        AisSchedule schedule = AisSchedule.salakhutdinovMurray();
        assertThat(schedule.transitions()).isEqualTo(14_500);
        assertThat(schedule.beta(0)).isZero();
        assertThat(schedule.beta(500)).isEqualTo(0.5);
        assertThat(schedule.beta(4_500)).isEqualTo(0.9);
        assertThat(schedule.beta(14_500)).isEqualTo(1);
        for (int k = 1; k <= 14_500; k++) {
            assertThat(schedule.beta(k)).isGreaterThan(schedule.beta(k - 1));
        }
    }

    @Test
    void theBaseRateOfTheDataStaysFiniteWhereAPixelNeverChanges() {
        FloatMatrix data = new FloatMatrix(8, 3);
        for (int r = 0; r < 8; r++) {
            data.data()[3 * r + 1] = 1;
            data.data()[3 * r + 2] = r < 4 ? 1 : 0;
        }
        assertThat(Rbm.logOdds(data))
                .containsExactly(new float[] {(float) -Math.log(9), (float) Math.log(9), 0}, within(1e-6f));
    }

    @Test
    void itEndsWhenCancelledAndRefusesWhatDoesNotFit() {
        Rbm rbm = BruteForce.machine(4, 3, 1, 13);
        ProgressSink cancelled = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        RandomKey key = RandomKey.ofSeed(14);
        AisSchedule schedule = AisSchedule.linear(10);
        assertThatThrownBy(() -> AnnealedImportance.run(rbm, new float[4], schedule, 5, key, KERNELS, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(
                        () -> AnnealedImportance.run(rbm, new float[5], schedule, 5, key, KERNELS, ProgressSink.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 visible units");
        assertThatThrownBy(() -> AisSchedule.linear(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
