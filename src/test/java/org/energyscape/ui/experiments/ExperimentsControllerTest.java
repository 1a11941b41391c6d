package org.energyscape.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.KeptPictures;
import org.energyscape.lab.rbm.sweep.SweepRun;
import org.energyscape.ui.fx.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without toolkit: the thread of the test is that of the page, training has one of its own. */
@Timeout(120)
final class ExperimentsControllerTest {
    private static final Experiment STEPS = Experiment.find("b").orElseThrow();

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private final ConcurrentLinkedQueue<Runnable> front = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private SharedRuns shared = SharedRuns.none();
    private ExperimentsController page = controller();

    @BeforeEach
    void open() throws IOException {
        shared = SharedRuns.in(folder.resolve("runs"), (title, problem) -> problems.add(title));
        shared.open();
        page = controller();
        page.learnFrom(Stripes.in(folder), null);
        page.choose(STEPS);
    }

    @AfterEach
    void close() throws InterruptedException {
        page.close();
        shared.close();
        assertThat(shared.awaitClosed(20_000)).isTrue();
        assertThat(problems).isEmpty();
    }

    private ExperimentsController controller() {
        return new ExperimentsController(
                shared, Path.of("no-such-cache"), 2, (title, work) -> inThread(title, work), front::add);
    }

