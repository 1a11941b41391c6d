package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.energyscape.engine.data.Dataset;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.gibbs.GibbsSnapshot;
import org.energyscape.ui.shell.FxHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lab in a real scene: its transport, and files that are dropped on it. */
final class RbmPageTest extends RbmPageFixture {
    @Test
    void theTransportFollowsThePageAndTheChainsWalk() {
        var training = page.transportProperty().get();
        turnTo(2);
        FxHarness.until("the chains are there", () -> page.transportProperty().get() != training);
        FxHarness.run(() -> page.transportProperty().get().play());
        FxHarness.until(
                "they walk",
                () -> page.transportProperty().get().statusProperty().get().step() >= 4);
        FxHarness.run(() -> page.transportProperty().get().pause());
        stroke("rbm-chain");
        FxHarness.until("the brush holds pixels", () -> {
            GibbsSnapshot chains = page.lab().gibbs().snapshot();
            return chains != null && IntStream.range(0, 784).anyMatch(i -> chains.held()[i]);
        });
        turnTo(0);
        assertThat(page.transportProperty().get()).isSameAs(training);
    }

    private Path bars() throws IOException {
        Dataset set = SmallData.bars(100, 1);
        Path file = folder.resolve("bars.csv");
        Files.writeString(
                file,
                IntStream.range(0, set.size())
                        .mapToObj(r -> IntStream.range(0, set.features())
                                        .mapToObj(
                                                i -> Float.toString(set.values().at(r, i)))
                                        .collect(Collectors.joining(","))
                                + "," + set.labels()[r])
                        .collect(Collectors.joining("\n", "", "\n")));
        return file;
    }

    @Test
    void aDroppedTextIsShownBeforeItIsImportedAndThenLearnedFrom() throws IOException {
        Path file = bars();
        FxHarness.run(() -> page.openFiles(List.of(file)));
        FxHarness.until("the layout is shown", () -> dialog() != null);
        assertThat(trained().data().name()).startsWith("written digits");
        FxHarness.run(() -> {
            DialogPane pane = Objects.requireNonNull(dialog());
            ((Button) pane.lookupButton(pane.getButtonTypes().get(0))).fire();
        });
        FxHarness.until("the bars are learned from", () -> trained().visible() == 36);
        assertThat(trained().data().trainRows()).isEqualTo(70);
        assertThat(failures).isEmpty();
    }

    @Test
    void aBadFileIsNamedAndNothingLoadedIsLost() throws IOException {
        Path bad = folder.resolve("bad.bin");
        Files.write(bad, new byte[] {1, 2, 3, 0, 9});
        FxHarness.run(() -> page.openFiles(List.of(bad)));
        FxHarness.until("the failure is shown", () -> !failures.isEmpty());
        assertThat(failures.get(0).cause())
                .hasMessageContaining("bad.bin")
                .hasMessageContaining("found")
                .hasMessageContaining("expected");
        assertThat(trained().data().name()).startsWith("written digits");
    }

    private static @Nullable DialogPane dialog() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (scene != null && scene.getRoot().lookup("#rbm-import") instanceof DialogPane pane) {
                return pane;
            }
        }
        return null;
    }
}
