package org.energyscape.lab.hopfield.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.concurrent.Worker;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;

/** Above the pictures: a chip for each rule, what is being learned, and the button that measures. */
final class CompareBar extends VBox {
    private final CompareController controller;
    private final Map<RuleChoice, ToggleButton> chips = new EnumMap<>(RuleChoice.class);
    private final Label status = Parts.note("compare-status");
    private final Button stop;
    private final Button learn;
    private final Button measure;
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar();
    private @Nullable Worker<?> job;
    private boolean showing;

    CompareBar(CompareController controller, Runnable onMeasure) {
        this.controller = controller;
        getStyleClass().add("compare-bar");
        HBox row = new HBox();
        row.getStyleClass().add("compare-chips");
        row.setAlignment(Pos.CENTER_LEFT);
        for (RuleChoice rule : RuleChoice.values()) {
            ToggleButton chip = new ToggleButton(rule.shortLabel());
            chip.setId("compare-rule-" + rule.key());
            chip.getStyleClass().addAll("small", "compare-chip");
            chip.setTooltip(new Tooltip(rule.definition()));
            chip.setMinWidth(USE_PREF_SIZE);
            chip.selectedProperty().addListener((o, was, is) -> {
                if (!showing) {
                    controller.choose(rule, is);
                }
            });
            chips.put(rule, chip);
            row.getChildren().add(chip);
        }
        stop = Parts.button(
                "compare-stop", "Stop", "", "Leave this rule out and go on without it", controller::stopLearning);
        learn = Parts.button(
                "compare-learn", "Learn", "", "Let the rules learn that were stopped", controller::learnAll);
        measure = Parts.button(
                "compare-measure",
                "Measure",
                "fth-bar-chart-2",
                "Damage and recall stored pictures many times, under every rule and process, and count how often they come back",
                onMeasure);
        cancel = Parts.button("compare-cancel", "Cancel", "", "Give up measuring", this::cancel);
        progress.setId("compare-progress");
        progress.setPrefWidth(90);
        List.of(stop, learn, cancel, progress).forEach(node -> {
            node.managedProperty().bind(node.visibleProperty());
            node.setVisible(false);
        });
        measure.managedProperty().bind(measure.visibleProperty());
        row.getChildren().addAll(Parts.spacer(), progress, cancel, measure);
        status.setMinWidth(0);
        HBox below = new HBox(status, stop, learn);
        below.getStyleClass().add("compare-status-row");
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row, below);
    }

    private void cancel() {
        Worker<?> now = job;
        if (now != null) {
            now.cancel();
        }
    }

    /** Shows the progress of a measurement; none by null. */
    void setJob(@Nullable Worker<?> worker) {
        job = worker;
        progress.progressProperty().unbind();
        if (worker != null) {
            progress.progressProperty().bind(worker.progressProperty());
        }
        progress.setVisible(worker != null);
        cancel.setVisible(worker != null);
        measure.setVisible(worker == null);
    }

    /** Shows what holds now. */
    void render() {
        showing = true;
        Set<RuleChoice> rules = controller.rules();
        chips.forEach((rule, chip) -> chip.setSelected(rules.contains(rule)));
        showing = false;
        CompareLearning.Progress learning = controller.learningNow();
        List<RuleChoice> stopped = controller.stopped();
        stop.setVisible(learning != null);
        learn.setVisible(learning == null && !stopped.isEmpty());
        measure.setDisable(!controller.canMeasure());
        status.setText(words(learning, stopped));
    }

    private String words(CompareLearning.@Nullable Progress learning, List<RuleChoice> stopped) {
        if (learning != null) {
            return learning.words();
        }
        if (!stopped.isEmpty()) {
            return "Not learned: "
                    + String.join(
                            ", ", stopped.stream().map(RuleChoice::shortLabel).toList());
        }
        CompareReport report = controller.report();
        if (job != null) {
            return "Measuring…";
        }
        return report == null
                ? "The same damaged picture and the same random numbers for every rule"
                : CompareWords.measured(report, controller.isStale());
    }
}
