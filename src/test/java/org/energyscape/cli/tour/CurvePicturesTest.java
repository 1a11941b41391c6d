package org.energyscape.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import org.energyscape.cli.bench.Chart;
import org.energyscape.ui.picture.Raster;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class CurvePicturesTest {
    private static final double[] X = {1, 10, 100};

    @AfterAll
    static void leaveTheThemeAsItWas() {
        FxHarness.run(() -> Application.setUserAgentStylesheet(null));
    }

    private static Raster draw(Chart.Curve... curves) throws Exception {
        Chart chart = new Chart(Path.of("none.png"), "hidden units", "seconds", List.of(curves));
        return FxHarness.call(() -> CurvePictures.draw(chart));
    }

    @Test
    void theCurveIsDrawnFromCornerToCornerOnLightGround() throws Exception {
        Raster raster = draw(new Chart.Curve("1 thread", false, X, new double[] {1, 10, 100}));
        assertThat(raster.width()).isEqualTo(1280);
        int paper = raster.argb()[0];
        assertThat(paper >>> 24).isEqualTo(0xFF);
        assertThat(paper & 0xFF).isGreaterThan(0xF0);
        int ink = mostCommonInk(raster, paper);
        assertThat(firstColumnOf(raster, ink)).isLessThan(200);
        assertThat(lastColumnOf(raster, ink)).isGreaterThan(1200);
    }

    @Test
    void aDashedCurveHasTheColourOfTheOneBeforeIt() throws Exception {
        Chart.Curve measured = new Chart.Curve("1 thread", false, X, new double[] {2, 20, 200});
        Chart.Curve limit = new Chart.Curve("limit", true, X, new double[] {1, 1, 1});
        Chart.Curve second = new Chart.Curve("2 threads", false, X, new double[] {1, 1, 1});
        Raster alone = draw(measured);
        int first = mostCommonInk(alone, alone.argb()[0]);
        assertThat(count(draw(measured, limit), first)).isGreaterThan(count(alone, first) + 100);
        assertThat(count(draw(measured, second), first)).isLessThan(count(alone, first) + 100);
    }

    /** The most frequent strong colour. */
    private static int mostCommonInk(Raster raster, int paper) {
        return Arrays.stream(raster.argb())
                .filter(c -> c != paper && saturation(c) > 100)
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(c -> c, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static int saturation(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    private static long count(Raster raster, int color) {
        return Arrays.stream(raster.argb()).filter(c -> c == color).count();
    }

    private static int firstColumnOf(Raster raster, int color) {
        for (int x = 0; x < raster.width(); x++) {
            if (hasColor(raster, x, color)) {
                return x;
            }
        }
        return raster.width();
    }

    private static int lastColumnOf(Raster raster, int color) {
        for (int x = raster.width() - 1; x >= 0; x--) {
            if (hasColor(raster, x, color)) {
                return x;
            }
        }
        return -1;
    }

    private static boolean hasColor(Raster raster, int x, int color) {
        for (int y = 0; y < raster.height(); y++) {
            if (raster.argb()[y * raster.width() + x] == color) {
                return true;
            }
        }
        return false;
    }
}
