package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlotsTest {

    @BeforeEach
    void lightTheme() {
        FxTest.theme(false);
    }

    @Test
    void axesHoldAllVisibleValuesAndShrinkWhenASeriesIsHidden() {
        LinePlot plot = onFx(() -> new LinePlot());
        LineSeries small = add(plot, "small", 1, 2, 3);
        LineSeries large = add(plot, "large", 10, 500, 30);
        Scene scene = Stagecraft.scene(plot, 400, 300);
        assertThat(frame(plot).y().max()).isGreaterThan(500);
        assertThat(frame(plot).y().min()).as("no room below zero").isGreaterThanOrEqualTo(0);
        onFx(() -> Stagecraft.key(plot, KeyCode.DIGIT2));
        assertThat(large.isVisible()).isFalse();
        assertThat(small.isVisible()).isTrue();
        FxTest.shoot(scene);
        assertThat(frame(plot).y().max()).isLessThan(5);
    }

    @Test
    void theOnlyPointOfACurveDoesNotMakeEpochsNegative() {
        LinePlot plot = onFx(() -> new LinePlot());
        add(plot, "loss", 3);
        Stagecraft.scene(plot, 400, 300);
        assertThat(frame(plot).x().min()).isZero();
        assertThat(frame(plot).x().max()).isGreaterThan(0);
    }

    @Test
    void aLongNumberAtTheEndOfTheAxisIsNotCutOff() {
        LinePlot plot = onFx(() -> new LinePlot());
        onFx(() -> plot.addSeries("loss", 0, LineSeries.Stroke.SOLID, false)
                .set(new double[] {0, 100_000}, new double[] {1, 2}, 2));
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(plot, 300, 200));
        PlotFrame frame = frame(plot);
        assertThat(frame.xTicks().get(frame.xTicks().size() - 1).label()).isEqualTo("100,000");
        int paper = shot.argb(299, 199);
        for (int y = (int) frame.bottom() + 5; y < 200; y++) {
            assertThat(shot.argb(299, y))
                    .as("pixel of the last column in line %d", y)
                    .isEqualTo(paper);
        }
        boolean written = false;
        for (int y = (int) frame.bottom() + 5; y < 200; y++) {
            for (int x = 285; x < 299; x++) {
                written |= shot.argb(x, y) != paper;
            }
        }
        assertThat(written).as("the number is there").isTrue();
    }

    @Test
    void theLegendHidesAndShowsASeries() {
        LinePlot plot = onFx(() -> new LinePlot());
        LineSeries only = add(plot, "loss", 1, 2);
        Stagecraft.scene(plot, 400, 300);
        // The only entry ends at the right edge of the head line.
        onFx(() -> Stagecraft.click(plot, 390, 8, 1));
        assertThat(only.isVisible()).isFalse();
        onFx(() -> Stagecraft.click(plot, 390, 8, 1));
        assertThat(only.isVisible()).isTrue();
    }

    @Test
    void curvesPassThroughTheirPoints() {
        LinePlot plot = onFx(() -> new LinePlot());
        add(plot, "line", 0, 10);
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(plot, 400, 300));
        int color = PictureStyle.argb(plot.style().series(0));
        PlotFrame frame = frame(plot);
        for (double t : new double[] {0.1, 0.33, 0.7, 0.95}) {
            int x = (int) frame.x().place(t);
            int y = (int) frame.y().place(frame.x().value(x + 0.5) * 10);
            double[] ink = OkLab.ofArgb(color);
            assertThat(OkLab.distance(OkLab.ofArgb(shot.argb(x, y)), ink)).isLessThan(0.05);
            assertThat(OkLab.distance(OkLab.ofArgb(shot.argb(x, y + 12)), ink)).isGreaterThan(0.2);
        }
    }

    @Test
    void oneSpikeAndOneStepAmongTenThousandPointsAreSeenInFull() {
        LinePlot plot = onFx(() -> new LinePlot());
        double[] y = new double[10_000];
        Arrays.fill(y, 5000, 10_000, 60);
        y[2500] = 100;
        add(plot, "dense", y);
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(plot, 400, 300));
        PlotFrame frame = frame(plot);
        assertInkBetween(
                shot,
                plot,
                (int) frame.x().place(2500),
                frame.y().place(98),
                frame.y().place(2));
        assertInkBetween(
                shot,
                plot,
                (int) frame.x().place(5000),
                frame.y().place(58),
                frame.y().place(2));
    }

    /** Every height in the range has ink of the first series within a pixel of the column. */
    private static void assertInkBetween(FxTest.Shot shot, LinePlot plot, int column, double top, double bottom) {
        double[] ink = OkLab.ofArgb(PictureStyle.argb(plot.style().series(0)));
        double[] paper = OkLab.ofArgb(PictureStyle.argb(plot.style().surface.get()));
        for (int row = (int) Math.ceil(top); row < bottom; row++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int x = column - 1; x <= column + 1; x++) {
                nearest = Math.min(nearest, OkLab.distance(OkLab.ofArgb(shot.argb(x, row)), ink));
            }
            assertThat(nearest).as("row %d", row).isLessThan(0.5 * OkLab.distance(ink, paper));
        }
    }

    @Test
    void nothingIsPaintedOutsideTheAxesWhenZoomedIn() {
        LinePlot plot = onFx(() -> new LinePlot());
        add(plot, "line", 0, 1000, 0, 1000, 0);
        Scene scene = Stagecraft.scene(plot, 400, 300);
        PlotFrame whole = frame(plot);
        onFx(() -> {
            double y = whole.y().place(100);
            Stagecraft.press(plot, whole.x().place(1), y);
            Stagecraft.drag(plot, whole.x().place(3), y - 60);
            Stagecraft.release(plot, whole.x().place(3), y - 60);
        });
        FxTest.Shot shot = FxTest.shoot(scene);
        PlotFrame frame = frame(plot);
        assertThat(frame.x().min()).isCloseTo(1, within(0.05));
        assertThat(frame.x().max()).isCloseTo(3, within(0.05));
        assertThat(frame.y().min()).isCloseTo(100, within(8.0));
        int color = PictureStyle.argb(plot.style().series(0));
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                boolean outside = x < frame.left() || y > frame.bottom() + 1 || x > frame.right();
                if (outside) {
                    assertThat(shot.argb(x, y)).isNotEqualTo(color);
                }
            }
        }
        onFx(() -> Stagecraft.click(plot, 200, 150, 2));
        FxTest.shoot(scene);
        assertThat(frame(plot).x().max()).isEqualTo(4);
    }

    @Test
    void logarithmicAxesLeaveOutWhatHasNoLogarithm() {
        LinePlot plot = onFx(() -> new LinePlot());
        onFx(() -> plot.setLogarithmic(true));
        add(plot, "error", 100, 0, -3, 0.01);
        Stagecraft.scene(plot, 400, 300);
        Axis y = frame(plot).y();
        assertThat(y.min()).isBetween(0.001, 0.01);
        assertThat(y.max()).isBetween(100.0, 1000.0);
        assertThat(y.place(1)).isCloseTo((y.place(10) + y.place(0.1)) / 2, within(1e-9));
        assertThat(y.value(y.place(0.37))).isCloseTo(0.37, within(1e-9));
    }

    @Test
    void powerLawsAreStraightLinesBetweenLogarithmicAxes() {
        LinePlot plot = onFx(() -> new LinePlot());
        onFx(() -> {
            plot.setLogarithmic(true);
            plot.setLogarithmicX(true);
            LineSeries series = plot.addSeries("cost", 0, LineSeries.Stroke.SOLID, false);
            series.set(new double[] {-1, 0, 1, 2, 50, 1000}, new double[] {7, 7, 3, 12, 7500, 3e6}, 6);
        });
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(plot, 400, 300));
        PlotFrame frame = frame(plot);
        assertThat(frame.x().min())
                .as("points without a logarithm are left out, the first of the others keeps off the axis")
                .isBetween(0.5, 0.95);
        assertThat(frame.xTicks()).extracting(Ticks.Tick::label).contains("1", "10", "100", "1,000");
        double[] ink = OkLab.ofArgb(PictureStyle.argb(plot.style().series(0)));
        for (double x : new double[] {1.4, 9, 300}) {
            int column = (int) frame.x().place(x);
            double value = frame.x().value(column + 0.5);
            int row = (int) frame.y().place(3 * value * value);
            assertThat(OkLab.distance(OkLab.ofArgb(shot.argb(column, row)), ink))
                    .isLessThan(0.1);
        }
    }

    @Test
    void theCrosshairSaysTheValuesAtTheNearestPoint() {
        LinePlot plot = onFx(() -> new LinePlot());
        onFx(() -> plot.setAxisTitles("epoch (passes)", "loss"));
        add(plot, "train", 5, 4, 3);
        add(plot, "validation", 6, Double.NaN, 5);
        Stagecraft.scene(plot, 400, 300);
        PlotFrame frame = frame(plot);
        onFx(() -> Stagecraft.move(plot, frame.x().place(1.1), frame.top() + 20));
        assertThat(plot.tipText()).isEqualTo("epoch 1\ntrain  4\nvalidation  no value");
        onFx(() -> Stagecraft.move(plot, 2, 2));
        assertThat(plot.tipText()).isEmpty();
    }

    @Test
    void plotsWithoutPointsSayWhatToDoAndHaveNoAxes() {
        LinePlot plot = onFx(() -> new LinePlot());
        onFx(() -> plot.setEmptyText("Press play"));
        Scene scene = Stagecraft.scene(plot, 400, 300);
        assertThat(plot.frame()).isNull();
        FxTest.Shot said = FxTest.shoot(scene);
        onFx(() -> plot.setEmptyText(""));
        FxTest.Shot silent = FxTest.shoot(scene);
        boolean differ = false;
        for (int x = 150; x < 250; x++) {
            differ |= said.argb(x, 140) != silent.argb(x, 140);
        }
        assertThat(differ).isTrue();
        add(plot, "nothing", Double.NaN);
        FxTest.shoot(scene);
        assertThat(plot.frame()).isNull();
    }

    @Test
    void seriesRefuseWhatCannotBeACurve() {
        LinePlot plot = onFx(() -> new LinePlot());
        LineSeries series = add(plot, "loss", 1, 2);
        assertThatThrownBy(() -> onFx(() -> series.append(0.5, 1)))
                .hasMessageContaining("loss")
                .hasMessageContaining("0.5 after 1.0");
        assertThatThrownBy(() -> onFx(() -> series.set(new double[2], new double[3], 3)))
                .hasMessageContaining("3 points");
    }

    @Test
    void growingArraysAreShownWithoutCopying() {
        LinePlot plot = onFx(() -> new LinePlot());
        LineSeries series = add(plot, "loss");
        double[] x = Samples.upTo(100);
        double[] y = new double[100];
        Scene scene = Stagecraft.scene(plot, 400, 300);
        onFx(() -> series.set(x, y, 2));
        y[2] = 70;
        onFx(() -> series.set(x, y, 3));
        FxTest.shoot(scene);
        assertThat(frame(plot).y().max()).isGreaterThanOrEqualTo(70);
        assertThat(series.count()).isEqualTo(3);
    }

    @Test
    void heatMapsSayTheEntryUnderThePointerEvenWhenReduced() {
        HeatMap map = onFx(() -> new HeatMap());
        float[] values = new float[1000 * 1000];
        values[999 * 1000 + 999] = 0.75f;
        onFx(() -> {
            map.setPooling(Reduction.Pooling.EXTREME);
            map.setMatrix(values, 1000, 1000);
        });
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(map, 300, 250));
        HeatMap.Fit fit = Objects.requireNonNull(map.fit());
        assertThat(fit.rows()).isBetween(150, 250);
        int x = (int) (fit.x() + fit.width()) - 1;
        int y = (int) (fit.y() + fit.height()) - 1;
        assertThat(shot.argb(x, y)).isEqualTo(ColorMap.diverging(false).argb(ColorScale.SIGNED.index(0.75)));
        onFx(() -> Stagecraft.move(map, fit.x() + fit.width() - 0.05, fit.y() + fit.height() - 0.05));
        assertThat(map.tipText()).isEqualTo("row 999, column 999: 0.7500");
        Reduction pooled = Reduction.reduce(values, 1000, 1000, 10, 10, Reduction.Pooling.EXTREME);
        onFx(() -> {
            map.setReduction(pooled);
            map.layout();
            HeatMap.Fit now = Objects.requireNonNull(map.fit());
            Stagecraft.move(map, now.x() + 1, now.y() + now.height() - 1);
        });
        assertThat(map.tipText()).isEqualTo("row 900\u2013999, column 0\u201399: 0");
    }

    @Test
    void barsEndWhereTheirValueIsAndCanBeWalked() {
        BarPanel panel = onFx(() -> PictureGallery.overlaps());
        List<Integer> clicked = new ArrayList<>();
        onFx(() -> {
            panel.setBars(List.of(new Bar("a", 1, null), new Bar("b", -0.5, null), new Bar("c", Double.NaN, null)));
            panel.setOnBar(clicked::add);
        });
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(panel, 300, 200));
        int row = 200;
        int first = widest(shot, ColorMap.diverging(false).argb(215), row);
        int second = widest(shot, ColorMap.diverging(false).argb(40), row);
        assertThat(first).isBetween(2 * second - 2, 2 * second + 2).isGreaterThan(50);
        onFx(() -> {
            Stagecraft.click(panel, 100, 5, 1);
            Stagecraft.key(panel, KeyCode.DOWN);
            Stagecraft.key(panel, KeyCode.DOWN);
            Stagecraft.key(panel, KeyCode.ENTER);
        });
        assertThat(clicked).containsExactly(0, 1);
    }

    @Test
    void theBarSetApartIsScrolledTo() {
        BarPanel panel = onFx(() -> PictureGallery.overlaps());
        List<Integer> clicked = new ArrayList<>();
        Scene scene = Stagecraft.scene(panel, 300, 100);
        onFx(() -> panel.setOnBar(clicked::add));
        FxTest.shoot(scene);
        onFx(() -> {
            Stagecraft.click(panel, 100, 5, 1);
            panel.setHighlight(5);
        });
        FxTest.shoot(scene);
        onFx(() -> Stagecraft.click(panel, 100, 5, 1));
        assertThat(clicked.get(0)).isZero();
        assertThat(clicked.get(1)).isGreaterThan(2);
    }

    /** The longest stretch of a color in any of the upper rows. */
    private static int widest(FxTest.Shot shot, int color, int rows) {
        int widest = 0;
        for (int y = 0; y < rows; y++) {
            int run = 0;
            for (int x = 0; x < shot.width(); x++) {
                run += shot.argb(x, y) == color ? 1 : 0;
            }
            widest = Math.max(widest, run);
        }
        return widest;
    }

    private static LineSeries add(LinePlot plot, String name, double... y) {
        return onFx(() -> {
            LineSeries series = plot.addSeries(name, 0, LineSeries.Stroke.SOLID, false);
            series.set(Samples.upTo(y.length), y, y.length);
            return series;
        });
    }

    private static PlotFrame frame(LinePlot plot) {
        return Objects.requireNonNull(plot.frame());
    }
}
