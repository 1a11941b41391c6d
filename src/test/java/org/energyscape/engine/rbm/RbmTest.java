package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class RbmTest {
    private final Rbm rbm = BruteForce.machine(5, 3, 1.2, 1);
    private final double[][] joint = BruteForce.joint(rbm);

    @Test
    void conditionalsAgreeWithTheJointDistribution() {
        for (int v = 0; v < 32; v++) {
            float[] h = rbm.hiddenProbabilities(BruteForce.bits(v, 5));
            for (int j = 0; j < 3; j++) {
                double on = 0;
                double all = 0;
                for (int s = 0; s < 8; s++) {
                    all += joint[v][s];
                    on += (s >> j & 1) * joint[v][s];
                }
                assertThat((double) h[j]).isCloseTo(on / all, within(1e-6));
            }
        }
        for (int s = 0; s < 8; s++) {
            float[] p = rbm.visibleProbabilities(BruteForce.bits(s, 3));
            for (int i = 0; i < 5; i++) {
                double on = 0;
                double all = 0;
                for (int v = 0; v < 32; v++) {
                    all += joint[v][s];
                    on += (v >> i & 1) * joint[v][s];
                }
                assertThat((double) p[i]).isCloseTo(on / all, within(1e-6));
            }
        }
    }

    @Test
    void freeEnergyIsTheLogSumOfTheEnergies() {
        for (int v = 0; v < 32; v++) {
            double sum = 0;
            for (int h = 0; h < 8; h++) {
                float[] x = BruteForce.bits(v, 5);
                float[] y = BruteForce.bits(h, 3);
                assertThat(rbm.energy(x, y)).isCloseTo(BruteForce.energy(rbm, x, y), within(1e-12));
                sum += Math.exp(-BruteForce.energy(rbm, x, y));
            }
            assertThat(rbm.freeEnergy(BruteForce.bits(v, 5))).isCloseTo(-Math.log(sum), within(1e-12));
        }
    }

    @Test
    void gaussianWeightsFollowTheirDistributionAndTheSeed() {
        Rbm first = Rbm.gaussian(60, 50, 0.1, RandomKey.ofSeed(3));
        double[] weights = new double[3000];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = first.weights().data()[i];
        }
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(0, 0.1), weights))
                .isGreaterThan(0.001);
        assertThat(Rbm.gaussian(60, 50, 0.1, RandomKey.ofSeed(3)).weights()).isEqualTo(first.weights());
        assertThat(Rbm.gaussian(60, 50, 0.1, RandomKey.ofSeed(4)).weights()).isNotEqualTo(first.weights());
        assertThat(first.visibleBias()).containsOnly(0);
        assertThat(Rbm.gaussian(2, 2, 0, RandomKey.ofSeed(3)).weights()).isEqualTo(new FloatMatrix(2, 2));
    }

    @Test
    void aCopySharesNothing() {
        Rbm copy = rbm.copy();
        copy.weights().data()[0] += 1;
        copy.visibleBias()[0] += 1;
        copy.hiddenBias()[0] = Float.NaN;
        assertThat(rbm.weights()).isEqualTo(BruteForce.machine(5, 3, 1.2, 1).weights());
        assertThat(rbm.visibleBias()).isEqualTo(BruteForce.machine(5, 3, 1.2, 1).visibleBias());
        assertThat(rbm.isFinite()).isTrue();
        assertThat(copy.isFinite()).isFalse();
    }

    @Test
    void shapesThatDoNotFitAreNamed() {
        assertThatThrownBy(() -> new Rbm(new FloatMatrix(4, 3), new float[4], new float[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 visible x 3 hidden")
                .hasMessageContaining("c of length 4");
        assertThatThrownBy(() -> rbm.freeEnergy(new float[4])).hasMessage("Expected v of length 5, found 4");
        assertThatThrownBy(() -> rbm.set(Rbm.zero(5, 4)))
                .hasMessageContaining("5 x 3")
                .hasMessageContaining("5 x 4");
    }
}
