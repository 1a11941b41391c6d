package org.energyscape.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Recording;
import org.energyscape.lab.Replay;
import org.energyscape.lab.RunWords;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.EnergyscapeWindow;
import org.energyscape.ui.shell.FxHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the page of runs back into the lab, and trained again, by keys alone. */
@Timeout(120)
final class ReopenRunTest {
    @TempDir
    Path home;

    private @Nullable EnergyscapeWindow window;

    private AppFolders folders() {
        return AppFolders.under(home);
    }

    private Path store() {
        return folders().data().resolve(RunStore.FOLDER);
    }

    /** Three epochs of four steps. */
    private void record() throws IOException {
        ParamValues values = RbmParams.ALL
                .defaults()
                .with(RbmParams.HIDDEN, 6)
                .with(RbmParams.TRAIN_ROWS, 40)
                .with(RbmParams.VALIDATION_ROWS, 10)
                .with(RbmParams.BATCH_SIZE, 10)
                .with(RbmParams.MOMENTUM, 0.5)
                .with(RbmParams.EPOCHS, 3);
        try (RunStore store = RunStore.open(store())) {
            new RbmLab()
                    .run(
                            new HeadlessRequest(values, null, null, folders().cache(), 1)
                                    .recordedBy(new Recording(store, "test", null)),
                            ProgressSink.NONE);
        }
    }

    private EnergyscapeWindow shown() {
        return Objects.requireNonNull(window);
    }

    /** Opens the window and turns to the page of runs. */
    private void open(int runs) {
        window = FxHarness.call(() -> new EnergyscapeWindow(new Stage(), List.of(new RbmLab()), folders()));
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

    @Test
    void aRunIsReopenedAtACheckpointPlayedOnAndRecordedWithItsOrigin() throws IOException {
        record();
        open(1);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.O));
        FxHarness.until("the checkpoints are offered", () -> dialog() != null);
        FxHarness.run(() -> {
            Scene dialog = Objects.requireNonNull(dialog());
            ListView<?> list = checkpoints(dialog);
            assertThat(list.getItems()).hasSize(3);
            assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
            assertThat(FxHarness.find(dialog.getRoot(), "checkpoint-words", Label.class)
                            .getText())
                    .startsWith("From here training goes on bit for bit");
        });
        FxHarness.until("the keys go to the list", () -> checkpoints(Objects.requireNonNull(dialog()))
                .isFocused());
        FxHarness.run(() -> {
            Scene dialog = Objects.requireNonNull(dialog());
            FxHarness.press(dialog, KeyCode.DOWN);
            FxHarness.press(dialog, KeyCode.ENTER);
        });
        FxHarness.until(
                "the run stands at its second epoch",
                () -> dialog() == null && shown().shell().page() != null && status().step() == 8);
        FxHarness.run(() -> {
            assertThat(status().state()).isEqualTo(RunState.PAUSED);
            assertThat(status().firstStep()).isEqualTo(8);
            assertThat(texts(".notice")).contains("Run 1 at epoch 2.");
            FxHarness.press(scene(), KeyCode.SPACE);
        });
        FxHarness.until("it was played to its end", () -> status().state() == RunState.FINISHED);
        FxHarness.run(shown()::close);
        window = null;
        close();
        try (RunStore store = RunStore.open(store())) {
            List<RunInfo> runs = store.list(RunQuery.ALL.withSort(RunQuery.Sort.OLDEST));
            assertThat(runs).hasSize(2);
            assertThat(runs.get(1).header().origin()).isEqualTo(new RunHeader.Origin(1, 8));
            assertThat(runs.get(1).finalHash()).isEqualTo(runs.get(0).finalHash());
            assertThat(SettingRow.of(runs, id -> Optional.empty()))
                    .contains(new SettingRow("Goes on from", List.of("", "run 1, step 8"), true));
            assertThat(RepeatLine.of(runs.get(1), Optional.of(new RbmLab().params()), false))
                    .isEqualTo("energyscape replay 2");
        }
    }

    @Test
    void aRunIsTrainedAgainByKeyAndItsWeightsAreTheSame() throws IOException {
        record();
        open(1);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.R));
        FxHarness.until("the outcome is told", () -> texts(".notice")
                .contains("Run 1 was trained again: the final weights are the same, bit for bit"));
        try (RunStore store = RunStore.open(store())) {
            assertThat(store.list(RunQuery.ALL)).as("a replay leaves no record").hasSize(1);
        }
    }

    @Test
    void aReplayThatFindsOtherWeightsOrOtherKernelsSaysSo() {
        Replay.Comparison same = new Replay.Comparison("abc", "abc");
        Replay.Result other = new Replay.Result(
                7,
                RunWords.TRAINING,
                new Replay.Comparison("0123456789abcdef", "fedcba9876543210"),
                same,
                new Replay.Comparison("vector 512 bit, 2 threads", "plain, 1 thread"));
        assertThat(Replaying.words(other))
                .isEqualTo(
                        "The final weights differ: recorded SHA-256 0123456789ab, found fedcba987654. The kernels differ:"
                                + " recorded vector 512 bit, 2 threads, found plain, 1 thread; they may round differently.");
        assertThat(new Replay.Result(
                                7,
                                RunWords.TRAINING,
                                same,
                                same,
                                new Replay.Comparison("vector, 1 thread", "vector, 2 threads"))
                        .remarks())
                .isEmpty();
    }

    @Test
    void weightsAloneAreSaidToBeAndDataThatAreGoneAreNamed() throws IOException {
        RecordedRuns.into(store());
        open(3);
        FxHarness.run(() ->
                FxHarness.find(shown().shell(), "runs-reopen", Button.class).fire());
        FxHarness.until("the checkpoints are offered", () -> dialog() != null);
        FxHarness.run(() -> {
            Scene dialog = Objects.requireNonNull(dialog());
            assertThat(FxHarness.find(dialog.getRoot(), "checkpoint-words", Label.class)
                            .getText())
                    .contains("weights alone");
            FxHarness.find(dialog.getRoot(), "checkpoint-reopen", Button.class).fire();
        });
        FxHarness.until(
                "the file is named",
                () -> shown().shell().lookup("#failure-words") instanceof Label words
                        && words.getText().startsWith("/data/two bars.csv: run 3 learned from this file"));
        FxHarness.run(() -> {
            assertThat(status().step()).isZero();
            FxHarness.press(scene(), KeyCode.ESCAPE);
        });
    }
}
