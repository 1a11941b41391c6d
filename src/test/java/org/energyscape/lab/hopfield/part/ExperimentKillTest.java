package org.energyscape.lab.hopfield.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.Replay;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that does an experiment is killed in the middle. */
@Timeout(120)
final class ExperimentKillTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledExperimentHadFoundIsThereAndTrueAndSaysThatItWasInterrupted() throws Exception {
        KilledProcess.kill(SweepingProcess.class, folder, this::awaitSeeds);
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            List<RunInfo> runs = store.list(RunQuery.ALL);
            assertThat(runs).hasSize(1);
            RunInfo run = runs.get(0);
            assertThat(run.state()).isEqualTo(RecordState.INTERRUPTED);
            assertThat(run.finalHash()).isNull();
            Path start =
                    store.folder(run.id()).resolve(store.files(run.id()).get(0).name());
            GridFile.Stored asked = GridFile.read(start);
            assertThat(asked.grid()).isEqualTo(SweepingProcess.grid(5_000));
            assertThat(asked.key()).isEqualTo(SweepingProcess.KEY);
            requireTrue(store.metrics(run.id()));
            assertThatThrownBy(() -> Replay.read(store, List.of(new HopfieldLab()), run.id()))
                    .hasMessage("Run 1 is interrupted in the record, expected one that has ended with cells to"
                            + " compare with");
        }
    }

    /** Until the store has what several seeds have found in the living process. */
    private void awaitSeeds(long run) throws IOException {
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            while (store.files(run).isEmpty()
                    || store.metrics(run).stream()
                            .noneMatch(curve -> curve.series().metric().equals("seeds") && curve.values()[0] >= 3)) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(store.get(run).state()).isEqualTo(RecordState.RUNNING);
        }
    }

    /** Every point that was kept is the one that so many seeds give when they are done again. */
    private static void requireTrue(List<RunCurve> curves) {
        Map<String, RunCurve> byName = new HashMap<>();
        curves.forEach(curve -> byName.put(curve.series().metric(), curve));
        RunCurve seeds = Objects.requireNonNull(byName.get("seeds"));
        RunCurve overlap = Objects.requireNonNull(byName.get("overlap"));
        RunCurve recalled = Objects.requireNonNull(byName.get("recalled"));
        assertThat(overlap.x()).containsExactly(0.05, 0.1, 0.2);
        for (int k = 0; k < overlap.size(); k++) {
            RecallGrid again = SweepingProcess.grid((int) seeds.values()[k]);
            RecallGrid.Cell cell =
                    again.run(SweepingProcess.KEY, 2, ProgressSink.NONE).get(k);
            assertThat(overlap.values()[k]).isEqualTo(cell.overlap().mean());
            assertThat(recalled.values()[k]).isEqualTo(cell.recalled().mean());
        }
    }
}
