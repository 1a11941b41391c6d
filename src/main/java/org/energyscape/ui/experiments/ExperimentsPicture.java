package org.energyscape.ui.experiments;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.picture.Caption;
import org.energyscape.ui.runs.OverlaidCurves;

/** The cross-entropies of the settings over one another: a colour for each, validation dashed. */
final class ExperimentsPicture extends StackPane {
    private final OverlaidCurves curves = new OverlaidCurves(
            "experiments-curves",
            "Cross-entropy of an experiment",
            "Press Start: every setting gets a colour, validation is dashed");

    /**
     * Curves.
     *
     * @param caption what stands under them on paper
     */
    ExperimentsPicture(Caption.Source caption) {
        Caption.on(this, caption);
        getChildren().add(curves);
        setMinSize(0, 0);
    }

    void show(List<VariantCurve> found) {
        if (found.isEmpty()) {
            curves.clear();
        }
        for (VariantCurve curve : found) {
            String name = curve.label() + (curve.validation() ? " validation" : "");
            curves.draw(name, curve.variant(), curve.validation(), curve.x(), curve.y(), curve.x().length);
        }
    }
}
