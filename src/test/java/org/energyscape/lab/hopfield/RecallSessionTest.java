package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.Replay;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything happens in the thread of the test but what the store does; time is what the test says. */
@Timeout(60)
final class RecallSessionTest {
    private static final int TO_THE_END = 1_000_000;

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    private interface Play {
        void with(HopfieldController lab) throws IOException, InterruptedException;
    }

    private Path place() {
        return folder.resolve("runs");
    }

    /** Opens the lab, lets the student play, closes the window and answers what is recorded, oldest first. */
    private List<RunInfo> after(Play play) throws IOException, InterruptedException {
        SharedRuns runs = SharedRuns.in(place(), (title, failure) -> problems.add(title + ": " + failure.getMessage()));
        play(runs, play);
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        assertThat(problems).isEmpty();
        try (RunStore store = RunStore.open(place())) {
            return store.list(RunQuery.ALL.withSort(RunQuery.Sort.OLDEST));
        }
    }

    private void play(SharedRuns runs, Play play) throws IOException, InterruptedException {
        HopfieldController lab = new HopfieldController(Pacer.NEVER_WAIT, runs, 1, true, clock::get);
        runs.await();
        lab.params().set(HopfieldParams.SIDE, 12);
        tick(lab, 0);
        play.with(lab);
        lab.close();
    }

    private static void tick(HopfieldController lab, int steps) {
        lab.runner().tick(steps);
        lab.pulse();
    }

    /** So long that the present recall gets a record. */
    private void linger(HopfieldController lab) {
        clock.addAndGet(RecallSession.PATIENCE_NANOS);
        lab.pulse();
    }

    private Replay.Result replayed(RunInfo run) throws IOException {
        Replay replay;
        try (RunStore store = RunStore.open(place())) {
            replay = Replay.read(store, List.of(new HopfieldLab()), run.id());
        }
        return replay.perform(null, folder, 2, ProgressSink.NONE);
    }

    private void assertThatReplayGivesTheSame(RunInfo run) throws IOException {
        Replay.Result result = replayed(run);
        assertThat(result.end().same()).as("run %d: %s", run.id(), result).isTrue();
        assertThat(result.data().same()).isTrue();
        assertThat(result.words().end()).isEqualTo("final spins");
    }

