package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.hopfield.part.KilledProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that recalls is killed in the middle. */
@Timeout(120)
final class RecallKillTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledRecallHasRecordedIsThereAndTrue() throws Exception {
        KilledProcess.kill(RecallingProcess.class, folder, this::awaitPoints);
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            List<RunInfo> runs = store.list(RunQuery.ALL);
            assertThat(runs).hasSize(1);
            RunInfo run = runs.get(0);
            assertThat(run.state()).isEqualTo(RecordState.INTERRUPTED);
            assertThat(run.finalHash()).isNull();
            RunFile start = store.files(run.id()).get(0);
            HopfieldState state = ReopenedRecall.read(store, run.id(), start).state();
            assertThat(state.setup().values().get(HopfieldParams.TEMPERATURE)).isEqualTo(0.7);
            requireTrue(store.metrics(run.id()), state);
        }
    }

    /** Until the store has points of the living process. */
    private void awaitPoints(long run) throws IOException {
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            while (store.metrics(run).isEmpty() || store.files(run).isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(store.get(run).state()).isEqualTo(RecordState.RUNNING);
        }
    }

    /** Every point that was kept is the one that the recall gives when it is done again. */
    private static void requireTrue(List<RunCurve> curves, HopfieldState start) {
        MetricLog log = new MetricLog();
        HopfieldSimulation again = new HopfieldSimulation(start.setup().values(), log);
        again.restore(start);
        RunCurve overlap = curves.stream()
                .filter(curve -> curve.series().equals(HopfieldSimulation.FREE_OVERLAP))
                .findFirst()
                .orElseThrow();
        long last = overlap.steps()[overlap.size() - 1];
        assertThat(last).isGreaterThan(1000);
        while (again.stepCount() < last) {
            again.step();
        }
        double[] measured = log.curve(HopfieldSimulation.FREE_OVERLAP).y();
        int at = 0;
        for (long step = 0; step <= last; step++) {
            if (RecallThinning.keeps(step)) {
                assertThat(overlap.steps()[at]).isEqualTo(step);
                assertThat(overlap.values()[at]).isEqualTo(measured[(int) step]);
                at++;
            }
        }
        assertThat(at).isEqualTo(overlap.size());
    }
}
