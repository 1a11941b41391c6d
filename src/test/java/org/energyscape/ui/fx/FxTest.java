package org.energyscape.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Runs parts of a test on the JavaFX thread. The toolkit starts once per test process and stays; failures on the JavaFX
 * thread arrive at the caller as they were thrown.
 */
public final class FxTest {

    private static final long PATIENCE_SECONDS = 20;

    static {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyStarted) {
            // Another test helper, such as TestFX, was first.
            started.countDown();
        }
        try {
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The JavaFX toolkit did not start in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the JavaFX toolkit started", e);
        }
        Platform.setImplicitExit(false);
    }

    private FxTest() {}

    /** Something to do that may fail. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** Computes something on the JavaFX thread and waits for it. */
    public static <T extends @Nullable Object> T onFx(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw sneaky(e);
            }
        }
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw sneaky(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The JavaFX thread was busy for " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the JavaFX thread", e);
        }
    }

    /** Does something on the JavaFX thread and waits for it. */
    public static void onFx(Action work) {
        FxTest.<@Nullable Object>onFx(() -> {
            work.run();
            return null;
        });
    }

    /** Waits until so many pulses have passed: animations and layout have had their turn. */
    public static void awaitPulses(int pulses) {
        CountDownLatch left = new CountDownLatch(pulses);
        AnimationTimer timer = onFx(() -> {
            AnimationTimer counting = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    left.countDown();
                }
            };
            counting.start();
            return counting;
        });
        try {
            if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("No " + pulses + " pulses in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for pulses", e);
        } finally {
            onFx((Action) timer::stop);
        }
    }

    /** Shows a scene in a window at the corner of the screen. */
    public static Stage show(Scene scene) {
        return onFx(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    /** Closes all windows a test has left open. */
    public static void closeWindows() {
        onFx((Action) () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Sets the light or the dark theme for all windows. */
    public static void theme(boolean dark) {
        onFx((Action) () -> Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet()));
    }

    /** What a scene looks like after style and layout, row-major ARGB. */
    public static Shot shoot(Scene scene) {
        return onFx(() -> {
            WritableImage image = scene.snapshot(null);
            return new Shot((int) image.getWidth(), (int) image.getHeight(), image.getPixelReader());
        });
    }

    /** A picture of a scene. */
    public record Shot(int width, int height, PixelReader pixels) {
        public int argb(int x, int y) {
            return pixels.getArgb(x, y);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
