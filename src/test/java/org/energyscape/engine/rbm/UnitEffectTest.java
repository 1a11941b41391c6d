package org.energyscape.engine.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.junit.jupiter.api.Test;

class UnitEffectTest {
    private static final int VISIBLE = 12;
    private static final int HIDDEN = 7;

    private final Rbm rbm = BruteForce.machine(VISIBLE, HIDDEN, 0.9, 3);
    private final FloatMatrix examples = BruteForce.examples(5, VISIBLE, 4);

    /** The machine from which unit j is cut out. */
    private Rbm without(int j) {
        Rbm rest = Rbm.zero(VISIBLE, HIDDEN - 1);
        System.arraycopy(rbm.visibleBias(), 0, rest.visibleBias(), 0, VISIBLE);
        int to = 0;
        for (int k = 0; k < HIDDEN; k++) {
            if (k != j) {
                rest.hiddenBias()[to] = rbm.hiddenBias()[k];
                for (int i = 0; i < VISIBLE; i++) {
                    rest.weights().data()[i * (HIDDEN - 1) + to] = rbm.weights().at(i, k);
                }
                to++;
            }
        }
        return rest;
    }

    private static double crossEntropy(float[] v, float[] r) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum -= v[i] * Math.log(r[i]) + (1 - v[i]) * Math.log(1 - r[i]);
        }
        return sum;
    }

    @Test
    void aUnitSwitchedOffIsAUnitCutOutOfTheMachine() {
        for (int j = 0; j < HIDDEN; j++) {
            UnitEffect effect = UnitEffect.of(rbm, examples, j, Kernels.plain(1));
            Rbm rest = without(j);
            for (int r = 0; r < 5; r++) {
                float[] v = Arrays.copyOfRange(examples.data(), r * VISIBLE, (r + 1) * VISIBLE);
                float[] all = rbm.visibleProbabilities(rbm.hiddenProbabilities(v));
                float[] less = rest.visibleProbabilities(rest.hiddenProbabilities(v));
                for (int i = 0; i < VISIBLE; i++) {
                    int at = r * VISIBLE + i;
                    assertThat(effect.with()[at]).isCloseTo(all[i], within(1e-5f));
                    assertThat(effect.without()[at]).isCloseTo(less[i], within(1e-5f));
                    assertThat(effect.difference()[at]).isCloseTo(all[i] - less[i], within(1e-5f));
                }
                assertThat(effect.errorWith()[r]).isCloseTo(crossEntropy(v, all), within(1e-4));
                assertThat(effect.errorWithout()[r]).isCloseTo(crossEntropy(v, less), within(1e-4));
            }
        }
    }

    @Test
    void aUnitWithoutWeightsChangesNothing() {
        for (int i = 0; i < VISIBLE; i++) {
            rbm.weights().data()[i * HIDDEN + 2] = 0;
        }
        UnitEffect effect = UnitEffect.of(rbm, examples, 2, Kernels.plain(1));
        assertThat(effect.difference()).containsOnly(0f);
        assertThat(effect.errorWithout()).isEqualTo(effect.errorWith());
    }

    @Test
    void aCertainPictureThatIsRebuiltCertainlyHasAFiniteError() {
        Rbm sure = Rbm.zero(2, 1);
        sure.visibleBias()[0] = 200;
        sure.visibleBias()[1] = -200;
        UnitEffect effect = UnitEffect.of(sure, new FloatMatrix(1, 2, new float[] {0, 0}), 0, Kernels.plain(1));
        assertThat(effect.errorWith()[0]).isCloseTo(200, within(1e-9));
    }

    @Test
    void aUnitThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> UnitEffect.of(rbm, examples, HIDDEN, Kernels.plain(1)))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Expected a hidden unit from 0 to 6, found 7");
    }
}
