package org.energyscape.ui.picture;

import java.util.Arrays;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.energyscape.ui.fx.FxTest;

/**
 * What a changed frame of a picture costs, from new values to pixels: layout, drawing and rendering of the scene into an
 * image, without waiting for the screen. Prints the median and the least of many frames in milliseconds, and the same for
 * a scene in which nothing changed, which is what the image itself costs.
 */
public final class FrameCost {

    private static final int WARM_UP = 60;
    private static final int FRAMES = 120;

    private FrameCost() {}

    /** Changes a picture for the frame of that number. */
    private interface Change {
        void frame(int number);
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> {
            FxTest.theme(false);
            measureAll();
            System.exit(0);
        });
    }

    private static void measureAll() {
        PixelGrid small = new PixelGrid();
        float[][] pictures = {Samples.glyph(28, 0.3), Samples.glyph(28, 1.3)};
        measure("PixelGrid 28 x 28, 280 px", small, 282, 282, i -> small.setValues(pictures[i % 2], 28, 28));

        PixelGrid large = new PixelGrid();
        float[][] spins = {Samples.gaussian(1 << 20, 0, 1, 1), Samples.gaussian(1 << 20, 0, 1, 2)};
        measure("PixelGrid 1024 x 1024, 600 px", large, 602, 602, i -> large.setValues(spins[i % 2], 1024, 1024));

        TileGrid tiles = new TileGrid();
        float[][] filters = {Samples.filters(100, 28, 1), Samples.filters(100, 28, 2)};
        measure(
                "TileGrid 100 x 28 x 28, 2 px cells",
                tiles,
                600,
                600,
                i -> tiles.setTiles(filters[i % 2], 100, 28, 28));
        measure(
                "TileGrid 100 x 28 x 28, 3 px cells",
                tiles,
                900,
                900,
                i -> tiles.setTiles(filters[i % 2], 100, 28, 28));

        HeatMap map = new HeatMap();
        float[][] matrices = {Samples.gaussian(784 * 500, 0, 1, 1), Samples.gaussian(784 * 500, 0, 1, 2)};
        measure("HeatMap 784 x 500", map, 500, 600, i -> map.setMatrix(matrices[i % 2], 784, 500));

        measure("LinePlot 5 x 10,000 points, smooth", 10_000, 0.001);
        measure("LinePlot 5 x 10,000 points, noisy", 10_000, 0.03);
        measure("LinePlot 5 x 100,000 points, noisy", 100_000, 0.03);
    }

    private static void measure(String name, int points, double noise) {
        LinePlot plot = new LinePlot();
        LineSeries[] series = new LineSeries[5];
        double[][] y = new double[series.length][];
        for (int s = 0; s < series.length; s++) {
            series[s] = plot.addSeries("series " + s, s, LineSeries.Stroke.SOLID, false);
            y[s] = Samples.curve(points, 10, s + 1, noise, s);
        }
        double[] x = Samples.upTo(points);
        measure(name, plot, 800, 260, i -> {
            for (int s = 0; s < series.length; s++) {
                series[s].set(x, y[s], points - (i + 1) % 2);
            }
        });
    }

    private static void measure(String name, Picture picture, double width, double height, Change change) {
        Scene scene = Stagecraft.scene(picture, width, height);
        WritableImage image = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
        double[] changed = new double[FRAMES];
        double[] still = new double[FRAMES];
        for (int i = -WARM_UP; i < FRAMES; i++) {
            long start = System.nanoTime();
            scene.snapshot(image);
            long middle = System.nanoTime();
            change.frame(i + WARM_UP);
            scene.snapshot(image);
            long end = System.nanoTime();
            if (i >= 0) {
                still[i] = (middle - start) / 1e6;
                changed[i] = (end - middle) / 1e6;
            }
        }
        Arrays.sort(changed);
        Arrays.sort(still);
        System.out.printf(
                Locale.ROOT,
                "%-36s changed %6.2f (least %6.2f) ms, still %6.2f (least %6.2f) ms%n",
                name,
                changed[FRAMES / 2],
                changed[0],
                still[FRAMES / 2],
                still[0]);
    }
}
