package org.energyscape.ui.runs;

import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.ui.control.Icons;
import org.kordamp.ikonli.feather.Feather;

/** Over the table: which runs are shown, how many, and what can be done to the selected ones. */
final class RunsBar extends HBox {
    private static final String EVERY_STATE = "All states";

    private final RunsController runs;
    private final TextField filter = new TextField();
    private final ChoiceBox<String> state = new ChoiceBox<>();
    private final Label count = new Label();

    RunsBar(RunsController runs, RunActions actions) {
        this.runs = runs;
        getStyleClass().add("runs-bar");
        filter.setId("runs-filter");
        filter.setPromptText("Filter: digits k=10 tag…");
        filter.setTooltip(
                Icons.tooltip("Runs in which all these words are found; settings as key=value (Ctrl+F, Esc clears)"));
        filter.setPrefColumnCount(14);
        filter.textProperty().addListener((o, was, is) -> filtered());
        state.setId("runs-state");
        state.getItems().add(EVERY_STATE);
        for (RecordState one : RecordState.values()) {
            state.getItems().add(words(one));
        }
        state.setValue(EVERY_STATE);
        state.valueProperty().addListener((o, was, is) -> filtered());
        count.getStyleClass().add("runs-count");
        count.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .setAll(
                        filter,
                        state,
                        count,
                        gap,
                        button(
                                "runs-reopen",
                                Feather.CORNER_UP_LEFT,
                                "Reopen",
                                "Reopen the run in its lab at one of its checkpoints (O)",
                                actions::reopen),
                        button(
                                "runs-replay",
                                Feather.REPEAT,
                                "Replay",
                                "Do the run again: does the same come out, bit for bit? (R)",
                                actions::replay),
                        button("runs-tag", Feather.TAG, "Tag", "Tag the selected runs (T)", actions::tag),
                        button("runs-note", Feather.EDIT_3, "Note", "Note on the selected runs (N)", actions::note),
                        button(
                                "runs-export",
                                Feather.DOWNLOAD,
                                "Export",
                                "JSON, CSV and NumPy files (Ctrl+E)",
                                actions::export),
                        button(
                                "runs-copy",
                                Feather.TERMINAL,
                                "Command",
                                "Copy the command line that repeats the run (Ctrl+C)",
                                actions::copy),
                        button("runs-delete", Feather.TRASH_2, "Delete", "Delete, with undo (Del)", actions::delete));
        runs.shown().addListener((Observable change) -> showCount());
        showCount();
    }

    /** Brings the keys to the filter. */
    void focusFilter() {
        filter.requestFocus();
    }

    void clearFilter() {
        filter.clear();
    }

    private Button button(String id, Feather icon, String words, String help, Runnable action) {
        Button button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(Icons.tooltip(help));
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(runs.selectedProperty().map(List::isEmpty));
        return button;
    }

    private void filtered() {
        RecordState wanted = null;
        for (RecordState one : RecordState.values()) {
            if (words(one).equals(state.getValue())) {
                wanted = one;
            }
        }
        runs.filter(filter.getText(), wanted);
    }

    private static String words(RecordState one) {
        return one.name().charAt(0) + one.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private void showCount() {
        int shown = runs.shown().size();
        count.setText(
                shown == runs.count() ? RunActions.number(shown) : shown + " of " + RunActions.number(runs.count()));
    }
}
