package org.energyscape.lab.hopfield.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a scene: it measures as a job, a cell chosen with the keys is replayed, numbers are written. */
@Timeout(60)
class CapacityPartTest {
    private final List<String> news = new ArrayList<>();
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
                new CapacityController(1, Runnable::run, (title, work, ended) -> () -> {}, () -> {}, (plan, cells) -> {});
        return new CapacityPart(new PartContext(
                new LabContext(jobs, messages, Path.of("unused"), 1, () -> Pacer.NEVER_WAIT),
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

    @Test
    void aPhaseDiagramIsMeasuredAndACellChosenWithTheKeysIsReplayed(@TempDir Path folder) throws Exception {
        FxTest.theme(false);
        FxTest.onFx(() -> FxTest.show(new Scene(new BorderPane(part.centre()), 900, 640)));
        until(() -> isState(RunState.READY));
        FxTest.onFx(() -> ((ToggleButton) find("#capacity-topic-"
                        + List.of(CapacityTopic.values()).indexOf(CapacityTopic.MASK))).fire());
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
