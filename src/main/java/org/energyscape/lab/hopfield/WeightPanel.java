package org.energyscape.lab.hopfield;

import javafx.scene.layout.StackPane;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.Reduction;

/** The weight matrix as colours. */
final class WeightPanel extends StackPane {
    private final HeatMap weights = new HeatMap();
    private final Panel panel = new Panel("W", weights);
    private long drawn = -1;

    WeightPanel() {
        weights.setId("weights");
        weights.setTitle("Weight matrix W");
        weights.setPalette(Palette.DIVERGING);
        weights.setAxisNames("unit i", "unit j");
        weights.setColorBar(true);
        weights.setSquare(true);
        getChildren().add(panel);
    }

    void render(HopfieldSnapshot snapshot) {
        if (snapshot.weightsVersion() == drawn) {
            return;
        }
        drawn = snapshot.weightsVersion();
        Reduction matrix = snapshot.weights();
        Reduction shown = matrix == null ? Reduction.none(new float[] {0}, 1, 1) : matrix;
        weights.setReduction(shown);
        weights.setScale(snapshot.weightScale());
        int units = snapshot.side() * snapshot.side();
        panel.setTitle(matrix == null ? "No weights" : "W, " + units + " x " + units);
    }
}
