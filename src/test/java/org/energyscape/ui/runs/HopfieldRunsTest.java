package org.energyscape.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
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
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Recording;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.energyscape.lab.hopfield.HopfieldParams;
import org.energyscape.lab.hopfield.part.GridRecord;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Recalls and experiments of the Hopfield lab on the page of runs, by keys alone. */
@Timeout(120)
final class HopfieldRunsTest {
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

    /** A recall in a small network, then an experiment of four cells. */
    private void record() throws IOException {
        ParamValues values = HopfieldParams.SET.defaults().with(HopfieldParams.SIDE, 12);
        RecallGrid grid = Experiments.capacityCurve(
                List.of(new Contender.Spins(new HebbRule(false)), new Contender.Spins(new StorkeyRule())),
                40,
                List.of(0.1, 0.2),
                2,
                0);
        try (RunStore store = RunStore.open(window.store())) {
            Recording place = new Recording(store, "test", null);
            new HopfieldLab()
                    .run(
                            new HeadlessRequest(
                                            values, null, null, window.folders().cache(), 1)
                                    .recordedBy(place),
                            ProgressSink.NONE);
            RandomKey key = RandomKey.ofSeed(1);
            GridRecord.write(place, "capacity", grid, key, 1, grid.run(key, 1, ProgressSink.NONE));
        }
    }

    private void select(int row) {
        FxHarness.run(() -> {
            TableView<?> table = FxHarness.find(window.root(), "runs-table", TableView.class);
            table.getSelectionModel().clearAndSelect(row);
            table.requestFocus();
        });
    }

    private List<String> drawn(String plot) {
        return window.root().lookup("#" + plot) instanceof LinePlot curves
                        && curves.getParent().isVisible()
                ? curves.getSeries().stream().map(LineSeries::name).toList()
                : List.of();
    }

    @Test
    void aRecallIsDrawnDoneAgainReopenedAtItsStartAndPlayedToTheSameEnd() throws IOException {
        record();
        window.open(new HopfieldLab(), 2);
        select(1);
        FxHarness.until(
                "overlap and energy are drawn",
                () -> drawn("runs-curves").equals(List.of("run 1"))
                        && drawn("runs-curves-2").equals(List.of("run 1")));
        window.press(KeyCode.R);
        window.awaitNotice("Run 1 was recalled again: the final spins are the same, bit for bit");
        window.press(KeyCode.O);
        window.awaitCheckpoints();
        FxHarness.run(() -> {
            ListView<?> list = RunsWindow.checkpoints();
            assertThat(list.getItems()).hasSize(2);
            assertThat(CheckpointDialog.words((RunCheckpoint) list.getItems().get(0), "sweep"))
                    .matches("Sweep [0-9.]+ · step [0-9,]+ · as the run ended");
            assertThat(RunsWindow.checkpointWords()).startsWith("From here recall goes on bit for bit");
            FxHarness.press(RunsWindow.dialog(), KeyCode.DOWN);
            FxHarness.press(RunsWindow.dialog(), KeyCode.ENTER);
        });
        FxHarness.until(
                "the lab shows the recall at its start",
                () -> window.isLabBack() && window.notices().contains("Run 1 at its start."));
        FxHarness.until(
                "it stands at step 0",
                () -> window.status().step() == 0 && window.status().state() == RunState.READY);
        window.press(KeyCode.SPACE);
        window.awaitState(RunState.FINISHED);
        window.close();
        try (RunStore store = RunStore.open(window.store())) {
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
        window.open(new HopfieldLab(), 2);
        FxHarness.until("a curve for every rule", () -> drawn("runs-curves").equals(List.of("Hebb", "Storkey")));
        window.press(KeyCode.R);
        window.awaitNotice("Run 2 was computed again: the cells are the same, bit for bit");
        window.press(KeyCode.O);
        window.awaitCheckpoints();
        FxHarness.run(() -> FxHarness.press(RunsWindow.dialog(), KeyCode.ENTER));
        window.awaitFailure("Run 2 is an experiment");
        window.press(KeyCode.ESCAPE);
    }
}
