package org.energyscape.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.energyscape.ui.control.Icons;
import org.kordamp.ikonli.feather.Feather;

/** Shows while files are dragged over the window that it will take them. */
final class DropVeil extends StackPane {
    private final Label words = new Label("", Icons.of(Feather.DOWNLOAD));

    DropVeil() {
        setId("drop-veil");
        getStyleClass().add("drop-veil");
        setMouseTransparent(true);
        setVisible(false);
        words.setContentDisplay(javafx.scene.control.ContentDisplay.TOP);
        getChildren().add(words);
    }

    /** Takes files dropped on the target while {@code ready} says so. */
    void watch(Node target, BooleanSupplier ready, Consumer<List<Path>> open) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            Dragboard board = event.getDragboard();
            if (board.hasFiles() && ready.getAsBoolean()) {
                event.acceptTransferModes(TransferMode.COPY);
                words.setText(invitation(board.getFiles()));
                setVisible(true);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == target) {
                setVisible(false);
            }
        });
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            setVisible(false);
            Dragboard board = event.getDragboard();
            boolean taken = board.hasFiles() && ready.getAsBoolean();
            if (taken) {
                open.accept(board.getFiles().stream().map(File::toPath).toList());
            }
            event.setDropCompleted(taken);
            event.consume();
        });
    }

    private static String invitation(List<File> files) {
        return files.size() == 1 ? "Drop to open " + files.get(0).getName() : "Drop to open " + files.size() + " files";
    }
}
