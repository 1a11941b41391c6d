package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActivationsTest {
    private static final double LARGEST = 87;

    @Test
    void allFloatFunctionsAreAccurateWhereverTheResultIsANormalNumber() {
        double[] worst = new double[4];
        // Every 997th float of either sign: all exponents, dense in the mantissa.
        for (int bits = 0; bits < Float.floatToIntBits((float) LARGEST); bits += 997) {
            for (int sign : new int[] {0, Integer.MIN_VALUE}) {
                float z = Float.intBitsToFloat(bits | sign);
                double e = StrictMath.exp(-Math.abs((double) z));
                double sigmoid = z >= 0 ? 1 / (1 + e) : e / (1 + e);
                double softplus = Math.max(z, 0) + StrictMath.log1p(e);
                worst[0] = Math.max(worst[0], Math.abs(Activations.sigmoid(z) / sigmoid - 1));
                worst[1] = Math.max(worst[1], Math.abs(Activations.softplus(z) / softplus - 1));
                worst[2] = Math.max(worst[2], Math.abs(Activations.exp(z) / StrictMath.exp(z) - 1));
                double tanh = StrictMath.tanh(z);
                worst[3] = Math.max(worst[3], tanh == 0 ? 0 : Math.abs(Activations.tanh(z) / tanh - 1));
            }
        }
        assertThat(worst[0]).isLessThan(4e-7);
        assertThat(worst[1]).isLessThan(4e-7);
        assertThat(worst[2]).isLessThan(4e-7);
        assertThat(worst[3]).isLessThan(4e-7);
    }

    @Test
    void expAndTanhEndAsTheyShould() {
        assertThat(Activations.exp(100)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(Activations.exp(88.5f)).isEqualTo((float) Math.exp(88.5f));
        assertThat(Activations.exp(-200)).isZero();
        assertThat(Activations.exp(Float.NaN)).isNaN();
        assertThat(Activations.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Activations.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(Activations.tanh(-3)).isEqualTo(-Activations.tanh(3));
        assertThat(Activations.tanh(Float.NaN)).isNaN();
    }

    @Test
    void nothingOverflowsAndNaNStaysVisible() {
        assertThat(Activations.sigmoid(1e30f)).isEqualTo(1);
        assertThat(Activations.sigmoid(-1e30f)).isBetween(0f, 1e-37f);
        assertThat(Activations.sigmoid(Float.NEGATIVE_INFINITY)).isBetween(0f, 1e-37f);
        assertThat(Activations.softplus(1e30f)).isEqualTo(1e30f);
        assertThat(Activations.softplus(-1e30f)).isBetween(0f, 1e-37f);
        assertThat(Activations.softplus(1000.0)).isEqualTo(1000.0);
        assertThat(Activations.softplus(-1000.0)).isZero();
        assertThat(Activations.sigmoid(-1000.0)).isZero();
        assertThat(Activations.sigmoid(Float.NaN)).isNaN();
        assertThat(Activations.softplus(Float.NaN)).isNaN();
    }

    /** Where 1 + e is 1 the small number itself must be left: σ(z) = e^z (1 - e^z + …), softplus(z) = e^z (1 - e^z/2 + …). */
    @Test
    void doublesKeepTheirRelativeAccuracyFarDown() {
        for (double z = -700; z <= -37; z += 3) {
            assertThat(Activations.sigmoid(z) / Math.exp(z)).isCloseTo(1, within(1e-15));
            assertThat(Activations.softplus(z) / Math.exp(z)).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void softplusIsTheIntegralOfSigmoid() {
        for (double z = -30; z <= 30; z += 0.37) {
            double h = 1e-5;
            double slope = (Activations.softplus(z + h) - Activations.softplus(z - h)) / (2 * h);
            assertThat(slope).isCloseTo(Activations.sigmoid(z), within(1e-9));
        }
    }
}
