package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScatterPlotTest {
    private static ScatterPlot plot() {
        return onFx(() -> {
            ScatterPlot plot = new ScatterPlot();
            plot.setNames("picture", "chain");
            plot.setAxisTitles("first", "second");
            plot.setGround(new float[] {-4, -4, 4, 4});
            plot.setMarks(new float[] {2, -2, -2, 2}, 1);
            plot.setTrail(new float[] {0, 0, -2, 2});
            plot.setCells(new CountCells(-5, 5, -5, 5, 2, 2, new int[] {0, 0, 0, 9}));
            return plot;
        });
    }

    private static double distance(int one, int other) {
        return OkLab.distance(OkLab.ofArgb(one), OkLab.ofArgb(other));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void marksCellsAndGroundLieWhereTheAxesSay(boolean dark) {
        FxTest.theme(dark);
        ScatterPlot plot = plot();
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(plot, 420, 320));
        PlotFrame frame = Objects.requireNonNull(plot.frame());
        int surface = PictureStyle.argb(plot.style().surface.get());
        assertThat(distance(
                        at(shot, frame, 2, -2), PictureStyle.argb(plot.style().series(0))))
                .isLessThan(0.05);
        assertThat(distance(
                        at(shot, frame, -2, 2), PictureStyle.argb(plot.style().series(1))))
                .isLessThan(0.05);
        assertThat(distance(at(shot, frame, 2.3, 2.9), surface)).as("shaded").isGreaterThan(0.08);
        assertThat(distance(at(shot, frame, -3.3, -2.4), surface))
                .as("not stayed in")
                .isLessThan(0.02);
        assertThat(distance(at(shot, frame, -4, -4), surface)).as("a picture").isGreaterThan(0.08);
    }

    private static int at(FxTest.Shot shot, PlotFrame frame, double x, double y) {
        return shot.argb((int) frame.x().place(x), (int) frame.y().place(y));
    }

    @Test
    void aClickedMarkIsTold() {
        FxTest.theme(false);
        ScatterPlot plot = plot();
        List<Integer> told = new ArrayList<>();
        onFx(() -> plot.setOnMark(told::add));
        Stagecraft.scene(plot, 420, 320);
        PlotFrame frame = Objects.requireNonNull(plot.frame());
        onFx(() -> Stagecraft.move(plot, frame.x().place(2), frame.y().place(-2) + 3));
        assertThat(onFx(plot::tipText)).isEqualTo("chain 1");
        onFx(() -> Stagecraft.click(plot, frame.x().place(2), frame.y().place(-2) + 3, 1));
        onFx(() -> Stagecraft.click(plot, frame.x().place(0), frame.y().place(-4), 1));
        assertThat(told).containsExactly(0);
    }

    @Test
    void theValuesAreOneLineAPoint() {
        assertThat(onFx(() -> plot().csv())).isEqualTo("""
                        kind,number,x,y,count
                        picture,1,-4.0,-4.0,
                        picture,2,4.0,4.0,
                        chain,1,2.0,-2.0,
                        chain,2,-2.0,2.0,
                        trail,1,0.0,0.0,
                        trail,2,-2.0,2.0,
                        cell,4,2.5,2.5,9
                        """);
    }

    @Test
    void labelledPointsOfTheGroundAreTheirLabels() {
        for (boolean dark : new boolean[] {false, true}) {
            FxTest.theme(dark);
            ScatterPlot plot = plot();
            onFx(() -> plot.setGroundLabels(List.of("7", "")));
            Stagecraft.scene(plot, 420, 320);
            PlotFrame frame = Objects.requireNonNull(plot.frame());
            onFx(() -> Stagecraft.move(plot, frame.x().place(-4), frame.y().place(-4)));
            assertThat(onFx(plot::tipText)).isEqualTo("picture 1, label 7");
            onFx(() -> Stagecraft.move(plot, frame.x().place(4), frame.y().place(4)));
            assertThat(onFx(plot::tipText)).isEmpty();
            assertThat(onFx(plot::csv)).contains("picture 7,1,-4.0", "picture,2,4.0");
        }
    }

    @Test
    void nothingToShowAndCountsOfAnotherSize() {
        FxTest.theme(false);
        ScatterPlot empty = onFx(ScatterPlot::new);
        Stagecraft.scene(empty, 200, 150);
        assertThat(Objects.requireNonNull(empty.frame()).x().max()).isEqualTo(1);
        assertThatThrownBy(() -> new CountCells(0, 1, 0, 1, 2, 3, new int[5]))
                .hasMessageContaining("2 x 3")
                .hasMessageContaining("5");
    }
}
