package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.energyscape.lab.LabGroup;
import org.energyscape.lab.Preset;
import org.energyscape.lab.PresetFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Presets that leave the window as files or text and come back. */
@Timeout(60)
final class PresetExchangeTest {
    private final ToyLab hills = new ToyLab("hills", "Hills", "fth-grid", LabGroup.MEMORIES);
    private final ToyLab lakes = new ToyLab("lakes", "Lakes", "fth-share-2", LabGroup.MACHINES);

    private Path folder;
    private EnergyscapeWindow window;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary;
        window = FxHarness.call(() ->
                new EnergyscapeWindow(new Stage(), List.of(hills, lakes), AppFolders.under(temporary.resolve("home"))));
        FxHarness.run(window::show);
        FxHarness.until(
                "the first page opens",
                () -> window.shell().page() != null && window.shell().isSettled());
        FxHarness.until("the run is built", () -> !FxHarness.find(window.shell(), "play", Button.class)
                .isDisabled());
    }

    @AfterEach
    void close() {
        FxHarness.run(window::close);
    }

    private PresetExchange exchange() {
        return window.shell().presets();
    }

    private Preset steep() {
        return new Preset(
                "steep", "Steep", "Look at the rate.", ToyLab.PARAMS.defaults().with(ToyLab.DECAY, 0.5));
    }

    private double decay(ToyLab lab) {
        return lab.opened.get(0).params().valuesProperty().get().get(ToyLab.DECAY);
    }

    @Test
    void aFileOfAnotherLabOpensThatLabAndStaysInItsMenu() throws Exception {
        Path file = folder.resolve("steep.json");
        PresetFile.write(file, lakes, steep());
        FxHarness.run(() -> exchange().open(file));
        FxHarness.until(
                "the other lab is in front, set",
                () -> lakes.equals(window.shell().lab()) && !lakes.opened.isEmpty() && decay(lakes) == 0.5);
        List<String> ids =
                FxHarness.call(() -> FxHarness.find(window.shell(), "presets", MenuButton.class).getItems().stream()
                        .map(MenuItem::getId)
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(ids).contains("opened-steep", "preset-open", "preset-paste", "preset-share");
        OpenLab front = Objects.requireNonNull(window.shell().frontProperty().get());
        assertThat(FxHarness.call(() -> exchange().suggested(front)).story()).isEqualTo("Look at the rate.");
    }

    @Test
    void whatIsCopiedCanBePasted() {
        FxHarness.run(() -> exchange().copy(hills, steep()));
        assertThat(FxHarness.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(PresetFile.text(hills, steep()));
        FxHarness.run(() -> exchange().paste());
        FxHarness.until("the settings are those of the text", () -> decay(hills) == 0.5);
    }

    @Test
    void savedSettingsKeepTheStoryTheyBeganWith() throws Exception {
        OpenLab front = Objects.requireNonNull(window.shell().frontProperty().get());
        Preset suggested = FxHarness.call(() -> {
            exchange().chosen(steep());
            front.page().params().setAll(steep().values().with(ToyLab.RATE, 2.0));
            return exchange().suggested(front);
        });
        assertThat(suggested.title()).isEqualTo("Steep");
        Path file = folder.resolve("out.json");
        FxHarness.run(() -> exchange().write(file, hills, suggested));
        FxHarness.until("the file is there", () -> Files.exists(file));
        Preset back = PresetFile.read(file, List.of(hills, lakes)).preset();
        assertThat(back.story()).isEqualTo("Look at the rate.");
        assertThat(back.values().get(ToyLab.RATE)).isEqualTo(2.0);
        assertThat(back.values().get(ToyLab.DECAY)).isEqualTo(0.5);
    }

    @Test
    void aBadFileIsReportedAndChangesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"lab\":\"hills\",\"settings\":{\"decay\":7}}");
        FxHarness.run(() -> exchange().open(file));
        FxHarness.until("the failure is shown", () -> window.shell().lookupAll(".label").stream()
                .anyMatch(node -> node.toString().contains("bad.json, settings.decay: found")));
        assertThat(decay(hills)).isEqualTo(0.25);
    }
}
