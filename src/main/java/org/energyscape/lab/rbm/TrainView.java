package org.energyscape.lab.rbm;

import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;

/** The page that shows learning itself: all filters, sample pictures with their reconstructions, one filter enlarged. */
final class TrainView extends BorderPane {
    private final TileGrid filters = new TileGrid();
    private final Label filterNote = Parts.note("rbm-filter-note");
    private final ReconstructionStrip reconstructions = new ReconstructionStrip();
    private final FilterLens lens = new FilterLens();
    private FilterMosaic mosaic = FilterMosaic.EMPTY;

    /** A view that tells which hidden unit was clicked; -1 where the chosen one was clicked again. */
    TrainView(IntConsumer chosen) {
        getStyleClass().add("rbm-page");
        filters.setId("rbm-filters");
        filters.setTitle("Filters");
        filters.setPalette(Palette.DIVERGING);
        filters.setTileText(tile -> mosaic.words(tile));
        filters.setOnTile(tile -> chosen.accept(mosaic.isChosen(tile) ? -1 : mosaic.unit(tile)));
        VBox right = new VBox(Parts.panel("Reconstructions", Parts.note("rbm-strip-note"), reconstructions), lens);
        right.getStyleClass().add("rbm-column");
        VBox.setVgrow(lens, Priority.ALWAYS);
        SplitPane split = new SplitPane(Parts.panel("Filters", filterNote, filters), right);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.69);
        SplitPane.setResizableWithParent(right, true);
        setCenter(split);
    }

    void render(RbmSnapshot snapshot, FilterOrder order, FilterScale scale) {
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
        filterNote.setText(mosaic.note(scale));
        reconstructions.render(snapshot);
        lens.render(snapshot);
    }
}
