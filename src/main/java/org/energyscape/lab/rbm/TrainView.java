package org.energyscape.lab.rbm;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;

/**
 * The page that shows learning itself: all filters, or what else is going on in the machine; sample pictures with their
 * reconstructions; what the doctor says; one filter enlarged.
 */
final class TrainView extends BorderPane {
    private final TileGrid filters = new TileGrid();
    private final ExhibitView exhibit = new ExhibitView();
    private final Label note = Parts.note("rbm-filter-note");
    private final ReconstructionStrip reconstructions = new ReconstructionStrip();
    private final DoctorView doctor;
    private final FilterLens lens = new FilterLens();
    private FilterMosaic mosaic = FilterMosaic.EMPTY;

    /**
     * A view.
     *
     * @param chosen hears which hidden unit was clicked; -1 where the chosen one was clicked again
     * @param exhibited hears what the large picture is to show
     * @param remedy takes a change the doctor advises
     */
    TrainView(IntConsumer chosen, Consumer<Exhibit.Kind> exhibited, Consumer<Remedy<?>> remedy) {
        getStyleClass().add("rbm-page");
        filters.setId("rbm-filters");
        filters.setTitle("Filters");
        filters.setPalette(Palette.DIVERGING);
        filters.setTileText(tile -> mosaic.words(tile));
        filters.setOnTile(tile -> chosen.accept(mosaic.isChosen(tile) ? -1 : mosaic.unit(tile)));
        doctor = new DoctorView(remedy);
        VBox right =
                new VBox(Parts.panel("Reconstructions", Parts.note("rbm-strip-note"), reconstructions), doctor, lens);
        right.getStyleClass().add("rbm-column");
        VBox.setVgrow(lens, Priority.ALWAYS);
        // Rather the lens below is cut than the whole page pushed out of its place.
        right.setMinHeight(0);
        setMinHeight(0);
        SplitPane split = new SplitPane(large(exhibited), right);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setMinHeight(0);
        split.setDividerPositions(0.69);
        SplitPane.setResizableWithParent(right, true);
        setCenter(split);
    }

    private VBox large(Consumer<Exhibit.Kind> exhibited) {
        Parts.Segments<Exhibit.Kind> kinds =
                new Parts.Segments<>("rbm-exhibit", List.of(Exhibit.Kind.values()), Exhibit.Kind::label, exhibited);
        HBox head = new HBox(kinds, Parts.spacer(), note);
        head.getStyleClass().add("rbm-panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        StackPane pictures = new StackPane(filters, exhibit);
        pictures.setMinSize(0, 0);
        VBox panel = new VBox(head, pictures);
        panel.getStyleClass().add("rbm-panel");
        VBox.setVgrow(pictures, Priority.ALWAYS);
        return panel;
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
        reconstructions.render(snapshot);
        doctor.render(snapshot.vitals(), snapshot.findings());
        lens.render(snapshot);
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
