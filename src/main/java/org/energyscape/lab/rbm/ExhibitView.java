package org.energyscape.lab.rbm;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.Bins;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.Histogram;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** The large picture where it shows something else than the filters: made when first asked for. */
final class ExhibitView extends StackPane {
    private @Nullable TileGrid updates;
    private @Nullable HeatMap activity;
    private @Nullable Histograms histograms;
    private @Nullable TileGrid fantasies;
    private @Nullable Label nothing;

    /** Shows it; says what stands beside the buttons. */
    String render(Exhibit exhibit, int width, int height) {
        if (exhibit instanceof Exhibit.Updates now) {
            TileGrid grid = updates == null ? tiles("rbm-updates", "Last change of the weights") : updates;
            updates = grid;
            grid.setPalette(Palette.DIVERGING);
            ColorScale scale = ColorScale.symmetricOf(now.values());
            grid.setScale(scale);
            grid.setTiles(now.values(), now.values().length / (width * height), width, height);
            show(grid);
            return "full colour \u00b1" + RbmWords.length(scale.max());
        }
        if (exhibit instanceof Exhibit.Activity now) {
            HeatMap map = activity == null ? activityMap() : activity;
            activity = map;
            map.setMatrix(now.values(), now.units(), now.pictures());
            show(map);
            return "dead " + now.dead() + ", saturated " + now.saturated() + " of " + now.units();
        }
        if (exhibit instanceof Exhibit.Histograms now) {
            Histograms four = histograms == null ? new Histograms() : histograms;
            histograms = four;
            four.render(now);
            show(four);
            return "";
        }
        if (exhibit instanceof Exhibit.Fantasies now) {
            return render(now, width, height);
        }
        return "";
    }

    private String render(Exhibit.Fantasies now, int width, int height) {
        if (now.count() == 0) {
            Label label = nothing == null ? new Label() : nothing;
            nothing = label;
            label.setText("CD-k begins its chains at the pictures anew in every step. With PCD-k or tempering, under"
                    + " “Model statistics”, the particles that go on from step to step are shown here.");
            label.getStyleClass().add("rbm-note");
            label.setWrapText(true);
            label.setMaxWidth(340);
            show(label);
            return "";
        }
        TileGrid grid = fantasies == null ? tiles("rbm-fantasies", "Fantasy particles") : fantasies;
        fantasies = grid;
        grid.setPalette(Palette.INK);
        grid.setScale(ColorScale.UNIT);
        grid.setTiles(now.values(), now.count(), width, height);
        show(grid);
        return now.count() + " particles" + swaps(now.swapRates());
    }

    private static String swaps(double[] rates) {
        if (rates.length == 0 || Double.isNaN(rates[0])) {
            return "";
        }
        double least = rates[0];
        double sum = 0;
        for (double rate : rates) {
            least = Math.min(least, rate);
            sum += rate;
        }
        return String.format(
                Locale.ROOT, " · exchanges made: %.0f %%, least %.0f %%", 100 * sum / rates.length, 100 * least);
    }

    private void show(Node node) {
        if (getChildren().size() != 1 || !getChildren().get(0).equals(node)) {
            getChildren().setAll(node);
        }
    }

    private static TileGrid tiles(String id, String title) {
        TileGrid grid = new TileGrid();
        grid.setId(id);
        grid.setTitle(title);
        return grid;
    }

    private static HeatMap activityMap() {
        HeatMap map = new HeatMap();
        map.setId("rbm-activity");
        map.setTitle("Hidden activity");
        map.setPalette(Palette.SEQUENTIAL);
        map.setScale(ColorScale.UNIT);
        map.setSquare(false);
        map.setAxisNames("hidden unit", "validation picture");
        return map;
    }

    /** Four histograms in two rows. */
    private static final class Histograms extends GridPane {
        private final Histogram weights = new Histogram();
        private final Histogram updates = new Histogram();
        private final Histogram visible = new Histogram();
        private final Histogram hidden = new Histogram();

        Histograms() {
            getStyleClass().add("rbm-grid");
            for (int i = 0; i < 2; i++) {
                ColumnConstraints half = new ColumnConstraints();
                half.setPercentWidth(50);
                getColumnConstraints().add(half);
                RowConstraints row = new RowConstraints();
                row.setPercentHeight(50);
                getRowConstraints().add(row);
            }
            add(named("Weights W", "rbm-histogram-w", weights, 0), 0, 0);
            add(named("Last change \u0394W", "rbm-histogram-dw", updates, 1), 1, 0);
            add(named("Visible biases b", "rbm-histogram-b", visible, 2), 0, 1);
            add(named("Hidden biases c", "rbm-histogram-c", hidden, 3), 1, 1);
        }

        private static VBox named(String name, String id, Histogram histogram, int color) {
            histogram.setId(id);
            histogram.setTitle(name);
            histogram.setColor(color);
            histogram.setMeanShown(true);
            Label label = new Label(name);
            label.getStyleClass().add("rbm-note");
            VBox box = new VBox(label, histogram);
            VBox.setVgrow(histogram, Priority.ALWAYS);
            return box;
        }

        void render(Exhibit.Histograms now) {
            set(weights, now.weights());
            set(updates, now.updates());
            set(visible, now.visibleBias());
            set(hidden, now.hiddenBias());
        }

        private static void set(Histogram histogram, Bins bins) {
            histogram.setBins(bins);
        }
    }
}
