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
    private final Panel panel;

    BasinsPane() {
        VBox all = new VBox(heading("Share of fixed points"), kinds, heading("Share of states, by basin"), basins);
        VBox.setVgrow(basins, Priority.ALWAYS);
        kinds.setMinHeight(USE_PREF_SIZE);
        kinds.setMaxHeight(USE_PREF_SIZE);
        basins.setMinHeight(60);
        all.setMinSize(0, 0);
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
                new Bar("stored " + Numbers.value(stage.stored()), stage.stored() / fixed, null),
                new Bar("inverse " + Numbers.value(stage.inverse()), stage.inverse() / fixed, null),
                new Bar("other " + Numbers.value(stage.other()), stage.other() / fixed, null)));
        List<Bar> bars = new ArrayList<>();
        for (HadamardStage.Basins basin : stage.basins()) {
            bars.add(new Bar(
                    Numbers.value(basin.count()) + " × " + Numbers.value(basin.size()),
                    (double) basin.count() * basin.size() / stage.states(),
                    null));
        }
        basins.setBars(bars);
        panel.setCaption(Numbers.value(stage.meanBasin()) + " states a fixed point, "
                + Numbers.value(stage.basins().get(0).size()) + " at most.");
    }
}
