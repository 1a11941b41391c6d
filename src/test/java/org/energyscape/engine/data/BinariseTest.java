package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class BinariseTest {
    private static final RandomKey KEY = RandomKey.ofSeed(21);

    @Test
    void thresholdItselfBecomesOne() {
        Dataset data = data(1, 0f, 0.49f, 0.5f, 1f);

        assertThat(new Binarise.Threshold(0.5).apply(data, KEY).row(0)).containsExactly(0, 0, 1, 1);
        assertThat(data.row(0)).as("the source stays").containsExactly(0f, 0.49f, 0.5f, 1f);
    }

    @Test
    void greyIsKeptWithoutACopy() {
        Dataset data = data(1, 0.1f, 0.9f);

        assertThat(new Binarise.KeepGrey().apply(data, KEY)).isSameAs(data);
    }

    @Test
    void greyIsTheProbabilityOfOne() {
        int n = 20_000;
        float[] values = new float[3 * n];
        for (int i = 0; i < n; i++) {
            values[n + i] = 0.3f;
            values[2 * n + i] = 1;
        }

        Dataset binary = new Binarise.Random().apply(data(3, values), KEY);

        assertThat(mean(binary.row(0))).isZero();
        // Standard deviation 0.0032.
        assertThat(mean(binary.row(1))).isBetween(0.284, 0.316);
        assertThat(mean(binary.row(2))).isEqualTo(1.0);
    }

    @Test
    void everyEpochDrawsAnewAndTheSameEpochTheSame() {
        Dataset data =
                data(1, new float[] {.5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f});
        Binarise random = new Binarise.Random();

        assertThat(random.apply(data, KEY.child(1)).row(0))
                .containsExactly(random.apply(data, KEY.child(1)).row(0))
                .isNotEqualTo(random.apply(data, KEY.child(2)).row(0));
    }

    @Test
    void oneRowAloneIsDrawnAsInTheWholeSet() {
        float[] values = new float[300];
        Arrays.fill(values, 0.5f);
        Dataset data = data(3, values);
        float[] target = new float[110];

        new Binarise.Random().row(values, 200, target, 10, 100, KEY.child(2));

        assertThat(Arrays.copyOfRange(target, 10, 110))
                .containsExactly(new Binarise.Random().apply(data, KEY).row(2));
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static Dataset data(int rows, float... values) {
        int n = values.length / rows;
        return Dataset.unlabelled("test", new FloatMatrix(rows, n, values), n, 1);
    }
}
