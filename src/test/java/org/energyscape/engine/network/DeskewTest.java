package org.energyscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.math.FloatMatrix;
import org.junit.jupiter.api.Test;

final class DeskewTest {
    @Test
    void uprightDigitsHaveNoSlantLeft() {
        Dataset upright = Deskew.of(new DigitWriter(1).write(200, 2, ProgressSink.NONE));

        for (int i = 0; i < upright.size(); i++) {
            assertThat(slant(upright.row(i), 28)).as("slant of row %d", i).isCloseTo(0, within(0.05));
        }
    }

    @Test
    void aSlantedBarBecomesAColumnInTheMiddle() {
        float[] picture = new float[49];
        for (int y = 0; y < 7; y++) {
            picture[y * 7 + 6 - y] = 1;
        }

        float[] upright = Deskew.of(Dataset.unlabelled("bar", new FloatMatrix(1, 49, picture), 7, 7))
                .row(0);

        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 7; x++) {
                assertThat(upright[y * 7 + x]).isCloseTo(x == 3 ? 1 : 0, within(1e-5f));
            }
        }
    }

    @Test
    void blankPaperStaysBlank() {
        Dataset blank = Dataset.unlabelled("blank", new FloatMatrix(1, 12), 4, 3);

        assertThat(Deskew.of(blank).row(0)).containsOnly(0f);
    }

    @Test
    void theOriginalIsLeftAlone() {
        Dataset digits = new DigitWriter(1).write(10, 1, ProgressSink.NONE);
        float[] before = digits.values().data().clone();

        Dataset upright = Deskew.of(digits);

        assertThat(digits.values().data()).isEqualTo(before);
        assertThat(upright.labels()).isEqualTo(digits.labels());
        assertThat(upright.name()).isEqualTo("written digits (10, seed 1), upright");
    }

    private static double slant(float[] picture, int width) {
        double mass = 0;
        double mx = 0;
        double my = 0;
        for (int k = 0; k < picture.length; k++) {
            mass += picture[k];
            mx += picture[k] * (k % width);
            int row = k / width;
            my += picture[k] * row;
        }
        double mixed = 0;
        double upright = 0;
        for (int k = 0; k < picture.length; k++) {
            int row = k / width;
            double dy = row - my / mass;
            mixed += picture[k] * (k % width - mx / mass) * dy;
            upright += picture[k] * dy * dy;
        }
        return mixed / upright;
    }
}
