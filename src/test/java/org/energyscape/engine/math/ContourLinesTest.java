package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContourLinesTest {
    private static float[] field(int columns, int rows, DoubleBinaryOperator f) {
        float[] values = new float[columns * rows];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            values[i] = (float) f.applyAsDouble(i % columns, row);
        }
        return values;
    }

    @Test
    void linesOfALinearFieldAreExactAndGoFromEdgeToEdge() {
        float[] lines = ContourLines.of(field(9, 7, (x, y) -> 2 * x + y), 9, 7, 8.5);
        double length = 0;
        for (int i = 0; i < lines.length; i += 4) {
            assertThat(2 * lines[i] + lines[i + 1]).isEqualTo(8.5f);
            assertThat(2 * lines[i + 2] + lines[i + 3]).isEqualTo(8.5f);
            length += Math.hypot(lines[i + 2] - lines[i], lines[i + 3] - lines[i + 1]);
        }
        // From (4.25, 0) to (1.25, 6).
        assertThat(length).isCloseTo(Math.hypot(3, 6), within(1e-5));
    }

    @Test
    void aQuadraticFieldIsOffByNoMoreThanItsSecondDerivativeAllows() {
        int size = 41;
        double level = 150.3;
        float[] lines = ContourLines.of(
                field(size, size, (x, y) -> (x - 20) * (x - 20) + (y - 20) * (y - 20)), size, size, level);
        assertThat(lines).isNotEmpty();
        double round = 0;
        for (int i = 0; i < lines.length; i += 2) {
            double value = Math.pow(lines[i] - 20, 2) + Math.pow(lines[i + 1] - 20, 2);
            // Second derivative 2, edges of length 1: at most 2/8 below the chord.
            assertThat(value).isBetween(level - 0.25 - 1e-3, level + 1e-3);
        }
        for (int i = 0; i < lines.length; i += 4) {
            round += Math.hypot(lines[i + 2] - lines[i], lines[i + 3] - lines[i + 1]);
        }
        assertThat(round).isBetween(0.98 * 2 * Math.PI * Math.sqrt(level), 2 * Math.PI * Math.sqrt(level));
    }

    @Test
    void everyPieceOfAClosedLineMeetsItsNeighboursExactly() {
        int size = 30;
        float[] lines = ContourLines.of(
                field(size, size, (x, y) -> Math.sin(x * 0.9) * Math.cos(y * 0.7) + 0.01 * x), size, size, 0.05);
        java.util.Map<Long, Integer> ends = new java.util.HashMap<>();
        for (int i = 0; i < lines.length; i += 2) {
            long key =
                    ((long) Float.floatToIntBits(lines[i]) << 32) | (Float.floatToIntBits(lines[i + 1]) & 0xffffffffL);
            ends.merge(key, 1, Integer::sum);
        }
        ends.forEach((key, count) -> {
            float x = Float.intBitsToFloat((int) (key >> 32));
            float y = Float.intBitsToFloat((int) (long) key);
            boolean border = x == 0 || y == 0 || x == size - 1 || y == size - 1;
            assertThat(count).as("ends at %s, %s", x, y).isEqualTo(border ? 1 : 2);
        });
    }

    @Test
    void aSaddleIsCutByTheMeanOfItsCorners() {
        float[] values = {1, 0, 0, 1};
        // Mean 0.5: above a level of 0.4 the two high corners are joined, and each low corner is cut off.
        float[] joined = ContourLines.of(values, 2, 2, 0.4);
        float[] apart = ContourLines.of(values, 2, 2, 0.6);
        assertThat(joined).hasSize(8);
        assertThat(apart).hasSize(8);
        for (int i = 0; i < 8; i += 4) {
            assertThat(near(joined, i, 1, 0) || near(joined, i, 0, 1)).isTrue();
            assertThat(near(apart, i, 0, 0) || near(apart, i, 1, 1)).isTrue();
        }
    }

    private static boolean near(float[] lines, int i, float x, float y) {
        return Math.abs(lines[i] - x) + Math.abs(lines[i + 1] - y) < 0.5
                && Math.abs(lines[i + 2] - x) + Math.abs(lines[i + 3] - y) < 0.5;
    }

    @Test
    void squaresWithAMissingCornerHaveNoLines() {
        assertThat(ContourLines.of(new float[] {0, Float.NaN, 1, 1}, 2, 2, 0.5)).isEmpty();
    }

    @Test
    void levelsAreRoundAndInside() {
        assertThat(ContourLines.levels(-394.2, -3, 8)).containsExactly(-350, -300, -250, -200, -150, -100, -50);
        assertThat(ContourLines.levels(0, 1, 5))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.2, 0.4, 0.6, 0.8);
        assertThat(ContourLines.levels(2, 2, 5)).isEmpty();
    }

    @Test
    void aGridOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContourLines.of(new float[5], 2, 3, 0))
                .withMessageContaining("2 x 3 and 5 values");
    }
}
