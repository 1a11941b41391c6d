package org.energyscape.ui.runs;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.energyscape.engine.record.runs.RunCheckpoint;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.lab.RunWords;
import org.energyscape.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/** Asks from which checkpoint a run is to go on: the last, unless the student chooses another. */
final class CheckpointDialog extends Dialog<RunCheckpoint> {
    private static final String WEIGHTS_ALONE =
            "This checkpoint holds weights alone: momentum starts at zero, and training does not go on bit for bit.";
    private static final int ROWS_SHOWN = 10;

    private final ListView<RunCheckpoint> list = new ListView<>();

    /** Asks; the checkpoints are in order of step, at least one. */
    CheckpointDialog(long run, List<RunCheckpoint> checkpoints, RunWords words, @Nullable Window owner) {
        initOwner(owner);
        setTitle("Reopen in the lab");
        setHeaderText("Reopen run " + run + " at");
        setGraphic(null);
        list.setId("checkpoint-list");
        list.getItems()
                .setAll(checkpoints.stream()
                        .sorted((a, b) -> Long.compare(b.file().step(), a.file().step()))
                        .toList());
        list.setCellFactory(view -> new Cell(words));
        list.setFixedCellSize(30);
        list.setPrefHeight(30.0 * Math.min(ROWS_SHOWN, checkpoints.size()) + 2);
        list.setPrefWidth(420);
        String whole = "From here " + words.activity() + " goes on bit for bit as it did, unless settings are changed.";
        Label explained = new Label();
        explained.setId("checkpoint-words");
        explained.setWrapText(true);
        explained.setMinHeight(40);
        explained.setMaxWidth(420);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, is) -> explained.setText(is == null ? "" : is.isWhole() ? whole : WEIGHTS_ALONE));
        list.getSelectionModel().select(0);
        VBox content = new VBox(list, explained);
        content.getStyleClass().add("checkpoint-content");
        getDialogPane().setContent(content);
        ButtonType reopen = new ButtonType("Reopen", ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(reopen, ButtonType.CANCEL);
        Node button = getDialogPane().lookupButton(reopen);
        button.setId("checkpoint-reopen");
        button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        setResultConverter(
                type -> reopen.equals(type) ? list.getSelectionModel().getSelectedItem() : null);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                choose();
            }
        });
        // The list would keep it, to end an edit that there never is.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                setResult(null);
                close();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choose();
            }
        });
        // The pane gives the keys to its button once it is shown.
        setOnShown(event -> FxThread.later(list::requestFocus));
    }

    private void choose() {
        RunCheckpoint chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            setResult(chosen);
            close();
        }
    }

    /** {@code "Epoch 20 · step 2,000"}, by the unit of the run. */
    static String words(RunCheckpoint checkpoint, String unit) {
        String step = String.format(Locale.ROOT, "step %,d", checkpoint.file().step());
        String end = checkpoint.file().kind() == RunFile.Kind.FINAL ? " · as the run ended" : "";
        double epochs = checkpoint.epochs();
        String words =
                Double.isNaN(epochs) ? step + end : unit + " " + RunsTable.shortened(epochs) + " · " + step + end;
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static final class Cell extends ListCell<RunCheckpoint> {
        private final RunWords words;

        Cell(RunWords words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable RunCheckpoint item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? "" : CheckpointDialog.words(item, words.unit()));
        }
    }
}
