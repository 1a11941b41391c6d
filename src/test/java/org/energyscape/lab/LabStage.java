package org.energyscape.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.energyscape.engine.run.Pacer;
import org.energyscape.ui.fx.Assembly;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.shell.FxHarness;
import org.jspecify.annotations.Nullable;

/**
 * What a test of a page has around it: a scene, jobs, a place for news, and hands that wait until there is something to
 * press. Nodes are named by their ids. Methods may be called on any thread but those that wait, which are for the test's.
 */
public abstract class LabStage implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 30;

    private final List<String> news = new CopyOnWriteArrayList<>();
    private final Jobs jobs =
            FxTest.onFx(() -> new Jobs((title, cause) -> news.add(title + ": " + cause.getMessage())));

    /** Draws what has happened, as a frame of the window does. */
    protected abstract void pulse(long nowNanos);

    /** The picture in the middle. */
    protected abstract Node centre();

    /** Curves below it, if there are any. */
    protected abstract @Nullable Node curves();

    /** Ends the page and its threads. On the FX thread. */
    protected abstract void closePage();

    /** What the window would lend the page; two threads. */
    protected final LabContext context(SharedRuns runs) {
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
        return new LabContext(
                jobs,
                messages,
                Path.of("unused"),
                2,
                () -> Pacer.NEVER_WAIT,
                runs,
                LabMemory.ofThisStart(),
                Assembly.AT_ONCE);
    }

    /** What the window would have told, failures among it. */
    public final List<String> news() {
        return news;
    }

    /** Shows the page in a light window. */
    public final void show(double width, double height) {
        FxTest.theme(false);
        FxTest.onFx(() -> {
            FxTest.show(new Scene(new BorderPane(centre(), null, null, curves(), null), width, height));
        });
    }

    /** Pulses the page, once a frame, until the condition holds. */
    public final void until(String what, BooleanSupplier condition) {
        Callable<Boolean> look = () -> {
            pulse(System.nanoTime());
            return condition.getAsBoolean();
        };
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!FxTest.onFx(look)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain: " + what + "; the news is " + news);
            }
            FxTest.awaitPulses(1);
        }
    }

    /** The node with this id if it is there by now; for waits, since a pane has its content after the next frame. */
    public final @Nullable Node seen(String id) {
        return FxTest.<@Nullable Node>onFx(() -> centre().lookup("#" + id));
    }

    /** The node with this id, which is there. */
    public final <N extends Node> N find(String id, Class<N> type) {
        return FxTest.onFx(() -> FxHarness.find(centre(), id, type));
    }

    /** Waits for a node with this id. */
    public final void await(String id) {
        until("there is #" + id, () -> seen(id) != null);
    }

    /** Presses a button once it is there and may be pressed. */
    public final void press(String id) {
        until("#" + id + " can be pressed", () -> {
            boolean ready = seen(id) instanceof ButtonBase button && !button.isDisabled();
            if (ready) {
                find(id, ButtonBase.class).fire();
            }
            return ready;
        });
    }

    /** Chooses the button of a row, as a press does; one that is chosen stays so. */
    public final void choose(String id) {
        await(id);
        FxTest.onFx(() -> find(id, ToggleButton.class).setSelected(true));
    }

    /** What a label says; nothing where none is to be seen. */
    public final String text(String id) {
        return FxTest.onFx(() -> seen(id) instanceof Label label && label.isVisible() ? label.getText() : "");
    }

    /** Waits until a label says some words. */
    public final void awaitText(String id, String words) {
        until("#" + id + " says \"" + words + "\"", () -> text(id).contains(words));
    }

    /** Whether some label of a style has these words in it. */
    public final boolean says(String styleClass, String words) {
        return FxTest.onFx(() -> centre().lookupAll("." + styleClass).stream()
                .anyMatch(node -> node instanceof Label label && label.getText().contains(words)));
    }

    /** Waits until the caption of some panel has these words in it. */
    public final void awaitCaption(String words) {
        until("a caption says \"" + words + "\"", () -> says("panel-caption", words));
    }

    /** Presses and releases a key in a node that is there. */
    public final void key(String id, KeyCode code, boolean alt) {
        FxTest.onFx(() -> {
            Node node = find(id, Node.class);
            Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
            Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, alt, false));
        });
    }

    /** Presses and releases a key in a node that is there. */
    public final void key(String id, KeyCode code) {
        key(id, code, false);
    }

    /** Ends page, jobs and windows. */
    @Override
    public final void close() {
        FxTest.onFx(() -> {
            closePage();
            jobs.close();
        });
        FxTest.closeWindows();
    }
}
