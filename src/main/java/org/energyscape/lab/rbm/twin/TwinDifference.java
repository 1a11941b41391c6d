package org.energyscape.lab.rbm.twin;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** In what two twins differ, filter by filter: A less B about zero, in the places the filters have in both mosaics. */
final class TwinDifference extends VBox {
    private final TileGrid difference = new TileGrid();
    private final Parts.Segments<TwinPairing> pairing;
    private final Label numbers = Parts.note("twin-difference-numbers");
    private final Label note = Parts.note("twin-difference-note");

    /**
     * A strip without content.
     *
     * @param paired hears how filters are to be paired
     * @param crossEntropy explains the numbers
     */
    TwinDifference(Consumer<TwinPairing> paired, Supplier<? extends @Nullable Explanation> crossEntropy) {
        difference.setId("twin-difference");
        difference.setTitle("Difference of the filters, A − B");
        difference.setPalette(Palette.DIVERGING);
        difference.setColorBar(true);
        difference.setMinSize(60, 40);
        pairing = new Parts.Segments<>("twin-pairing", List.of(TwinPairing.values()), TwinPairing::label, paired);
        Tooltip.install(
                pairing,
                new Tooltip("Which filter belongs to which: units of the same number, which began with the same"
                        + " weights, or the most alike"));
        Label name = new Label("A − B");
        name.getStyleClass().add("lab-panel-title");
        name.setMinWidth(USE_PREF_SIZE);
        numbers.setTooltip(new Tooltip("Cross-entropies of A less those of B"));
        Explain.on(numbers, crossEntropy);
        HBox head = new HBox(name, note, Parts.spacer(), pairing);
        head.getStyleClass().add("lab-panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        numbers.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, difference, numbers);
        getStyleClass().add("lab-panel");
        setMinSize(0, 0);
        setVgrow(difference, Priority.ALWAYS);
    }

    /** Who is told which pair is pointed at and which is clicked, and what is said of one. */
    void setHandlers(IntConsumer pointed, IntConsumer clicked, IntFunction<String> words) {
        difference.setOnPointed(pointed);
        difference.setOnTile(clicked);
        difference.setTileText(words);
    }

    /** Marks a pair that is pointed at elsewhere; none by -1. */
    void mark(int tile) {
        difference.setMarked(tile);
    }

    void render(TwinMosaic mosaic, TwinPairing how, TwinNumbers a, TwinNumbers b, int selected) {
        TwinSnapshot snapshot = mosaic.snapshot();
        pairing.select(how);
        difference.setTiles(
                snapshot.tiles().difference(),
                mosaic.pairs(),
                snapshot.first().data().width(),
                snapshot.first().data().height());
        difference.setScale(ColorScale.signedUpTo(snapshot.tiles().differenceBound()));
        difference.setSelected(selected);
        String cost = TwinWords.differences(a, b);
        numbers.setText(cost.isEmpty() ? "Press play: both learn from the same minibatches" : cost);
        note.setText(snapshot.isEqual() ? "no weight differs" : TwinWords.pairs(snapshot, mosaic.pairs()));
    }
}
