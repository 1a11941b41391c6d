package org.energyscape.lab.hopfield.compare;

import java.util.concurrent.Executor;
import javafx.concurrent.Worker;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The page: rules to choose above, the pictures and their recalls below, or words that say why there are none. */
final class CompareView extends BorderPane {
    private final CompareController controller;
    private final CompareBar bar;
    private final CompareGrid grid;
    private final Label empty = new Label();

    CompareView(CompareController controller, Executor pieces, Runnable onMeasure) {
        this.controller = controller;
        getStyleClass().add("compare-view");
        bar = new CompareBar(controller, onMeasure);
        grid = new CompareGrid(pieces);
        empty.setId("compare-empty");
        empty.getStyleClass().add("compare-empty");
        empty.setWrapText(true);
        empty.setMaxWidth(460);
        StackPane centre = new StackPane(grid, empty);
        centre.setMinSize(0, 0);
        setTop(bar);
        setCenter(centre);
    }

    /** Shows the progress of a measurement; none by null. */
    void setJob(@Nullable Worker<?> job) {
        bar.setJob(job);
    }

    /** Draws what holds now. */
    void render() {
        bar.render();
        CompareSnapshot snapshot = controller.snapshot();
        String words = emptyWords(snapshot);
        empty.setText(words);
        empty.setVisible(!words.isEmpty());
        grid.setVisible(words.isEmpty());
        if (words.isEmpty() && snapshot != null) {
            grid.render(snapshot, controller.report(), controller.isStale());
        }
    }

    private String emptyWords(@Nullable CompareSnapshot snapshot) {
        CompareQuestion question = controller.question();
        if (question.memories() == null) {
            return "Preparing…";
        }
        if (!question.hasPatterns()) {
            return CompareWords.NOTHING_STORED;
        }
        if (question.competitors().isEmpty()) {
            return CompareWords.NO_RULE;
        }
        Throwable failure = controller.failure();
        if (failure != null) {
            return "The rules could not learn: " + failure.getMessage();
        }
        if (snapshot == null || (snapshot.columns().isEmpty() && !controller.isSettled())) {
            return "Learning…";
        }
        return snapshot.columns().isEmpty() ? CompareWords.NONE_LEARNED : "";
    }
}
