package org.energyscape.lab.hopfield.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.Replay;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.lab.hopfield.part.PartFixture;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a scene: it measures as a job, a cell chosen with the keys is replayed, numbers are written. */
@Timeout(60)
class CapacityPartTest {
    @TempDir
    private static Path home;

    private final Path folder = home.resolve("runs-" + System.nanoTime());
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final SharedRuns runs = SharedRuns.in(folder, (title, cause) -> failures.add(title + ": " + cause));
    private final PartFixture<CapacityPart> page = new PartFixture<>(CapacityParams.SET, runs, CapacityPartTest::small);

    private static CapacityPart small(PartContext context) {
        LabSettings settings = context.settings();
        settings.setAll(settings.values()
                .with(CapacityParams.UNITS, 100)
                .with(CapacityParams.LOADS, LoadRange.OWN)
                .with(CapacityParams.OWN_LOADS, "0.05 0.2")
                .with(CapacityParams.SEEDS, 2));
        return new CapacityPart(context);
    }

    @AfterEach
    void close() {
        page.close();
        runs.close();
        assertThat(failures).isEmpty();
    }

    private boolean isState(RunState state) {
        return page.transport().statusProperty().get().state() == state;
    }

    private void untilState(RunState state) {
        page.until("the experiment is " + state, () -> isState(state));
    }

    private void turnTo(CapacityTopic topic) {
        page.press("capacity-topic-" + List.of(CapacityTopic.values()).indexOf(topic));
    }

    @ParameterizedTest
    @EnumSource(value = CapacityTopic.class, names = "GROWTH", mode = EnumSource.Mode.EXCLUDE)
    void anExperimentThatIsDoneIsARunAndAReplayGivesTheSameHash(CapacityTopic topic) throws Exception {
        page.show(900, 640);
        untilState(RunState.READY);
        page.remember(memories());
        turnTo(topic);
        FxTest.onFx(() -> page.transport().play());
        untilState(RunState.FINISHED);
        FxTest.onFx(page.part()::close);
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        assertThat(page.news()).isEmpty();
        Replay replay;
        try (RunStore store = RunStore.open(folder)) {
            List<RunInfo> found = store.list(RunQuery.ALL);
            assertThat(found).hasSize(1);
            assertThat(found.get(0).state()).isEqualTo(RecordState.FINISHED);
            assertThat(found.get(0).header().params()).containsEntry("experiment", topic.key());
            assertThat(found.get(0).header().seed()).isEqualTo(1);
            replay = Replay.read(store, List.of(new HopfieldLab()), found.get(0).id());
        }
        Replay.Result result = replay.perform(null, home, 2, ProgressSink.NONE);
        assertThat(result.end().same()).isTrue();
        assertThat(result.data().same()).isTrue();
    }

    private static Memories memories() {
        SpinVector none = SpinVector.random(64, RandomKey.ofSeed(1));
        HopfieldNetwork network = HopfieldNetwork.empty(64, new HebbRule(false));
        return new Memories(8, List.of(), network, -1, none, none, new BitSet(), UpdateOrder.RANDOM, 0, 1);
    }

    @Test
    void aPhaseDiagramIsMeasuredAndACellChosenWithTheKeysIsReplayed(@TempDir Path folder) throws Exception {
        page.show(900, 640);
        untilState(RunState.READY);
        turnTo(CapacityTopic.MASK);
        page.until(
                "the diagram is there", () -> page.seen("capacity-phase-clamped") != null && isState(RunState.READY));
        assertThat(page.find("capacity-export", Button.class).isDisabled()).isTrue();
        FxTest.onFx(() -> page.transport().play());
        page.until(
                "it is measured",
                () -> isState(RunState.FINISHED)
                        && !page.find("capacity-export", Button.class).isDisabled());
        FxTest.onFx(() -> {
            page.find("capacity-phase-clamped", Node.class).requestFocus();
            for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.ENTER)) {
                page.key("capacity-phase-clamped", code);
            }
        });
        page.awaitText("replay-moment", "at rest after");
        assertThat(page.text("replay-facts")).contains("P/N 0.2, hidden 0.2, clamped");
        page.press("replay-trial-next");
        page.awaitText("replay-trial", "recall 2 of 10");
        Path file = folder.resolve("phase.csv");
        FxTest.onFx(() -> page.part().writeTo(file));
        page.until("it is told", () -> page.news().contains("Saved phase.csv"));
        // Two loads, nine shares, free and clamped.
        assertThat(Files.readAllLines(file)).hasSize(1 + 2 * 9 * 2);
    }
}
