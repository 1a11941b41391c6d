package org.energyscape.ui.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Runs test code on the FX thread of a toolkit that is started once. */
public final class FxHarness {
    private static final long DEADLINE_SECONDS = 30;
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private FxHarness() {}

    /** Starts the toolkit unless it runs. */
    public static void start() {
        if (STARTED.compareAndSet(false, true)) {
            try {
                Platform.startup(() -> {});
            } catch (IllegalStateException e) {
                // Another test class has started it.
                LockSupport.parkNanos(1);
            }
            Platform.setImplicitExit(false);
        }
    }

    /** The result of work done on the FX thread. */
    public static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The FX thread did not answer", e);
        }
    }

    /** Does something on the FX thread and waits for it. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Waits until a condition, asked on the FX thread, holds. */
    public static void until(String what, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!call(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** Presses and releases a key where the focus is. On the FX thread. */
    public static void press(Scene scene, KeyCode code, boolean control, boolean shift) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene.getRoot() : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, control, false, false));
        Node after = scene.getFocusOwner();
        Event.fireEvent(
                after == null ? scene.getRoot() : after,
                new KeyEvent(KeyEvent.KEY_RELEASED, "", code.getName(), code, shift, control, false, false));
    }

    public static void press(Scene scene, KeyCode code) {
        press(scene, code, false, false);
    }

    /** Types one character where the focus is. On the FX thread. */
    public static void type(Scene scene, String character) {
        Event.fireEvent(
                scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    /**
     * The node with the given id, of the given type. On the FX thread. What lies in a split or scroll pane can be found
     * once the pane has its skin, which a pulse gives it; where none has come yet, it is given here.
     */
    public static <N extends Node> N find(Node root, String id, Class<N> type) {
        Node found = root.lookup("#" + id);
        if (found == null) {
            root.applyCss();
            found = root.lookup("#" + id);
        }
        if (found == null) {
            throw new AssertionError("There is no node #" + id);
        }
        return type.cast(found);
    }
}
