package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GreyPictureTest {
    @Test
    void spinsAreUpFromTheThresholdOn() {
        GreyPicture picture = new GreyPicture(2, 2, new float[] {0, 0.4f, 0.5f, 1});

        assertThat(picture.spins(0.5)).containsExactly(-1, -1, 1, 1);
        assertThat(picture.inverted().values()).containsExactly(1, 0.6f, 0.5f, 0);
        assertThat(picture.at(0, 1)).isEqualTo(0.5f);
        assertThatThrownBy(() -> new GreyPicture(2, 3, new float[5]))
                .hasMessage("A picture of 2 x 3 does not have 5 pixels");
    }

    @Test
    void otsuPartsTwoTonesInTheMiddleOfTheirGap() {
        float[] values = new float[100];
        Arrays.fill(values, 0, 70, 51 / 255f);
        Arrays.fill(values, 70, 100, 153 / 255f);

        // Any threshold in 51 … 152 parts alike: their middle, and half a level up, as a level joins the dark class.
        assertThat(new GreyPicture(10, 10, values).otsuThreshold()).isEqualTo(102 / 255.0);
    }

    @Test
    void otsuMaximisesTheVarianceBetweenTheClasses() {
        float[] values = new float[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.pow(i / 255.0, 3);
        }
        double threshold = new GreyPicture(16, 16, values).otsuThreshold();

        double best = 0;
        for (int level = 0; level < 255; level++) {
            best = Math.max(best, between(values, (level + 0.5) / 255));
        }
        // The histogram rounds each value to a level: half a level of 255 a class mean at the worst.
        assertThat(between(values, threshold)).isGreaterThan(best * 0.99);
    }

    @Test
    void pictureOfOneGreyHasTheMiddleForAThreshold() {
        assertThat(new GreyPicture(2, 1, new float[] {0.2f, 0.2f}).otsuThreshold())
                .isEqualTo(0.5);
    }

    @Test
    void spinsAndGreyGoThereAndBack() {
        float[] spins = {-1, 1, 0};

        assertThat(Spins.toGrey(spins)).containsExactly(0, 1, 0.5f);
        assertThat(Spins.overlap(new float[] {1, 1, -1, -1}, new float[] {1, -1, -1, -1}))
                .isEqualTo(0.5);
        assertThatThrownBy(() -> Spins.overlap(new float[2], new float[3]))
                .hasMessage("Patterns of 2 and 3 spins have no overlap");
    }

    private static double between(float[] values, double threshold) {
        double dark = (double)
                Arrays.stream(doubles(values)).filter(v -> v < threshold).count();
        double light = values.length - dark;
        if (dark == 0 || light == 0) {
            return 0;
        }
        double darkSum =
                Arrays.stream(doubles(values)).filter(v -> v < threshold).sum();
        double lightSum = Arrays.stream(doubles(values)).sum() - darkSum;
        double distance = darkSum / dark - lightSum / light;
        return dark * light * distance * distance;
    }

    private static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        Arrays.setAll(copy, i -> values[i]);
        return copy;
    }
}
