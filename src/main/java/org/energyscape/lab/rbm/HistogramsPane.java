package org.energyscape.lab.rbm;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.Histogram;
import org.jspecify.annotations.Nullable;

/** How weights, their last change and both biases are distributed, in two rows. */
final class HistogramsPane extends PanePicture {
    private final Histogram weights = new Histogram();
    private final Histogram updates = new Histogram();
    private final Histogram visible = new Histogram();
    private final Histogram hidden = new Histogram();

    HistogramsPane() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rbm-grid");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            grid.getRowConstraints().add(row);
        }
        grid.add(named("Weights W", "rbm-histogram-w", weights, 0), 0, 0);
        grid.add(named("Last change \u0394W", "rbm-histogram-dw", updates, 1), 1, 0);
        grid.add(named("Visible biases b", "rbm-histogram-b", visible, 2), 0, 1);
        grid.add(named("Hidden biases c", "rbm-histogram-c", hidden, 3), 1, 1);
        grid.setMinSize(0, 0);
        getChildren().add(grid);
    }

    private static VBox named(String name, String id, Histogram histogram, int color) {
        histogram.setId(id);
        histogram.setTitle(name);
        histogram.setColor(color);
        histogram.setMeanShown(true);
        Label label = new Label(name);
        label.getStyleClass().add("rbm-note");
        VBox box = new VBox(label, histogram);
        box.setMinSize(0, 0);
        VBox.setVgrow(histogram, Priority.ALWAYS);
        return box;
    }

    @Override
    @Nullable
    String render(RbmSnapshot snapshot, FilterScale scale) {
        if (!(snapshot.exhibits().get(Exhibit.Kind.HISTOGRAMS) instanceof Exhibit.Histograms now)) {
            return null;
        }
        weights.setBins(now.weights());
        updates.setBins(now.updates());
        visible.setBins(now.visibleBias());
        hidden.setBins(now.hiddenBias());
        hidden.setMark(now.chosenBias(), "h" + chosen(snapshot));
        return "";
    }
}