    private RunCurve curve(RunInfo run, String set) throws IOException {
        try (RunStore store = RunStore.open(place())) {
            return store.metrics(run.id()).stream()
                    .filter(one -> one.series().metric().equals("overlap")
                            && one.series().set().equals(set))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private HopfieldState kept(RunInfo run, RunFile.Kind kind) throws IOException {
        try (RunStore store = RunStore.open(place())) {
            RunFile file = store.files(run.id()).stream()
                    .filter(one -> one.kind() == kind)
                    .findFirst()
                    .orElseThrow();
            return ReopenedRecall.read(store, run.id(), file).state();
        }
    }

    @Test
    void aRecallThatCameToRestIsARunFromItsFirstStepToItsVerdict() throws Exception {
        List<RunInfo> runs = after(lab -> tick(lab, TO_THE_END));
        assertThat(runs).hasSize(1);
        RunInfo run = runs.get(0);
        assertThat(run.state()).isEqualTo(RecordState.FINISHED);
        assertThat(run.header().lab()).isEqualTo("hopfield");
        assertThat(run.header().seed()).isEqualTo(1);
        assertThat(run.header().params()).containsEntry("side", 12).containsKey("rule");
        assertThat(run.header().data().name()).endsWith(", 5 stored");
        assertThat(run.note()).startsWith("Reached stored pattern 1 (");
        long steps = Objects.requireNonNull(run.steps());
        RunCurve overlap = curve(run, "free");
        assertThat(overlap.steps()[0]).isZero();
        assertThat(overlap.steps()[overlap.size() - 1]).isEqualTo(steps);
        assertThat(overlap.values()[overlap.size() - 1]).isEqualTo(1.0);
        assertThat(kept(run, RunFile.Kind.CHECKPOINT).step()).isZero();
        assertThat(kept(run, RunFile.Kind.FINAL).step()).isEqualTo(steps);
        assertThatReplayGivesTheSame(run);
    }

    @Test
    void bothProcessesAreRecordedAndReplayed() throws Exception {
        List<RunInfo> runs = after(lab -> {
            lab.params()
                    .setAll(lab.values()
                            .with(HopfieldParams.MASK, MaskChoice.RIGHT)
                            .with(HopfieldParams.PROCESS, RecallProcess.BOTH));
            tick(lab, TO_THE_END);
            linger(lab);
            lab.params().set(HopfieldParams.PROCESS, RecallProcess.CLAMPED);
            tick(lab, TO_THE_END);
        });
        assertThat(runs).hasSize(2);
        assertThat(runs.get(0).note()).startsWith("Free: ").contains(". Clamped: ");
        assertThat(curve(runs.get(0), "free").size()).isPositive();
        assertThat(kept(runs.get(1), RunFile.Kind.FINAL).free()).isNull();
        for (RunInfo run : runs) {
            assertThatReplayGivesTheSame(run);
        }
    }

    @Test
    void allUnitsAtOnceEndInATwoCycleThatIsReplayed() throws Exception {
        List<RunInfo> runs = after(lab -> {
            lab.params()
                    .setAll(lab.values()
                            .with(HopfieldParams.PATTERNS, PatternSource.RANDOM)
                            .with(HopfieldParams.SIDE, 28)
                            .with(HopfieldParams.STORED, 150)
                            .with(HopfieldParams.NOISE, 0.35)
                            .with(HopfieldParams.ORDER, UpdateOrder.SYNCHRONOUS));
            tick(lab, TO_THE_END);
        });
        assertThat(runs).hasSize(1);
        HopfieldState end = kept(runs.get(0), RunFile.Kind.FINAL);
        RecallState free = Objects.requireNonNull(end.free());
        assertThat(free.status()).isEqualTo(RecallStatus.TWO_CYCLE);
        assertThat(free.previous()).isNotNull();
        assertThatReplayGivesTheSame(runs.get(0));
    }

    @Test
    void aWarmRecallIsStoppedAtItsStepAndReplayedToThere() throws Exception {
        List<RunInfo> runs = after(lab -> {
            lab.params().set(HopfieldParams.TEMPERATURE, 0.6);
            tick(lab, 1234);
        });
        assertThat(runs.get(0).state()).isEqualTo(RecordState.STOPPED);
        assertThat(runs.get(0).steps()).isEqualTo(1234);
        assertThat(runs.get(0).note()).isEqualTo("Stopped in sweep 9");
        assertThatReplayGivesTheSame(runs.get(0));
    }

    @Test
    void aDrawingADenseRuleAndAStateToBeginAtAreInTheRecordItself() throws Exception {
        float[] drawing = new float[144];
        for (int i = 0; i < 50; i++) {
            drawing[(i * 7) % 144] = 1;
        }
        SpinVector start = SpinVector.random(144, RandomKey.ofSeed(5));
        List<RunInfo> runs = after(lab -> {
            lab.addDrawing("A drawing, \"mine\"\n", drawing);
            tick(lab, TO_THE_END);
            linger(lab);
            lab.params().set(RuleParams.RULE, RuleChoice.DENSE);
            tick(lab, TO_THE_END);
            linger(lab);
            lab.params().set(RuleParams.RULE, RuleChoice.STORKEY);
            lab.startAt(start);
            tick(lab, TO_THE_END);
        });
        assertThat(runs).hasSize(3);
        HopfieldState first = kept(runs.get(0), RunFile.Kind.CHECKPOINT);
        assertThat(first.setup().gallery().get(12).name()).isEqualTo("A drawing, \"mine\"\n");
        assertThat(first.setup().gallery().get(12).picture()).isEqualTo(SpinVector.threshold(drawing, 0));
        assertThat(kept(runs.get(2), RunFile.Kind.CHECKPOINT).setup().start()).isEqualTo(start);
        assertThat(runs.get(0).header().data().sha256())
                .isEqualTo(runs.get(1).header().data().sha256());
        for (RunInfo run : runs) {
            assertThatReplayGivesTheSame(run);
        }
    }

    @Test
    void nothingIsRecordedWithoutAStep() throws Exception {
        assertThat(after(lab -> {
                    linger(lab);
                    lab.params().set(HopfieldParams.NOISE, 0.3);
                    tick(lab, 0);
                    linger(lab);
                    lab.storeAll(false);
                    tick(lab, 0);
                    linger(lab);
                }))
                .isEmpty();
    }

    @Test
    void ofARowOfRestartsTheLastIsRecorded() throws Exception {
        List<RunInfo> runs = after(lab -> {
            for (int turned = 1; turned <= 300; turned++) {
                lab.params().set(HopfieldParams.NOISE, turned / 1000.0);
                tick(lab, turned % 2 == 0 ? 40 : TO_THE_END);
                clock.addAndGet(RecallSession.PATIENCE_NANOS / 60);
            }
        });
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).header().params()).containsEntry("noise", 0.3);
        assertThatReplayGivesTheSame(runs.get(0));
    }

