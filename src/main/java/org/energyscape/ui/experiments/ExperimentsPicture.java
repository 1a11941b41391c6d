package org.energyscape.ui.experiments;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.sweep.KeptFilters;
import org.energyscape.ui.picture.Caption;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.energyscape.ui.runs.OverlaidCurves;
import org.jspecify.annotations.Nullable;

/**
 * What came out, as pictures: the cross-entropies of the settings over one another, a colour for each and validation
 * dashed, and the filters of one run. Side by side where there is room, else one of them.
 */
final class ExperimentsPicture extends VBox {
    private static final double ROOM_FOR_BOTH = 760;

    private final OverlaidCurves curves = new OverlaidCurves(
            "experiments-curves",
            "Cross-entropy of an experiment",
            "Press Start: every setting gets a colour, validation is dashed");
    private final TileGrid filters = new TileGrid();
    private final Label words = new Label();
    private final ToggleButton showCurves = choice("experiments-show-curves", "Curves");
    private final ToggleButton showFilters = choice("experiments-show-filters", "Filters");
    private final HBox choices = new HBox(showCurves, showFilters);
    private final VBox ownFilters = new VBox(words, filters);
    private final HBox place = new HBox();

    /**
     * Without pictures so far.
     *
     * @param caption what stands under them on paper
     */
    ExperimentsPicture(Caption.Source caption) {
        Caption.on(this, caption);
        getStyleClass().add("experiment-picture");
        setMinSize(0, 0);
        filters.setId("experiments-filters");
        filters.setTitle("Filters of a run");
        filters.setPalette(Palette.DIVERGING);
        filters.setScalePerTile();
        filters.setMinSize(0, 0);
        words.setId("experiments-filters-words");
        words.getStyleClass().add("runs-count");
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(showCurves, showFilters);
        showCurves.setSelected(true);
        for (ToggleButton one : List.of(showCurves, showFilters)) {
            // A second click does not leave none chosen.
            one.setOnAction(event -> {
                one.setSelected(true);
                arrange();
            });
        }
        showCurves.getStyleClass().add("left-pill");
        showFilters.getStyleClass().add("right-pill");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        choices.managedProperty().bind(choices.visibleProperty());
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        for (Region one : List.of(curves, ownFilters)) {
            HBox.setHgrow(one, Priority.ALWAYS);
            one.setPrefWidth(400);
        }
        VBox.setVgrow(filters, Priority.ALWAYS);
        getChildren().setAll(choices, place);
        widthProperty().addListener(o -> arrange());
        show((RunFilters) null);
        arrange();
    }

    private static ToggleButton choice(String id, String text) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void arrange() {
        boolean both = getWidth() >= ROOM_FOR_BOTH;
        choices.setVisible(!both);
        List<Node> shown = both ? List.of(curves, ownFilters) : List.of(showFilters.isSelected() ? ownFilters : curves);
        if (!place.getChildren().equals(shown)) {
            place.getChildren().setAll(shown);
        }
    }

    /** Draws curves over one another; without any it says how to get some. */
    void show(List<VariantCurve> found) {
        if (found.isEmpty()) {
            curves.clear();
        }
        for (VariantCurve curve : found) {
            String name = curve.label() + (curve.validation() ? " validation" : "");
            curves.draw(name, curve.variant(), curve.validation(), curve.x(), curve.y(), curve.x().length);
        }
    }

    /** Draws the filters of a run; without any it says whose will be here. */
    void show(@Nullable RunFilters found) {
        if (found == null) {
            filters.setTiles(new float[0], 0, 1, 1);
            words.setText("Filters of a run stand here once it has begun");
            return;
        }
        KeptFilters kept = found.filters();
        filters.setTiles(kept.tiles(), kept.units().length, kept.width(), kept.height());
        filters.setTileText(tile -> "h" + kept.units()[tile]);
        words.setText(found.run() + " · " + kept.words());
    }
}
