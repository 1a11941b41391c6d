package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.energyscape.lab.LabGroup;
import org.energyscape.ui.control.TransportModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowTest {
    private static final Logger LOG = Logger.getLogger("org.energyscape.ui");

    private final ToyLab hills = new ToyLab("hills", "Hills", "fth-grid", LabGroup.MEMORIES);
    private final ToyLab lakes = new ToyLab("lakes", "Lakes", "fth-share-2", LabGroup.MACHINES);

    private Path home;
    private EnergyscapeWindow window;

    @BeforeEach
    void open(@TempDir Path temporary) {
        home = temporary;
        LOG.setLevel(Level.OFF);
        window = openAnother(home);
    }

    private EnergyscapeWindow openAnother(Path folder) {
        EnergyscapeWindow made = FxHarness.call(
                () -> new EnergyscapeWindow(new Stage(), List.of(hills, lakes), AppFolders.under(folder)));
        FxHarness.run(made::show);
        FxHarness.until(
                "the first page opens",
                () -> made.shell().page() != null && made.shell().isSettled());
        FxHarness.until("the run is built", () -> !FxHarness.find(made.shell(), "play", Button.class)
                .isDisabled());
        return made;
    }

    @AfterEach
    void close() {
        FxHarness.run(window::close);
        LOG.setLevel(null);
    }

    private Scene scene() {
        return window.shell().getScene();
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return FxHarness.find(window.shell(), id, type);
    }

    private TransportModel transport() {
        return front().transportProperty().get();
    }

    private ToyPage front() {
        if (window.shell().page() instanceof ToyPage page) {
            return page;
        }
        throw new AssertionError("No page is in front");
    }

    private void turnToTheSecondLab() {
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.DIGIT2, true, false));
        FxHarness.until(
                "the second lab is there",
                () -> lakes.equals(window.shell().lab()) && window.shell().isSettled());
    }

    private static long threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith(prefix))
                .count();
    }

    @Test
    void theFirstLabOpensByItselfAndSpaceStartsAndStopsIt() {
        assertThat(FxHarness.call(() -> find("lab-title", Label.class).getText()))
                .isEqualTo("Hills");
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.SPACE));
        FxHarness.until(
                "the walk moves", () -> transport().statusProperty().get().step() > 0);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.SPACE));
        FxHarness.until("it stands", () -> !transport().playingProperty().get());
    }

    @Test
    void arrowsStepOnAndBack() {
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.RIGHT));
        FxHarness.until("step 1", () -> transport().statusProperty().get().step() == 1);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.RIGHT));
        FxHarness.until("step 2", () -> transport().statusProperty().get().step() == 2);
        FxHarness.run(() -> FxHarness.press(scene(), KeyCode.LEFT));
        FxHarness.until(
                "back at step 1", () -> transport().statusProperty().get().step() == 1);
        FxHarness.until("branch is offered", () -> find("branch", Button.class).isVisible());
    }

    @Test
    void keysOfTheRunDoNothingWhileTextIsTyped() {
        FxHarness.run(() -> {
            TextField field = find("param-name", TextField.class);
            field.requestFocus();
            long seed = front().valuesProperty().get().get(ToyLab.SEED);
            FxHarness.press(scene(), KeyCode.R);
            FxHarness.press(scene(), KeyCode.SPACE);
            FxHarness.type(scene(), "?");
            assertThat(front().valuesProperty().get().get(ToyLab.SEED)).isEqualTo(seed);
            assertThat(transport().playingProperty().get()).isFalse();
            assertThat(find("help-overlay", Node.class).isVisible()).isFalse();
            assertThat(field.getText()).endsWith("?");
        });
    }

    @Test
    void aFocusedSliderKeepsItsArrows() {
        FxHarness.run(() -> {
            Node slider = find("param-decay-slider", Node.class);
            slider.requestFocus();
            FxHarness.press(scene(), KeyCode.RIGHT);
            assertThat(front().valuesProperty().get().get(ToyLab.DECAY)).isEqualTo(0.27);
        });
        FxHarness.run(
                () -> assertThat(transport().statusProperty().get().step()).isZero());
    }

    @Test
    void aButtonThatWasClickedLeavesSpaceToTheRun() {
        FxHarness.run(() -> {
            Node menu = find("view-menu", Node.class);
            menu.requestFocus();
            assertThat(menu.isFocusVisible()).isFalse();
            FxHarness.press(scene(), KeyCode.SPACE);
            assertThat(transport().playingProperty().get()).isTrue();
        });
    }

    @Test
    void spaceReachesTheRunFromTheSettingsPane() {
        FxHarness.run(() -> {
            find("param-decay-slider", Node.class).requestFocus();
            FxHarness.press(scene(), KeyCode.SPACE);
            assertThat(transport().playingProperty().get()).isTrue();
        });
    }

    @Test
    void aSettingChangeIsUndoneAndRedoneByKeys() {
        FxHarness.run(() -> {
            front().set(ToyLab.DECAY, 0.5);
            FxHarness.press(scene(), KeyCode.Z, true, false);
            assertThat(front().valuesProperty().get().get(ToyLab.DECAY)).isEqualTo(0.25);
            FxHarness.press(scene(), KeyCode.Z, true, true);
            assertThat(front().valuesProperty().get().get(ToyLab.DECAY)).isEqualTo(0.5);
        });
    }

    @Test
    void spaceDrivesTheRunAfterAClickOnAButtonOfTheTransport() {
        FxHarness.run(() -> {
            Button reset = find("restart", Button.class);
            reset.requestFocus();
            Event.fireEvent(
                    reset,
                    new MouseEvent(
                            MouseEvent.MOUSE_RELEASED,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
            FxHarness.press(scene(), KeyCode.SPACE);
        });
        FxHarness.until(
                "the walk moves", () -> transport().statusProperty().get().step() > 0);
    }

    @Test
    void everySettingIsThereOnceAPageHasSettled() {
        FxHarness.until("all is built", window.shell()::isSettled);
        FxHarness.run(() -> ToyLab.PARAMS.forEach(param -> find("param-" + param.key() + "-row", Node.class)));
    }

    @Test
    void aChangeOfThemeReachesMenusAndDialogsAsWell() {
        FxHarness.run(() -> {
            window.shell().appearance().themeProperty().set(Theme.DARK);
            ContextMenu menu = new ContextMenu(new MenuItem("Export"));
            menu.show(window.shell(), 20, 20);
            Dialog<Void> dialog = new Dialog<>();
            dialog.initOwner(scene().getWindow());
            dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
            dialog.show();
            for (Theme theme : List.of(Theme.DARK, Theme.LIGHT, Theme.DARK)) {
                window.shell().appearance().themeProperty().set(theme);
                for (Region root : List.of(window.shell(), dialog.getDialogPane(), (Region)
                        menu.getSkin().getNode())) {
                    root.getScene().getRoot().applyCss();
                    if (theme == Theme.DARK) {
                        assertThat(brightness(root)).as("%s", root).isLessThan(0.3);
                    } else {
                        assertThat(brightness(root)).as("%s", root).isGreaterThan(0.8);
                    }
                }
            }
            menu.hide();
            dialog.close();
        });
    }

    /** Of the innermost fill of a region's background. */
    private static double brightness(Region region) {
        region.applyCss();
        List<BackgroundFill> fills = region.getBackground().getFills();
        return ((Color) fills.get(fills.size() - 1).getFill()).getBrightness();
    }

    @Test
    void helpListsEveryKeyAndEscapeClosesIt() {
        FxHarness.run(() -> {
            FxHarness.type(scene(), "?");
            Node help = find("help-overlay", Node.class);
            assertThat(help.isVisible()).isTrue();
            List<String> words = help.lookupAll(".label").stream()
                    .map(node -> ((Label) node).getText())
                    .toList();
            window.shell().keymap().bindings().forEach(binding -> {
                assertThat(words).contains(binding.words());
                assertThat(words).containsAll(binding.keyNames());
            });
            FxHarness.press(scene(), KeyCode.ESCAPE);
            assertThat(help.isVisible()).isFalse();
        });
    }

    @Test
    void switchingLabsHidesOnePageAndShowsTheOther() {
        turnToTheSecondLab();
        FxHarness.run(() -> {
            assertThat(find("lab-title", Label.class).getText()).isEqualTo("Lakes");
            assertThat(find("lab-lakes", ToggleButton.class).isSelected()).isTrue();
            find("lab-hills", ToggleButton.class).fire();
        });
        assertThat(hills.opened).hasSize(1);
        assertThat(hills.opened.get(0).hidden).isEqualTo(1);
        assertThat(hills.opened.get(0).shown).isEqualTo(2);
        assertThat(lakes.opened.get(0).hidden).isEqualTo(1);
    }

    @Test
    void themeLabAndRailAreRememberedFromOneWindowToTheNext() {
        FxHarness.run(() -> {
            window.shell().appearance().themeProperty().set(Theme.LIGHT);
            FxHarness.press(scene(), KeyCode.D, true, false);
            FxHarness.press(scene(), KeyCode.B, true, false);
        });
        turnToTheSecondLab();
        FxHarness.run(window::close);
        window = openAnother(home);
        FxHarness.run(() -> {
            assertThat(window.shell().appearance().themeProperty().get()).isEqualTo(Theme.DARK);
            assertThat(brightness(window.shell())).isLessThan(0.3);
            assertThat(window.shell().lab()).isEqualTo(lakes);
            assertThat(find("rail", NavigationRail.class).collapsedProperty().get())
                    .isTrue();
        });
    }

    @Test
    void aFailureInAnyThreadIsShownWithItsCauseUntilItIsDismissed() throws InterruptedException {
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("the well is dry");
        });
        thread.start();
        thread.join();
        FxHarness.until("the failure shows", () -> window.shell().lookup("#failure-words") != null);
        FxHarness.run(() -> {
            assertThat(find("failure-words", Label.class).getText()).isEqualTo("the well is dry");
            FxHarness.press(scene(), KeyCode.SPACE);
            FxHarness.press(scene(), KeyCode.ESCAPE);
            assertThat(window.shell().lookup("#failure-words")).isNull();
        });
    }

    @Test
    void aFailureThatRepeatsIsShownOnce() {
        FxHarness.run(() -> {
            front().context.messages().error("Reading failed", new IOException("torn page"));
            front().context.messages().error("Reading failed", new IOException("torn page"));
            FxHarness.press(scene(), KeyCode.ESCAPE);
            assertThat(window.shell().lookup("#failure")).isNull();
        });
    }

    @Test
    void aPageThatCannotBeDrawnIsReportedOnceAndTheWindowGoesOn() {
        FxHarness.run(() -> front().failNextPulse = true);
        FxHarness.until("the failure shows", () -> window.shell().lookup("#failure") != null);
        FxHarness.run(() -> {
            FxHarness.press(scene(), KeyCode.ESCAPE);
            assertThat(window.shell().lookup("#failure")).isNull();
        });
        turnToTheSecondLab();
        assertThat(FxHarness.call(() -> window.shell().lookup("#failure") == null))
                .isTrue();
    }

    @Test
    void aJobShowsInTheStatusBarUntilItIsCancelled() {
        FxHarness.run(() -> front().context
                .jobs()
                .run(
                        "Reading digits",
                        progress -> {
                            progress.report(0.5, "half");
                            new java.util.concurrent.CountDownLatch(1).await();
                            return 1;
                        },
                        result -> {}));
        FxHarness.until(
                "its progress shows",
                () -> find("job-title", Label.class).getText().contains("half"));
        FxHarness.run(() -> {
            find("job-cancel", Button.class).fire();
        });
        FxHarness.until(
                "it is gone", () -> !find("job-title", Label.class).getParent().isVisible());
    }

    @Test
    void closingEndsEveryThreadOfTheWindow() {
        turnToTheSecondLab();
        FxHarness.run(() -> {
            transport().play();
            front().context.jobs().run("Idle", progress -> 1, result -> {});
        });
        assertThat(threads("simulation ")).isPositive();
        FxHarness.run(window::close);
        FxHarness.until(
                "the threads end",
                () -> threads("simulation ") + threads("stall-watchdog") + threads("preferences") + threads("job")
                        == 0);
    }

    @Test
    void theWindowLeavesNoThreadThatKeepsTheProgramAlive() {
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("simulation ")
                                || thread.getName().equals("stall-watchdog")
                                || thread.getName().equals("preferences")))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }
}