    @Test
    void recallsThatLastAreRunsOfTheirOwnAndRestartsEndThem() throws Exception {
        List<RunInfo> runs = after(lab -> {
            tick(lab, 30);
            linger(lab);
            lab.run().restart();
            tick(lab, 40);
            linger(lab);
            lab.run().newSeed();
            tick(lab, 50);
            linger(lab);
            lab.choose(4711);
            tick(lab, 10);
            lab.params().set(HopfieldParams.STORED, 3);
            tick(lab, TO_THE_END);
            linger(lab);
        });
        assertThat(runs).extracting(RunInfo::steps).startsWith(30L, 40L, 60L);
        assertThat(runs)
                .extracting(RunInfo::state)
                .containsExactly(RecordState.STOPPED, RecordState.STOPPED, RecordState.STOPPED, RecordState.FINISHED);
        assertThat(runs.get(0).finalHash()).isNotEqualTo(runs.get(1).finalHash());
        for (RunInfo run : runs) {
            assertThatReplayGivesTheSame(run);
        }
    }

    @Test
    void lookingBackLeavesTheRecordWholeAndBranchingCutsIt() throws Exception {
        List<RunInfo> runs = after(lab -> {
            lab.params().set(HopfieldParams.TEMPERATURE, 0.6);
            tick(lab, 500);
            linger(lab);
            lab.run().seek(100);
            tick(lab, 0);
            lab.params().set(HopfieldParams.TEMPERATURE, 0.5);
            tick(lab, 500);
            linger(lab);
            lab.run().seek(100);
            tick(lab, 0);
            lab.run().branchHere();
            tick(lab, 20);
        });
        assertThat(runs).extracting(RunInfo::steps).containsExactly(500L, 120L);
        assertThat(curve(runs.get(0), "free").steps()).endsWith(500L);
        assertThat(curve(runs.get(1), "free").steps()).endsWith(119L, 120L);
        for (RunInfo run : runs) {
            assertThatReplayGivesTheSame(run);
        }
    }

