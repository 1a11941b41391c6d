package org.energyscape.cli.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the labs: opens each, lets its demo run, pictures it in the light and then in the dark theme.
 *
 * <p>Runs on the FX thread and never blocks it: the waits are pauses between pulses, in which the demo moves on as it
 * does before a student's eyes. The first failure, of a lab or of the disk, ends the walk.
 */
final class Tour {
    private final TourWindow.Maker windows;
    private final Path cacheFolder;
    private final Path folder;
    private final Duration demo;
    private final Duration repaint;
    private final Consumer<String> say;
    private final Deque<Lab> waiting;
    private final List<TourStop> stops = new ArrayList<>();
    private final CompletableFuture<List<TourStop>> outcome = new CompletableFuture<>();
    private @Nullable TourWindow window;

    /**
     * Plans a walk.
     *
     * @param labs usually all of {@link LabRegistry}
     * @param folder an existing folder for the pictures
     * @param demo how long each demo runs before it is pictured
     * @param repaint how long a change of theme takes to reach the screen
     */
    Tour(
            TourWindow.Maker windows,
            List<Lab> labs,
            Path cacheFolder,
            Path folder,
            Duration demo,
            Duration repaint,
            Consumer<String> say) {
        this.windows = windows;
        this.cacheFolder = cacheFolder;
        this.folder = folder;
        this.demo = demo;
        this.repaint = repaint;
        this.say = say;
        waiting = new ArrayDeque<>(labs);
    }

    /** A stop for every lab, once the walk has ended. */
    CompletableFuture<List<TourStop>> outcome() {
        return outcome;
    }

    /** Sets off, on the FX thread, and returns at once. */
    void start() {
        attempt(() -> {
            TourWindow opened = windows.open(cacheFolder, this::failed);
            window = opened;
            next(opened);
        });
    }

    private void next(TourWindow open) throws IOException {
        if (waiting.isEmpty()) {
            close();
            outcome.complete(List.copyOf(stops));
            return;
        }
        Lab lab = waiting.remove();
        say.accept("Opening " + lab.title());
        open.dark(false);
        open.show(lab);
        after(demo, () -> {
            Path light = picture(open, folder, lab, "light");
            open.dark(true);
            after(repaint, () -> {
                stops.add(TourStop.of(lab, light, picture(open, folder, lab, "dark")));
                next(open);
            });
        });
    }

    private static Path picture(TourWindow open, Path folder, Lab lab, String theme) throws IOException {
        Path file = folder.resolve(lab.id() + "-" + theme + ".png");
        PngFile.write(open.scene().snapshot(null), file);
        return file;
    }

    private void after(Duration pause, Step step) {
        PauseTransition wait = new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
        wait.setOnFinished(event -> {
            if (!outcome.isDone()) {
                attempt(step);
            }
        });
        wait.play();
    }

    private void attempt(Step step) {
        try {
            step.go();
        } catch (IOException | RuntimeException | Error e) {
            end(e);
        }
    }

    private void failed(String title, Throwable cause) {
        String reason =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        end(new IOException(title + ": " + reason, cause));
    }

    private void end(Throwable failure) {
        close();
        outcome.completeExceptionally(failure);
    }

    private void close() {
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
