package org.energyscape.lab.hopfield.orthogonal;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.Numbers;

/** What the fixed points are, and how many states flow into each. */
final class BasinsPane extends StackPane {
    private final BarPanel kinds = bars("orthogonal-kinds", "Share of the fixed points");
    private final BarPanel basins = bars("orthogonal-basins", "Share of all states, by size of their basin");
    private static final double ROOM_FOR_SHARES = 320;

    private final Panel panel;

    BasinsPane() {
        VBox shares = new VBox(heading("Share of fixed points"), kinds);
        VBox all = new VBox(4, heading("Fixed points × size of basin"), basins, shares);
        VBox.setVgrow(basins, Priority.ALWAYS);
        kinds.setMinHeight(USE_PREF_SIZE);
        kinds.setMaxHeight(USE_PREF_SIZE);
        basins.setMinHeight(60);
        basins.setMaxHeight(USE_PREF_SIZE);
        all.setMinSize(0, 0);
        shares.setMinHeight(USE_PREF_SIZE);
        shares.managedProperty().bind(shares.visibleProperty());
        shares.visibleProperty().bind(heightProperty().greaterThan(ROOM_FOR_SHARES));
        panel = new Panel("Basins", all);
        getChildren().add(panel);
    }

    private static Label heading(String words) {
        Label label = Parts.note("");
        label.setText(words);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static BarPanel bars(String id, String title) {
        BarPanel bars = new BarPanel();
        bars.setId(id);
        bars.setTitle(title);
        bars.setShares(true);
        return bars;
    }

    void render(HadamardStage stage) {
        double fixed = stage.fixed();
        kinds.setBars(List.of(
                new Bar("stored", stage.stored() / fixed, null),
                new Bar("inverse", stage.inverse() / fixed, null),
                new Bar("other", stage.other() / fixed, null)));
        List<Bar> bars = new ArrayList<>();
        for (HadamardStage.Basins basin : stage.basins()) {
            bars.add(new Bar(
                    Numbers.value(basin.count()) + " × " + Numbers.value(basin.size()),
                    (double) basin.count() * basin.size() / stage.states(),
                    null));
        }
        basins.setBars(bars);
        panel.setCaption("Stored " + stage.stored() + ", inverse " + stage.inverse() + ", other "
                + Numbers.value(stage.other()) + ".\nBasins: mean " + Numbers.rough(stage.meanBasin()) + ", largest "
                + Numbers.value(stage.basins().get(0).size()) + ".");
    }
}
