package org.energyscape.lab.hopfield;

import javafx.scene.layout.StackPane;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.Reduction;
import org.jspecify.annotations.Nullable;

/** The weight matrix as colours. */
final class WeightPanel extends StackPane {
    private final HeatMap weights = new HeatMap();
    private final Panel panel = new Panel("W", weights);
    private @Nullable HopfieldNetwork drawn;

    WeightPanel() {
        weights.setId("weights");
        weights.setTitle("Weight matrix W");
        weights.setPalette(Palette.DIVERGING);
        weights.setAxisNames("unit i", "unit j");
        weights.setColorBar(true);
        weights.setSquare(true);
        weights.managedProperty().bind(weights.visibleProperty());
        getChildren().add(panel);
    }

    void render(HopfieldSnapshot snapshot) {
        HopfieldNetwork network = snapshot.memories().network();
        if (network.equals(drawn)) {
            return;
        }
        drawn = network;
        Reduction matrix = snapshot.weights();
        weights.setVisible(matrix != null);
        if (matrix == null) {
            boolean nothing = snapshot.storedItems().isEmpty();
            panel.setTitle(nothing ? "Nothing is stored" : "No weights");
            panel.setCaption(
                    nothing
                            ? "Store a picture of the gallery and the weights appear."
                            : "This rule keeps no matrix: its energy is a sum over the stored pictures.");
            return;
        }
        weights.setReduction(matrix);
        weights.setScale(snapshot.weightScale());
        int units = snapshot.side() * snapshot.side();
        panel.setTitle("W, " + units + " x " + units);
        panel.setCaption("");
    }
}
