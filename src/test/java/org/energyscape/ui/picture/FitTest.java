package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
    void cellsAreWholeScreenPixelsAndStartOnOne(double device) {
        CellFit fit = CellFit.of(28, 20, 3, 5, 401, 333, device);
        assertWhole(fit.cell() * device);
        assertWhole(fit.x() * device);
        assertWhole(fit.y() * device);
        assertThat(fit.width()).isLessThanOrEqualTo(401).isGreaterThan(401 - 28 / device);
        double leftOver = 401 - fit.width();
        assertThat(fit.x() - 3).isCloseTo(leftOver / 2, within(1 / device));
    }

    @ParameterizedTest
    @CsvSource({"100,600,600,10", "100,1200,300,20", "6,300,200,3", "1,50,50,1", "7,2000,100,7"})
    void tilesTakeTheColumnsThatMakeThemLargest(int count, double width, double height, int columns) {
        TileFit fit = TileFit.of(count, 16, 16, width, height, 0, 1);
        assertThat(fit.columns()).isEqualTo(columns);
        assertThat(fit.tileX(columns - 1) + fit.tileSpanX()).isLessThanOrEqualTo(width);
        assertThat(fit.tileY(count - 1) + fit.tileSpanY()).isLessThanOrEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void everyTileIsFoundUnderItsOwnPointsAndNoneInTheGaps(double device) {
        TileFit fit = TileFit.of(23, 9, 7, 500, 300, 14, device);
        for (int i = 0; i < 23; i++) {
            assertThat(fit.tile(fit.tileX(i) + 0.1, fit.tileY(i) + 0.1)).isEqualTo(i);
            assertThat(fit.tile(fit.tileX(i) + fit.tileSpanX() - 0.1, fit.tileY(i) + fit.tileSpanY() - 0.1))
                    .isEqualTo(i);
            assertThat(fit.tile(fit.tileX(i) + fit.tileSpanX() + fit.gap() / 2, fit.tileY(i)))
                    .isEqualTo(-1);
        }
        assertThat(fit.tile(-1, -1)).isEqualTo(-1);
    }

    @Test
    void tilesWithWordsMoveApartSidewaysWhereThereIsRoom() {
        TileFit wordless = TileFit.of(12, 28, 28, 290, 150, 0, 1);
        assertThat(wordless.apart()).isEqualTo(wordless.gap());
        TileFit worded = TileFit.of(12, 28, 28, 290, 150, 14, 1);
        assertThat(worded.columns()).isEqualTo(4);
        assertThat(worded.apart()).isEqualTo(28);
        assertThat(worded.tileX(0) - worded.apart() / 2).isNotNegative();
        assertThat(worded.tileX(3) + worded.tileSpanX() + worded.apart() / 2).isLessThanOrEqualTo(290);
    }

    private static void assertWhole(double v) {
        assertThat(v).isCloseTo(Math.rint(v), within(1e-9));
    }
}
