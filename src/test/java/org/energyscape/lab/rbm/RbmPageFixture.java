package org.energyscape.lab.rbm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.picture.Picture;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The RBM lab in a window of its own, drawn at every pulse as the shell does. Every failure it reports is kept, and no worker
 * may be left behind.
 */
abstract class RbmPageFixture {
    record Failure(String title, Throwable cause) {}

    @TempDir
    Path folder;

    final List<Failure> failures = new ArrayList<>();
    private Jobs jobs;
    RbmPage page;
    private AnimationTimer pump;

    /** What the lab is opened with. */
    ParamValues first() {
        return SmallData.labValues();
    }

    /** Of the window, in pixels. */
    int height() {
        return 620;
    }

    @BeforeEach
    void open() {
        FxTest.theme(false);
        jobs = FxHarness.call(() -> new Jobs((title, cause) -> failures.add(new Failure(title, cause))));
        LabContext.Messages messages = new LabContext.Messages() {
            @Override
            public void info(String text) {}

            @Override
            public void error(String title, Throwable cause) {
                failures.add(new Failure(title, cause));
            }
        };
        LabContext context = new LabContext(jobs, messages, folder, 1, () -> Pacer.NEVER_WAIT);
        page = FxHarness.call(() -> new RbmPage(context, first()));
        pump = FxHarness.call(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                page.pulse(now);
            }
        });
        FxHarness.run(() -> {
            BorderPane root = new BorderPane(page.centre());
            root.setBottom(page.curves());
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 900, height()));
            stage.show();
            pump.start();
        });
        FxHarness.until(
                "the digits are written", () -> page.lab().snapshotProperty().get() != null);
    }

    @AfterEach
    void close() {
        FxHarness.run(() -> {
            pump.stop();
            page.close();
            jobs.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
        FxHarness.until("no worker is left", () -> workers() == 0);
    }

    private static long workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("rbm-"))
                .count();
    }

    <N extends Node> N find(String id, Class<N> type) {
        return FxTest.onFx(() -> FxHarness.find(page.view().getScene().getRoot(), id, type));
    }

    String text(String id) {
        return find(id, Label.class).getText();
    }

    /** By the button of a page. */
    void turnTo(int pageNumber) {
        FxHarness.run(() -> {
            page.view().applyCss();
            find("rbm-page-" + pageNumber, ToggleButton.class).fire();
            page.view().layout();
        });
    }

    /** An event made by hand counts its place in the scene. */
    static void mouse(Node node, EventType<MouseEvent> type, double localX, double localY) {
        double x = node.localToScene(localX, localY).getX();
        double y = node.localToScene(localX, localY).getY();
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    /** The same in the middle of a node. */
    static void mouse(Node node, EventType<MouseEvent> type) {
        mouse(
                node,
                type,
                node.getLayoutBounds().getWidth() / 2,
                node.getLayoutBounds().getHeight() / 2);
    }

    /** A click, or a stroke a quarter of the picture long, through the middle of a picture. */
    void stroke(String id) {
        Picture picture = find(id, Picture.class);
        FxHarness.run(() -> {
            double x = picture.getWidth() / 2;
            double y = picture.getHeight() / 2;
            mouse(picture, MouseEvent.MOUSE_PRESSED, x, y);
            mouse(picture, MouseEvent.MOUSE_DRAGGED, x + picture.getWidth() / 8, y);
            mouse(picture, MouseEvent.MOUSE_RELEASED, x + picture.getWidth() / 8, y);
        });
    }

    /** Of the training run. */
    RbmSnapshot trained() {
        return FxTest.onFx(
                () -> Objects.requireNonNull(page.lab().snapshotProperty().get()));
    }
}
