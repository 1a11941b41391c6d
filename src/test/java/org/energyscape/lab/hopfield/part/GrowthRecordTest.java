package org.energyscape.lab.hopfield.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.experiment.CapacityGrowth;
import org.energyscape.engine.hopfield.experiment.GrowthExperiment;
import org.energyscape.engine.hopfield.experiment.GrowthFindings;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.NpyType;
import org.energyscape.engine.record.NpzFile;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Replay;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.energyscape.lab.hopfield.HopfieldParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GrowthRecordTest {
    private static final RandomKey KEY = new RandomKey(-3_000_000_000_000_000_001L);
    private static final GrowthExperiment SMALL = new GrowthExperiment(
            List.of(new GrowthExperiment.Law(2, List.of(40, 80)), new GrowthExperiment.Law(3, List.of(14, 20, 28))),
            0.05,
            2);

    @TempDir
    Path folder;

    private RunInfo recorded(List<CapacityGrowth> growths) throws Exception {
        List<String> problems = new ArrayList<>();
        SharedRuns runs = SharedRuns.in(
                folder.resolve("runs"), (title, failure) -> problems.add(title + ": " + failure.getMessage()));
        LiveRecord<List<CapacityGrowth>> record = GrowthRecord.begin(runs, SMALL, KEY, 7);
        record.found(SMALL.growths(KEY, new GrowthFindings()));
        record.finish(growths);
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        assertThat(problems).isEmpty();
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            return store.get(1);
        }
    }

    private static List<CapacityGrowth> measured(RandomKey key) {
        GrowthFindings findings = new GrowthFindings();
        SMALL.run(key, 2, ProgressSink.NONE, findings, () -> {});
        return SMALL.growths(key, findings);
    }

    private Replay.Result replayed() throws IOException {
        Replay replay;
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            replay = Replay.read(store, List.of(new HopfieldLab()), 1);
        }
        return replay.perform(null, folder, 1, ProgressSink.NONE);
    }

    @Test
    void aGrowthIsRecordedWithItsPointsAndComputedAgainBitForBit() throws Exception {
        List<CapacityGrowth> growths = measured(KEY);
        RunInfo run = recorded(growths);
        assertThat(run.state()).isEqualTo(RecordState.FINISHED);
        assertThat(run.header().params())
                .containsEntry("experiment", "growth")
                .containsEntry("rules", "Dense, k = 2 at N = 40, 80; Dense, k = 3 at N = 14, 20, 28");
        try (RunStore store = RunStore.open(folder.resolve("runs"))) {
            RunCurve cubic = store.metrics(1).stream()
                    .filter(curve -> curve.series().metric().equals("capacity")
                            && curve.series().set().equals("Dense, k = 3"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cubic.x()).containsExactly(14, 20, 28);
            assertThat(cubic.values()[2])
                    .isEqualTo(growths.get(1).points().get(2).patterns().mean());
            RunCurve exponents = store.metrics(1).stream()
                    .filter(curve -> curve.series().metric().equals("exponent"))
                    .findFirst()
                    .orElseThrow();
            assertThat(exponents.values())
                    .containsExactly(growths.get(0).exponent(), growths.get(1).exponent());
        }
        Replay.Result result = replayed();
        assertThat(result.end().same()).isTrue();
        assertThat(result.data().same()).isTrue();
        assertThat(result.words().end()).isEqualTo("capacities");
    }

    @Test
    void capacitiesThatWereFoundOtherwiseAreNotTheSame() throws Exception {
        recorded(measured(RandomKey.ofSeed(1)));
        assertThat(replayed().end().same()).isFalse();
    }

    @Test
    void aStartThatWasDamagedIsNamedWithItsField() throws IOException {
        Path file = folder.resolve("start.npz");
        NpzFile.write(file, Map.of("growth", new NpyArray(NpyType.INT64, new int[] {3}, new double[] {2, 40, 3})));
        assertThat(GrowthRecord.isStart(file)).isTrue();
        HeadlessRequest request = new HeadlessRequest(HopfieldParams.SET.defaults(), null, null, folder, 1);
        assertThatThrownBy(() -> GrowthRecord.again(file, request, ProgressSink.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ", growth: expected numbers of a growth, found 3");
    }
}
