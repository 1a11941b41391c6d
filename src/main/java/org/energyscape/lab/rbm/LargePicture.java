package org.energyscape.lab.rbm;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;

/** The large picture of the training page, and the choice of what it shows: all filters at first. */
final class LargePicture extends VBox {
    private final TileGrid filters = new TileGrid();
    private final ExhibitView exhibit = new ExhibitView();
    private final Label note = Parts.note("rbm-filter-note");
    private FilterMosaic mosaic = FilterMosaic.EMPTY;

    /**
     * A picture.
     *
     * @param chosen hears which hidden unit was clicked; -1 where the chosen one was clicked again
     * @param exhibited hears what is to be shown
     */
    LargePicture(IntConsumer chosen, Consumer<Exhibit.Kind> exhibited) {
        filters.setId("rbm-filters");
        filters.setTitle("Filters");
        filters.setPalette(Palette.DIVERGING);
        filters.setTileText(tile -> mosaic.words(tile));
        filters.setOnTile(tile -> chosen.accept(mosaic.isChosen(tile) ? -1 : mosaic.unit(tile)));
        Parts.Segments<Exhibit.Kind> kinds =
                new Parts.Segments<>("rbm-exhibit", List.of(Exhibit.Kind.values()), Exhibit.Kind::label, exhibited);
        HBox head = new HBox(kinds, Parts.spacer(), note);
        head.getStyleClass().add("rbm-panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        StackPane pictures = new StackPane(filters, exhibit);
        pictures.setMinSize(0, 0);
        getChildren().addAll(head, pictures);
        getStyleClass().add("rbm-panel");
        setVgrow(pictures, Priority.ALWAYS);
    }

    void render(RbmSnapshot snapshot, FilterOrder order, FilterScale scale) {
        boolean plain = snapshot.exhibit() instanceof Exhibit.Filters;
        filters.setVisible(plain);
        exhibit.setVisible(!plain);
        if (plain) {
            renderFilters(snapshot, order, scale);
        } else {
            note.setText(exhibit.render(
                    snapshot.exhibit(), snapshot.data().width(), snapshot.data().height()));
        }
    }

    private void renderFilters(RbmSnapshot snapshot, FilterOrder order, FilterScale scale) {
        mosaic = FilterMosaic.of(snapshot, order);
        filters.setTiles(
                mosaic.values(),
                mosaic.count(),
                snapshot.data().width(),
                snapshot.data().height());
        if (scale == FilterScale.EACH) {
            filters.setScalePerTile();
            filters.setColorBar(false);
        } else {
            filters.setScale(ColorScale.symmetricOf(mosaic.values()));
            filters.setColorBar(true);
        }
        filters.setSelected(mosaic.chosenTile());
        note.setText(mosaic.note(scale));
    }
}
