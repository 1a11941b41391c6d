package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.energyscape.lab.LabGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the status bar says of labs that are not in front. */
@Timeout(60)
class LabBehindTest {
    private final ToyLab hills = new ToyLab("hills", "Hills", "fth-grid", LabGroup.MEMORIES);
    private final ToyLab lakes = new ToyLab("lakes", "Lakes", "fth-layers", LabGroup.MACHINES);
    private EnergyscapeWindow window;

    @BeforeEach
    void open(@TempDir Path home) {
        window =
                FxHarness.call(() -> new EnergyscapeWindow(new Stage(), List.of(hills, lakes), AppFolders.under(home)));
        FxHarness.run(window::show);
        FxHarness.until(
                "the first lab is there",
                () -> window.shell().page() != null
                        && window.shell().isSettled()
                        && !FxHarness.find(window.shell(), "play", Button.class).isDisabled());
    }

    @AfterEach
    void close() {
        FxHarness.run(window::close);
    }

    private void press(KeyCode code, boolean shortcut) {
        Scene scene = window.shell().getScene();
        FxHarness.run(() -> FxHarness.press(scene, code, shortcut, false));
    }

    private Hyperlink link() {
        return FxHarness.find(window.shell(), "behind", Hyperlink.class);
    }

    private void untilNamed(String start) {
        FxHarness.until(
                "the status bar names " + start,
                () -> link().isVisible() && link().getText().startsWith(start));
    }

    @Test
    void aLabThatRunsIsNamedOnOtherPagesAndTheKeyLeadsBack() {
        press(KeyCode.SPACE, false);
        press(KeyCode.DIGIT2, true);
        untilNamed("Hills \u00b7 At height ");
        FxHarness.until("the words follow the run", () -> !link().getText().endsWith("At height 0"));
        press(KeyCode.DIGIT0, true);
        FxHarness.until("the lab is back", () -> hills.equals(window.shell().lab()));
        FxHarness.until("nothing is named any more", () -> !link().isVisible());
    }

    @Test
    void aPageThatIsNoLabNamesTheLabThatWasLeftAndAClickLeadsBack() {
        press(KeyCode.DIGIT2, true);
        FxHarness.until(
                "the second lab is there",
                () -> lakes.equals(window.shell().lab()) && window.shell().isSettled());
        press(KeyCode.DIGIT3, true);
        untilNamed("Lakes \u00b7 ");
        FxHarness.run(() -> link().fire());
        FxHarness.until("the lab is back", () -> lakes.equals(window.shell().lab()));
    }

    @Test
    void aPageThatFailsBehindDoesNotStopTheWindow() {
        press(KeyCode.SPACE, false);
        press(KeyCode.DIGIT2, true);
        untilNamed("Hills");
        FxHarness.run(() -> hills.opened.get(0).failNextPulse = true);
        FxHarness.until("it is left alone", () -> !link().isVisible());
        assertThat(FxHarness.call(() -> lakes.equals(window.shell().lab()))).isTrue();
    }
}
