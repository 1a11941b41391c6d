package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelGridTest {

    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;
    private final float[] values = Samples.gaussian(WIDTH * HEIGHT, 0, 0.5, 1);

    @BeforeEach
    void lightTheme() {
        FxTest.theme(false);
    }

    @ParameterizedTest
    @CsvSource({"100,100", "143,97", "333,500", "61,200", "37,37"})
    void everyCellIsAUniformSquareOfItsColorAndThePictureIsCentred(int width, int height) {
        PixelGrid grid = grid();
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(grid, width, height));
        int cell = Math.min((width - 2) / WIDTH, (height - 2) / HEIGHT);
        int left = 1 + (width - 2 - cell * WIDTH) / 2;
        int top = 1 + (height - 2 - cell * HEIGHT) / 2;
        ColorMap map = ColorMap.diverging(false);
        for (int y = 0; y < cell * HEIGHT; y++) {
            for (int x = 0; x < cell * WIDTH; x++) {
                float value = values[y / cell * WIDTH + x / cell];
                assertThat(shot.argb(left + x, top + y))
                        .as("pixel %d, %d of the picture", x, y)
                        .isEqualTo(map.argb(ColorScale.SIGNED.index(value)));
            }
        }
        assertThat(shot.argb(left - 1, top + 3)).as("frame").isNotEqualTo(shot.argb(left, top + 3));
    }

    @Test
    void resizingAndNewShapesDrawAnew() {
        PixelGrid grid = grid();
        Scene scene = Stagecraft.scene(grid, 100, 100);
        onFx(() -> grid.setValues(new float[] {-1, 1}, 2, 1));
        Stagecraft.resize(grid, 300, 200);
        CellFit fit = Objects.requireNonNull(onFx(() -> {
            scene.snapshot(null);
            return grid.fit();
        }));
        assertThat(fit.columns()).isEqualTo(2);
        FxTest.Shot shot = FxTest.shoot(scene);
        int row = (int) (fit.y() + 2);
        assertThat(shot.argb((int) fit.x() + 2, row))
                .isEqualTo(ColorMap.diverging(false).argb(0));
        assertThat(shot.argb((int) (fit.x() + fit.width()) - 2, row))
                .isEqualTo(ColorMap.diverging(false).argb(255));
    }

    @Test
    void aChangeOfThemeReachesThePixels() {
        PixelGrid grid = grid();
        onFx(() -> grid.setValues(new float[1], 1, 1));
        Scene scene = Stagecraft.scene(grid, 50, 50);
        assertThat(FxTest.shoot(scene).argb(25, 25))
                .isEqualTo(ColorMap.diverging(false).argb(128));
        FxTest.theme(true);
        assertThat(FxTest.shoot(scene).argb(25, 25))
                .isEqualTo(ColorMap.diverging(true).argb(128));
    }

    @Test
    void moreCellsThanPixelsAreAveraged() {
        PixelGrid grid = new PixelGrid();
        int side = 400;
        float[] checkers = new float[side * side];
        for (int i = 0; i < checkers.length; i++) {
            checkers[i] = (i % side + i / side) % 2 == 0 ? 1 : -1;
        }
        onFx(() -> {
            grid.setPalette(Palette.DIVERGING);
            grid.setScale(ColorScale.SIGNED);
            grid.setValues(checkers, side, side);
        });
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(grid, 200, 200));
        assertThat(shot.argb(77, 123)).isEqualTo(ColorMap.diverging(false).argb(128));
    }

    @Test
    void aStrokeReportsEveryCellOnItsWay() {
        PixelGrid grid = grid();
        List<CellEvent> events = new ArrayList<>();
        onFx(() -> grid.setOnCell(events::add));
        Stagecraft.scene(grid, 72, 52);
        onFx(() -> {
            // Cells are 10 wide, the corner is at (1, 1).
            Stagecraft.press(grid, 5, 5);
            Stagecraft.drag(grid, 48, 25);
            Stagecraft.drag(grid, 500, 25);
            Stagecraft.release(grid, 500, 25);
        });
        assertThat(events.stream().map(e -> e.phase() + " " + e.x() + " " + e.y()))
                .containsExactly(
                        "PRESS 0 0",
                        "DRAG 1 1",
                        "DRAG 2 1",
                        "DRAG 3 2",
                        "DRAG 4 2",
                        "DRAG 5 2",
                        "DRAG 6 2",
                        "RELEASE 6 2");
    }

    @Test
    void hoverSaysColumnRowAndValue() {
        PixelGrid grid = grid();
        Stagecraft.scene(grid, 72, 52);
        onFx(() -> Stagecraft.move(grid, 35, 45));
        String value = Numbers.value(values[4 * WIDTH + 3]);
        assertThat(grid.tipText()).isEqualTo("x 3, y 4: value " + value);
        onFx(() -> grid.setValues(new float[WIDTH * HEIGHT], WIDTH, HEIGHT));
        assertThat(grid.tipText()).as("follows new values").isEqualTo("x 3, y 4: value 0");
        onFx(() -> Stagecraft.move(grid, 71.5, 51.5));
        assertThat(grid.tipText()).isEmpty();
    }

    @Test
    void theKeyboardWalksAndClicks() {
        PixelGrid grid = grid();
        List<CellEvent> events = new ArrayList<>();
        Stagecraft.scene(grid, 72, 52);
        onFx(() -> {
            assertThat(Stagecraft.key(grid, KeyCode.SPACE))
                    .as("nobody listens: the window may have the key")
                    .isFalse();
            grid.setOnCell(events::add);
            assertThat(Stagecraft.key(grid, KeyCode.SPACE))
                    .as("nobody came here by keys: the run may have it")
                    .isFalse();
            for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.SPACE)) {
                assertThat(Stagecraft.key(grid, code)).isTrue();
            }
            assertThat(Stagecraft.key(grid, KeyCode.HOME)).isFalse();
        });
        assertThat(events)
                .containsExactly(
                        new CellEvent(CellEvent.Phase.PRESS, 1, 1, false, false),
                        new CellEvent(CellEvent.Phase.RELEASE, 1, 1, false, false));
        assertThat(grid.tipText()).startsWith("x 1, y 1");
    }

    @Test
    void rectanglesAreDrawnByMouseInAnyDirectionAndByKeys() {
        PixelGrid grid = grid();
        List<CellArea> areas = new ArrayList<>();
        Stagecraft.scene(grid, 72, 52);
        onFx(() -> {
            grid.setTool(PixelGrid.Tool.RECTANGLE);
            grid.setOnArea(areas::add);
            Stagecraft.press(grid, 45, 35);
            Stagecraft.drag(grid, 25, -100);
            Stagecraft.release(grid, 25, -100);
            Stagecraft.move(grid, 15, 15);
            for (KeyCode code : List.of(KeyCode.ENTER, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER)) {
                Stagecraft.key(grid, code);
            }
        });
        assertThat(areas).containsExactly(new CellArea(2, 0, 3, 4), new CellArea(1, 1, 2, 3));
    }

    @Test
    void changedCellsFlashAndFadeOut() {
        PixelGrid grid = grid();
        onFx(() -> grid.setFlashing(true));
        Scene scene = onFx(() -> Stagecraft.scene(grid, 72, 52));
        float[] next = values.clone();
        next[0] = values[0] > 0 ? -1 : 1;
        int settled = ColorMap.diverging(false).argb(ColorScale.SIGNED.index(next[0]));
        onFx(() -> {
            grid.setValues(next, WIDTH, HEIGHT);
            assertThat(FxTest.shoot(scene).argb(5, 5)).as("lit").isNotEqualTo(settled);
            int same = ColorMap.diverging(false).argb(ColorScale.SIGNED.index(next[1]));
            assertThat(FxTest.shoot(scene).argb(15, 5)).as("unchanged").isEqualTo(same);
        });
        FxTest.awaitPulses(45);
        assertThat(FxTest.shoot(scene).argb(5, 5)).isEqualTo(settled);
    }

    @Test
    void maskedCellsAreVeiledAndClampedOnesOutlined() {
        PixelGrid grid = grid();
        boolean[] first = new boolean[WIDTH * HEIGHT];
        first[0] = true;
        Scene scene = Stagecraft.scene(grid, 72, 52);
        FxTest.Shot plain = FxTest.shoot(scene);
        onFx(() -> grid.setMask(first));
        FxTest.Shot masked = FxTest.shoot(scene);
        assertThat(masked.argb(3, 3)).isNotEqualTo(plain.argb(3, 3));
        assertThat(masked.argb(15, 5)).isEqualTo(plain.argb(15, 5));
        onFx(() -> {
            grid.setMask(null);
            grid.setClamped(first);
        });
        FxTest.Shot clamped = FxTest.shoot(scene);
        assertThat(clamped.argb(5, 5)).isEqualTo(plain.argb(5, 5));
        assertThat(clamped.argb(10, 5)).isNotEqualTo(plain.argb(10, 5));
        assertThatThrownBy(() -> onFx(() -> grid.setMask(new boolean[3]))).hasMessageContaining("35 marks, found 3");
    }

    @Test
    void exportsWholePixelsPerCellAndAllValues() {
        PixelGrid grid = grid();
        Stagecraft.scene(grid, 72, 52);
        Raster raster = onFx(() -> grid.raster(3));
        assertThat(raster.width()).isEqualTo(3 * WIDTH);
        assertThat(raster.height()).isEqualTo(3 * HEIGHT);
        int corner = ColorMap.diverging(false).argb(ColorScale.SIGNED.index(values[values.length - 1]));
        assertThat(raster.argb()[raster.argb().length - 1]).isEqualTo(corner);
        List<String> lines = grid.csv().lines().toList();
        assertThat(lines).hasSize(1 + WIDTH * HEIGHT);
        assertThat(lines.get(1 + WIDTH + 2)).isEqualTo("1,2," + values[WIDTH + 2]);
    }

    private PixelGrid grid() {
        return onFx(() -> {
            PixelGrid grid = new PixelGrid();
            grid.setPalette(Palette.DIVERGING);
            grid.setScale(ColorScale.SIGNED);
            grid.setValues(values, WIDTH, HEIGHT);
            return grid;
        });
    }
}
