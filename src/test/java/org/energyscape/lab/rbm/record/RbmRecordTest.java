package org.energyscape.lab.rbm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Course;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Recording;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.data.RbmSource;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmLook;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RbmRecordTest {
    @TempDir
    Path folder;

    private HeadlessRequest request(ParamValues values) throws IOException {
        Path data = folder.resolve("bars.csv");
        var bars = SmallData.bars(100, 1);
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < bars.size(); r++) {
            StringBuilder line = new StringBuilder();
            for (float value : bars.row(r)) {
                line.append(value).append(',');
            }
            lines.add(line.append(bars.labels()[r]).toString());
        }
        Files.write(data, lines);
        return new HeadlessRequest(values, data, null, folder, 1);
    }

    @Test
    void checkpointsAreMadeAtRoundNumbersOfEpochs() {
        assertThat(IntStream.rangeClosed(0, 1000).filter(RbmRecording::isCheckpoint))
                .containsExactly(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);
    }

    @Test
    void aRunWithChangesAndARestartIsRepeatedFromItsJournal() throws IOException {
        ParamValues values = SmallData.labValues();
        HeadlessRequest request = request(values);
        ParamValues training = values.narrowedTo(RbmParams.TRAINING);
        RbmData data =
                RbmData.prepare(new RbmSource.InFile(folder.resolve("bars.csv")), training, 1, ProgressSink.NONE);
        RbmSimulation original =
                new RbmSimulation(data, training, new MetricLog(), () -> RbmLook.NOTHING, Kernels.best(1));
        ParamValues slower = training.with(RbmParams.RATE, 0.001);
        ParamValues ended = slower.with(RbmParams.EPOCHS, 2);
        List<Journal.Entry> journal = List.of(
                new Journal.Entry(9, new Journal.Restarted()),
                new Journal.Entry(3, new Journal.Changed(slower)),
                new Journal.Entry(6, new Journal.Changed(ended)));
        Journal.replay(original, journal, 7);
        assertThat(original.stepCount()).isEqualTo(7);

        Map<String, Object> again = new RbmLab().run(request.along(new Course(journal, 7)), ProgressSink.NONE);
        assertThat(again)
                .containsEntry(Lab.FINAL_HASH, Hashes.of(original.rbm()))
                .containsEntry("steps", 7L);
        Map<String, Object> other = new RbmLab().run(request.along(new Course(List.of(), 7)), ProgressSink.NONE);
        assertThat(other.get(Lab.FINAL_HASH)).isNotEqualTo(again.get(Lab.FINAL_HASH));
    }

    @Test
    void everyPointOfTheCurvesIsRecorded() throws IOException {
        HeadlessRequest request = request(SmallData.labValues().with(RbmParams.EPOCHS, 3));
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            Map<String, Object> result =
                    new RbmLab().run(request.recordedBy(new Recording(store, "test", null)), ProgressSink.NONE);
            long run = store.list(RunQuery.ALL).get(0).id();
            assertThat(result).containsEntry(Lab.RUN, run);
            List<RunCurve> curves = store.metrics(run);
            assertThat(curves)
                    .extracting(RunCurve::series)
                    .containsExactlyInAnyOrder(
                            RbmSimulation.TRAIN,
                            RbmSimulation.VALIDATION,
                            RbmSimulation.TRAIN_ERROR,
                            RbmSimulation.VALIDATION_ERROR,
                            RbmSimulation.TRAIN_FREE_ENERGY,
                            RbmSimulation.VALIDATION_FREE_ENERGY,
                            RbmSimulation.GAP,
                            RbmSimulation.TRAIN_PSEUDO,
                            RbmSimulation.VALIDATION_PSEUDO);
            // Step 0, every step of the first epoch (4 minibatches), then every epoch.
            assertThat(curves.get(0).steps()).containsExactly(0, 1, 2, 3, 4, 8, 12);
            assertThat(curves.get(0).x()).endsWith(3.0);
        }
    }

    @Test
    void aCancelledRunIsKeptAsStoppedAndCanBeRepeated() throws IOException {
        HeadlessRequest request = request(SmallData.labValues().with(RbmParams.EPOCHS, 100));
        int[] asked = {0};
        ProgressSink impatient = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return ++asked[0] > 30;
            }
        };
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            HeadlessRequest recorded = request.recordedBy(new Recording(store, "test", null));
            assertThatThrownBy(() -> new RbmLab().run(recorded, impatient)).isInstanceOf(CancellationException.class);
            RunInfo run = store.list(RunQuery.ALL).get(0);
            assertThat(run.state()).isEqualTo(RecordState.STOPPED);
            Long steps = run.steps();
            assertThat(steps).isNotNull();
            Map<String, Object> again =
                    new RbmLab().run(request.along(new Course(List.of(), steps)), ProgressSink.NONE);
            assertThat(again.get(Lab.FINAL_HASH)).isEqualTo(run.finalHash());
        }
    }

    @Test
    void aRunWhoseDataCannotBeReadLeavesNoRecord() throws IOException {
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            HeadlessRequest recorded = new HeadlessRequest(
                            SmallData.labValues(), folder.resolve("none.csv"), null, folder, 1)
                    .recordedBy(new Recording(store, "test", null));
            assertThatThrownBy(() -> new RbmLab().run(recorded, ProgressSink.NONE))
                    .isInstanceOf(IOException.class);
            assertThat(store.list(RunQuery.ALL)).isEmpty();
        }
    }
}
