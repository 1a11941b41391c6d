package org.energyscape.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Recording;
import org.energyscape.lab.Replay;
import org.energyscape.lab.RunWords;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the page of runs back into the lab, and trained again, by keys alone. */
@Timeout(120)
final class ReopenRunTest {
    @TempDir
    Path home;

    private RunsWindow window;

    @BeforeEach
    void make() {
        window = new RunsWindow(home);
    }

    @AfterEach
    void close() {
        window.close();
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
        try (RunStore store = RunStore.open(window.store())) {
            new RbmLab()
                    .run(
                            new HeadlessRequest(
                                            values, null, null, window.folders().cache(), 1)
                                    .recordedBy(new Recording(store, "test", null)),
                            ProgressSink.NONE);
        }
    }

    @Test
    void aRunIsReopenedAtACheckpointPlayedOnAndRecordedWithItsOrigin() throws IOException {
        record();
        window.open(new RbmLab(), 1);
        window.press(KeyCode.O);
        window.awaitCheckpoints();
        FxHarness.run(() -> {
            ListView<?> list = RunsWindow.checkpoints();
            assertThat(list.getItems()).hasSize(3);
            assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
            assertThat(RunsWindow.checkpointWords()).startsWith("From here training goes on bit for bit");
            FxHarness.press(RunsWindow.dialog(), KeyCode.DOWN);
            FxHarness.press(RunsWindow.dialog(), KeyCode.ENTER);
        });
        FxHarness.until(
                "the run stands at its second epoch",
                () -> window.isLabBack() && window.status().step() == 8);
        FxHarness.run(() -> {
            assertThat(window.status().state()).isEqualTo(RunState.PAUSED);
            assertThat(window.status().firstStep()).isEqualTo(8);
        });
        window.awaitNotice("Run 1 at epoch 2.");
        window.press(KeyCode.SPACE);
        window.awaitState(RunState.FINISHED);
        window.close();
        try (RunStore store = RunStore.open(window.store())) {
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
        window.open(new RbmLab(), 1);
        window.press(KeyCode.R);
        window.awaitNotice("Run 1 was trained again: the final weights are the same, bit for bit");
        try (RunStore store = RunStore.open(window.store())) {
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
        RecordedRuns.into(window.store());
        window.open(new RbmLab(), 3);
        FxHarness.run(
                () -> FxHarness.find(window.root(), "runs-reopen", Button.class).fire());
        window.awaitCheckpoints();
        FxHarness.run(() -> {
            Scene dialog = RunsWindow.dialog();
            assertThat(RunsWindow.checkpointWords()).contains("weights alone");
            FxHarness.find(dialog.getRoot(), "checkpoint-reopen", Button.class).fire();
        });
        window.awaitFailure("/data/two bars.csv: run 3 learned from this file");
        FxHarness.run(() -> {
            assertThat(window.status().step()).isZero();
            FxHarness.press(window.scene(), KeyCode.ESCAPE);
        });
    }
}
