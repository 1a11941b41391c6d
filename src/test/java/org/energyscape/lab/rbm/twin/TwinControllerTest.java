package org.energyscape.lab.rbm.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunJournal;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.Course;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.RunController;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.RbmController;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.lab.rbm.data.DataImport;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a toolkit and without threads: every run moves only when a test ticks it. */
final class TwinControllerTest {
    @TempDir
    Path folder;

    private RbmController lab;
    private TwinController twins;

    @BeforeEach
    void begin() {
        lab = open(SharedRuns.none());
        lab.use(SmallData.bars(100, 1));
        twins = lab.twins();
        tickLab(0);
    }

    private RbmController open(SharedRuns runs) {
        return new RbmController(
                folder, 1, () -> Pacer.NEVER_WAIT, SmallData.labValues(), runs, false, () -> {}, notice -> {});
    }

    @AfterEach
    void end() {
        lab.close();
    }

    private void tickLab(int steps) {
        lab.training().runner().tick(steps);
        lab.pulse(0);
    }

    private static RunController<TwinSnapshot> run(RbmController of) {
        return Objects.requireNonNull(of.twins().runProperty().get());
    }

    private TwinSnapshot tick(int steps) {
        run(lab).runner().tick(steps);
        lab.pulse(0);
        return Objects.requireNonNull(twins.snapshot());
    }

    @Test
    void nothingIsBuiltBeforeThePageIsShownAndNothingMovesBeforePlay() {
        tickLab(3);
        assertThat(twins.runProperty().get()).isNull();
        assertThat(twins.activity()).isEmpty();
        twins.shown();
        TwinSnapshot start = tick(0);
        assertThat(start.step()).isZero();
        assertThat(start.valueOfFirst()).isEqualTo("1");
        assertThat(start.change().shown()).isEqualTo("10");
        assertThat(lab.activityProperty().get()).isEqualTo("Twins ready");
        assertThat(run(lab).statusProperty().get().state()).isEqualTo(RunState.READY);
        twins.hidden();
        lab.pulse(0);
        assertThat(lab.activityProperty().get()).isEqualTo("Paused");
    }

    @Test
    void aLiveSettingOfTheLabIsTakenOverByBothAndTheRunGoesOn() {
        twins.shown();
        tick(5);
        lab.set(RbmParams.RATE, 0.02);
        TwinSnapshot after = tick(1);
        assertThat(after.step()).isEqualTo(6);
        assertThat(after.first().place().rate()).isBetween(0.019, 0.02);
        assertThat(after.second().place().rate())
                .isEqualTo(after.first().place().rate());
    }

    @Test
    void theSettingInWhichTheyDifferIsThatOfTheLabInTheFirstTwinOnly() {
        twins.shown();
        twins.vary(new TwinChange<>(RbmParams.RATE, 0.3));
        tick(4);
        lab.set(RbmParams.RATE, 0.02);
        TwinSnapshot after = tick(1);
        assertThat(after.step()).isEqualTo(5);
        assertThat(after.first().place().rate()).isBetween(0.019, 0.02);
        assertThat(after.second().place().rate()).isBetween(0.29, 0.3);
    }

    @Test
    void anotherValueOfALiveSettingGoesOnAndOneThatRestartsBeginsAnew() {
        twins.shown();
        twins.vary(new TwinChange<>(RbmParams.RATE, 0.3));
        assertThat(tick(4).step()).isEqualTo(4);
        twins.vary(new TwinChange<>(RbmParams.RATE, 0.4));
        TwinSnapshot live = tick(1);
        assertThat(live.step()).isEqualTo(5);
        assertThat(live.second().place().rate()).isBetween(0.39, 0.4);
        twins.vary(new TwinChange<>(RbmParams.HIDDEN, 12));
        TwinSnapshot anew = tick(0);
        assertThat(anew.step()).isZero();
        assertThat(anew.second().hidden()).isEqualTo(12);
        tick(3);
        twins.vary(new TwinChange<>(RbmParams.HIDDEN, 5));
        anew = tick(0);
        assertThat(anew.step()).isZero();
        assertThat(anew.pairs().firstAlone()).hasSize(4);
    }

