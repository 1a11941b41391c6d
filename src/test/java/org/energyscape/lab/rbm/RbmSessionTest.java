package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunJournal;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.Course;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.data.DataImport;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A minibatch is a step; an epoch has four. Everything happens in the thread of the test but opening and closing. */
final class RbmSessionTest {
    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private Path data;

    @BeforeEach
    void writeBars() throws IOException {
        data = folder.resolve("bars.csv");
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
    }

    private interface Play {
        void with(RbmController lab) throws IOException;
    }

    /** Opens the lab, lets the student play, closes the window and answers what is recorded, oldest first. */
    private List<RunInfo> after(Play play) throws IOException, InterruptedException {
        Path place = folder.resolve("runs");
        SharedRuns runs = SharedRuns.in(place, (title, failure) -> problems.add(title + ": " + failure.getMessage()));
        RbmController lab = new RbmController(
                folder, 1, () -> Pacer.NEVER_WAIT, SmallData.labValues(), runs, false, () -> {}, notices::add);
        while (runs.now() == null && runs.refusal() == null) {
            LockSupport.parkNanos(1_000_000);
        }
        lab.use(DataImport.read(data, ProgressSink.NONE), data);
        tick(lab, 0);
        play.with(lab);
        lab.close();
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (RunStore store = RunStore.open(place)) {
            return store.list(RunQuery.ALL.withSort(RunQuery.Sort.OLDEST));
        }
    }

    private static void tick(RbmController lab, int steps) {
        lab.training().runner().tick(steps);
        lab.pulse(0);
    }

    private void assertThatReplayGivesTheSame(RunInfo run) throws IOException {
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            List<Journal.Entry> entries = new ArrayList<>();
            for (String line : store.journal(run.id())) {
                entries.add(RunJournal.fromJson(line, RbmParams.ALL));
            }
            ParamValues values = ParamValues.fromMap(RbmParams.ALL, run.header().params());
            long last = Objects.requireNonNull(run.steps());
            Map<String, Object> again = new RbmLab()
                    .run(
                            new HeadlessRequest(values, data, null, folder, 1).along(new Course(entries, last)),
                            ProgressSink.NONE);
            assertThat(again)
                    .containsEntry(Lab.FINAL_HASH, run.finalHash())
                    .containsEntry(Lab.DATA_HASH, run.header().data().sha256());
        }
    }

    private RunCurve trainCurve(RunInfo run) throws IOException {
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            return store.metrics(run.id()).stream()
                    .filter(curve -> curve.series().equals(RbmSimulation.TRAIN))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void openingTheLabLeavesNoRecord() throws IOException, InterruptedException {
        assertThat(after(lab -> lab.set(RbmParams.HIDDEN, 5))).isEmpty();
    }

    @Test
    void theRecordedCurvesAreThoseOfTheLogAndReplayGivesTheSameWeights() throws IOException, InterruptedException {
        List<MetricLog.Curve> shown = new ArrayList<>();
        List<RunInfo> runs = after(lab -> {
            tick(lab, 9);
            lab.set(RbmParams.RATE, 0.01);
            tick(lab, 12);
            shown.add(lab.metrics().curve(RbmSimulation.TRAIN));
        });
        assertThat(runs).hasSize(1);
        RunInfo run = runs.get(0);
        assertThat(run.state()).isEqualTo(RecordState.STOPPED);
        assertThat(run.steps()).isEqualTo(21);
        assertThat(run.header().params()).containsEntry("hidden", 9);
        assertThat(run.header().data().file()).isEqualTo(data.toString());
        RunCurve curve = trainCurve(run);
        assertThat(curve.x()).isEqualTo(shown.get(0).x());
        assertThat(curve.values()).isEqualTo(shown.get(0).y());
        assertThatReplayGivesTheSame(run);
        assertThat(problems).isEmpty();
    }

    @Test
    void aRunThatComesToItsEndIsFinishedAndLeadOnBecomesAnotherRecord() throws IOException, InterruptedException {
        List<RunInfo> runs = after(lab -> {
            lab.set(RbmParams.EPOCHS, 3);
            tick(lab, 50);
            lab.set(RbmParams.EPOCHS, 4);
            tick(lab, 50);
        });
        assertThat(runs).extracting(RunInfo::state).containsOnly(RecordState.FINISHED);
        assertThat(runs).extracting(RunInfo::steps).containsExactly(12L, 16L);
        assertThat(runs.get(1).note())
                .isEqualTo("Goes on from run " + runs.get(0).id());
        assertThat(trainCurve(runs.get(1)).x()).startsWith(0.0).endsWith(4.0);
        for (RunInfo run : runs) {
            assertThatReplayGivesTheSame(run);
        }
    }

    @Test
    void goingBackAndDoingSomethingElseCutsTheRecord() throws IOException, InterruptedException {
        List<RunInfo> runs = after(lab -> {
            tick(lab, 8);
            lab.set(RbmParams.RATE, 0.01);
            tick(lab, 12);
            lab.training().seek(6);
            tick(lab, 0);
            lab.set(RbmParams.RATE, 0.02);
            tick(lab, 3);
        });
        RunInfo run = runs.get(0);
        assertThat(runs).hasSize(1);
        assertThat(run.steps()).isEqualTo(9);
        assertThat(trainCurve(run).steps()).endsWith(8);
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            assertThat(store.journal(run.id())).hasSize(1);
            assertThat(store.files(run.id())).extracting(RunFile::step).containsExactly(4L, 8L, 9L);
        }
        assertThatReplayGivesTheSame(run);
    }

    @Test
    void aRunClosedWhileItsPastIsShownKeepsItsNewestWeights() throws IOException, InterruptedException {
        List<RunInfo> runs = after(lab -> {
            tick(lab, 8);
            lab.set(RbmParams.RATE, 0.01);
            tick(lab, 6);
            lab.training().seek(5);
            tick(lab, 2);
        });
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).steps()).isEqualTo(14);
        assertThatReplayGivesTheSame(runs.get(0));
    }

    @Test
    void aRestartAndANewSeedBeginAnotherRecord() throws IOException, InterruptedException {
        List<RunInfo> runs = after(lab -> {
            tick(lab, 5);
            lab.set(RbmParams.RATE, 0.01);
            tick(lab, 2);
            lab.training().seek(3);
            lab.training().restart();
            tick(lab, 4);
            lab.training().newSeed();
            tick(lab, 3);
        });
        assertThat(runs).extracting(RunInfo::steps).containsExactly(7L, 4L, 3L);
        for (RunInfo run : runs) {
            assertThatReplayGivesTheSame(run);
        }
    }

    @Test
    void aStoreThatCannotBeOpenedIsSaidOnceAndTrainingGoesOn() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("runs"), "no folder");
        List<Long> steps = new ArrayList<>();
        assertThat(after(lab -> {
                    tick(lab, 5);
                    steps.add(lab.training().statusProperty().get().step());
                }))
                .isEmpty();
        assertThat(steps).containsExactly(5L);
        assertThat(problems).hasSize(1).first().asString().contains("no run is recorded");
    }
}
