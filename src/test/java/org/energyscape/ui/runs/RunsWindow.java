package org.energyscape.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.lab.Lab;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.EnergyscapeWindow;
import org.energyscape.ui.shell.FxHarness;
import org.jspecify.annotations.Nullable;

/** The window of a test with its page of runs, over a store that the test has written. */
final class RunsWindow implements AutoCloseable {
    private final AppFolders folders;
    private @Nullable EnergyscapeWindow window;

    RunsWindow(Path home) {
        folders = AppFolders.under(home);
    }

    AppFolders folders() {
        return folders;
    }

    /** Where runs are kept. */
    Path store() {
        return folders.data().resolve(RunStore.FOLDER);
    }

    /** Opens the window and turns to the page of runs. */
    void open(Lab lab, int runs) {
        window = FxHarness.call(() -> new EnergyscapeWindow(new Stage(), List.of(lab), folders));
        FxHarness.run(shown()::show);
        FxHarness.until("the lab opens", () -> shown().shell().page() != null);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DIGIT2, true, false));
        FxHarness.until(
                "the runs are listed",
                () -> root().lookup("#runs-table") instanceof TableView<?> table
                        && table.getItems().size() == runs
                        && table.getSelectionModel().getSelectedItems().size() == 1
                        && root().lookup("#runs-reopen") instanceof Button button
                        && !button.isDisabled());
    }

    /** Closes the window if it is open, and waits until the store is free. */
    @Override
    public void close() {
        if (window != null) {
            FxHarness.run(window::close);
            window = null;
        }
        FxHarness.until("the store is closed", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("record-of-runs")));
    }

    private EnergyscapeWindow shown() {
        return Objects.requireNonNull(window);
    }

    Node root() {
        return shown().shell();
    }

    Scene scene() {
        return root().getScene();
    }

    /** Presses a key where the focus is. */
    void press(KeyCode code) {
        FxHarness.run(() -> FxHarness.press(scene(), code));
    }

    /** Waits until the checkpoints are offered and have the keys. */
    void awaitCheckpoints() {
        FxHarness.until("the checkpoints are offered", () -> openDialog() != null);
        FxHarness.until("the keys go to their list", () -> checkpoints().isFocused());
    }

    private static @Nullable Scene openDialog() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot().lookup("#checkpoint-list") != null)
                .findFirst()
                .orElse(null);
    }

    /** The dialog of checkpoints, which is open. */
    static Scene dialog() {
        return Objects.requireNonNull(openDialog());
    }

    static ListView<?> checkpoints() {
        return FxHarness.find(dialog().getRoot(), "checkpoint-list", ListView.class);
    }

    static String checkpointWords() {
        return FxHarness.find(dialog().getRoot(), "checkpoint-words", Label.class)
                .getText();
    }

    /** Whether the dialog is gone and a lab in front. */
    boolean isLabBack() {
        return openDialog() == null && shown().shell().page() != null;
    }

    /** What the transport of the lab in front says. */
    RunnerStatus status() {
        return Objects.requireNonNull(shown().shell().page())
                .transportProperty()
                .get()
                .statusProperty()
                .get();
    }

    void awaitState(RunState state) {
        FxHarness.until("the lab is " + state, () -> status().state() == state);
    }

    /** What notices say. */
    String notices() {
        return root().lookupAll(".notice").stream()
                .flatMap(node -> node.lookupAll(".label").stream())
                .map(node -> node instanceof Label label ? label.getText() : "")
                .collect(Collectors.joining("\n"));
    }

    void awaitNotice(String words) {
        FxHarness.until("the notice \"" + words + "\"", () -> notices().contains(words));
    }

    void awaitFailure(String words) {
        FxHarness.until(
                "the failure \"" + words + "\"",
                () -> root().lookup("#failure-words") instanceof Label label
                        && label.getText().startsWith(words));
    }
}
