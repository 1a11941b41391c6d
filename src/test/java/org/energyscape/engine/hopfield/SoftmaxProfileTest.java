package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.energyscape.engine.hopfield.SoftmaxProfile.Regime;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class SoftmaxProfileTest {
    private static FloatMatrix memories(int count, int units) {
        float[] data = new float[count * units];
        for (int i = 0; i < data.length; i++) {
            data[i] = 2 * RandomKey.ofSeed(3).uniformAt(i) - 1;
        }
        return new FloatMatrix(count, units, data);
    }

    @Test
    void equalWeightsAreAsManyMemoriesAsThereAre() {
        double[] weights = new double[20];
        Arrays.fill(weights, 0.05);
        SoftmaxProfile profile = SoftmaxProfile.of(weights);
        assertThat(profile.effective()).isCloseTo(20, within(1e-12));
        assertThat(profile.covering()).isEqualTo(18);
        assertThat(profile.regime()).isEqualTo(Regime.AVERAGE);
    }

    @Test
    void nineOfTenTenthsCoverNineTenthsThoughTheirSumIsRounded() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        assertThat(SoftmaxProfile.of(tenths).covering()).isEqualTo(9);
    }

    @Test
    void aSingleWeightIsOneMemory() {
        SoftmaxProfile profile = SoftmaxProfile.of(new double[] {0, 1, 0});
        assertThat(profile.entropy()).isZero();
        assertThat(profile.effective()).isEqualTo(1);
        assertThat(profile.largest()).isEqualTo(1);
        assertThat(profile.regime()).isEqualTo(Regime.SINGLE);
    }

    @Test
    void twoOfManyMemoriesAreMetastable() {
        SoftmaxProfile profile = SoftmaxProfile.of(new double[] {0.5, 0, 0.5, 0});
        assertThat(profile.effective()).isCloseTo(2, within(1e-15));
        assertThat(profile.covering()).isEqualTo(2);
        assertThat(profile.regime()).isEqualTo(Regime.METASTABLE);
    }

    @Test
    void similaritiesAndWeightsAreThoseOfCommonsMathInDouble() {
        FloatMatrix memories = memories(7, 40);
        float[] state = Arrays.copyOf(memories(1, 40).data(), 40);
        state[3] = 0.25f;
        ModernHopfield network = new ModernHopfield(memories, 0.7, 1);
        double[] asked = new double[40];
        Arrays.setAll(asked, i -> state[i]);
        RealVector products = new ArrayRealVector(memories.operate(asked));
        RealVector powers = products.mapMultiply(0.7).map(Math::exp);
        double[] expected = powers.mapDivide(powers.getL1Norm()).toArray();
        assertThat(network.similarities(state)).containsExactly(products.toArray(), within(1e-12));
        assertThat(network.weights(state)).containsExactly(expected, within(1e-13));
    }

    @Test
    void separationIsTheOwnSquareLessTheGreatestProductWithAnother() {
        FloatMatrix memories = new FloatMatrix(3, 2, new float[] {2, 0, 0, 1, 1, 1});
        ModernHopfield network = new ModernHopfield(memories, 1, 1);
        assertThat(network.separation(0)).isEqualTo(2);
        assertThat(network.separation(1)).isZero();
        assertThat(network.separation(2)).isZero();
        assertThat(new ModernHopfield(new FloatMatrix(1, 2, new float[] {1, 1}), 1, 1).separation(0))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void atDegreeTwoTheWeightsAreTheOverlapsOfHebbsNetwork() {
        double[] weights = MemoryWeights.of(new DenseMemoryRule.Polynomial(2, true), new int[] {6, 2, -4});
        assertThat(weights).containsExactly(0.75, 0.25, 0);
    }

    @Test
    void aLargerDegreeIsSharper() {
        double[] weights = MemoryWeights.of(new DenseMemoryRule.Polynomial(4, true), new int[] {6, 2, -4});
        assertThat(weights).containsExactly(new double[] {27 / 28.0, 1 / 28.0, 0}, within(1e-15));
    }

    @Test
    void theExponentialMemoryWeighsByTheSoftmax() {
        double[] weights = MemoryWeights.of(new DenseMemoryRule.Exponential(0.5), new int[] {784, 782, 780});
        double sum = 1 + Math.exp(-1) + Math.exp(-2);
        assertThat(weights)
                .containsExactly(new double[] {1 / sum, Math.exp(-1) / sum, Math.exp(-2) / sum}, within(1e-15));
    }

    @Test
    void memoriesOfWhichNoneResemblesTheStateHaveNoWeightUnderAPolynomial() {
        assertThat(MemoryWeights.of(new DenseMemoryRule.Polynomial(3, true), new int[] {-2, 0}))
                .containsExactly(0, 0);
    }
}
