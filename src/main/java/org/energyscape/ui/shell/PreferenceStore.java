package org.energyscape.ui.shell;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps {@link Preferences} in {@code preferences.json}. Written to a neighbour first and moved over the old file, so a
 * crash leaves either the old or the new one. A file that cannot be read is put aside as
 * {@code preferences.unreadable.json} and the defaults hold: preferences are never worth a failure.
 */
final class PreferenceStore implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PreferenceStore.class.getName());
    private static final long CLOSE_SECONDS = 2;

    private final Path file;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "preferences");
        thread.setDaemon(true);
        return thread;
    });

    PreferenceStore(Path folder) {
        file = folder.resolve("preferences.json");
    }

    Preferences load() {
        try {
            return new Preferences(JSON.std.mapFrom(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return new Preferences();
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> file + " cannot be read as JSON; starting with the defaults");
            putAside();
            return new Preferences();
        }
    }

    /** Writes on a thread of its own: a home folder may be on a slow network. */
    void save(Preferences preferences) {
        Map<String, Object> entries = preferences.toMap();
        writer.execute(() -> write(entries));
    }

    /** Waits a moment for what is being written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning(() -> file + " could not be written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Map<String, Object> entries) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling("preferences.json.new");
            Files.writeString(
                    fresh, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(entries) + "\n");
            move(fresh, file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> file + " cannot be written; the window will not remember this session");
        }
    }

    private void putAside() {
        try {
            move(file, file.resolveSibling("preferences.unreadable.json"));
        } catch (IOException e) {
            LOG.log(Level.FINE, e, () -> file + " cannot be put aside");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
