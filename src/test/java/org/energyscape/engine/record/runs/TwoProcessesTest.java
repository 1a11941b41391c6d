package org.energyscape.engine.record.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TwoProcessesTest {
    @TempDir
    Path folder;

    @Test
    void aRunOfAnotherProcessIsRunningWhileThatLivesAndInterruptedAfterwards() throws Exception {
        Path place = folder.resolve("runs");
        RecordingChild child = new RecordingChild(place, folder.resolve("stamps"), folder.resolve("unpacked"));
        try {
            long theirs = child.stream();
            for (int opening = 0; opening < 3; opening++) {
                try (RunStore store = RunStore.open(place)) {
                    assertThat(store.get(theirs).state()).isEqualTo(RecordState.RUNNING);
                    RunRecorder ours = store.begin(Runs.header("rbm", null, opening));
                    ours.metric(Runs.TRAIN, 0, 0, opening);
                    ours.finish(RecordState.FINISHED, 1, null);
                    assertThat(store.get(ours.id()).state()).isEqualTo(RecordState.FINISHED);
                }
            }
            child.kill();
            try (RunStore store = RunStore.open(place)) {
                assertThat(store.get(theirs).state()).isEqualTo(RecordState.INTERRUPTED);
                assertThat(store.list(RunQuery.ALL.withLab("rbm"))).hasSize(3);
            }
        } finally {
            child.kill();
        }
    }
}
