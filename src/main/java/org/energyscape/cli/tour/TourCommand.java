package org.energyscape.cli.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.energyscape.lab.Lab;
import org.energyscape.ui.fx.StallWatchdog;
import org.energyscape.ui.shell.AppFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tour}: every lab opened without a display, its demo run for a while, and pictured. */
@Command(
        name = "tour",
        header = "Picture every lab at work, without a display.",
        description = "Opens each lab, runs its demo for a while, and writes a picture of it in both themes, with an"
                + " index.html to look at them.",
        sortOptions = false)
public final class TourCommand implements Callable<Integer> {
    /** Where the pictures go unless somebody says otherwise. */
    public static final String FOLDER = "target/tour";

    /** Held here, because the logging system forgets settings of loggers that nobody holds. */
    private static final Logger STALLS = Logger.getLogger(StallWatchdog.class.getName());

    private static final Duration REPAINT = Duration.ofMillis(400);
    private static final long MINUTES_AT_MOST = 10;

    private final List<Lab> labs;
    private final Path cacheFolder;
    private final Consumer<String> say;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the pictures; default ${DEFAULT-VALUE}.")
    private Path out = Path.of(FOLDER);

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            description = "How long each demo runs before it is pictured; default ${DEFAULT-VALUE}.")
    private double seconds = 3;

    /** A tour of the given labs that tells its progress to {@code say}. */
    public TourCommand(List<Lab> labs, Path cacheFolder, Consumer<String> say) {
        this.labs = labs;
        this.cacheFolder = cacheFolder;
        this.say = say;
    }

    @Override
    public Integer call() throws Exception {
        if (!(seconds > 0 && seconds <= 600)) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds: found " + seconds + ", expected more than 0 and at most 600");
        }
        if (labs.isEmpty()) {
            throw new IllegalStateException("The tour found no lab, expected at least one in the registry");
        }
        Files.createDirectories(out);
        HeadlessToolkit.choose();
        // Taking a picture stops the window for a moment; nobody is waiting for it.
        STALLS.setLevel(Level.OFF);
        Path settings = Files.createTempDirectory("energyscape-tour");
        List<TourStop> stops;
        try {
            stops = walk(new AppFolders(settings, cacheFolder, settings.resolve("data")));
        } finally {
            remove(settings);
        }
        Path index = TourIndex.write(out, stops);
        say.accept("The tour is in " + index.toAbsolutePath().normalize());
        return 0;
    }

    private List<TourStop> walk(AppFolders folders) throws Exception {
        Duration demo = Duration.ofMillis(Math.round(1000 * seconds));
        Tour tour = new Tour(labs, folders, out, demo, REPAINT, Tour::byClock, say);
        Platform.startup(() -> {
            // Else the toolkit ends itself when the window of the tour closes, and pending work is lost.
            Platform.setImplicitExit(false);
            tour.start();
        });
        try {
            return tour.outcome().get(MINUTES_AT_MOST, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new IOException("The tour did not end within " + MINUTES_AT_MOST + " minutes", e);
        } finally {
            Platform.exit();
        }
    }

    /** The visitor's own preferences are neither followed nor changed. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
