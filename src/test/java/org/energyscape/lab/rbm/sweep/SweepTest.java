package org.energyscape.lab.rbm.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Experiments on 80 pictures of 6 x 6. */
@Timeout(120)
final class SweepTest {
    private static final Experiment STEPS = Experiment.find("b").orElseThrow();

    @TempDir
    Path folder;

    private Path data;
    private Path validation;
    private RunStore store;
    private final List<SweepRun> heard = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private double furthest;

    @BeforeEach
    void prepare() throws IOException {
        data = write("train.csv", 1);
        validation = write("valid.csv", 2);
        store = RunStore.open(folder.resolve("runs"));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private Path write(String name, long seed) throws IOException {
        var bars = SmallData.bars(80, seed);
        String text = IntStream.range(0, bars.size())
                .mapToObj(r -> IntStream.range(0, bars.features())
                                .mapToObj(i -> Float.toString(bars.values().at(r, i)))
                                .collect(Collectors.joining(","))
                        + "," + bars.labels()[r])
                .collect(Collectors.joining("\n", "", "\n"));
        return Files.writeString(folder.resolve(name), text);
    }

    private final class Listening implements ProgressSink {
        @Override
        public void report(double fraction, String text) {
            furthest = Math.max(furthest, fraction);
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }

    private Sweep.Request request(Experiment experiment, int epochs, int jobs, Long... seeds) {
        return new Sweep.Request(experiment, List.of(seeds), epochs, data, validation, folder, jobs);
    }

    private List<SweepRun> sweep(Sweep.Request request) throws IOException {
        heard.clear();
        return new Sweep(request, store, "test", heard::add, new Listening()).run();
    }

    private List<RunInfo> kept() throws IOException {
        return store.list(RunQuery.ALL.withSort(RunQuery.Sort.OLDEST));
    }

    @Test
    void everyVariantIsTrainedWithEverySeedAndKeptWithTheTag() throws IOException {
        List<SweepRun> runs = sweep(request(STEPS, 2, 2, 1L, 7L));
        assertThat(runs)
                .extracting(SweepRun::name)
                .startsWith("k = 1, seed 1", "k = 5, seed 1")
                .hasSize(8);
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.stage()).isEqualTo(SweepRun.Stage.TRAINED);
            RunInfo info = store.get(run.id());
            assertThat(info.state()).isEqualTo(RecordState.FINISHED);
            assertThat(info.tags()).containsExactly("experiment b");
            assertThat(info.header().seed()).isEqualTo(run.seed());
            assertThat("k = " + info.header().params().get("k"))
                    .isEqualTo(run.variant().label());
            assertThat(info.header().params()).containsEntry("epochs", 2).containsEntry("dataCoding", "threshold");
        });
        assertThat(furthest).isEqualTo(1);
        assertThat(heard.stream().filter(run -> run.index() == 3).map(SweepRun::stage))
                .startsWith(SweepRun.Stage.RUNNING)
                .endsWith(SweepRun.Stage.TRAINED);
        assertThat(heard.stream().filter(run -> run.index() == 3).map(SweepRun::epoch))
                .containsSubsequence(0, 1, 2);
    }

    @Test
    void resultsDoNotDependOnHowManyRunsGoAtOnce() throws IOException {
        List<SweepRun> alone = sweep(request(STEPS, 3, 1, 1L));
        List<String> weights = alone.stream().map(run -> hash(run.id())).toList();
        store.close();
        store = RunStore.open(folder.resolve("other runs"));
        List<SweepRun> together = sweep(request(STEPS, 3, 4, 1L));
        assertThat(together.stream().map(run -> hash(run.id())).toList()).isEqualTo(weights);
        assertThat(together.stream().map(SweepRun::validation).toList())
                .isEqualTo(alone.stream().map(SweepRun::validation).toList());
    }

    private String hash(long id) {
        try {
            return String.valueOf(store.get(id).finalHash());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsFinishedIsFoundWithTheSameValuesAndNotRepeated() throws IOException {
        List<SweepRun> first = sweep(request(STEPS, 2, 2, 1L));
        // The same pictures at another place are the same pictures.
        validation = Files.move(validation, folder.resolve("moved.csv"));
        List<SweepRun> again = sweep(request(STEPS, 2, 2, 1L));
        assertThat(kept()).hasSize(4);
        assertThat(again).extracting(SweepRun::stage).containsOnly(SweepRun.Stage.FOUND);
        for (int i = 0; i < 4; i++) {
            assertThat(again.get(i).id()).isEqualTo(first.get(i).id());
            assertThat(again.get(i).train()).isEqualTo(first.get(i).train());
            assertThat(again.get(i).validation()).isEqualTo(first.get(i).validation());
        }
        SweepRun shared =
                sweep(request(Experiment.find("a").orElseThrow(), 2, 1, 1L)).get(0);
        assertThat(shared.id()).isEqualTo(first.get(0).id());
        assertThat(store.get(shared.id()).tags()).containsExactly("experiment a", "experiment b");
    }

    @Test
    void otherEpochsOtherPicturesAndDeletedRunsAreTrainedAnew() throws IOException {
        Experiment one = Experiment.find("a").orElseThrow();
        long first = sweep(request(one, 2, 1, 1L)).get(0).id();
        assertThat(sweep(request(one, 3, 1, 1L)).get(0).stage()).isEqualTo(SweepRun.Stage.TRAINED);
        Path other = write("other.csv", 5);
        Path before = data;
        data = other;
        assertThat(sweep(request(one, 2, 1, 1L)).get(0).stage()).isEqualTo(SweepRun.Stage.TRAINED);
        data = before;
        store.delete(first);
        assertThat(sweep(request(one, 2, 1, 1L)).get(0).id()).isGreaterThan(first);
    }

    @Test
    void aCancelledExperimentGoesOnWhereItWas() throws IOException {
        Sweep.Request request = request(STEPS, 30, 1, 1L);
        Sweep sweep = new Sweep(
                request,
                store,
                "test",
                run -> {
                    if (run.index() == 1 && run.epoch() == 3) {
                        cancelled.set(true);
                    }
                },
                new Listening());
        assertThatThrownBy(sweep::run)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("after 1 of 4 runs");
        assertThat(kept()).extracting(RunInfo::state).containsExactly(RecordState.FINISHED, RecordState.STOPPED);
        assertThat(kept().get(1).tags()).containsExactly("experiment b");
        cancelled.set(false);
        assertThat(sweep(request))
                .extracting(SweepRun::stage)
                .containsExactly(
                        SweepRun.Stage.FOUND, SweepRun.Stage.TRAINED, SweepRun.Stage.TRAINED, SweepRun.Stage.TRAINED);
    }

    @Test
    void aRunThatFailsDoesNotKeepTheOthersBack() throws IOException {
        Experiment.Variant good = STEPS.variants().get(0);
        Experiment.Variant bad = new Experiment.Variant(
                "too large to enumerate",
                good.values().with(LearningParams.SOURCE, StatisticsSource.EXACT),
                Double.NaN,
                Double.NaN);
        Experiment both = new Experiment("x", "Both", "Fails.", List.of(bad, good), 2, List.of(1L));
        List<SweepRun> runs = sweep(request(both, 2, 1, 1L));
        assertThat(runs.get(0).stage()).isEqualTo(SweepRun.Stage.FAILED);
        assertThat(runs.get(0).problem()).isNotBlank();
        assertThat(runs.get(1).stage()).isEqualTo(SweepRun.Stage.TRAINED);
        assertThat(SweepRow.of(both, runs).get(0).train().mean()).isNaN();
    }

    @Test
    void rowsHaveMeanAndDeviationOverTheSeeds() {
        List<SweepRun> plan = STEPS.plan(List.of(1L, 2L, 2L, 3L), 5);
        assertThat(plan).hasSize(12);
        List<SweepRun> done = List.of(
                plan.get(0).done(SweepRun.Stage.TRAINED, 1, 60, 70),
                plan.get(4).done(SweepRun.Stage.FOUND, 2, 62, 71),
                plan.get(8).done(SweepRun.Stage.TRAINED, 3, 64, 75),
                plan.get(1).done(SweepRun.Stage.TRAINED, 4, 66, 80),
                plan.get(2).stopped());
        List<SweepRow> rows = SweepRow.of(STEPS, done);
        assertThat(rows.get(0).runs()).isEqualTo(3);
        assertThat(rows.get(0).train()).isEqualTo(new SweepRow.Spread(62, 2));
        assertThat(rows.get(0).validation().mean()).isEqualTo(72);
        assertThat(rows.get(0).validation().deviation()).isCloseTo(Math.sqrt(7), within(1e-12));
        assertThat(rows.get(1).train()).isEqualTo(new SweepRow.Spread(66, Double.NaN));
        assertThat(rows.get(2).runs()).isZero();
        assertThat(rows.get(2).train().mean()).isNaN();
    }

    @Test
    void experimentsDifferInOneSettingAndKnowWhatWasPublished() {
        assertThat(Experiment.ALL).extracting(Experiment::id).containsExactly("a", "b", "g");
        assertThat(STEPS.variants())
                .extracting(one -> one.values().get(RbmParams.GIBBS_STEPS))
                .containsExactly(1, 5, 10, 20);
        Experiment units = Experiment.find("g").orElseThrow();
        assertThat(units.variants())
                .extracting(one -> one.values().get(RbmParams.HIDDEN))
                .containsExactly(50, 100, 200, 500);
        for (Experiment one : Experiment.ALL) {
            assertThat(one.story()).isNotBlank();
            assertThat(one.epochs()).isBetween(400, 500);
            assertThat(one.variants()).allSatisfy(variant -> {
                assertThat(variant.values()
                                .differencesFrom(one.variants().get(0).values()))
                        .hasSizeLessThanOrEqualTo(1);
                assertThat(variant.publishedValidation()).isGreaterThan(variant.publishedTrain());
                assertThat(variant.values().get(RbmParams.CODING)).isEqualTo(DataCoding.THRESHOLD);
            });
        }
    }

    @Test
    void seedsAndEpochsAreReadAsTheyAreTyped() {
        assertThat(Experiment.parseSeeds("1, 2,2,30")).containsExactly(1L, 2L, 30L);
        assertThatThrownBy(() -> Experiment.parseSeeds("1,,2")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Experiment.parseEpochs(" 400 ")).isEqualTo(400);
        assertThatThrownBy(() -> Experiment.parseEpochs("0")).hasMessageContaining("expected a whole number from 1");
        assertThatThrownBy(() -> Experiment.parseEpochs("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
