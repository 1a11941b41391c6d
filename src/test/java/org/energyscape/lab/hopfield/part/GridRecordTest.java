package org.energyscape.lab.hopfield.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.Degraded;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.MaskedStart;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.Questions;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.hopfield.UnlearningRule;
import org.energyscape.engine.hopfield.experiment.Condition;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.hopfield.experiment.PatternSource;
import org.energyscape.engine.hopfield.experiment.RecallFindings;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.NpzFile;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.Replay;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GridRecordTest {
    private static final RandomKey KEY = RandomKey.ofSeed(7).child("capacity");

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    private static BitSet hidden() {
        BitSet hidden = new BitSet();
        hidden.set(2, 20);
        return hidden;
    }

    private static RecallGrid everything() {
        return new RecallGrid(
                List.of(
                        new Contender.Spins(new HebbRule(true)),
                        new Contender.Spins(new StorkeyRule()),
                        new Contender.Spins(new ProjectionRule(false)),
                        new Contender.Spins(new PerceptronRule(0.25, 30)),
                        new Contender.Spins(
                                new UnlearningRule(new HebbRule(false), 20, 0.01, -3_000_000_000_000_000_001L)),
                        new Contender.Spins(new DenseMemoryRule.Polynomial(3, true)),
                        new Contender.Spins(new DenseMemoryRule.Exponential(0.3)),
                        new Contender.Modern(0.7)),
                List.of(
                        new PatternSource.Uniform(),
                        new PatternSource.Pictures(
                                "Mine", new PatternSource.Uniform().patterns(30, 12, RandomKey.ofSeed(1)))),
                30,
                List.of(0.1, 1 / 3.0),
                List.of(
                        new Condition(0.1, new Degradation.Noise(0.1), false),
                        new Condition(3, new Degradation.Flips(3), false),
                        new Condition(0.5, new Degradation.HiddenShare(0.5, MaskedStart.NEUTRAL), true),
                        new Condition(0.6, new Degradation.Mask(hidden(), MaskedStart.RANDOM), false)),
                2,
                3,
                20,
                0.95);
    }

    private List<RunInfo> recorded(RecallGrid grid, List<RecallGrid.Cell> cells) throws Exception {
        SharedRuns runs = SharedRuns.in(
                folder.resolve("runs"), (title, failure) -> problems.add(title + ": " + failure.getMessage()));
        GridRecord.begin(runs, "everything", grid, KEY, 7).finish(cells);
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            return store.list(RunQuery.ALL);
        }
    }

    private Replay.Result replayed() throws IOException {
        Replay replay;
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            replay = Replay.read(store, List.of(new HopfieldLab()), 1);
        }
        return replay.perform(null, folder, 2, ProgressSink.NONE);
    }

    @Test
    void everyRuleSourceAndDamageComesBackFromTheFile() throws IOException {
        Path file = folder.resolve("grid.npz");
        NpzFile.write(file, GridFile.arrays(everything(), KEY));
        assertThat(GridFile.isGrid(file)).isTrue();
        assertThat(GridFile.read(file)).isEqualTo(new GridFile.Stored(everything(), KEY));
    }

    @Test
    void anExperimentIsRecordedWithItsCellsAndComputedAgainBitForBit() throws Exception {
        RecallGrid grid = everything();
        List<RecallGrid.Cell> cells = grid.run(KEY, 1, ProgressSink.NONE);
        List<RunInfo> runs = recorded(grid, cells);
        assertThat(problems).isEmpty();
        assertThat(runs).hasSize(1);
        RunInfo run = runs.get(0);
        assertThat(run.state()).isEqualTo(RecordState.FINISHED);
        assertThat(run.header().seed()).isEqualTo(7);
        assertThat(run.header().params())
                .containsEntry("experiment", "everything")
                .containsEntry("units", 30)
                .containsEntry("trials", 3);
        Path outcome = folder.resolve("runs/1/final.npz");
        NpyArray kept = Objects.requireNonNull(NpzFile.read(outcome).get("cells"));
        assertThat(kept.shape()).containsExactly(cells.size(), 8);
        assertThat(kept.values()[0]).isEqualTo(cells.get(0).overlap().mean());
        assertThat(Hashes.of(kept.values())).isEqualTo(run.finalHash());
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            List<RunCurve> curves = store.metrics(1);
            assertThat(curves).hasSize(3 * 8 * 2 * 4);
            assertThat(curves.get(0).series().set()).isEqualTo("Hebb, Random at 0.1");
            assertThat(curves.get(0).x()).containsExactly(0.1, 1 / 3.0);
        }
        Replay.Result result = replayed();
        assertThat(result.end().same()).isTrue();
        assertThat(result.data().same()).isTrue();
        assertThat(result.words().end()).isEqualTo("cells");
    }

    @Test
    void cellsThatWereFoundOtherwiseAreNotTheSame() throws Exception {
        RecallGrid grid = everything();
        List<RecallGrid.Cell> cells = grid.run(RandomKey.ofSeed(8), 1, ProgressSink.NONE);
        assertThat(recorded(grid, cells)).hasSize(1);
        assertThat(replayed().end().same()).isFalse();
    }

    @Test
    void aDamageWithoutANameIsToldAndNothingIsRecorded() throws Exception {
        Degradation composed =
                new Degradation.Composed((network, truth, key) -> new Degraded(truth.inverse(), new BitSet()));
        RecallGrid grid = new RecallGrid(
                List.of(new Contender.Spins(new HebbRule(false))),
                List.of(new PatternSource.Uniform()),
                20,
                List.of(0.1),
                List.of(new Condition(0, composed, false)),
                1,
                1,
                10,
                0.95);
        assertThat(recorded(grid, grid.run(KEY, 1, ProgressSink.NONE))).isEmpty();
        assertThat(problems)
                .containsExactly("The experiment is not recorded: A damage that is composed of several has no name in"
                        + " a record");
    }

    @Test
    void aFileThatWasDamagedIsNamedWithItsField() throws IOException {
        Path file = folder.resolve("grid.npz");
        var arrays = GridFile.arrays(everything(), KEY);
        NpyArray text = Objects.requireNonNull(arrays.get("grid"));
        // The first letter of "units".
        text.values()[2] = 'U';
        NpzFile.write(file, arrays);
        assertThatThrownBy(() -> GridFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ", grid, units: expected a whole number, found null");
        Files.delete(file);
    }

    @Test
    void anExperimentThatIsStoppedHoldsWhatWasFoundAndSaysThatItCannotBeCompared() throws Exception {
        RecallGrid grid = everything();
        SharedRuns runs = SharedRuns.in(folder.resolve("runs"), (title, failure) -> problems.add(title));
        LiveRecord<List<RecallGrid.Cell>> record = GridRecord.begin(runs, "everything", grid, KEY, 7);
        RecallFindings findings = new RecallFindings();
        assertThatThrownBy(() -> grid.run(KEY, 1, Questions.stopAt(300), findings, () -> {}))
                .isInstanceOf(CancellationException.class);
        List<RecallGrid.Cell> cells = findings.cells(grid, KEY);
        assertThat(cells).isNotEmpty();
        record.found(cells.subList(0, 1));
        record.found(cells);
        record.stop(cells);
        record.finish(cells);
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        assertThat(problems).isEmpty();
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            RunInfo run = store.get(1);
            assertThat(run.state()).isEqualTo(RecordState.STOPPED);
            assertThat(run.finalHash()).isNull();
            assertThat(store.metrics(1).stream()
                            .filter(curve -> curve.series().metric().equals("overlap"))
                            .mapToInt(RunCurve::size)
                            .sum())
                    .isEqualTo(cells.size());
        }
        NpyArray kept = Objects.requireNonNull(
                NpzFile.read(folder.resolve("runs/1/final.npz")).get("cells"));
        assertThat(kept.shape()).containsExactly(cells.size(), 8);
        assertThatThrownBy(this::replayed)
                .hasMessage("Run 1 is stopped in the record, expected one that has ended with cells to compare with");
    }
}
