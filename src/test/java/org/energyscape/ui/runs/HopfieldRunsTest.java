package org.energyscape.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.hopfield.experiment.Experiments;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RunCheckpoint;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Recording;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.energyscape.lab.hopfield.HopfieldParams;
import org.energyscape.lab.hopfield.part.GridRecord;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.EnergyscapeWindow;
import org.energyscape.ui.shell.FxHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recalls and experiments of the Hopfield lab on the page of runs, by keys alone. */
@Timeout(120)
final class HopfieldRunsTest {
    @TempDir
    Path home;

    private @Nullable EnergyscapeWindow window;

    private AppFolders folders() {
        return AppFolders.under(home);
    }

    private Path store() {
        return folders().data().resolve(RunStore.FOLDER);
    }

    /** A recall in a small network, then an experiment of four cells. */
    private void record() throws IOException {
        ParamValues values = HopfieldParams.SET.defaults().with(HopfieldParams.SIDE, 12);
        RecallGrid grid = Experiments.capacityCurve(
                List.of(new Contender.Spins(new HebbRule(false)), new Contender.Spins(new StorkeyRule())),
                40,
                List.of(0.1, 0.2),
                2,
                0);
        try (RunStore store = RunStore.open(store())) {
            Recording place = new Recording(store, "test", null);
            new HopfieldLab()
                    .run(
                            new HeadlessRequest(values, null, null, folders().cache(), 1).recordedBy(place),
                            ProgressSink.NONE);
            RandomKey key = RandomKey.ofSeed(1);
            GridRecord.write(place, "capacity", grid, key, 1, grid.run(key, 1, ProgressSink.NONE));
        }
    }

    private EnergyscapeWindow shown() {
        return Objects.requireNonNull(window);
    }

    /** Opens the window and turns to the page of runs. */
    private void open(int runs) {
        window = FxHarness.call(() -> new EnergyscapeWindow(new Stage(), List.of(new HopfieldLab()), folders()));
        FxHarness.run(shown()::show);
        FxHarness.until("the lab opens", () -> shown().shell().page() != null);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DIGIT2, true, false));
        FxHarness.until(
                "the runs are listed",
                () -> shown().shell().lookup("#runs-table") instanceof TableView<?> table
                        && table.getItems().size() == runs
                        && table.getSelectionModel().getSelectedItems().size() == 1
                        && shown().shell().lookup("#runs-reopen") instanceof Button button
                        && !button.isDisabled());
    }

    @AfterEach
    void close() {
        if (window != null) {
            FxHarness.run(window::close);
        }
        FxHarness.until("the store is closed", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("record-of-runs")));
    }

    private Scene scene() {
        return shown().shell().getScene();
    }

    private static @Nullable Scene dialog() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot().lookup("#checkpoint-list") != null)
                .findFirst()
                .orElse(null);
    }

    private static ListView<?> checkpoints(Scene dialog) {
        return FxHarness.find(dialog.getRoot(), "checkpoint-list", ListView.class);
    }

    private RunnerStatus status() {
        return Objects.requireNonNull(shown().shell().page())
                .transportProperty()
                .get()
                .statusProperty()
                .get();
    }

    private String texts(String style) {
        return shown().shell().lookupAll(style).stream()
                .flatMap(node -> node.lookupAll(".label").stream())
                .map(Node.class::cast)
                .map(node -> node instanceof Label label ? label.getText() : "")
                .collect(Collectors.joining("\n"));
    }

    private void select(int row) {
        FxHarness.run(() -> {
            TableView<?> table = FxHarness.find(shown().shell(), "runs-table", TableView.class);
            table.getSelectionModel().clearAndSelect(row);
            table.requestFocus();
        });
    }

    private List<String> drawn(String plot) {
        return shown().shell().lookup("#" + plot) instanceof LinePlot curves
                        && curves.getParent().isVisible()
                ? curves.getSeries().stream().map(LineSeries::name).toList()
                : List.of();
    }

    @Test
    void aRecallIsDrawnDoneAgainReopenedAtItsStartAndPlayedToTheSameEnd() throws IOException {
        record();
        open(2);
        select(1);
        FxHarness.until(
                "overlap and energy are drawn",
                () -> drawn("runs-curves").equals(List.of("run 1"))
                        && drawn("runs-curves-2").equals(List.of("run 1")));
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.R));
        FxHarness.until("the outcome is told", () -> texts(".notice")
                .contains("Run 1 was recalled again: the final spins are the same, bit for bit"));
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.O));
        FxHarness.until(
                "start and end are offered",
                () -> dialog() != null
                        && checkpoints(Objects.requireNonNull(dialog())).isFocused());
        FxHarness.run(() -> {
            Scene dialog = Objects.requireNonNull(dialog());
            ListView<?> list = checkpoints(dialog);
            assertThat(list.getItems()).hasSize(2);
            assertThat(CheckpointDialog.words((RunCheckpoint) list.getItems().get(0), "sweep"))
                    .matches("Sweep [0-9.]+ · step [0-9,]+ · as the run ended");
            assertThat(FxHarness.find(dialog.getRoot(), "checkpoint-words", Label.class)
                            .getText())
                    .startsWith("From here recall goes on bit for bit");
            FxHarness.press(dialog, KeyCode.DOWN);
            FxHarness.press(dialog, KeyCode.ENTER);
        });
        FxHarness.until(
                "the lab shows the recall at its start",
                () -> dialog() == null
                        && shown().shell().page() != null
                        && texts(".notice").contains("Run 1 at its start."));
        FxHarness.until("it stands at step 0", () -> status().step() == 0 && status().state() == RunState.READY);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.SPACE));
        FxHarness.until("it was played to its end", () -> status().state() == RunState.FINISHED);
        FxHarness.run(shown()::close);
        window = null;
        close();
        try (RunStore store = RunStore.open(store())) {
            List<RunInfo> runs = store.list(RunQuery.ALL.withSort(RunQuery.Sort.OLDEST));
            assertThat(runs).hasSize(3);
            assertThat(runs.get(2).header().origin()).isEqualTo(new RunHeader.Origin(1, 0));
            assertThat(runs.get(2).finalHash()).isEqualTo(runs.get(0).finalHash());
            assertThat(runs.get(2).note()).isEqualTo(runs.get(0).note()).startsWith("Reached");
        }
    }

    @Test
    void anExperimentIsDrawnOverItsLoadsAndComputedAgain() throws IOException {
        record();
        open(2);
        FxHarness.until("a curve for every rule", () -> drawn("runs-curves").equals(List.of("Hebb", "Storkey")));
        FxHarness.run(() -> {
            FxHarness.press(scene(), KeyCode.R);
        });
        FxHarness.until("the outcome is told", () -> texts(".notice")
                .contains("Run 2 was computed again: the cells are the same, bit for bit"));
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.O));
        FxHarness.until(
                "the checkpoints are offered",
                () -> dialog() != null
                        && checkpoints(Objects.requireNonNull(dialog())).isFocused());
        FxHarness.run(() -> FxHarness.press(Objects.requireNonNull(dialog()), KeyCode.ENTER));
        FxHarness.until(
                "why there is nothing to go on from",
                () -> shown().shell().lookup("#failure-words") instanceof Label words
                        && words.getText().startsWith("Run 2 is an experiment"));
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.ESCAPE));
    }
}
