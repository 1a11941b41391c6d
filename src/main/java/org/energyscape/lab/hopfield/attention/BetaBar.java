package org.energyscape.lab.hopfield.attention;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.lab.hopfield.attention.AttentionSnapshot.Update;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Parts;

/** β with the name of what it makes of the memory, and the numbers of the present update. FX thread. */
final class BetaBar extends VBox {
    private final Slider slider =
            new Slider(Math.log10(UpdateMaker.FIRST_BETA), Math.log10(UpdateMaker.LAST_BETA), -1.4);
    private final Label beta = new Label();
    private final Label regime = new Label();
    private final Label effective = Parts.note("attention-effective");
    private final Label energy = Parts.note("attention-energy");
    private final Label separation = Parts.note("attention-separation");
    private boolean following;

    BetaBar(AttentionController controller) {
        getStyleClass().add("panel");
        slider.setId("attention-beta");
        slider.setAccessibleText("Inverse temperature β, logarithmic");
        slider.setTooltip(new Tooltip("Inverse temperature β: from the average of all memories to a single one"));
        slider.setBlockIncrement(0.1);
        slider.valueProperty().addListener((o, was, is) -> {
            if (!following) {
                double exact = Math.pow(10, is.doubleValue());
                double step = Math.pow(10, Math.floor(Math.log10(exact)) - 2);
                controller.setBeta(Math.max(
                        UpdateMaker.FIRST_BETA, Math.min(UpdateMaker.LAST_BETA, Math.rint(exact / step) * step)));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        beta.setId("attention-beta-value");
        // Words of changing length must not move the slider under the hand.
        beta.setPrefWidth(84);
        beta.setMinWidth(Region.USE_PREF_SIZE);
        regime.setId("attention-regime");
        regime.getStyleClass().add("panel-title");
        regime.setPrefWidth(232);
        regime.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(
                10,
                beta,
                slider,
                Parts.button(
                        "attention-scale",
                        "β = 1/√d",
                        "",
                        "The scale of a transformer: one over the root of the number of pixels",
                        controller::scaleByDimension),
                regime);
        line.setAlignment(Pos.CENTER_LEFT);
        Explain.on(effective, () -> AttentionExplanations.entropy(controller.snapshot()));
        Explain.on(energy, () -> AttentionExplanations.energy(controller.snapshot()));
        Explain.on(separation, () -> AttentionExplanations.separation(controller.snapshot()));
        FlowPane numbers = new FlowPane(18, 2, effective, energy, separation);
        getChildren().setAll(line, numbers);
    }

    void render(AttentionSnapshot snapshot, Update update) {
        following = true;
        if (!slider.isValueChanging()) {
            slider.setValue(Math.log10(snapshot.beta()));
        }
        following = false;
        beta.setText("β = " + AttentionWords.beta(snapshot.beta()));
        regime.setText(update.profile().regime().label());
        effective.setText("Effective memories "
                + AttentionWords.number(update.profile().effective()) + " of " + update.weights().length + " · entropy "
                + AttentionWords.number(update.profile().entropy()) + " nats");
        double[] energies = update.energies();
        energy.setText("Energy " + AttentionWords.number(energies[energies.length - 1]) + " → "
                + AttentionWords.number(update.next()));
        separation.setText("Δ " + AttentionWords.number(update.separation()) + " · "
                + AttentionWords.number(update.error()) + " from the memory after one update; "
                + AttentionWords.bound(update));
    }
}
