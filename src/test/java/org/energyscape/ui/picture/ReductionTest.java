package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReductionTest {

    @Test
    void meanIsTheMeanOfEveryBlockAlsoWhenBlocksDifferInSize() {
        int rows = 37;
        int columns = 53;
        float[] values = Samples.gaussian(rows * columns, 1, 2, 8);
        Reduction reduced = Reduction.reduce(values, rows, columns, 10, 12, Reduction.Pooling.MEAN);
        assertThat(reduced.rows()).isEqualTo(10);
        assertThat(reduced.columns()).isEqualTo(12);
        for (int r = 0; r < 10; r++) {
            for (int c = 0; c < 12; c++) {
                double sum = 0;
                int n = 0;
                for (int i = r * rows / 10; i < (r + 1) * rows / 10; i++) {
                    for (int j = c * columns / 12; j < (c + 1) * columns / 12; j++) {
                        sum += values[i * columns + j];
                        n++;
                    }
                }
                assertThat((double) reduced.values()[r * 12 + c]).isCloseTo(sum / n, within(1e-5));
            }
        }
    }

    @Test
    void noOutlierGetsLostByExtremePooling() {
        int side = 512;
        float[] values = Samples.gaussian(side * side, 0, 0.01, 9);
        for (int spot : new int[] {0, 777, side * side / 2 + 13, side * side - 1}) {
            float before = values[spot];
            values[spot] = -5;
            float[] reduced = Reduction.reduce(values, side, side, 60, 60, Reduction.Pooling.EXTREME)
                    .values();
            assertThat(reduced).contains(-5f);
            values[spot] = before;
        }
    }

    @Test
    void missingValuesAreLeftOut() {
        float nan = Float.NaN;
        float[] values = {1, nan, nan, nan, 3, nan, nan, nan};
        assertThat(Reduction.reduce(values, 2, 4, 1, 2, Reduction.Pooling.MEAN).values())
                .containsExactly(2f, nan);
        assertThat(Reduction.reduce(values, 2, 4, 1, 2, Reduction.Pooling.EXTREME)
                        .values())
                .containsExactly(3f, nan);
    }

    @Test
    void smallMatricesStayAsTheyAre() {
        float[] values = {1, 2, 3, 4};
        Reduction reduced = Reduction.reduce(values, 2, 2, 100, 100, Reduction.Pooling.MEAN);
        assertThat(reduced.values()).isSameAs(values);
    }

    @Test
    void aWrongNumberOfValuesIsRefused() {
        assertThatThrownBy(() -> Reduction.none(new float[5], 2, 3))
                .hasMessageContaining("2 x 3 needs 6 values, found 5");
    }
}
