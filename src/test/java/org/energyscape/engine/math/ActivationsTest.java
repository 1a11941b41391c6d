package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActivationsTest {
    @Test
    void sigmoidAndSoftplusInFloatAreAccurateInBothTails() {
        double worstSigmoid = 0;
        double worstSoftplus = 0;
        for (int step = -85_000; step <= 85_000; step += 7) {
            float z = step / 1000f;
            double e = Math.exp(-Math.abs((double) z));
            double sigmoid = z >= 0 ? 1 / (1 + e) : e / (1 + e);
            double softplus = Math.max(z, 0) + Math.log1p(e);
            worstSigmoid = Math.max(worstSigmoid, Math.abs(Activations.sigmoid(z) / sigmoid - 1));
            worstSoftplus = Math.max(worstSoftplus, Math.abs(Activations.softplus(z) / softplus - 1));
        }
        assertThat(worstSigmoid).isLessThan(3e-7);
        assertThat(worstSoftplus).isLessThan(3e-7);
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

    @Test
    void softplusIsTheIntegralOfSigmoid() {
        for (double z = -30; z <= 30; z += 0.37) {
            double h = 1e-5;
            double slope = (Activations.softplus(z + h) - Activations.softplus(z - h)) / (2 * h);
            assertThat(slope).isCloseTo(Activations.sigmoid(z), within(1e-9));
        }
    }
}
