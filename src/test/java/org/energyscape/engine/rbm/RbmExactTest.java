package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.FloatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the sum over every state of both layers, finite differences and a published value. */
class RbmExactTest {
    @ParameterizedTest
    @CsvSource({"1,1,1", "3,2,1", "2,5,1", "5,5,2", "7,3,4", "3,8,0.1", "6,6,0"})
    void logPartitionAgreesWithTheSumOverBothLayers(int visible, int hidden, double scale) {
        Rbm rbm = BruteForce.machine(visible, hidden, scale, 5);
        assertThat(RbmExact.logPartition(rbm)).isCloseTo(Math.log(BruteForce.partition(rbm)), within(1e-9));
    }

    @Test
    void logPartitionDoesNotOverflow() {
        Rbm rbm = BruteForce.machine(40, 4, 300, 6);
        double largest = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < 16; h++) {
            float[] y = BruteForce.bits(h, 4);
            double input = 0;
            for (int j = 0; j < 4; j++) {
                input += rbm.hiddenBias()[j] * y[j];
            }
            for (int i = 0; i < 40; i++) {
                double a = rbm.visibleBias()[i];
                for (int j = 0; j < 4; j++) {
                    a += rbm.weights().at(i, j) * y[j];
                }
                input += Math.max(a, 0);
            }
            largest = Math.max(largest, input);
        }
        assertThat(largest).isGreaterThan(800);
        assertThat(RbmExact.logPartition(rbm)).isCloseTo(largest, within(1.0));
    }

    /** Without weights and biases every unit is a factor 2 of Z: of more than a thousand the product is no double. */
    @Test
    void thousandsOfUnitsThatAreHalfOnDoNotOverflow() {
        assertThat(RbmExact.logPartition(Rbm.zero(3_000, 4))).isCloseTo(3_004 * Math.log(2), within(1e-9));
        assertThat(RbmExact.logPartition(Rbm.zero(4, 3_000))).isCloseTo(3_004 * Math.log(2), within(1e-9));
    }

    @Test
    void visibleDistributionAgreesWithTheJointAndSumsToOne() {
        Rbm rbm = BruteForce.machine(5, 7, 1, 7);
        assertThat(RbmExact.visibleDistribution(rbm))
                .containsExactly(BruteForce.marginal(BruteForce.joint(rbm)), within(1e-12));
    }

    @Test
    void bothLayersGiveTheSameLogPartitionForBarsAndStripes() {
        Rbm rbm = BruteForce.machine(16, 9, 0.7, 8);
        double sum = 0;
        for (int v = 0; v < 1 << 16; v++) {
            sum += Math.exp(-rbm.freeEnergy(BruteForce.bits(v, 16)));
        }
        double logPartition = RbmExact.logPartition(rbm);
        assertThat(logPartition).isCloseTo(Math.log(sum), within(1e-9));

        FloatMatrix pictures = BruteForce.barsAndStripes(4);
        double mean = 0;
        for (int r = 0; r < 30; r++) {
            mean += Math.log(Math.exp(-rbm.freeEnergy(BruteForce.bits(BruteForce.state(pictures, r), 16))) / sum) / 30;
        }
        assertThat(RbmExact.meanLogLikelihood(rbm, pictures, logPartition)).isCloseTo(mean, within(1e-9));
    }

    @Test
    void logPartitionHasTheSameBitsOnTwoThreads() {
        Rbm rbm = BruteForce.machine(20, 15, 0.5, 9);
        assertThat(RbmExact.logPartition(rbm, 2, ProgressSink.NONE)).isEqualTo(RbmExact.logPartition(rbm));
    }

    @Test
    void logPartitionOfThePublishedMachineIsThePublishedValue() throws IOException {
        Rbm rbm = ReferenceRbm.read();
        assertThat(rbm.visible()).isEqualTo(784);
        assertThat(rbm.hidden()).isEqualTo(15);
        assertThat(RbmExact.logPartition(rbm, 2, ProgressSink.NONE))
                .isCloseTo(ReferenceRbm.LOG_PARTITION, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"6,3", "3,6", "4,4"})
    void modelPhaseAgreesWithTheSumOverBothLayers(int visible, int hidden) {
        Rbm rbm = BruteForce.machine(visible, hidden, 1, 10);
        double[][] joint = BruteForce.joint(rbm);
        double[] w = new double[visible * hidden];
        double[] b = new double[visible];
        double[] c = new double[hidden];
        for (int v = 0; v < joint.length; v++) {
            for (int h = 0; h < joint[v].length; h++) {
                for (int i = 0; i < visible; i++) {
                    b[i] += joint[v][h] * (v >> i & 1);
                    for (int j = 0; j < hidden; j++) {
                        w[i * hidden + j] += joint[v][h] * (v >> i & 1) * (h >> j & 1);
                    }
                }
                for (int j = 0; j < hidden; j++) {
                    c[j] += joint[v][h] * (h >> j & 1);
                }
            }
        }
        RbmExact.Gradient phase = RbmExact.modelPhase(rbm);
        assertThat(phase.weights()).containsExactly(w, within(1e-9));
        assertThat(phase.visibleBias()).containsExactly(b, within(1e-9));
        assertThat(phase.hiddenBias()).containsExactly(c, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"6,3", "3,6"})
    void gradientAgreesWithFiniteDifferences(int visible, int hidden) {
        Rbm rbm = BruteForce.machine(visible, hidden, 1, 11);
        FloatMatrix examples = BruteForce.examples(9, visible, 12);
        RbmExact.Gradient gradient = RbmExact.gradient(rbm, examples);
        assertThat(differences(rbm, rbm.weights().data(), examples)).containsExactly(gradient.weights(), within(1e-6));
        assertThat(differences(rbm, rbm.visibleBias(), examples)).containsExactly(gradient.visibleBias(), within(1e-6));
        assertThat(differences(rbm, rbm.hiddenBias(), examples)).containsExactly(gradient.hiddenBias(), within(1e-6));
    }

    @Test
    void ascendingTheExactGradientLearnsBarsAndStripes() {
        FloatMatrix pictures = BruteForce.barsAndStripes(2);
        Rbm rbm = BruteForce.machine(4, 4, 0.5, 13);
        double best = -Math.log(6);
        double likelihood = RbmExact.meanLogLikelihood(rbm, pictures, RbmExact.logPartition(rbm));
        for (int step = 0; step < 3000; step++) {
            RbmExact.Gradient g = RbmExact.gradient(rbm, pictures);
            ascend(rbm.weights().data(), g.weights());
            ascend(rbm.visibleBias(), g.visibleBias());
            ascend(rbm.hiddenBias(), g.hiddenBias());
            double now = RbmExact.meanLogLikelihood(rbm, pictures, RbmExact.logPartition(rbm));
            assertThat(now).as("step %d", step).isGreaterThan(likelihood - 1e-6).isLessThan(best);
            likelihood = now;
        }
        assertThat(likelihood).isGreaterThan(best - 0.1);
    }

    @Test
    void tooLargeAMachineIsRefusedAndCancellingStops() {
        Rbm large = Rbm.zero(26, 26);
        assertThat(RbmExact.isTractable(large)).isFalse();
        assertThatThrownBy(() -> RbmExact.logPartition(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 25")
                .hasMessageContaining("26 visible and 26 hidden");
        ProgressSink cancelled = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> RbmExact.logPartition(Rbm.zero(20, 30), 1, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static void ascend(float[] parameters, double[] gradient) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float) (0.2 * gradient[i]);
        }
    }

    /** Central differences of the brute-force likelihood, with the step the float parameter really makes. */
    private static double[] differences(Rbm rbm, float[] parameters, FloatMatrix examples) {
        double[] slopes = new double[parameters.length];
        for (int i = 0; i < slopes.length; i++) {
            float original = parameters[i];
            float above = original + 1e-3f;
            float below = original - 1e-3f;
            parameters[i] = above;
            double high = likelihood(rbm, examples);
            parameters[i] = below;
            double low = likelihood(rbm, examples);
            parameters[i] = original;
            slopes[i] = (high - low) / ((double) above - below);
        }
        return slopes;
    }

    private static double likelihood(Rbm rbm, FloatMatrix examples) {
        double[] p = BruteForce.marginal(BruteForce.joint(rbm));
        double sum = 0;
        for (int r = 0; r < examples.getRowDimension(); r++) {
            sum += Math.log(p[BruteForce.state(examples, r)]);
        }
        return sum / examples.getRowDimension();
    }
}
