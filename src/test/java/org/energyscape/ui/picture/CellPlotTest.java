package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellPlotTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    /** Two columns, three rows; the upper right cell is empty. */
    private static CellPlot plot() {
        return onFx(() -> {
            CellPlot plot = new CellPlot();
            plot.setAxisTitles("load", "noise");
            plot.setCells(new float[] {0, 0.25f, 0.5f, 0.75f, 1, Float.NaN}, new double[] {0.1, 0.2}, new double[] {
                0, 0.25, 0.5
            });
            return plot;
        });
    }

    private static double distance(int one, int other) {
        return OkLab.distance(OkLab.ofArgb(one), OkLab.ofArgb(other));
    }

    /** The values under points of a grid over the picture, in the order in which they are met from the lower left. */
    private static List<String> tips(CellPlot plot) {
        List<String> tips = new ArrayList<>();
        for (int y = HEIGHT - 5; y > 0; y -= 5) {
            for (int x = 5; x < WIDTH; x += 5) {
                int px = x;
                int py = y;
                onFx(() -> Stagecraft.move(plot, px, py));
                String tip = onFx(plot::tipText);
                if (!tip.isEmpty() && !tips.contains(tip)) {
                    tips.add(tip);
                }
            }
        }
        return tips;
    }

    /** A place inside the cell with such words, as {x, y}. */
    private static int[] inside(CellPlot plot, String tip) {
        for (int y = HEIGHT - 5; y > 0; y -= 5) {
            for (int x = 5; x < WIDTH; x += 5) {
                int px = x;
                int py = y;
                onFx(() -> Stagecraft.move(plot, px, py));
                if (onFx(plot::tipText).equals(tip)) {
                    // Away from the ring at its edge.
                    return new int[] {x + 12, y - 12};
                }
            }
        }
        throw new AssertionError("No cell says " + tip);
    }

    @Test
    void theFirstRowIsAtTheBottomAndTheFirstColumnAtTheLeft() {
        FxTest.theme(false);
        CellPlot plot = plot();
        onFx(() -> plot.setCellText((x, y, value) -> x + "," + y));
        Stagecraft.scene(plot, WIDTH, HEIGHT);
        assertThat(tips(plot)).containsExactly("0,0", "1,0", "0,1", "1,1", "0,2", "1,2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyCellHasTheColourOfItsValueAndAnEmptyOneThatOfTheGround(boolean dark) {
        FxTest.theme(dark);
        CellPlot plot = plot();
        onFx(() -> plot.setCellText((x, y, value) -> x + "," + y));
        var scene = Stagecraft.scene(plot, WIDTH, HEIGHT);
        ColorMap map = Palette.SEQUENTIAL.map(dark);
        for (int cell = 0; cell < 6; cell++) {
            int[] place = inside(plot, cell % 2 + "," + cell / 2);
            onFx(() -> Stagecraft.move(plot, 1, 1));
            int seen = FxTest.shoot(scene).argb(place[0], place[1]);
            int[] expected = new int[1];
            ColorScale.UNIT.paint(map, new float[] {cell / 4f}, 0, 1, expected, 0);
            if (cell == 5) {
                expected[0] = PictureStyle.argb(plot.style().surface.get());
            }
            assertThat(distance(seen, expected[0])).as("cell %d", cell).isLessThan(0.03);
        }
    }

    @Test
    void aClickOrEnterChoosesAMeasuredCellAndNoEmptyOne() {
        FxTest.theme(false);
        CellPlot plot = plot();
        List<Integer> told = new ArrayList<>();
        onFx(() -> plot.setOnCell(told::add));
        onFx(() -> plot.setCellText((x, y, value) -> x + "," + y));
        Stagecraft.scene(plot, WIDTH, HEIGHT);
        for (String cell : List.of("1,1", "1,2")) {
            int[] place = inside(plot, cell);
            onFx(() -> Stagecraft.click(plot, place[0], place[1], 1));
        }
        assertThat(told).containsExactly(3);
        onFx(() -> {
            Stagecraft.move(plot, 1, 1);
            plot.setChosen(3);
            Stagecraft.key(plot, KeyCode.LEFT);
            Stagecraft.key(plot, KeyCode.ENTER);
            Stagecraft.key(plot, KeyCode.UP);
            Stagecraft.key(plot, KeyCode.ENTER);
            Stagecraft.key(plot, KeyCode.RIGHT);
            Stagecraft.key(plot, KeyCode.ENTER);
        });
        assertThat(told).containsExactly(3, 2, 4);
    }

    @Test
    void anUprightLineStandsBetweenTheMiddlesOfItsColumns() {
        FxTest.theme(false);
        CellPlot plot = plot();
        // Of one colour, so that nothing but the line differs.
        onFx(() -> plot.setCells(new float[4], new double[] {0.1, 0.3}, new double[] {0, 1}));
        onFx(() -> plot.setCellText((x, y, value) -> x + "," + y));
        var scene = Stagecraft.scene(plot, WIDTH, HEIGHT);
        int[] left = inside(plot, "0,1");
        int[] right = inside(plot, "1,1");
        int cellWidth = right[0] - left[0];
        onFx(() -> Stagecraft.move(plot, 1, 1));
        FxTest.Shot without = FxTest.shoot(scene);
        onFx(() -> plot.setUprightLines(List.of(new UprightLine(0.15, "here"), new UprightLine(0.9, "beyond"))));
        FxTest.Shot with = FxTest.shoot(scene);
        int least = WIDTH;
        int greatest = 0;
        for (int x = 0; x < WIDTH; x++) {
            // The upper half: labels stand at the bottom.
            for (int y = 0; y < HEIGHT / 2; y++) {
                if (with.argb(x, y) != without.argb(x, y)) {
                    least = Math.min(least, x);
                    greatest = Math.max(greatest, x);
                }
            }
        }
        assertThat(least).isEqualTo(greatest);
        // A quarter of the way from middle to middle, that is three quarters into the first column.
        assertThat(least).isBetween(left[0] - 12 + cellWidth * 3 / 4 - 6, left[0] - 12 + cellWidth * 3 / 4 + 6);
    }

    @Test
    void theValuesAreOneLineACellAndAnotherSizeIsRefused() {
        CellPlot plot = plot();
        assertThat(onFx(plot::csv)).isEqualTo("""
                        x,y,value
                        0.1,0.0,0.0
                        0.2,0.0,0.25
                        0.1,0.25,0.5
                        0.2,0.25,0.75
                        0.1,0.5,1.0
                        0.2,0.5,
                        """);
        assertThatThrownBy(() -> onFx(() -> plot.setCells(new float[5], new double[2], new double[3])))
                .hasStackTraceContaining("2 columns and 3 rows, but 5 values");
    }
}
