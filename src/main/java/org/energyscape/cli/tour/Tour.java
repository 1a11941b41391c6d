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
import org.energyscape.lab.Preset;
import org.energyscape.ui.shell.AppFolders;
import org.energyscape.ui.shell.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the labs: opens each, lets its demo run, pictures it in the light and then in the dark theme; then the same with
 * the first story of each further page.
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
        see(open, lab.id(), (light, dark) -> {
            stops.add(TourStop.of(lab, light, dark));
            nextPage(open, lab, new ArrayDeque<>(furtherPages(lab)));
        });
    }

    /** The first story of every page but the one the demo is on. */
    static List<Preset> furtherPages(Lab lab) {
        return lab.pages().keySet().stream()
                .filter(page -> !page.equals(lab.presets().get(0).page()))
                .flatMap(page -> lab.presets().stream()
                        .filter(preset -> preset.page().equals(page))
                        .limit(1))
                .toList();
    }

    private void nextPage(TourWindow open, Lab lab, Deque<Preset> pages) throws IOException {
        if (pages.isEmpty()) {
            next();
            return;
        }
        Preset preset = pages.remove();
        open.show(preset);
        see(open, lab.id() + "-" + preset.page(), (light, dark) -> {
            stops.add(TourStop.of(lab, preset, light, dark));
            nextPage(open, lab, pages);
        });
    }

    /** Lets what is open run for a while and pictures it in both themes. */
    private void see(TourWindow open, String name, Seen then) {
        open.theme(Theme.LIGHT);
        after(demo, () -> {
            Path light = picture(open, name, "light");
            open.theme(Theme.DARK);
            after(repaint, () -> then.go(light, picture(open, name, "dark")));
        });
    }

    private Path picture(TourWindow open, String name, String theme) throws IOException {
        Path file = pictures.resolve(name + "-" + theme + ".png");
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
    private interface Seen {
        void go(Path light, Path dark) throws IOException;
    }

    @FunctionalInterface
    private interface Step {
        void go() throws IOException;
    }
}
