package org.energyscape.cli.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import org.energyscape.lab.Lab;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the labs: opens each, lets its demo run, pictures it in the light and then in the dark theme.
 *
 * <p>Runs on the FX thread and never blocks it: the waits are pauses between pulses, in which the demo moves on as it
 * does before a student's eyes. The first failure, of a lab or of the disk, ends the walk.
 */
final class Tour {
    private final AppFolders folders;
    private final Path pictures;
    private final Duration demo;
    private final Duration repaint;
    private final BiConsumer<Duration, Runnable> pauses;
    private final Consumer<String> say;
    private final List<Lab> labs;
    private final Deque<Lab> waiting;
    private final List<TourStop> stops = new ArrayList<>();
    private final CompletableFuture<List<TourStop>> outcome = new CompletableFuture<>();
    private @Nullable TourWindow window;

    /**
     * Plans a walk.
     *
     * @param labs in the order of the walk
     * @param folders where the windows remember things; preferences found there are followed
     * @param pictures an existing folder for the pictures
     * @param demo how long each demo runs before it is pictured
     * @param repaint how long a change of theme takes to reach the screen
     * @param pauses calls back on the FX thread after a while; a test counts pulses instead
     */
    Tour(
            List<Lab> labs,
            AppFolders folders,
            Path pictures,
            Duration demo,
            Duration repaint,
            BiConsumer<Duration, Runnable> pauses,
            Consumer<String> say) {
        this.folders = folders;
        this.pictures = pictures;
        this.demo = demo;
        this.repaint = repaint;
        this.pauses = pauses;
        this.say = say;
        this.labs = List.copyOf(labs);
        waiting = new ArrayDeque<>(labs);
    }

    /** A stop for every lab, once the walk has ended. */
    CompletableFuture<List<TourStop>> outcome() {
        return outcome;
    }

    /** Sets off, on the FX thread, and returns at once. */
    void start() {
        attempt(this::next);
    }

    private void next() throws IOException {
        closeWindow();
        if (waiting.isEmpty()) {
            outcome.complete(List.copyOf(stops));
            return;
        }
        Lab lab = waiting.remove();
        say.accept("Opening " + lab.title());
        TourWindow open = new TourWindow(labs, lab, folders);
        window = open;
        open.theme(Theme.LIGHT);
        after(demo, () -> {
            Path light = picture(open, lab, "light");
            open.theme(Theme.DARK);
            after(repaint, () -> {
                stops.add(TourStop.of(lab, light, picture(open, lab, "dark")));
                next();
            });
        });
    }

    private Path picture(TourWindow open, Lab lab, String theme) throws IOException {
        Path file = pictures.resolve(lab.id() + "-" + theme + ".png");
        PngFile.write(open.picture(), file);
        return file;
    }

    /** Calls back after a while of the clock. */
    static void byClock(Duration pause, Runnable then) {
        PauseTransition wait = new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
        wait.setOnFinished(event -> then.run());
        wait.play();
    }

    private void after(Duration pause, Step step) {
        pauses.accept(pause, () -> attempt(step));
    }

    private void attempt(Step step) {
        try {
            step.go();
        } catch (IOException | RuntimeException | Error e) {
            closeWindow();
            outcome.completeExceptionally(e);
        }
    }

    private void closeWindow() {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    @FunctionalInterface
    private interface Step {
        void go() throws IOException;
    }
}
