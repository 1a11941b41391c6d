package org.energyscape.engine.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;

class PictureScalerTest {
    @Test
    void shrinkingByAWholeFactorIsTheMeanOfBlocks() {
        GreyPicture picture = new GreyPicture(4, 2, new float[] {
            0, 1, .5f, .5f, //
            1, 0, 1, 1
        });

        assertThat(PictureScaler.scale(picture, 2, 1).values()).containsExactly(0.5f, 0.75f);
    }

    @Test
    void partsOfPixelsCountByTheirPart() {
        GreyPicture picture = new GreyPicture(3, 1, new float[] {0, 1, 0});

        // Each half covers one pixel and half of the middle one: (0 + 1/2) / 1.5.
        assertThat(PictureScaler.scale(picture, 2, 1).values()).containsExactly(1 / 3f, 1 / 3f);
    }

    @Test
    void shrinkingKeepsTheMeanAtAnySize() {
        RandomStream random = RandomKey.ofSeed(4).stream();
        float[] values = new float[37 * 23];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
            sum += values[i];
        }
        GreyPicture picture = new GreyPicture(37, 23, values);

        for (int side = 1; side <= 23; side++) {
            double small = 0;
            for (float v : PictureScaler.scale(picture, side, side).values()) {
                small += v;
            }
            assertThat(small / (side * side)).as("side " + side).isCloseTo(sum / values.length, within(1e-6));
        }
    }

    @Test
    void growingInterpolatesBetweenCentresAndKeepsTheEnds() {
        GreyPicture picture = new GreyPicture(2, 1, new float[] {0, 1});

        assertThat(PictureScaler.scale(picture, 4, 1).values()).containsExactly(0, 0.25f, 0.75f, 1);
    }

    @Test
    void sameSizeChangesNothing() {
        GreyPicture picture = new GreyPicture(3, 2, new float[] {0, .1f, .2f, .3f, .4f, .5f});

        assertThat(PictureScaler.scale(picture, 3, 2).values()).containsExactly(picture.values());
    }

    @Test
    void cropTakesTheMiddleAndPadKeepsTheWhole() {
        GreyPicture tall = new GreyPicture(1, 3, new float[] {.25f, .5f, .75f});

        assertThat(PictureScaler.square(tall, 1, PictureScaler.Fit.CROP, 0).values())
                .containsExactly(.5f);
        assertThat(PictureScaler.square(tall, 3, PictureScaler.Fit.PAD, 0).values())
                .containsExactly(0, .25f, 0, 0, .5f, 0, 0, .75f, 0);
        assertThatThrownBy(() -> PictureScaler.scale(tall, 0, 1))
                .hasMessage("A picture needs at least 1 pixel a side, found 0");
    }
}
