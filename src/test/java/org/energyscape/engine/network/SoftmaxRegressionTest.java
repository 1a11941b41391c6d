package org.energyscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;

final class SoftmaxRegressionTest {
    private static final int CLASSES = 3;
    private static final RandomKey KEY = RandomKey.ofSeed(1);

    /** Three noisy corners of a cube, 300 rows of 6 pixels, of which some are exactly zero. */
    private static Dataset corners() {
        RandomStream random = new RandomStream(5);
        FloatMatrix values = new FloatMatrix(300, 6);
        int[] labels = new int[300];
        for (int i = 0; i < 300; i++) {
            labels[i] = i % CLASSES;
            for (int k = 0; k < 6; k++) {
                float noise = random.nextInt(3) == 0 ? 0 : 0.4f * random.nextFloat();
                values.data()[i * 6 + k] = (k % CLASSES == labels[i] ? 0.6f : 0f) + noise;
            }
        }
        return new Dataset("corners", values, 6, 1, labels);
    }

    @Test
    void theGradientAgreesWithFiniteDifferences() {
        Dataset data = corners();
        RandomStream random = new RandomStream(6);
        float[] weights = new float[7 * CLASSES];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        int[] rows = {0, 1, 2, 10, 20, 31, 44};
        float decay = 0.05f;
        float[] gradient = new float[weights.length];
        SoftmaxRegression.lossAndGradient(weights, CLASSES, data, rows, decay, gradient);

        float[] ignored = new float[weights.length];
        float step = 1 / 128f;
        for (int i = 0; i < weights.length; i++) {
            float[] up = weights.clone();
            float[] down = weights.clone();
            up[i] += step;
            down[i] -= step;
            double rise = SoftmaxRegression.lossAndGradient(up, CLASSES, data, rows, decay, ignored)
                    - SoftmaxRegression.lossAndGradient(down, CLASSES, data, rows, decay, ignored);
            assertThat((double) gradient[i]).as("weight %d", i).isCloseTo(rise / (2 * step), within(5e-5));
        }
    }

    @Test
    void weightsOfZeroLoseTheLogarithmOfTheNumberOfClasses() {
        float[] zero = new float[7 * CLASSES];
        double loss = SoftmaxRegression.lossAndGradient(zero, CLASSES, corners(), new int[] {0, 1, 2}, 1, zero.clone());

        assertThat(loss).isCloseTo(Math.log(3), within(1e-6));
    }

    @Test
    void separableClassesAreLearnt() {
        Dataset data = corners();
        SoftmaxRegression model = trained(data);

        assertThat(Confusion.of(CLASSES, data.labels(), model.classify(data.values()))
                        .accuracy())
                .isEqualTo(1);
    }

    @Test
    void probabilitiesSumToOneAndTheGreatestIsTheAnswer() {
        Dataset data = corners();
        SoftmaxRegression model = trained(data);

        FloatMatrix p = model.probabilities(data.values());
        int[] answers = model.classify(data.values());
        for (int i = 0; i < data.size(); i++) {
            float[] row = {p.at(i, 0), p.at(i, 1), p.at(i, 2)};
            assertThat(row[0] + row[1] + row[2]).isCloseTo(1f, within(1e-5f));
            for (float other : row) {
                assertThat(row[answers[i]]).isGreaterThanOrEqualTo(other);
            }
        }
    }

    @Test
    void enormousScoresDoNotOverflow() {
        Dataset data = corners();
        FloatMatrix huge = new FloatMatrix(1, 6, new float[] {1e6f, 0, 0, 1e6f, 0, 0});

        FloatMatrix p = trained(data).probabilities(huge);

        assertThat(p.at(0, 0)).isCloseTo(1f, within(1e-6f));
        assertThat(p.at(0, 1) + p.at(0, 2)).isCloseTo(0f, within(1e-6f));
    }

    @Test
    void theSameKeyGivesTheSameWeightsAndAnotherKeyOthers() {
        Dataset data = corners();
        SoftmaxRegression.Settings settings = new SoftmaxRegression.Settings(2, 32, 0.2f, 0.9f, 1e-3f);

        float[] first = SoftmaxRegression.train(data, CLASSES, settings, KEY, ProgressSink.NONE)
                .template(0);
        float[] again = SoftmaxRegression.train(data, CLASSES, settings, KEY, ProgressSink.NONE)
                .template(0);
        float[] other = SoftmaxRegression.train(data, CLASSES, settings, RandomKey.ofSeed(2), ProgressSink.NONE)
                .template(0);

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void theTemplateOfAClassLightsWhereItsInkIs() {
        float[] template = trained(corners()).template(1);

        assertThat(template[1]).isPositive().isGreaterThan(template[0]).isGreaterThan(template[2]);
        assertThat(template[4]).isPositive().isGreaterThan(template[3]).isGreaterThan(template[5]);
    }

    @Test
    void trainingCanBeCancelled() {
        ProgressSink cancelled = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() ->
                        SoftmaxRegression.train(corners(), CLASSES, SoftmaxRegression.Settings.DEFAULT, KEY, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void labelsOutOfRangeAreNamed() {
        Dataset data = corners();
        data.labels()[7] = 9;

        assertThatThrownBy(() -> trained(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row 7 of corners has label 9, expected 0 to 2");
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> new SoftmaxRegression.Settings(1, 1, 0.1f, 1f, 0))
                .hasMessageContaining("momentum 1.0");
        assertThatThrownBy(() -> new SoftmaxRegression.Settings(1, 1, Float.NaN, 0.5f, 0))
                .hasMessageContaining("rate NaN");
    }

    private static SoftmaxRegression trained(Dataset data) {
        return SoftmaxRegression.train(data, CLASSES, SoftmaxRegression.Settings.DEFAULT, KEY, ProgressSink.NONE);
    }
}
