package org.energyscape.engine.record.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.record.RbmFile;
import org.energyscape.engine.run.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunStoreTest {
    private static final IntParam HIDDEN = Param.integer("hidden").range(1, 100).defaultValue(9);
    private static final ParamSet PARAMS = ParamSet.of(HIDDEN);

    @TempDir
    Path folder;

    private RunStore store;

    @BeforeEach
    void open() throws IOException {
        store = RunStore.open(folder.resolve("runs"));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private void reopen() throws IOException {
        store.close();
        open();
    }

    private long finished(RunHeader header) throws IOException {
        try (RunRecorder recorder = store.begin(header)) {
            recorder.metric(Runs.TRAIN, 1, 0.5, 3);
            recorder.finish(RecordState.FINISHED, 1, recorder.weights(1, Runs.machine(header.seed())));
            return recorder.id();
        }
    }

    private List<Long> ids(RunQuery query) throws IOException {
        return store.list(query).stream().map(RunInfo::id).toList();
    }

    @Test
    void aFinishedRunReadsBackWhole() throws IOException {
        RunHeader header = Runs.header("rbm", null, 7);
        Rbm early = Runs.machine(1);
        Rbm last = Runs.machine(2);
        Instant before = Instant.now().minusSeconds(1);
        RunRecorder recorder = store.begin(header);
        recorder.metric(Runs.TRAIN, 0, 0, 120.5);
        recorder.metrics(List.of(
                new MetricPoint(Runs.GAP, 0, 0, Double.NaN),
                new MetricPoint(Runs.GAP, 5, 0.5, Double.NEGATIVE_INFINITY),
                new MetricPoint(Runs.TRAIN, 5, 0.5, 80.25)));
        recorder.journal(
                new Journal.Entry(3, new Journal.Changed(PARAMS.defaults().with(HIDDEN, 12))));
        recorder.journal(new Journal.Entry(4, new Journal.Restarted()));
        recorder.checkpoint(3, early);
        String hash = recorder.weights(5, last);
        recorder.finish(RecordState.FINISHED, 5, hash);
        reopen();

        RunInfo run = store.get(recorder.id());
        assertThat(run.header()).isEqualTo(header);
        assertThat(run.state()).isEqualTo(RecordState.FINISHED);
        assertThat(run.steps()).isEqualTo(5);
        assertThat(run.finalHash()).isEqualTo(Hashes.of(last)).isNotEqualTo(Hashes.of(early));
        assertThat(run.started()).isBetween(before, Instant.now());
        assertThat(run.ended()).isBetween(run.started(), Instant.now());
        assertThat(run.note()).isEmpty();

        List<RunCurve> curves = store.metrics(run.id());
        assertThat(curves).extracting(RunCurve::series).containsExactly(Runs.TRAIN, Runs.GAP);
        assertThat(curves.get(0).steps()).containsExactly(0, 5);
        assertThat(curves.get(0).x()).containsExactly(0, 0.5);
        assertThat(curves.get(0).values()).containsExactly(120.5, 80.25);
        assertThat(curves.get(1).values()).containsExactly(Double.NaN, Double.NEGATIVE_INFINITY);

        List<String> journal = store.journal(run.id());
        assertThat(RunJournal.fromJson(journal.get(0), PARAMS).event())
                .isEqualTo(new Journal.Changed(PARAMS.defaults().with(HIDDEN, 12)));
        assertThat(RunJournal.fromJson(journal.get(1), PARAMS))
                .isEqualTo(new Journal.Entry(4, new Journal.Restarted()));
        assertThat(journal).hasSize(2);

        List<RunFile> files = store.files(run.id());
        assertThat(files).extracting(RunFile::name).containsExactly("step-000000003.npz", "weights.npz");
        Path weights = store.folder(run.id()).resolve("weights.npz");
        assertThat(Hashes.of(RbmFile.read(weights))).isEqualTo(run.finalHash());
        assertThat(files.get(1).sha256()).isEqualTo(Hashes.ofFile(weights));
        assertThat(files.get(1).bytes()).isEqualTo(Files.size(weights));
    }

    @Test
    void pointsAndJournalOfAnAbandonedFutureAreForgotten() throws IOException {
        RunRecorder recorder = store.begin(Runs.header("rbm", null, 1));
        for (int step = 0; step < 10; step++) {
            recorder.metric(Runs.TRAIN, step, step, step);
            recorder.journal(new Journal.Entry(step, new Journal.Restarted()));
        }
        recorder.flush();
        recorder.forgetAfter(3);
        recorder.cutJournal(2);
        recorder.metric(Runs.TRAIN, 4, 4, -4);
        recorder.finish(RecordState.STOPPED, 4, null);
        assertThat(store.metrics(recorder.id()).get(0).values()).containsExactly(0, 1, 2, 3, -4);
        assertThat(store.journal(recorder.id())).hasSize(2);
        assertThat(store.get(recorder.id()).state()).isEqualTo(RecordState.STOPPED);
    }

    @Test
    void pointsAreCommittedWithinASecondWithoutAnybodyAsking() throws IOException, InterruptedException {
        try (RunRecorder recorder = store.begin(Runs.header("rbm", null, 1))) {
            recorder.metric(Runs.TRAIN, 0, 0, 1);
            Thread.sleep(1000);
            assertThat(store.metrics(recorder.id())).hasSize(1);
            assertThat(recorder.failure()).isNull();
        }
    }

    @Test
    void aRunThatWasNotFinishedCountsAsInterruptedWithAllItsPoints() throws IOException {
        RunRecorder recorder = store.begin(Runs.header("rbm", null, 1));
        recorder.metric(Runs.TRAIN, 0, 0, 1);
        recorder.close();
        assertThat(store.get(recorder.id()).state()).isEqualTo(RecordState.INTERRUPTED);
        assertThat(store.metrics(recorder.id())).hasSize(1);
        recorder.close();
        assertThatThrownBy(() -> recorder.metric(Runs.TRAIN, 1, 1, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> recorder.finish(RecordState.FINISHED, 1, null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRunOfThisProcessStaysRunningWhenTheStoreIsOpenedOnceMore() throws IOException {
        try (RunRecorder recorder = store.begin(Runs.header("rbm", null, 1));
                RunStore second = RunStore.open(folder.resolve("runs"))) {
            assertThat(second.get(recorder.id()).state()).isEqualTo(RecordState.RUNNING);
            long other;
            try (RunRecorder another = second.begin(Runs.header("rbm", null, 2))) {
                other = another.id();
                assertThat(store.get(other).state()).isEqualTo(RecordState.RUNNING);
            }
            assertThat(store.get(other).state()).isEqualTo(RecordState.INTERRUPTED);
        }
    }

    @Test
    void runsAreFilteredAndSorted() throws IOException {
        long a = finished(Runs.header("rbm", "first-look", 3));
        long b = finished(Runs.header("hopfield", null, 1));
        long c = finished(Runs.header("rbm", null, 2));
        RunRecorder stopped = store.begin(Runs.header("rbm", null, 4));
        stopped.finish(RecordState.STOPPED, 0, null);
        long d = stopped.id();
        store.tag(a, "course");
        store.tag(b, "course");
        store.tag(b, "a first");
        store.tag(b, "course");
        assertThat(ids(RunQuery.ALL)).containsExactly(d, c, b, a);
        assertThat(ids(RunQuery.ALL.withSort(RunQuery.Sort.OLDEST))).containsExactly(a, b, c, d);
        assertThat(ids(RunQuery.ALL.withSort(RunQuery.Sort.LAB))).containsExactly(b, d, c, a);
        assertThat(ids(RunQuery.ALL.withSort(RunQuery.Sort.DATA))).containsExactly(b, c, a, d);
        assertThat(ids(RunQuery.ALL.withSort(RunQuery.Sort.STATE))).containsExactly(c, b, a, d);
        assertThat(ids(RunQuery.ALL.withLab("rbm").withTag("course"))).containsExactly(a);
        assertThat(ids(RunQuery.ALL.withState(RecordState.STOPPED))).containsExactly(d);
        assertThat(store.get(b).tags()).containsExactly("a first", "course");
        store.untag(b, "course");
        assertThat(store.get(b).tags()).containsExactly("a first");
        for (RunQuery.Sort sort : RunQuery.Sort.values()) {
            assertThat(ids(RunQuery.ALL.withSort(sort))).hasSize(4);
        }
    }

    @Test
    void aNoteIsKeptAndReplaced() throws IOException {
        long id = finished(Runs.header("rbm", null, 1));
        store.note(id, "too high a rate; \"ε\" next time");
        reopen();
        assertThat(store.get(id).note()).isEqualTo("too high a rate; \"ε\" next time");
        store.note(id, "");
        assertThat(store.get(id).note()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> store.get(99)).isInstanceOf(IOException.class).hasMessageContaining("no run 99");
        assertThatThrownBy(() -> store.note(99, "x")).hasMessageContaining("no run 99");
        assertThatThrownBy(() -> store.tag(99, "x")).hasMessageContaining("no run 99");
        assertThatThrownBy(() -> store.tag(99, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete(99)).hasMessageContaining("no run 99");
        assertThatThrownBy(() -> store.restore(99)).hasMessageContaining("no run 99");
    }

    @Test
    void aDeletedRunCanBeRestoredUntilItIsPurged() throws IOException {
        long id = finished(Runs.header("rbm", null, 1));
        long other = finished(Runs.header("rbm", null, 2));
        store.delete(id);
        assertThat(ids(RunQuery.ALL)).containsExactly(other);
        assertThat(ids(RunQuery.DELETED)).containsExactly(id);
        reopen();
        store.restore(id);
        assertThat(ids(RunQuery.ALL)).containsExactly(other, id);
        assertThat(store.metrics(id)).hasSize(1);

        store.delete(id);
        store.purge(Instant.now().minusSeconds(60));
        assertThat(store.find(id)).isPresent();
        store.purge(Instant.now().plusSeconds(60));
        assertThat(store.find(id)).isEmpty();
        assertThat(store.metrics(id)).isEmpty();
        assertThat(store.files(id)).isEmpty();
        assertThat(store.folder(id)).doesNotExist();
        assertThat(store.folder(other)).isDirectory();
        assertThat(finished(Runs.header("rbm", null, 3))).isGreaterThan(other);
    }

    @Test
    void aRunningRunCannotBeDeleted() throws IOException {
        try (RunRecorder recorder = store.begin(Runs.header("rbm", null, 1))) {
            assertThatThrownBy(() -> store.delete(recorder.id())).hasMessageContaining("still being recorded");
        }
    }

    @Test
    void anExportIsPlainFiles() throws IOException {
        long id = finished(Runs.header("rbm", null, 5));
        store.tag(id, "good");
        Path out = folder.resolve("deep/export");
        assertThat(store.export(id, out))
                .containsExactlyInAnyOrder(
                        out.resolve("run.json"), out.resolve("metrics.csv"), out.resolve("weights.npz"));
        assertThat(Files.readAllLines(out.resolve("metrics.csv")))
                .containsExactly("metric,set,step,x,value", "crossEntropy,train,1,0.5,3.0");
        assertThat(Hashes.of(RbmFile.read(out.resolve("weights.npz"))))
                .isEqualTo(store.get(id).finalHash());
        Map<String, Object> json = JSON.std.mapFrom(Files.readString(out.resolve("run.json")));
        assertThat(json)
                .containsEntry("state", "FINISHED")
                .containsEntry("tags", List.of("good"))
                .containsEntry("seed", 5)
                .containsEntry("journal", List.of())
                .containsKeys("settings", "dataSha256", "kernels", "jvm", "os", "files");
    }

    @Test
    void aCheckpointIsOfTheMomentItWasAskedFor() throws IOException {
        Rbm machine = Runs.machine(1);
        String before = Hashes.of(machine);
        RunRecorder recorder = store.begin(Runs.header("rbm", null, 1));
        for (int step = 0; step < 10; step++) {
            recorder.checkpoint(step, machine);
            machine.weights().data()[0] += 1;
        }
        recorder.finish(RecordState.FINISHED, 10, recorder.weights(10, machine));
        assertThat(store.files(recorder.id())).hasSize(11);
        Path first = store.folder(recorder.id()).resolve("step-000000000.npz");
        assertThat(Hashes.of(RbmFile.read(first))).isEqualTo(before);
    }
}
