package org.energyscape.cli.tour;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.energyscape.cli.bench.Chart;
import org.energyscape.engine.data.image.PictureWriter;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.Raster;

/** Draws laws of growth into PNG files with the program's own plot, without a display. */
public final class CurvePictures {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 380;

    /** Pixels a unit of length. */
    private static final int SCALE = 2;

    private CurvePictures() {}

    /** Starts JavaFX, draws, and ends JavaFX, which cannot be started again in this process. */
    public static void write(List<Chart> charts) throws IOException {
        HeadlessToolkit.choose();
        CompletableFuture<List<Raster>> drawn = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                List<Raster> rasters = new ArrayList<>();
                for (Chart chart : charts) {
                    rasters.add(draw(chart));
                }
                drawn.complete(rasters);
            } catch (RuntimeException | Error e) {
                drawn.completeExceptionally(e);
            }
        });
        try {
            List<Raster> rasters = drawn.get();
            for (int i = 0; i < rasters.size(); i++) {
                Raster raster = rasters.get(i);
                PictureWriter.writePng(charts.get(i).file(), raster.argb(), raster.width(), raster.height());
            }
        } catch (ExecutionException e) {
            throw new IOException("The curves could not be drawn: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the curves were drawn", e);
        } finally {
            Platform.exit();
        }
    }

    /** The picture of a chart, in the light theme; on the FX thread. */
    static Raster draw(Chart chart) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        LinePlot plot = new LinePlot();
        plot.setLogarithmic(true);
        plot.setLogarithmicX(true);
        plot.setAxisTitles(chart.xTitle(), chart.yTitle());
        int color = 0;
        for (Chart.Curve curve : chart.curves()) {
            // A dashed curve belongs to the one before it and has its colour.
            color += curve.dashed() ? 0 : 1;
            LineSeries.Stroke stroke = curve.dashed() ? LineSeries.Stroke.DASHED : LineSeries.Stroke.SOLID;
            plot.addSeries(curve.name(), color - 1, stroke, !curve.dashed())
                    .set(curve.x(), curve.y(), curve.x().length);
        }
        StackPane holder = new StackPane(plot);
        new Scene(holder, WIDTH, HEIGHT).snapshot(null);
        return plot.raster(SCALE);
    }
}