    @Test
    void aStoreThatIsBusyHoldsNobodyUp() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SharedRuns runs = SharedRuns.in(place(), (title, failure) -> problems.add(title));
        play(runs, lab -> {
            runs.later(() -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            // Not one of these calls comes back before the store does, if it waits for it.
            tick(lab, 50);
            linger(lab);
            tick(lab, TO_THE_END);
            linger(lab);
            lab.params().set(HopfieldParams.NOISE, 0.1);
            tick(lab, TO_THE_END);
            assertThat(isAtRest(lab)).isTrue();
            assertThat(lab.recordOfRun()).isNegative();
        });
        runs.close();
        assertThat(runs.awaitClosed(0)).isFalse();
        release.countDown();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        try (RunStore store = RunStore.open(place())) {
            assertThat(store.list(RunQuery.ALL))
                    .hasSize(2)
                    .extracting(RunInfo::state)
                    .containsOnly(RecordState.FINISHED);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aStoreThatCannotBeOpenedIsToldOnceAndTheRecallGoesOn() throws Exception {
        Files.createDirectories(place());
        Files.writeString(place().resolve(RunStore.DATABASE), "This is no database, however long one looks at it.");
        SharedRuns runs = SharedRuns.in(place(), (title, failure) -> problems.add(title));
        HopfieldController lab = new HopfieldController(Pacer.NEVER_WAIT, runs, 1, true, clock::get);
        tick(lab, TO_THE_END);
        linger(lab);
        lab.close();
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        assertThat(problems).containsExactly("The record of runs cannot be opened");
        assertThat(isAtRest(lab)).isTrue();
    }

    @Test
    void aFileThatWasChangedIsNoticed() throws Exception {
        RunInfo run = after(lab -> tick(lab, TO_THE_END)).get(0);
        Path start;
        try (RunStore store = RunStore.open(place())) {
            start = store.folder(run.id()).resolve(store.files(run.id()).get(0).name());
        }
        byte[] bytes = Files.readAllBytes(start);
        bytes[bytes.length / 2] ^= 1;
        Files.write(start, bytes);
        assertThat(refusal(() -> replayed(run))).contains(start.toString()).contains("changed or damaged");
        assertThat(refusal(() -> kept(run, RunFile.Kind.CHECKPOINT)))
                .contains(start.toString())
                .contains("changed or damaged");
        Files.delete(start);
        assertThat(refusal(() -> replayed(run))).contains("not there any more");
    }

    private interface Reading {
        void perform() throws IOException;
    }

    private static String refusal(Reading reading) {
        try {
            reading.perform();
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void aRecallReopenedAtItsStartOrInItsMiddleEndsWithTheSameSpins() throws Exception {
        BitSet stroke = new BitSet();
        stroke.set(20, 60);
        List<RunInfo> first = after(lab -> {
            lab.paint(stroke, true);
            lab.addDrawing("Mine", SpinVector.random(144, RandomKey.ofSeed(9)).toFloats());
            lab.params().set(HopfieldParams.TEMPERATURE, 0.3);
            tick(lab, 777);
        });
        RunInfo run = first.get(0);
        HopfieldState end = kept(run, RunFile.Kind.FINAL);
        ReopenedRecall atStart = reopened(run, 0);
        ReopenedRecall atEnd = reopened(run, 1);
        List<RunInfo> runs = after(lab -> {
            lab.reopen(atStart);
            tick(lab, 0);
            HopfieldSnapshot shown =
                    Objects.requireNonNull(lab.run().snapshotProperty().get());
            assertThat(shown.gallery()).isEqualTo(end.setup().gallery());
            assertThat(lab.values().narrowedTo(HopfieldParams.RECALL_SET))
                    .isEqualTo(end.setup().values());
            tick(lab, 777);
            assertThat(shownSpins(lab)).isEqualTo(spins(end));
            linger(lab);
            lab.reopen(atEnd);
            tick(lab, 0);
            assertThat(lab.run().statusProperty().get().step()).isEqualTo(777);
            assertThat(shownSpins(lab)).isEqualTo(spins(end));
            tick(lab, 100);
            linger(lab);
            lab.params().set(HopfieldParams.TEMPERATURE, 0.2);
            tick(lab, 10);
        });
        assertThat(runs).hasSize(4);
        assertThat(runs.get(1).finalHash()).isEqualTo(run.finalHash());
        assertThat(runs.get(1).header().origin()).isEqualTo(new RunHeader.Origin(run.id(), 0));
        assertThat(runs.get(2).header().origin()).isEqualTo(new RunHeader.Origin(run.id(), 777));
        assertThat(runs.get(2).steps()).isEqualTo(877);
        assertThat(curve(runs.get(2), "clamped").steps()).startsWith(0L, 1L).endsWith(877L);
        assertThat(runs.get(3).header().origin()).isNull();
        for (RunInfo one : runs) {
            assertThatReplayGivesTheSame(one);
        }
    }

    private ReopenedRecall reopened(RunInfo run, int file) throws IOException {
        try (RunStore store = RunStore.open(place())) {
            return ReopenedRecall.read(
                    store, run.id(), store.checkpoints(run.id()).get(file).file());
        }
    }

    private static float[] spins(HopfieldState state) {
        return Objects.requireNonNull(state.clamped()).spins().toFloats();
    }

    private static boolean isAtRest(HopfieldController lab) {
        HopfieldSnapshot shown =
                Objects.requireNonNull(lab.run().snapshotProperty().get());
        return Objects.requireNonNull(shown.free()).finished();
    }

    private static float[] shownSpins(HopfieldController lab) {
        HopfieldSnapshot shown =
                Objects.requireNonNull(lab.run().snapshotProperty().get());
        return Objects.requireNonNull(shown.clamped()).state();
    }

    @Test
    void curvesAreThinnedByTheStepAloneAndKeepTheirLastPoint() throws Exception {
        List<RunInfo> runs = after(lab -> {
            lab.params().set(HopfieldParams.TEMPERATURE, 0.6);
            tick(lab, 100_001);
        });
        RunCurve overlap = curve(runs.get(0), "free");
        assertThat(overlap.size()).isBetween(2000, 3000);
        assertThat(overlap.steps()).startsWith(0, 1, 2).endsWith(100_001);
        assertThat(Arrays.stream(overlap.steps()).limit(overlap.size() - 1L).allMatch(RecallThinning::keeps))
                .isTrue();
        assertThat(LongStream.rangeClosed(0, 100_000)
                        .filter(RecallThinning::keeps)
                        .count())
                .isEqualTo(overlap.size() - 1L);
    }

    @Test
    void settingsOfTheRecordAreThoseOfTheRecall() throws Exception {
        RunInfo run = after(lab -> {
                    lab.params().set(HopfieldParams.NOISE, 0.25);
                    tick(lab, 5);
                })
                .get(0);
        ParamValues values =
                ParamValues.fromMap(HopfieldParams.SET, run.header().params());
        assertThat(values.get(HopfieldParams.NOISE)).isEqualTo(0.25);
        assertThat(run.header().params())
                .hasSize(HopfieldParams.RECALL_SET.asList().size());
    }
}
