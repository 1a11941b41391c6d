package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TranspositionTest {
    @Test
    void everyEntryMovesAndNoOtherChanges() {
        for (int rows : new int[] {0, 1, 8, 35}) {
            for (int columns : new int[] {0, 1, 64, 50, 301}) {
                float[] from = new float[3 + rows * (columns + 2)];
                for (int i = 0; i < from.length; i++) {
                    from[i] = i;
                }
                float[] to = new float[1 + columns * (rows + 1)];
                Arrays.fill(to, -1);
                Transposition.copy(from, 3, columns + 2, rows, columns, to, 1, rows + 1);
                float[] expected = new float[to.length];
                Arrays.fill(expected, -1);
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < columns; j++) {
                        expected[1 + j * (rows + 1) + i] = from[3 + i * (columns + 2) + j];
                    }
                }
                assertThat(to).isEqualTo(expected);
            }
        }
    }
}
