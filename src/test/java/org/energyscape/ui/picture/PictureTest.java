package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @BeforeEach
    void lightTheme() {
        FxTest.theme(false);
    }

    @AfterEach
    void closeWindows() {
        FxTest.closeWindows();
    }

    static Stream<Picture> all() {
        return onFx(() -> Stream.of(
                PictureGallery.grey(),
                PictureGallery.filters(),
                PictureGallery.overlaps(),
                PictureGallery.curves(false),
                new ColorBar(),
                histogram(),
                matrix()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPictureDrawsInBothThemesAtAnySizeAndExports(Picture picture) {
        Scene scene = Stagecraft.scene(picture, 300, 200);
        for (double[] size : new double[][] {{300, 200}, {33, 32}, {90, 400}, {700, 60}}) {
            Stagecraft.resize(picture, size[0], size[1]);
            assertThat(colors(FxTest.shoot(scene), (int) size[0], (int) size[1]))
                    .as("%s at %s", picture.getClass().getSimpleName(), List.of(size[0], size[1]))
                    .isGreaterThan(1);
        }
        Stagecraft.resize(picture, 300, 200);
        int light = onFx(() -> Arrays.hashCode(picture.raster(1).argb()));
        FxTest.theme(true);
        FxTest.shoot(scene);
        int dark = onFx(() -> Arrays.hashCode(picture.raster(1).argb()));
        if (!(picture instanceof ColorBar)) {
            assertThat(dark).isNotEqualTo(light);
        }
        assertThat(picture.csv()).contains(",").endsWith("\n");
        assertThat(picture.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .asString()
                .isNotBlank();
    }

    @Test
    void manyChangesAreDrawnOnceAPulse() {
        LinePlot plot = onFx(() -> new LinePlot());
        FxTest.show(Stagecraft.scene(plot, 300, 200));
        FxTest.awaitPulses(2);
        int before = plot.drawings();
        onFx(() -> {
            LineSeries series = plot.addSeries("loss", 0, LineSeries.Stroke.SOLID, false);
            for (int i = 0; i < 1000; i++) {
                series.append(i, Math.sqrt(i));
            }
        });
        FxTest.awaitPulses(3);
        assertThat(plot.drawings()).isEqualTo(before + 1);
        FxTest.awaitPulses(3);
        assertThat(plot.drawings()).as("nothing changed").isEqualTo(before + 1);
    }

    @Test
    void hoveringDoesNotDrawTheContentAgain() {
        LinePlot plot = onFx(() -> PictureGallery.curves(false));
        FxTest.show(Stagecraft.scene(plot, 300, 200));
        FxTest.awaitPulses(2);
        int before = plot.drawings();
        onFx(() -> Stagecraft.move(plot, 150, 120));
        FxTest.awaitPulses(2);
        assertThat(plot.tipText()).startsWith("epoch ");
        assertThat(plot.drawings()).isEqualTo(before);
    }

    @Test
    void hiddenPicturesWaitUntilTheyAreSeen() {
        PixelGrid grid = onFx(() -> new PixelGrid());
        StackPane tab = onFx(() -> new StackPane(grid));
        FxTest.show(onFx(() -> new Scene(new StackPane(tab), 200, 200)));
        FxTest.awaitPulses(2);
        onFx(() -> tab.setVisible(false));
        FxTest.awaitPulses(2);
        int before = grid.drawings();
        for (int i = 0; i < 3; i++) {
            float value = i;
            onFx(() -> grid.setValues(new float[] {value}, 1, 1));
            FxTest.awaitPulses(2);
        }
        assertThat(grid.drawings()).isEqualTo(before);
        onFx(() -> tab.setVisible(true));
        FxTest.awaitPulses(2);
        assertThat(grid.drawings()).isEqualTo(before + 1);
    }

    @Test
    void theMenuCopiesAndHandsExportsOn() {
        PixelGrid grid = onFx(() -> new PixelGrid());
        Stagecraft.scene(grid, 100, 100);
        List<ExportRequest> requests = new ArrayList<>();
        onFx(() -> {
            grid.setValues(new float[] {0.5f}, 1, 1);
            grid.setOnExport(requests::add);
            for (MenuItem item : grid.menu().items()) {
                if (item.getOnAction() != null) {
                    item.fire();
                }
            }
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("y,x,value\n0,0,0.5\n");
        });
        assertThat(requests)
                .containsExactly(
                        new ExportRequest(grid, ExportRequest.Kind.PICTURE),
                        new ExportRequest(grid, ExportRequest.Kind.VECTORS),
                        new ExportRequest(grid, ExportRequest.Kind.VALUES));
    }

    @Test
    void aPictureWithoutAHandlerSendsTheWishToSaveItUpTheWindow() {
        PixelGrid grid = onFx(() -> new PixelGrid());
        Stagecraft.scene(grid, 100, 100);
        List<ExportRequest> requests = new ArrayList<>();
        onFx(() -> {
            assertThat(grid.menu().items()).as("nobody saves here").noneMatch(item -> String.valueOf(item.getId())
                    .startsWith("picture-export"));
            grid.getScene().getRoot().addEventHandler(ExportEvent.EXPORT, event -> requests.add(event.request()));
            ExportOptions.on(grid.getScene().getRoot(), new ExportOptions());
            grid.menu().items().stream()
                    .filter(item -> "picture-export-values".equals(item.getId()))
                    .forEach(MenuItem::fire);
        });
        assertThat(requests).containsExactly(new ExportRequest(grid, ExportRequest.Kind.VALUES));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void seriesColorsStandOutFromTheBackgroundOfTheTheme(boolean dark) {
        FxTest.theme(dark);
        LinePlot plot = onFx(() -> new LinePlot());
        Stagecraft.scene(plot, 100, 100);
        PictureStyle style = plot.style();
        assertThat(style.isDark()).isEqualTo(dark);
        for (int i = 0; i < PictureStyle.SERIES; i++) {
            assertThat(contrast(style.series(i), style.surface.get()))
                    .as("series %d", i + 1)
                    .isGreaterThan(3);
            for (int j = 0; j < i; j++) {
                double[] a = OkLab.ofArgb(PictureStyle.argb(style.series(i)));
                double[] b = OkLab.ofArgb(PictureStyle.argb(style.series(j)));
                assertThat(OkLab.distance(a, b)).as("series %d, %d", i, j).isGreaterThan(0.07);
            }
        }
        assertThat(contrast(style.muted.get(), style.surface.get())).isGreaterThan(4.5);
    }

    @Test
    void exportsOfPlotsAreAsLargeAsAsked() {
        LinePlot plot = onFx(() -> PictureGallery.curves(true));
        Stagecraft.scene(plot, 240, 160);
        Raster raster = onFx(() -> plot.raster(3));
        assertThat(raster.width()).isEqualTo(720);
        assertThat(raster.height()).isEqualTo(480);
        assertThat(raster.argb()[0])
                .isEqualTo(PictureStyle.argb(plot.style().surface.get()));
    }

    private static HeatMap matrix() {
        HeatMap map = new HeatMap();
        map.setMatrix(Samples.gaussian(600, 0, 0.5, 3), 20, 30);
        return map;
    }

    private static Histogram histogram() {
        Histogram histogram = new Histogram();
        histogram.setBins(Bins.of(Samples.gaussian(1000, 0, 1, 4), 20));
        return histogram;
    }

    private static long colors(FxTest.Shot shot, int width, int height) {
        return IntStream.range(0, width * height)
                .map(i -> shot.argb(i % width, i / width))
                .distinct()
                .count();
    }

    private static double contrast(Color a, Color b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * OkLab.linear(c.getRed())
                + 0.7152 * OkLab.linear(c.getGreen())
                + 0.0722 * OkLab.linear(c.getBlue());
    }
}
