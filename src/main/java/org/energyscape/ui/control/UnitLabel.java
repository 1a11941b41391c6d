package org.energyscape.ui.control;

import javafx.scene.control.Label;

/** The unit behind a field. */
final class UnitLabel {
    private UnitLabel() {}

    static Label of(String unit) {
        Label label = new Label(unit);
        label.getStyleClass().add("unit");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
