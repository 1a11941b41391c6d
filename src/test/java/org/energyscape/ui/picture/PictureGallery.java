package org.energyscape.ui.picture;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** All pictures in one window, to be looked at in both themes. Started by its main method; "dark" as argument. */
public final class PictureGallery {

    private PictureGallery() {}

    public static void main(String[] arguments) {
        boolean dark = Arrays.asList(arguments).contains("dark");
        Platform.startup(() -> {
            theme(dark);
            Stage stage = new Stage();
            stage.setTitle("Pictures");
            stage.setScene(new Scene(content(dark), 1280, 860));
            stage.show();
        });
    }

    private static void theme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    static VBox content(boolean dark) {
        GridPane grid = new GridPane();
        grid.setHgap(28);
        grid.setVgap(20);
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(25);
            grid.getColumnConstraints().add(column);
        }
        for (int share : new int[] {34, 34, 32}) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(share);
            grid.getRowConstraints().add(row);
        }
        grid.add(titled("Brush on it", grey()), 0, 0);
        grid.add(titled("Spins, some masked and clamped", spins()), 1, 0);
        grid.add(titled("Weights of one unit", weights()), 2, 0);
        grid.add(titled("Overlaps", overlaps()), 3, 0);
        grid.add(titled("100 filters", filters()), 0, 1);
        grid.add(titled("A chain", chain()), 1, 1);
        grid.add(titled("Weight matrix 784 x 500", matrix()), 2, 1);
        grid.add(titled("Phase diagram", phases()), 3, 1);
        grid.add(titled("Training", curves(false)), 0, 2, 2, 1);
        grid.add(titled("Log axis", curves(true)), 2, 2);
        grid.add(titled("Weights", histogram()), 3, 2);
        ToggleButton toggle = new ToggleButton("Dark");
        toggle.setSelected(dark);
        toggle.setOnAction(e -> theme(toggle.isSelected()));
        VBox box = new VBox(12, toggle, grid);
        box.setStyle("-fx-padding: 16px; -fx-background-color: -color-bg-default;");
        VBox.setVgrow(grid, Priority.ALWAYS);
        return box;
    }

    private static VBox titled(String title, Picture picture) {
        Label label = new Label(title);
        label.setStyle("-fx-font-weight: bold;");
        picture.setTitle(title);
        picture.setOnExport(r -> label.setText(title + ": " + r.kind()));
        VBox box = new VBox(6, label, picture);
        VBox.setVgrow(picture, Priority.ALWAYS);
        return box;
    }

    static PixelGrid grey() {
        PixelGrid grid = new PixelGrid();
        float[] values = Samples.glyph(28, 0.8);
        grid.setValues(values, 28, 28);
        grid.setFlashing(true);
        grid.setOnCell(e -> {
            values[e.y() * 28 + e.x()] = e.shift() ? 0 : 1;
            grid.setValues(values, 28, 28);
        });
        return grid;
    }

    static PixelGrid spins() {
        PixelGrid grid = new PixelGrid();
        grid.setScale(ColorScale.SIGNED);
        grid.setValues(Samples.spins(20, 2.2), 20, 20);
        boolean[] masked = new boolean[400];
        boolean[] clamped = new boolean[400];
        for (int i = 0; i < 400; i++) {
            masked[i] = i / 20 >= 12;
            clamped[i] = i / 20 < 12 && Math.hypot(i % 20 - 6, Math.floor(i / 20.0) - 6) < 5;
        }
        grid.setMask(masked);
        grid.setClamped(clamped);
        grid.setTool(PixelGrid.Tool.RECTANGLE);
        grid.setOnArea(a -> grid.setTitle(a.toString()));
        return grid;
    }

    private static PixelGrid weights() {
        PixelGrid grid = new PixelGrid();
        float[] filter = Samples.filters(1, 28, 5);
        grid.setPalette(Palette.DIVERGING);
        grid.setScale(ColorScale.symmetricOf(filter));
        grid.setColorBar(true);
        grid.setValues(filter, 28, 28);
        return grid;
    }

    static BarPanel overlaps() {
        BarPanel panel = new BarPanel();
        List<Bar> bars = new ArrayList<>();
        double[] values = {0.97, -0.12, 0.31, -0.44, 0.05, 0.22};
        for (int i = 0; i < values.length; i++) {
            bars.add(new Bar("Memory " + (i + 1), values[i], new Bar.Thumbnail(Samples.spins(20, i), 20, 20)));
        }
        panel.setBars(bars);
        panel.setHighlight(0);
        return panel;
    }

    static TileGrid filters() {
        TileGrid tiles = new TileGrid();
        float[] filters = Samples.filters(100, 28, 1);
        tiles.setScale(ColorScale.symmetricOf(filters));
        tiles.setTiles(filters, 100, 28, 28);
        tiles.setColorBar(true);
        tiles.setTileText(i -> "hidden unit " + i);
        tiles.setOnTile(tiles::setSelected);
        tiles.setSelected(23);
        return tiles;
    }

    private static TileGrid chain() {
        TileGrid tiles = new TileGrid();
        float[] values = new float[6 * 256];
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            System.arraycopy(Samples.glyph(16, 0.3 * i), 0, values, i * 256, 256);
            captions.add("step " + i * i * 10);
        }
        tiles.setPalette(Palette.INK);
        tiles.setScale(ColorScale.UNIT);
        tiles.setTiles(values, 6, 16, 16);
        tiles.setCaptions(captions);
        return tiles;
    }

    private static HeatMap matrix() {
        HeatMap map = new HeatMap();
        float[] values = Samples.filters(500, 28, 3);
        float[] turned = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % 784 * 500 + i / 784] = values[i];
        }
        map.setScale(ColorScale.symmetric(0.4));
        map.setMatrix(turned, 784, 500);
        map.setAxisNames("visible", "hidden");
        return map;
    }

    private static HeatMap phases() {
        HeatMap map = new HeatMap();
        float[] values = new float[20 * 24];
        for (int i = 0; i < values.length; i++) {
            double noise = Math.floor(i / 24.0) / 20;
            double load = i % 24 / 24.0;
            values[i] = (float) (1 / (1 + Math.exp(14 * (noise + load - 0.7))));
        }
        map.setPalette(Palette.SEQUENTIAL);
        map.setScale(ColorScale.UNIT);
        map.setSquare(false);
        map.setMatrix(values, 20, 24);
        map.setAxisNames("noise", "load");
        return map;
    }

    static LinePlot curves(boolean logarithmic) {
        LinePlot plot = new LinePlot();
        plot.setLogarithmic(logarithmic);
        plot.setWholeX(true);
        int points = logarithmic ? 10_000 : 200;
        plot.setAxisTitles(logarithmic ? "update" : "epoch", logarithmic ? "squared error" : "cross-entropy (nats)");
        String[] names = {"k = 1", "k = 10", "persistent"};
        for (int i = 0; i < (logarithmic ? 2 : 3); i++) {
            double end = logarithmic ? 0.002 * (i + 1) : 70 + 12 * i;
            plot.addSeries(names[i], i, LineSeries.Stroke.SOLID, false)
                    .set(Samples.upTo(points), Samples.curve(points, logarithmic ? 8 : 210, end, 0.03, i), points);
            if (!logarithmic) {
                plot.addSeries(names[i] + ", validation", i, LineSeries.Stroke.DASHED, false)
                        .set(Samples.upTo(points), Samples.curve(points, 216, end + 9, 0.01, i + 9), points);
            }
        }
        if (!logarithmic) {
            plot.setReferenceLines(List.of(new ReferenceLine(62, "published 62.0")));
            plot.setMarker(120);
        }
        return plot;
    }

    private static Histogram histogram() {
        Histogram histogram = new Histogram();
        histogram.setBins(Bins.of(Samples.gaussian(39_200, 0.01, 0.12, 4), 40));
        histogram.setAxisTitles("weight", "count");
        return histogram;
    }
}
