package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points that are chosen, points that lie on each other, and vertical lines. */
class PlotPointsTest {
    private LinePlot plot;
    private Scene scene;
    private final List<String> chosen = new ArrayList<>();

    @BeforeEach
    void make() {
        FxTest.theme(false);
        plot = onFx(() -> {
            LinePlot made = new LinePlot();
            made.setAxisTitles("load", "overlap");
            double[] x = {0.1, 0.2, 0.3, 0.4};
            made.addSeries("Hebb", 0, LineSeries.Stroke.SOLID, true).set(x, new double[] {1, 0.8, 0.4, 0.2}, 4);
            made.addSeries("Storkey", 1, LineSeries.Stroke.SOLID, true).set(x, new double[] {1, 1, 0.6, 0.2}, 4);
            made.addSeries("Dense", 2, LineSeries.Stroke.SOLID, true).set(x, new double[] {1, 1, 1, 1}, 4);
            made.addSeries("theory", 3, LineSeries.Stroke.DASHED, false).set(x, new double[] {1, 0.9, 0.5, 0.3}, 4);
            made.setGreatestY(1);
            made.setDodging(true);
            made.setOnPoint((series, index) -> chosen.add(series.name() + " " + index));
            return made;
        });
        scene = Stagecraft.scene(plot, 600, 300);
    }

    private PlotFrame frame() {
        return Objects.requireNonNull(plot.frame());
    }

    private double x(double load) {
        return frame().x().place(load);
    }

    private double y(double overlap) {
        return frame().y().place(overlap);
    }

    private void click(double x, double y) {
        onFx(() -> {
            Stagecraft.move(plot, x, y);
            Stagecraft.press(plot, x, y);
            Stagecraft.release(plot, x, y);
        });
    }

    @Test
    void theAxisOfAQuantityUpToOneEndsThereWithALittleAir() {
        assertThat(frame().y().max()).isBetween(1.0, 1.05);
        assertThat(frame().y().min()).isBetween(0.0, 0.2);
        onFx(() -> plot.setGreatestY(Double.POSITIVE_INFINITY));
        FxTest.shoot(scene);
        assertThat(frame().y().max()).isCloseTo(1.1, within(1e-9));
    }

    @Test
    void pointsThatLieOnEachOtherStandSideBySideInTheOrderOfTheirCurves() {
        FxTest.Shot shot = FxTest.shoot(scene);
        for (int k = 0; k < 3; k++) {
            int seen = shot.argb((int) (x(0.1) + (k - 1) * Dodge.STEP), (int) y(1));
            int wanted = PictureStyle.argb(plot.style().series(k));
            assertThat(OkLab.distance(OkLab.ofArgb(seen), OkLab.ofArgb(wanted)))
                    .as("curve %d", k)
                    .isLessThan(0.05);
        }
        List<LineSeries> all = onFx(plot::getSeries);
        assertThat(onFx(() -> plot.shift(frame(), all.get(0), 1))).as("alone").isZero();
        assertThat(onFx(() -> plot.shift(frame(), all.get(2), 3))).as("alone").isZero();
        assertThat(onFx(() -> plot.shift(frame(), all.get(1), 1))).isEqualTo(-Dodge.STEP / 2);
    }

    @Test
    void aClickChoosesThePointThatIsSeenThereAndTheTipNamesAll() {
        for (int k = 0; k < 3; k++) {
            double at = x(0.1) + (k - 1) * Dodge.STEP;
            click(at, y(1));
        }
        click(x(0.3), y(0.8));
        assertThat(chosen).containsExactly("Hebb 0", "Storkey 0", "Dense 0");
        onFx(() -> Stagecraft.move(plot, x(0.1), y(1)));
        assertThat(onFx(plot::tipText))
                .contains("Hebb  1", "Storkey  1", "Dense  1")
                .doesNotContain("theory");
    }

    @Test
    void withKeysUpAndDownGoFromCurveToCurveAndEnterChooses() {
        onFx(() -> {
            Stagecraft.move(plot, x(0.3), y(0.42));
            Stagecraft.key(plot, KeyCode.ENTER);
            Stagecraft.key(plot, KeyCode.UP);
            Stagecraft.key(plot, KeyCode.UP);
            Stagecraft.key(plot, KeyCode.ENTER);
            Stagecraft.key(plot, KeyCode.DOWN);
            Stagecraft.key(plot, KeyCode.ENTER);
        });
        assertThat(chosen).hasSize(3).element(0).isEqualTo("Hebb 2");
        assertThat(chosen.get(2)).isNotEqualTo(chosen.get(1));
    }

    @Test
    void uprightLinesStandAtTheirValueAndDoNotWidenTheAxis() {
        FxTest.Shot without = FxTest.shoot(scene);
        double end = frame().x().max();
        onFx(() -> plot.setUprightLines(List.of(new UprightLine(0.25, "bound"), new UprightLine(0.9, "beyond"))));
        FxTest.Shot with = FxTest.shoot(scene);
        assertThat(frame().x().max()).isEqualTo(end);
        List<Integer> columns = new ArrayList<>();
        for (int px = 0; px < 600; px++) {
            boolean differs = false;
            // The upper half: labels stand at the bottom.
            for (int py = (int) frame().top(); py < 150; py++) {
                differs |= with.argb(px, py) != without.argb(px, py);
            }
            if (differs) {
                columns.add(px);
            }
        }
        assertThat(columns).containsExactly((int) Math.floor(x(0.25)));
    }
}
