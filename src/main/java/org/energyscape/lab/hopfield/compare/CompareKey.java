package org.energyscape.lab.hopfield.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.Picture;

/** The names of the rules with their colours, once for all plots beside each other; a click hides and shows a rule. */
final class CompareKey extends HBox {
    private final Executor pieces;
    private final Label strokes = Parts.note("compare-strokes");

    CompareKey(Executor pieces) {
        this.pieces = pieces;
        getStyleClass().add("compare-key");
        setAlignment(Pos.CENTER_LEFT);
        strokes.setMinWidth(USE_PREF_SIZE);
    }

    /**
     * Names what is drawn.
     *
     * @param rules in the order of their columns
     * @param series of each rule, those that a click hides
     * @param clamped whether there are dashed curves
     */
    void set(List<RuleChoice> rules, List<List<LineSeries>> series, boolean clamped) {
        getChildren().clear();
        for (int i = 0; i < rules.size(); i++) {
            RuleChoice rule = rules.get(i);
            List<LineSeries> own = new ArrayList<>(series.get(i));
            getChildren().add(new Later<>(pieces, () -> entry(rule, own)));
        }
        strokes.setText(clamped ? "clamped dashed" : "");
        getChildren().addAll(Parts.spacer(), strokes);
    }

    private static ToggleButton entry(RuleChoice rule, List<LineSeries> own) {
        ToggleButton entry = new ToggleButton(rule.shortLabel(), new Sample(rule.color()));
        entry.setId("compare-key-" + rule.key());
        entry.getStyleClass().addAll("flat", "small", "compare-key-entry");
        entry.setTooltip(new Tooltip("Hide or show the curves of this rule"));
        entry.setMinWidth(USE_PREF_SIZE);
        entry.setSelected(true);
        entry.selectedProperty().addListener((o, was, is) -> own.forEach(one -> one.setVisible(is)));
        return entry;
    }

    /** A short piece of a curve. */
    private static final class Sample extends Region {
        private static final String SHEET = Objects.requireNonNull(
                        Picture.class.getResource("/org/energyscape/css/pictures.css"), "pictures.css")
                .toExternalForm();

        Sample(int color) {
            getStyleClass().addAll("picture", "compare-sample");
            setStyle("-fx-background-color: -picture-series-" + (color + 1) + ";");
        }

        @Override
        public String getUserAgentStylesheet() {
            return SHEET;
        }
    }
}
