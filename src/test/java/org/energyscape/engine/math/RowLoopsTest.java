package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector loops against their scalar functions, bit by bit, for every width. */
class RowLoopsTest {
    private static final float[] ODD_ONES = {
        0,
        -0f,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        87.2f,
        87.4f,
        -87.3f,
        -104,
        1e-30f,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        0.5f,
        1
    };

    @BeforeEach
    void needsTheModule() {
        assumeTrue(VectorModule.isPresent(), "the JVM runs without jdk.incubator.vector");
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void sigmoidAndSoftplusHaveTheBitsOfTheScalarFunctions(int bits) {
        RowLoops loops = VectorBackend.of(bits).rows();
        for (int n : new int[] {0, 1, 15, 16, 17, 47, 2000}) {
            float[] x = values(n + 4);
            float[] sigmoid = x.clone();
            loops.sigmoid(sigmoid, 2, n, new float[n]);
            float[] softplus = new float[n + 4];
            loops.softplus(x, 2, softplus, 1, n);
            for (int j = 0; j < n; j++) {
                assertThat(sigmoid[2 + j]).isEqualTo(Float.valueOf(Activations.sigmoid(x[2 + j])));
                assertThat(softplus[1 + j]).isEqualTo(Float.valueOf(Activations.softplus(x[2 + j])));
            }
            assertThat(Arrays.copyOfRange(sigmoid, n + 2, n + 4)).isEqualTo(Arrays.copyOfRange(x, n + 2, n + 4));
            assertThat(softplus[n + 1]).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void samplesAreThoseOfTheScalarGeneratorFromAnyColumnOn(int bits) {
        RowLoops loops = VectorBackend.of(bits).rows();
        float[] p = new float[300];
        RandomStream random = new RandomStream(3);
        for (int j = 0; j < p.length; j++) {
            p[j] = random.nextFloat();
        }
        System.arraycopy(new float[] {0, 1, Float.NaN, -1, 2, Float.POSITIVE_INFINITY}, 0, p, 40, 6);
        float[] whole = new float[300];
        float[] parts = new float[300];
        loops.sample(p, 0, 17, -5, 0, whole, 0, 300, new float[300]);
        loops.sample(p, 0, 17, -5, 0, parts, 0, 37, new float[37]);
        loops.sample(p, 37, 17, -5, 37, parts, 37, 263, new float[263]);
        for (int j = 0; j < 300; j++) {
            assertThat(whole[j]).isEqualTo(CounterBits.uniform(17, -5, j) < p[j] ? 1 : 0);
        }
        assertThat(parts).isEqualTo(whole);
        assertThat(Arrays.copyOfRange(whole, 40, 46)).containsExactly(0, 1, 0, 0, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void countsAndScaledSumsAreThoseOfTheirLoops(int bits) {
        RowLoops loops = VectorBackend.of(bits).rows();
        for (int n : new int[] {0, 1, 16, 33, 500}) {
            float[] x = values(n + 1);
            float[] y = values(n + 3);
            int count = 0;
            float[] expected = y.clone();
            for (int j = 0; j < n; j++) {
                count += x[1 + j] != 0 ? 1 : 0;
                expected[2 + j] = 0.3f * x[1 + j] + 0.7f * y[2 + j];
            }
            assertThat(loops.countNonZero(x, 1, n)).isEqualTo(count);
            loops.addScaled(0.3f, x, 1, 0.7f, y, 2, n);
            assertThat(y).isEqualTo(expected);
        }
    }

    private static float[] values(int n) {
        float[] x = new float[n];
        RandomStream random = new RandomStream(n);
        for (int j = 0; j < n; j++) {
            x[j] = random.nextInt(4) == 0
                    ? ODD_ONES[random.nextInt(ODD_ONES.length)]
                    : (float) (random.nextGaussian() * 20);
        }
        return x;
    }
}
