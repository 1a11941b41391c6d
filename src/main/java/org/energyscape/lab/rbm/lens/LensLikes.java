package org.energyscape.lab.rbm.lens;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.explain.UnitExplanations;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** The pictures that excite one hidden unit most, beside those that excite it least. */
final class LensLikes extends VBox {
    private final TileGrid most = tiles("rbm-lens-examples", "Strongest examples");
    private final TileGrid least = tiles("rbm-lens-least", "Weakest examples");
    private final Label mostTitle = Parts.note("rbm-lens-most-title");
    private final Label leastTitle = Parts.note("rbm-lens-least-title");
    private final Label formula = Parts.note("rbm-lens-formula");
    private RbmSnapshot.@Nullable Lens shown;
    private int width = 1;

    LensLikes() {
        formula.setMinHeight(USE_PREF_SIZE);
        mostTitle.setText("Likes most");
        leastTitle.setText("Likes least");
        HBox both = new HBox(under(mostTitle, most), under(leastTitle, least));
        both.getStyleClass().add("rbm-row");
        both.setMinSize(0, 0);
        setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(both, formula);
        Explain.on(formula, this::favourite);
    }

    private static TileGrid tiles(String id, String title) {
        TileGrid grid = new TileGrid();
        grid.setId(id);
        grid.setTitle(title);
        grid.setPalette(Palette.INK);
        grid.setScale(ColorScale.UNIT);
        grid.setPrefSize(40, 40);
        return grid;
    }

    private static VBox under(Label title, TileGrid grid) {
        VBox box = new VBox(title, grid);
        box.setMinSize(0, 0);
        // Equal shares, whatever the words.
        box.setPrefWidth(40);
        HBox.setHgrow(box, Priority.ALWAYS);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return box;
    }

    private @Nullable Explanation favourite() {
        RbmSnapshot.Lens lens = shown;
        return lens == null || lens.favourite() == null
                ? null
                : UnitExplanations.hidden(lens.favourite(), width, "its favourite picture");
    }

    void render(RbmSnapshot snapshot, RbmSnapshot.Lens lens) {
        shown = lens;
        width = snapshot.data().width();
        int height = snapshot.data().height();
        most.setTiles(lens.most().examples(), lens.most().count(), width, height);
        least.setTiles(lens.least().examples(), lens.least().count(), width, height);
        most.setTileText(tile -> words(lens.most(), tile));
        least.setTileText(tile -> words(lens.least(), tile));
        formula.setText("P(h=1|v) from " + RbmWords.probability(lens.greatestProbability()) + " to "
                + RbmWords.probability(lens.smallestProbability()));
    }

    private static String words(RbmSnapshot.Liking liking, int tile) {
        return tile >= liking.count()
                ? ""
                : "c + w·v = " + RbmWords.signed(liking.inputs()[tile]) + ", P(h=1|v) = "
                        + RbmWords.probability(liking.probability(tile));
    }
}
