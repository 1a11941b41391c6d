package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {

    private static final int COUNT = 11;
    private static final int WIDTH = 5;
    private static final int HEIGHT = 4;
    private final float[] values = Samples.gaussian(COUNT * WIDTH * HEIGHT, 0, 0.5, 6);

    @BeforeEach
    void lightTheme() {
        FxTest.theme(false);
    }

    /** Small cells are one image with gaps, large ones and captions are drawn tile by tile. */
    @ParameterizedTest
    @CsvSource({"60,40,false", "91,77,false", "400,300,false", "400,300,true", "150,150,true"})
    void everyCellOfEveryTileIsAUniformSquare(int width, int height, boolean captions) {
        TileGrid tiles = tiles();
        onFx(() -> tiles.setCaptions(captions ? Collections.nCopies(COUNT, "step") : List.of()));
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(tiles, width, height));
        TileFit fit = Objects.requireNonNull(tiles.fit());
        int cell = (int) fit.cell();
        assertThat(cell).isPositive();
        for (int t = 0; t < COUNT; t++) {
            for (int y = 0; y < HEIGHT * cell; y++) {
                for (int x = 0; x < WIDTH * cell; x++) {
                    float value = values[(t * HEIGHT + y / cell) * WIDTH + x / cell];
                    assertThat(shot.argb((int) fit.tileX(t) + x, (int) fit.tileY(t) + y))
                            .as("tile %d, pixel %d, %d", t, x, y)
                            .isEqualTo(ColorMap.diverging(false).argb(ColorScale.SIGNED.index(value)));
                }
            }
        }
    }

    @Test
    void tilesWithScalesOfTheirOwnUseTheWholeMap() {
        TileGrid tiles = onFx(() -> new TileGrid());
        onFx(() -> {
            tiles.setScalePerTile();
            tiles.setTiles(new float[] {-0.01f, 0.01f, -5, 5}, 2, 2, 1);
        });
        Stagecraft.scene(tiles, 100, 100);
        int[] argb = onFx(() -> tiles.raster(1).argb());
        int low = ColorMap.diverging(false).argb(0);
        int high = ColorMap.diverging(false).argb(255);
        assertThat(argb).contains(low, high);
        assertThat(Arrays.stream(argb).filter(c -> c == low).count()).isEqualTo(2);
    }

    @Test
    void tooManyTilesForThePixelsAreAveraged() {
        TileGrid tiles = onFx(() -> new TileGrid());
        onFx(() -> tiles.setTiles(new float[100 * 28 * 28], 100, 28, 28));
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(tiles, 150, 150));
        TileFit fit = Objects.requireNonNull(tiles.fit());
        assertThat(fit.cell()).isEqualTo(1);
        assertThat(fit.tileWidth()).isBetween(10, 14);
        assertThat(shot.argb((int) fit.tileX(55) + 3, (int) fit.tileY(55) + 3))
                .isEqualTo(ColorMap.diverging(false).argb(128));
    }

    @Test
    void whatIsPointedAtIsToldOnceAndATileOfAnotherPictureCanBeMarked() {
        TileGrid tiles = tiles();
        List<Integer> pointed = new ArrayList<>();
        onFx(() -> tiles.setOnPointed(pointed::add));
        Scene scene = Stagecraft.scene(tiles, 300, 200);
        TileFit fit = Objects.requireNonNull(tiles.fit());
        onFx(() -> {
            Stagecraft.move(tiles, fit.tileX(3) + 2, fit.tileY(3) + 2);
            Stagecraft.move(tiles, fit.tileX(3) + 4, fit.tileY(3) + 2);
            Stagecraft.move(tiles, -5, -5);
        });
        assertThat(pointed).containsExactly(3, -1);
        int x = (int) fit.tileX(4) - 1;
        int y = (int) fit.tileY(4) + 3;
        int plain = FxTest.shoot(scene).argb(x, y);
        onFx(() -> tiles.setMarked(4));
        assertThat(FxTest.shoot(scene).argb(x, y)).isNotEqualTo(plain);
        onFx(() -> tiles.setMarked(-1));
        assertThat(FxTest.shoot(scene).argb(x, y)).isEqualTo(plain);
    }

    @Test
    void clicksAndKeysNameTheTile() {
        TileGrid tiles = tiles();
        List<Integer> named = new ArrayList<>();
        Stagecraft.scene(tiles, 400, 300);
        TileFit fit = Objects.requireNonNull(tiles.fit());
        onFx(() -> {
            tiles.setOnTile(named::add);
            Stagecraft.move(tiles, fit.tileX(6) + 2, fit.tileY(6) + 2);
            Stagecraft.click(tiles, fit.tileX(6) + 2, fit.tileY(6) + 2, 1);
            assertThat(Stagecraft.key(tiles, KeyCode.SPACE))
                    .as("after a click space belongs to the run")
                    .isFalse();
            Stagecraft.key(tiles, KeyCode.RIGHT);
            Stagecraft.key(tiles, KeyCode.SPACE);
            Stagecraft.key(tiles, KeyCode.UP);
            Stagecraft.key(tiles, KeyCode.ENTER);
            Stagecraft.click(tiles, fit.tileX(6) - fit.gap() / 2, fit.tileY(6) + 2, 1);
        });
        assertThat(named).containsExactly(6, 7, 7 - fit.columns());
        onFx(() -> tiles.setSelected(10));
        assertThat(tiles.getSelected()).isEqualTo(10);
        assertThatThrownBy(() -> onFx(() -> tiles.setSelected(11))).hasMessageContaining("11 tiles");
    }

    private TileGrid tiles() {
        return onFx(() -> {
            TileGrid tiles = new TileGrid();
            tiles.setTiles(values, COUNT, WIDTH, HEIGHT);
            return tiles;
        });
    }
}
