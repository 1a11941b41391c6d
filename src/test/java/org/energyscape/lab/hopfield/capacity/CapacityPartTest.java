package org.energyscape.lab.hopfield.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
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
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabMemory;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.Replay;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.fx.Assembly;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
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

    private final List<String> news = new ArrayList<>();
    private final Path folder = home.resolve("runs-" + System.nanoTime());
    private final SharedRuns runs = SharedRuns.in(folder, (title, cause) -> news.add(title + ": " + cause));
    private final Jobs jobs =
            FxTest.onFx(() -> new Jobs((title, cause) -> news.add(title + ": " + cause.getMessage())));
    private final LabSettings settings = new LabSettings(CapacityParams.SET, (before, now) -> {});
    private final CapacityPart part = FxTest.onFx(this::make);

    private CapacityPart make() {
        settings.setAll(settings.values()
                .with(CapacityParams.UNITS, 100)
                .with(CapacityParams.LOADS, LoadRange.OWN)
                .with(CapacityParams.OWN_LOADS, "0.05 0.2")
                .with(CapacityParams.SEEDS, 2));
        LabContext.Messages messages = new LabContext.Messages() {
            @Override
            public void info(String text) {
                news.add(text);
            }

            @Override
            public void error(String title, Throwable cause) {
                news.add(title + ": " + cause.getMessage());
            }
        };
        PartContext.Wishes wishes = new PartContext.Wishes() {
            @Override
            public void recallFrom(String name, SpinVector start) {}

            @Override
            public void store(String name, SpinVector picture) {}
        };
        CapacityController unused =
                new CapacityController(1, Runnable::run, (title, work, ended) -> () -> {}, () -> {}, plan -> {
                    throw new AssertionError("Nothing is measured, so nothing is recorded: " + plan);
                });
        return new CapacityPart(new PartContext(
                new LabContext(
                        jobs,
                        messages,
                        Path.of("unused"),
                        1,
                        () -> Pacer.NEVER_WAIT,
                        runs,
                        LabMemory.ofThisStart(),
                        Assembly.AT_ONCE),
                settings,
                unused.transport(),
                wishes));
    }

    @AfterEach
    void close() {
        FxTest.onFx(() -> {
            part.close();
            jobs.close();
        });
        runs.close();
        FxTest.closeWindows();
    }

    /** Pulses the page until the condition holds; the test's time limit ends a wait for nothing. */
    private void until(BooleanSupplier condition) {
        Callable<Boolean> look = () -> {
            part.pulse(System.nanoTime());
            return condition.getAsBoolean();
        };
        while (!FxTest.onFx(look)) {
            FxTest.awaitPulses(1);
        }
    }

    private boolean isState(RunState state) {
        return part.transport().statusProperty().get().state() == state;
    }

    private Node find(String id) {
        return part.centre().lookup(id);
    }

    @ParameterizedTest
    @EnumSource(value = CapacityTopic.class, names = "GROWTH", mode = EnumSource.Mode.EXCLUDE)
    void anExperimentThatIsDoneIsARunAndAReplayGivesTheSameHash(CapacityTopic topic) throws Exception {
        FxTest.theme(false);
        FxTest.onFx(() -> FxTest.show(new Scene(new BorderPane(part.centre()), 900, 640)));
        until(() -> isState(RunState.READY));
        FxTest.onFx(() -> part.remember(memories()));
        int number = List.of(CapacityTopic.values()).indexOf(topic);
        FxTest.onFx(() -> ((ToggleButton) find("#capacity-topic-" + number)).fire());
        FxTest.onFx(() -> part.transport().play());
        until(() -> isState(RunState.FINISHED));
        FxTest.onFx(part::close);
        runs.close();
        assertThat(runs.awaitClosed(30_000)).isTrue();
        assertThat(news).isEmpty();
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
        FxTest.theme(false);
        FxTest.onFx(() -> FxTest.show(new Scene(new BorderPane(part.centre()), 900, 640)));
        until(() -> isState(RunState.READY));
        FxTest.onFx(() -> ((ToggleButton) find(
                        "#capacity-topic-" + List.of(CapacityTopic.values()).indexOf(CapacityTopic.MASK)))
                .fire());
        until(() -> find("#capacity-phase-clamped") != null && isState(RunState.READY));
        assertThat(find("#capacity-export").isDisabled()).isTrue();
        FxTest.onFx(() -> part.transport().play());
        until(() -> isState(RunState.FINISHED) && !find("#capacity-export").isDisabled());
        FxTest.onFx(() -> {
            Node diagram = find("#capacity-phase-clamped");
            diagram.requestFocus();
            for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.UP, KeyCode.ENTER)) {
                diagram.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            }
        });
        until(() -> find("#replay-moment") instanceof Label moment
                && moment.getText().contains("at rest after"));
        assertThat(((Label) find("#replay-facts")).getText()).contains("P/N 0.2, hidden 0.2, clamped");
        FxTest.onFx(() -> ((Button) find("#replay-trial-next")).fire());
        assertThat(((Label) find("#replay-trial")).getText()).isEqualTo("recall 2 of 10");
        Path file = folder.resolve("phase.csv");
        FxTest.onFx(() -> part.writeTo(file));
        until(() -> news.contains("Saved phase.csv"));
        // Two loads, nine shares, free and clamped.
        assertThat(Files.readAllLines(file)).hasSize(1 + 2 * 9 * 2);
    }
}
