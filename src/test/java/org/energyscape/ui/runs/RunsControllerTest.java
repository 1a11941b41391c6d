package org.energyscape.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.RbmLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without toolkit and, but for opening the store, in the thread of the test. */
final class RunsControllerTest {
    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();
    private SharedRuns shared = SharedRuns.none();
    private RunsController runs = new RunsController(shared, Runnable::run, Runnable::run, List.of());

    @BeforeEach
    void open() throws IOException {
        RecordedRuns.into(folder.resolve("runs"));
        open(folder.resolve("runs"));
    }

    private void open(Path place) {
        shared = SharedRuns.in(place, (title, failure) -> problems.add(title));
        shared.open();
        while (shared.now() == null && shared.refusal() == null) {
            LockSupport.parkNanos(1_000_000);
        }
        runs = new RunsController(shared, Runnable::run, Runnable::run, List.of());
        runs.refresh();
    }

    @AfterEach
    void close() throws InterruptedException {
        shared.close();
        assertThat(shared.awaitClosed(10_000)).isTrue();
    }

    private RunStore store() {
        return Objects.requireNonNull(shared.now());
    }

    private List<Long> ids() {
        return runs.shown().stream().map(RunLine::id).sorted().toList();
    }

    @Test
    void everyRunHasALineWithItsNewestPoints() {
        assertThat(ids()).containsExactly(1L, 2L, 3L);
        RunSummary line = runs.shown().stream()
                .filter(one -> one.id() == 2)
                .findFirst()
                .orElseThrow()
                .summary();
        assertThat(line.length().words()).isEqualTo("2 epochs");
        assertThat(line.lastTrain()).isEqualTo(95);
        assertThat(line.lastValidation()).isEqualTo(105);
        assertThat(line.setting("k")).isEqualTo(3);
        assertThat(line.setting("none")).isNaN();
    }

    @Test
    void theFilterLooksIntoEverythingAndKeepsRunsWithAllWords() throws IOException {
        store().note(2, "Good samples");
        runs.refresh();
        runs.filter("k=3 GOOD", null);
        assertThat(ids()).containsExactly(2L);
        runs.filter("bars", null);
        assertThat(ids()).containsExactly(1L, 2L, 3L);
        runs.filter("bars", RecordState.STOPPED);
        assertThat(ids()).isEmpty();
        assertThat(runs.wordsProperty().get()).isEqualTo("No run answers to the filter");
    }

    @Test
    void selectedRunsBringTheirCurves() {
        runs.select(List.of(3L, 1L));
        assertThat(runs.selectedProperty().get()).extracting(RunSummary::id).containsExactly(3L, 1L);
        assertThat(runs.curvesProperty().get()).containsOnlyKeys(3L, 1L);
        assertThat(runs.curvesProperty().get().get(3L)).hasSize(2);
    }

    @Test
    void settingsThatDifferComeFirst() {
        runs.select(List.of(1L, 3L));
        List<RunInfo> chosen =
                runs.selectedProperty().get().stream().map(RunSummary::run).toList();
        List<SettingRow> rows = SettingRow.of(chosen, id -> Optional.of(new RbmLab().params()));
        assertThat(rows.get(0)).isEqualTo(new SettingRow("Gibbs steps k", List.of("1", "10"), true));
        assertThat(rows.stream().filter(SettingRow::differs)).hasSize(1);
        assertThat(rows).extracting(SettingRow::label).contains("Data", "Learning rate ε", "Version");
    }

    @Test
    void deletedRunsComeBack() throws IOException {
        runs.select(List.of(1L, 2L));
        runs.delete();
        assertThat(ids()).containsExactly(3L);
        assertThat(runs.deletedProperty().get()).containsExactly(1L, 2L);
        assertThat(runs.selectedProperty().get()).isEmpty();
        runs.undo();
        assertThat(ids()).containsExactly(1L, 2L, 3L);
        assertThat(runs.deletedProperty().get()).isEmpty();
        assertThat(store().get(1).deleted()).isNull();
    }

    @Test
    void tagsThatRunsHaveInCommonAreReplacedAndOthersStay() throws IOException {
        store().tag(1, "mine");
        store().tag(1, "old");
        store().tag(2, "old");
        runs.refresh();
        runs.select(List.of(1L, 2L));
        assertThat(runs.commonTags()).containsExactly("old");
        runs.tag(List.of("new"));
        assertThat(store().get(1).tags()).containsExactly("mine", "new");
        assertThat(store().get(2).tags()).containsExactly("new");
    }

    @Test
    void runsAreExportedIntoAFolderEach() {
        runs.select(List.of(1L, 3L));
        List<Integer> done = new ArrayList<>();
        runs.export(folder.resolve("out"), done::add);
        assertThat(done).containsExactly(2);
        for (String file : List.of("run.json", "metrics.csv", "weights.npz")) {
            assertThat(Files.exists(folder.resolve("out/run-3").resolve(file))).isTrue();
        }
    }

    @Test
    void theCommandLineNamesWhatIsNotAtItsDefault() {
        runs.select(List.of(2L));
        List<String> lines = new ArrayList<>();
        runs.repeatLines(id -> Optional.of(new RbmLab().params()), lines::add);
        assertThat(lines).containsExactly("energyscape run rbm --data \"/data/two bars.csv\" --k=3");
        runs.repeatLines(id -> Optional.empty(), lines::add);
        assertThat(lines.get(1)).isEqualTo("energyscape replay 2");
    }

    @Test
    void anEmptyStoreAndOneThatCannotBeOpenedAreToldInWords() throws IOException {
        shared.close();
        open(folder.resolve("none"));
        assertThat(runs.wordsProperty().get()).startsWith("No runs yet: press play in a lab");
        shared.close();
        Files.writeString(folder.resolve("file"), "no folder");
        open(folder.resolve("file"));
        assertThat(runs.wordsProperty().get()).contains("no run is recorded");
        assertThat(problems).containsExactly("The record of runs cannot be opened");
    }
}
