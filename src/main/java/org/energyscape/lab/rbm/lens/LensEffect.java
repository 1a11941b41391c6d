package org.energyscape.lab.rbm.lens;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.rbm.UnitEffect;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;

/** What one hidden unit is good for: its favourite pictures rebuilt with it, without it, and the difference. */
final class LensEffect extends VBox {
    private final TileGrid pictures = tiles("picture", Palette.INK);
    private final TileGrid with = tiles("with", Palette.INK);
    private final TileGrid without = tiles("without", Palette.INK);
    private final TileGrid difference = tiles("difference", Palette.DIVERGING);
    private final Label words = Parts.note("rbm-lens-effect");

    LensEffect() {
        HBox row = new HBox(
                under("v", "Pictures it likes most", pictures),
                under("with", "Their reconstructions", with),
                under("without", "Reconstructed with this unit switched off", without),
                under("change", "What the unit adds: with less without; full colour is ±1", difference));
        row.getStyleClass().add("rbm-bar");
        row.setMinSize(0, 0);
        setVgrow(row, Priority.ALWAYS);
        words.setMinHeight(USE_PREF_SIZE);
        words.setTooltip(
                new Tooltip(
                        "Mean cross-entropy of these pictures, with all units and without this one; it rises where the unit is of use"));
        getChildren().addAll(row, words);
    }

    private static TileGrid tiles(String name, Palette palette) {
        TileGrid grid = new TileGrid();
        grid.setId("rbm-lens-effect-" + name);
        grid.setTitle("Effect of one hidden unit: " + name);
        grid.setPalette(palette);
        grid.setScale(palette == Palette.DIVERGING ? ColorScale.SIGNED : ColorScale.UNIT);
        grid.setPrefSize(30, 40);
        grid.setMinSize(0, 0);
        return grid;
    }

    private static VBox under(String title, String help, TileGrid grid) {
        Label name = new Label(title);
        name.getStyleClass().add("lab-note");
        name.setTooltip(new Tooltip(help));
        VBox box = new VBox(name, grid);
        box.setMinSize(0, 0);
        box.setPrefWidth(40);
        HBox.setHgrow(box, Priority.ALWAYS);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return box;
    }

    void render(RbmSnapshot snapshot, RbmSnapshot.Lens lens) {
        UnitEffect effect = lens.effect();
        int width = snapshot.data().width();
        int height = snapshot.data().height();
        int count = effect.errorWith().length;
        pictures.setTiles(Arrays.copyOf(lens.most().examples(), count * width * height), count, width, height);
        with.setTiles(effect.with(), count, width, height);
        without.setTiles(effect.without(), count, width, height);
        difference.setTiles(effect.difference(), count, width, height);
        for (TileGrid grid : List.of(pictures, with, without, difference)) {
            grid.setTileText(tile -> tile >= count
                    ? ""
                    : Figures.words(effect.errorWith()[tile]) + " → " + Figures.words(effect.errorWithout()[tile])
                            + " nats without it");
        }
        words.setText(
                RbmWords.nats(mean(effect.errorWith())) + ", without it " + RbmWords.nats(mean(effect.errorWithout())));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