    @Test
    void goingBackBeforeAChangeBringsTheOldValueBack() {
        twins.shown();
        twins.vary(new TwinChange<>(RbmParams.RATE, 0.3));
        tick(4);
        twins.vary(new TwinChange<>(RbmParams.RATE, 0.4));
        TwinSnapshot newest = tick(4);
        run(lab).seek(2);
        TwinSnapshot past = tick(0);
        assertThat(past.step()).isEqualTo(2);
        assertThat(past.change().text()).isEqualTo("0.3");
        run(lab).seek(8);
        TwinSnapshot again = tick(0);
        assertThat(again.change().text()).isEqualTo("0.4");
        assertThat(again.second().filters()).isEqualTo(newest.second().filters());
    }

    @Test
    void otherSeedsArePairedByLikenessAndEverythingElseByNumber() {
        assertThat(twins.pairing()).isEqualTo(TwinPairing.NUMBER);
        twins.shown();
        tick(8);
        twins.pair(TwinPairing.LIKENESS);
        assertThat(tick(0).step()).as("the runs do not notice").isEqualTo(8);
        twins.vary(new TwinChange<>(RbmParams.SEED, 9L));
        assertThat(twins.pairing()).isEqualTo(TwinPairing.LIKENESS);
        TwinSnapshot start = tick(0);
        assertThat(start.pairs().second()).isNotEqualTo(start.pairs().first());
        twins.vary(new TwinChange<>(RbmParams.MOMENTUM, 0.9));
        assertThat(twins.pairing()).isEqualTo(TwinPairing.NUMBER);
    }

    @Test
    void playingTheTwinsPausesTrainingAndTheOtherWayRound() {
        twins.shown();
        tick(0);
        lab.training().play();
        assertThat(lab.training().playingProperty().get()).isTrue();
        run(lab).play();
        assertThat(lab.training().playingProperty().get()).isFalse();
        assertThat(run(lab).playingProperty().get()).isTrue();
        lab.training().runner().tick(0);
        lab.training().play();
        assertThat(run(lab).playingProperty().get()).isFalse();
        assertThat(lab.training().playingProperty().get()).isTrue();
    }

    @Test
    void changesOfTheLabWaitWhileThePageIsHiddenAndTheTwinsRest() {
        twins.shown();
        tick(4);
        twins.hidden();
        lab.set(RbmParams.HIDDEN, 5);
        assertThat(tick(0).first().hidden()).isEqualTo(9);
        twins.shown();
        assertThat(tick(0).first().hidden()).isEqualTo(5);
        twins.hidden();
        lab.use(SmallData.bars(60, 9));
        assertThat(tick(2).step()).isEqualTo(2);
        twins.shown();
        TwinSnapshot anew = tick(0);
        assertThat(anew.step()).isZero();
        assertThat(anew.first().data().trainRows()).isEqualTo(48);
    }

    @Test
    void theNumbersAreThoseOfTheMomentShown() {
        twins.shown();
        TwinSnapshot start = tick(0);
        assertThat(twins.firstNumbers(start).train()).isNull();
        assertThat(TwinWords.differences(twins.firstNumbers(start), twins.secondNumbers(start)))
                .isEmpty();
        TwinSnapshot one = tick(4);
        TwinNumbers early = twins.firstNumbers(one);
        tick(40);
        run(lab).seek(4);
        TwinSnapshot back = tick(0);
        assertThat(twins.firstNumbers(back)).isEqualTo(early);
        assertThat(Objects.requireNonNull(twins.firstMetrics().last(RbmSimulation.TRAIN)))
                .isNotEqualTo(early.train());
        assertThat(TwinExplanations.crossEntropy(back, early, twins.secondNumbers(back)))
                .isNotNull();
        assertThat(TwinExplanations.pair(back, 3).title()).isEqualTo("Hidden unit 3 in both twins");
    }

