package org.energyscape.lab.rbm.twin;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.FittingLabel;
import org.energyscape.ui.picture.ColorBar;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Numbers;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/** A pair of filters enlarged with their difference. */
final class TwinLens extends VBox {
    private final PixelGrid first = new PixelGrid();
    private final PixelGrid second = new PixelGrid();
    private final PixelGrid difference = new PixelGrid();
    private final ColorBar bar = new ColorBar();
    private final Label title = new Label();
    private final FittingLabel facts = FittingLabel.note("twin-lens-facts");
    private final Label ofDifference = new Label();
    private @Nullable TwinSnapshot shown;
    private int pair = -1;

    TwinLens() {
        setId("twin-lens");
        title.setId("twin-lens-title");
        title.getStyleClass().add("lab-panel-title");
        title.setMinHeight(USE_PREF_SIZE);
        facts.setMinHeight(USE_PREF_SIZE);
        HBox pictures = new HBox(
                named(first, "twin-lens-a", new Label("A"), "w"),
                named(second, "twin-lens-b", new Label("B"), "w"),
                bar,
                named(difference, "twin-lens-difference", ofDifference, "w_A − w_B"));
        pictures.getStyleClass().add("rbm-bar");
        pictures.setMinHeight(0);
        bar.setId("twin-lens-scale");
        bar.setTitle("Colours of both filters");
        bar.setPalette(Palette.DIVERGING);
        HBox head = new HBox(title, facts);
        head.getStyleClass().add("lab-panel-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        title.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head, pictures);
        getStyleClass().add("lab-panel");
        setVgrow(pictures, Priority.ALWAYS);
        setMinSize(0, 0);
        Explain.on(facts, () -> {
            TwinSnapshot now = shown;
            return now == null || pair < 0 ? null : TwinExplanations.pair(now, pair);
        });
    }

    private static VBox named(PixelGrid grid, String id, Label label, String symbol) {
        grid.setId(id);
        grid.setTitle("Filter " + (label.getText().isEmpty() ? "A − B" : label.getText()));
        grid.setPalette(Palette.DIVERGING);
        grid.setCellText((x, y, value) -> symbol + " = " + Numbers.value(value));
        grid.setMinSize(40, 40);
        grid.setPrefSize(60, 100);
        label.getStyleClass().add("lab-note");
        label.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(label, grid);
        VBox.setVgrow(grid, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /**
     * Shows the pair of a tile, or the one unit of a tile without partner.
     *
     * @param tile below 0 nothing changes
     * @param ofFirst whether a tile without partner is one of A
     * @param most whether it is shown because it differs most
     */
    void render(TwinMosaic mosaic, int tile, boolean ofFirst, boolean most) {
        TwinSnapshot now = mosaic.snapshot();
        shown = now;
        pair = mosaic.pairAt(tile);
        if (pair >= 0) {
            int a = mosaic.firstUnits()[tile];
            int b = mosaic.secondUnits()[tile];
            float[] left = TwinSnapshot.filter(now.first(), a);
            float[] right = TwinSnapshot.filter(now.second(), b);
            float[] between = now.differenceOf(pair);
            double length = TwinMosaic.length(between);
            String who = a == b ? "Unit " + a : "Unit " + a + " of A, " + b + " of B";
            title.setText(most && length > 0 ? who + " (differs most)" : who);
            double bound = Math.max(
                    ColorScale.symmetricOf(left).max(),
                    ColorScale.symmetricOf(right).max());
            bar.setScale(ColorScale.symmetric(bound));
            show(first, left, now, ColorScale.symmetric(bound));
            show(second, right, now, ColorScale.symmetric(bound));
            ColorScale ofBetween = ColorScale.symmetricOf(between);
            ofDifference.setText(length > 0 ? "A − B, ±" + RbmWords.length(ofBetween.max()) : "A − B");
            show(difference, between, now, ofBetween);
            String distance = "|A − B| " + RbmWords.length(length);
            facts.setWordings(
                    distance + ", likeness " + TwinWords.cosine(now.pairs().likeness()[pair]), distance);
        } else if (tile >= 0) {
            int unit = (ofFirst ? mosaic.firstUnits() : mosaic.secondUnits())[tile];
            RbmSnapshot of = ofFirst ? now.first() : now.second();
            float[] filter = TwinSnapshot.filter(of, unit);
            title.setText("Unit " + unit + " of " + (ofFirst ? "A" : "B") + ", without partner");
            facts.setWordings("the other twin has fewer units", "");
            bar.setScale(ColorScale.symmetricOf(filter));
            show(ofFirst ? first : second, filter, now, ColorScale.symmetricOf(filter));
        }
        first.setVisible(pair >= 0 || ofFirst);
        second.setVisible(pair >= 0 || !ofFirst);
        difference.setVisible(pair >= 0);
    }

    private static void show(PixelGrid grid, float[] values, TwinSnapshot of, ColorScale scale) {
        grid.setScale(scale);
        grid.setValues(values, of.first().data().width(), of.first().data().height());
    }
}