    private void inThread(String title, Jobs.Work<Boolean> work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.perform(ProgressSink.NONE);
                    } catch (Exception e) {
                        failure.set(e);
                    }
                },
                title);
        thread.setDaemon(true);
        thread.start();
    }

    /** One frame of the window. */
    private void frame() {
        page.pulse();
        for (Runnable next = front.poll(); next != null; next = front.poll()) {
            next.run();
        }
        LockSupport.parkNanos(1_000_000);
    }

    private void untilEnded() {
        while (page.runningProperty().get()) {
            frame();
        }
    }

    private RunStore store() {
        return Objects.requireNonNull(shared.now());
    }

    @Test
    void theChosenExperimentShowsItsPlanAndWhatWasPublished() {
        assertThat(page.lines()).hasSize(12).extracting(SweepRun::stage).containsOnly(SweepRun.Stage.WAITING);
        assertThat(page.rowsProperty().get()).hasSize(4).allSatisfy(row -> {
            assertThat(row.runs()).isZero();
            assertThat(row.variant().publishedTrain()).isPositive();
        });
        assertThat(page.sourceProperty().get()).isEqualTo("stripes.csv");
        page.learnFrom(null, null);
        assertThat(page.sourceProperty().get()).isEqualTo("written digits");
    }

    @Test
    void oneStartTrainsEverythingAndTheNextOneFindsIt() throws IOException {
        page.start("2", "1, 2");
        assertThat(page.runningProperty().get()).isTrue();
        page.choose(Experiment.ALL.get(0));
        assertThat(page.chosenProperty().get()).isEqualTo(STEPS);
        untilEnded();
        assertThat(page.wordsProperty().get()).isEqualTo("All 8 runs are done");
        assertThat(page.lines()).hasSize(8).extracting(SweepRun::stage).containsOnly(SweepRun.Stage.TRAINED);
        assertThat(page.rowsProperty().get())
                .allSatisfy(row -> assertThat(row.runs()).isEqualTo(2));
        double mean = page.rowsProperty().get().get(1).train().mean();
        assertThat(mean)
                .isCloseTo((page.lines().get(1).train() + page.lines().get(5).train()) / 2, within(1e-9));
        page.start("2", "1, 2");
        untilEnded();
        assertThat(page.wordsProperty().get()).isEqualTo("All 8 runs are done, 8 kept from before");
        assertThat(page.rowsProperty().get().get(1).train().mean()).isEqualTo(mean);
        assertThat(store().list(RunQuery.ALL.withTag("experiment b"))).hasSize(8);
    }

    @Test
    void curvesAreTheMeanOverTheSeedsOfEachSetting() throws IOException {
        page.start("2", "1, 2");
        untilEnded();
        while (page.curvesProperty().get().isEmpty()) {
            frame();
        }
        List<VariantCurve> curves = page.curvesProperty().get();
        assertThat(curves).hasSize(8);
        assertThat(curves.get(3).label()).isEqualTo("k = 5");
        assertThat(curves.get(3).validation()).isTrue();
        double[] first = validation(page.lines().get(1).id());
        double[] second = validation(page.lines().get(5).id());
        assertThat(curves.get(3).y()).hasSameSizeAs(first);
        for (int i = 0; i < first.length; i++) {
            assertThat(curves.get(3).y()[i]).isCloseTo((first[i] + second[i]) / 2, within(1e-9));
        }
        assertThat(curves.get(3).x()).endsWith(2.0);
    }

    @Test
    void whatIsKeptIsThereWhenThePageIsOpenedAgain() throws Exception {
        Experiment first = Experiment.ALL.get(0);
        page.choose(first);
        page.start(Integer.toString(first.epochs()), "1");
        untilEnded();
        ExperimentsController again = controller();
        page = again;
        again.shown();
        while (again.lines().stream().noneMatch(SweepRun::isDone)) {
            frame();
        }
        while (again.curvesProperty().get().isEmpty() || again.filtersProperty().get() == null) {
            frame();
        }
        assertThat(again.sourceProperty().get()).isEqualTo("stripes.csv");
        assertThat(again.keptProperty().get()).extracting(KeptPictures::name).containsExactly("stripes.csv");
        assertThat(again.runningProperty().get()).isFalse();
        assertThat(again.wordsProperty().get()).isEqualTo("1 of 3 runs are kept from before. Start trains the rest.");
        assertThat(again.lines().get(0).stage()).isEqualTo(SweepRun.Stage.FOUND);
        assertThat(again.rowsProperty().get().get(0).runs()).isEqualTo(1);
        RunFilters filters = Objects.requireNonNull(again.filtersProperty().get());
        assertThat(filters.run()).isEqualTo("k = 1, seed 1");
        assertThat(filters.filters().hidden()).isEqualTo(100);
        assertThat(filters.filters().tiles()).hasSize(100 * Stripes.PIXELS);
        int runs = store().list(RunQuery.ALL).size();
        again.choose(STEPS);
        while (again.lines().stream().noneMatch(SweepRun::isDone)) {
            frame();
        }
        assertThat(again.lines().stream().filter(SweepRun::isDone)).hasSize(1);
        assertThat(store().list(RunQuery.ALL)).hasSize(runs);
    }

    @Test
    void theFiltersAreThoseOfTheSelectedRun() {
        page.start("1", "1");
        untilEnded();
        page.select(2);
        while (page.filtersProperty().get() == null
                || !page.filtersProperty().get().run().equals("k = 10, seed 1")) {
            frame();
        }
        page.select(-1);
        while (!Objects.requireNonNull(page.filtersProperty().get()).run().equals("k = 1, seed 1")) {
            frame();
        }
        page.choose(Experiment.ALL.get(0));
        assertThat(page.filtersProperty().get()).isNull();
        assertThat(page.curvesProperty().get()).isEmpty();
    }

    private double[] validation(long id) throws IOException {
        return store().metrics(id).stream()
                .filter(curve -> curve.series().metric().equals("crossEntropy")
                        && curve.series().set().equals("validation"))
                .map(RunCurve::values)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cancelStopsWhatIsUnderWayAndStartGoesOn() throws IOException {
        page.start("3000", "1");
        while (page.lines().stream().noneMatch(run -> run.epoch() > 2)) {
            frame();
        }
        page.cancel();
        untilEnded();
        assertThat(page.wordsProperty().get()).contains("of 4 runs are done").contains("Start goes on");
        assertThat(page.lines()).anyMatch(run -> run.stage() == SweepRun.Stage.STOPPED);
        assertThat(failure.get()).isNull();
        assertThat(store().list(RunQuery.ALL))
                .extracting(RunInfo::state)
                .contains(RecordState.STOPPED)
                .doesNotContain(RecordState.RUNNING);
    }

    @Test
    void closingTheWindowEndsTheRecordsBeforeTheStoreIsClosed() throws Exception {
        page.start("3000", "1");
        while (page.lines().stream().noneMatch(run -> run.epoch() > 2)) {
            frame();
        }
        page.close();
        shared.close();
        assertThat(shared.awaitClosed(20_000)).isTrue();
        try (RunStore again = RunStore.open(folder.resolve("runs"))) {
            assertThat(again.list(RunQuery.ALL)).isNotEmpty().allSatisfy(run -> assertThat(run.state())
                    .isIn(RecordState.STOPPED, RecordState.FINISHED));
        }
    }

    @Test
    void whatIsNoNumberIsSaidAndStartsNothing() {
        page.start("many", "1");
        assertThat(page.runningProperty().get()).isFalse();
        assertThat(page.wordsProperty().get()).startsWith("Not started").contains("found \"many\"");
        page.start("2", "1,,2");
        assertThat(page.wordsProperty().get()).startsWith("Not started");
        assertThat(page.lines()).hasSize(12);
    }

    @Test
    void dataThatCannotBeReadFailInThePlaceForFailures() {
        page.learnFrom(folder.resolve("none.csv"), null);
        page.start("2", "1");
        untilEnded();
        assertThat(failure.get()).isInstanceOf(IOException.class);
        assertThat(page.wordsProperty().get()).startsWith("0 of 4 runs are done");
    }
}