    @Test
    void goingBackAndDoingSomethingElseCutsTheCurvesOfBothAlsoWithOtherMinibatches() {
        twins.shown();
        twins.vary(new TwinChange<>(RbmParams.BATCH_SIZE, 70));
        tick(40);
        run(lab).seek(20);
        tick(0);
        lab.set(RbmParams.RATE, 0.05);
        tick(0);
        assertThat(lastX(true)).isEqualTo(5);
        assertThat(lastX(false)).isEqualTo(5);
    }

    private double lastX(boolean ofFirst) {
        var curve = (ofFirst ? twins.firstMetrics() : twins.secondMetrics()).curve(RbmSimulation.TRAIN);
        return curve.x()[curve.size() - 1];
    }

    @Test
    void bothAreRecordedAsRunsOfTheirOwnAndReplayToTheSameWeights() throws IOException, InterruptedException {
        Path data = folder.resolve("bars.csv");
        var bars = SmallData.bars(100, 1);
        Files.write(
                data,
                IntStream.range(0, bars.size())
                        .mapToObj(r -> IntStream.range(0, 36)
                                        .mapToObj(i -> Float.toString(bars.row(r)[i]))
                                        .collect(Collectors.joining(","))
                                + "," + bars.labels()[r])
                        .toList());
        List<String> problems = new ArrayList<>();
        Path place = folder.resolve("runs");
        SharedRuns runs = SharedRuns.in(place, (title, failure) -> problems.add(title + ": " + failure));
        RbmController recorded = open(runs);
        while (runs.now() == null && runs.refusal() == null) {
            LockSupport.parkNanos(1_000_000);
        }
        recorded.use(DataImport.read(data, ProgressSink.NONE), data);
        recorded.training().runner().tick(0);
        recorded.twins().vary(new TwinChange<>(RbmParams.BATCH_SIZE, 35));
        recorded.twins().shown();
        run(recorded).runner().tick(10);
        run(recorded).seek(6);
        run(recorded).runner().tick(0);
        recorded.set(RbmParams.RATE, 0.03);
        run(recorded).runner().tick(10);
        recorded.close();
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        assertThat(problems).isEmpty();
        try (RunStore store = RunStore.open(place)) {
            List<RunInfo> kept = store.list(RunQuery.ALL.withSort(RunQuery.Sort.OLDEST));
            assertThat(kept).hasSize(2).allSatisfy(run -> {
                assertThat(run.tags()).containsExactly(TwinRecord.TAG);
                assertThat(run.state()).isEqualTo(RecordState.STOPPED);
            });
            assertThat(kept.stream()
                            .map(run -> String.valueOf(run.header().params().get("batchSize"))))
                    .containsExactly("20", "35");
            assertThat(kept.stream().map(RunInfo::steps)).containsExactly(16L, 8L);
            for (RunInfo run : kept) {
                assertThatReplayGivesTheSame(store, run, data);
            }
        }
    }

    private void assertThatReplayGivesTheSame(RunStore store, RunInfo run, Path data) throws IOException {
        List<Journal.Entry> entries = new ArrayList<>();
        for (String line : store.journal(run.id())) {
            entries.add(RunJournal.fromJson(line, RbmParams.ALL));
        }
        assertThat(entries).hasSize(1);
        ParamValues values = ParamValues.fromMap(RbmParams.ALL, run.header().params());
        Map<String, Object> again = new RbmLab()
                .run(
                        new HeadlessRequest(values, data, null, folder, 1)
                                .along(new Course(entries, Objects.requireNonNull(run.steps()))),
                        ProgressSink.NONE);
        assertThat(again).containsEntry(Lab.FINAL_HASH, run.finalHash());
    }
}
