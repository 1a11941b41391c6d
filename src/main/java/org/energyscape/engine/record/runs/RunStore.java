package org.energyscape.engine.record.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every run that was recorded. One folder holds the database {@value #DATABASE} (SQLite) and, named by the number of the
 * run, a folder of NumPy archives for each run with checkpoints and final weights.
 *
 * <p>Several processes may have one store open, and any thread may call. Runs whose process died are marked
 * {@link RecordState#INTERRUPTED} when the store is next opened; those that another living process records are left
 * alone. Failures name the file.
 */
public final class RunStore implements AutoCloseable {
    /** Name of the store's folder among the data of a user. */
    public static final String FOLDER = "runs";

    /** Name of the database in the folder of the store. */
    public static final String DATABASE = "runs.db";

    /** How long a deleted run can be restored; later the next opening of the store removes it. */
    public static final Duration KEPT_AFTER_DELETION = Duration.ofDays(30);

    private static final String LOCK = "recording.lock";

    private final Path folder;
    private final RunDatabase database;

    private RunStore(Path folder, RunDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * Opens the store in the folder, making it where there is none and migrating one of an older version.
     *
     * @throws IOException if it was made by a newer version of the program, or is no store; nothing is changed then
     */
    public static RunStore open(Path folder) throws IOException {
        return open(folder, Schema.CURRENT);
    }

    static RunStore open(Path folder, Schema schema) throws IOException {
        Files.createDirectories(folder);
        RunStore store = new RunStore(folder, RunDatabase.open(folder.resolve(DATABASE), schema));
        boolean usable = false;
        try {
            store.markInterrupted();
            store.purge(Instant.now().minus(KEPT_AFTER_DELETION));
            usable = true;
        } finally {
            if (!usable) {
                store.close();
            }
        }
        return store;
    }

    /** Begins to record a run, which then counts as running until its recorder is finished or its process dies. */
    public RunRecorder begin(RunHeader header) throws IOException {
        // The lock is taken before the row can be seen: who sees a running run without a lock may call it dead.
        List<RunLock> locks = new ArrayList<>();
        long id = -1;
        try {
            id = database.writeAndGet(connection -> {
                long next = RunRows.insert(connection, header, Instant.now());
                Files.createDirectories(folder(next));
                RunLock lock = RunLock.tryAcquire(lock(next));
                if (lock == null) {
                    throw new IOException(lock(next) + ": the folder of a new run is in use");
                }
                locks.add(lock);
                return next;
            });
        } finally {
            if (id < 0) {
                for (RunLock lock : locks) {
                    lock.close();
                }
            }
        }
        return new RunRecorder(database, id, folder(id), locks.get(0));
    }

    private void markInterrupted() throws IOException {
        boolean any = !database.read(this::running).isEmpty();
        if (!any) {
            return;
        }
        database.write(connection -> {
            for (RunInfo run : running(connection)) {
                if (isDead(run.id())) {
                    RunRows.update(
                            connection,
                            "UPDATE run SET state = ? WHERE id = ?",
                            RecordState.INTERRUPTED.name(),
                            run.id());
                }
            }
        });
    }

    private List<RunInfo> running(Connection connection) throws SQLException, IOException {
        return RunRows.select(connection, "state = ?", RecordState.RUNNING.name());
    }

    private boolean isDead(long id) throws IOException {
        try {
            RunLock lock = RunLock.tryAcquire(lock(id));
            if (lock == null) {
                return false;
            }
            lock.close();
            return true;
        } catch (NoSuchFileException e) {
            // Somebody has removed the whole folder.
            return true;
        }
    }

    /** The runs that answer to the query. */
    public List<RunInfo> list(RunQuery query) throws IOException {
        return database.read(connection -> RunRows.list(connection, query));
    }

    /** The run with the number, a deleted one too. */
    public Optional<RunInfo> find(long id) throws IOException {
        return database.read(
                connection -> RunRows.select(connection, "id = ?", id).stream().findFirst());
    }

    /**
     * The run with the number, a deleted one too.
     *
     * @throws IOException if there is none
     */
    public RunInfo get(long id) throws IOException {
        return find(id).orElseThrow(() -> missing(id));
    }

    /** Every recorded point, a curve for each metric and set in order of first appearance. */
    public List<RunCurve> metrics(long id) throws IOException {
        return database.read(connection -> RunRows.curves(connection, id));
    }

    /** The newest point of one metric of every run that has it: by run, then by set. */
    public Map<Long, Map<String, RunPoint>> newest(String metric) throws IOException {
        return database.read(connection -> RunRows.newest(connection, metric));
    }

    /** The journal as {@link RunJournal} writes it, in its order. */
    public List<String> journal(long id) throws IOException {
        return database.read(connection -> RunRows.journal(connection, id));
    }

    /** Checkpoints and final weights in order of their step. */
    public List<RunFile> files(long id) throws IOException {
        return database.read(connection -> RunRows.files(connection, id));
    }

    /** The moments of a run that training can go on from, in order of their step. */
    public List<RunCheckpoint> checkpoints(long id) throws IOException {
        return RunCheckpoint.of(this, id);
    }

    /** Where the files of a run stand. */
    public Path folder(long id) {
        return folder.resolve(Long.toString(id));
    }

    private Path lock(long id) {
        return folder(id).resolve(LOCK);
    }

    /** Replaces the note. */
    public void note(long id, String text) throws IOException {
        change(id, "UPDATE run SET note = ? WHERE id = ?", text, id);
    }

    /**
     * Adds a tag; one that is there already stays.
     *
     * @throws IllegalArgumentException if the tag is blank or has several lines
     */
    public void tag(long id, String name) throws IOException {
        String tag = name.strip();
        if (tag.isEmpty() || tag.lines().count() != 1) {
            throw new IllegalArgumentException("Tag: found \"" + name + "\", expected one line of text");
        }
        get(id);
        database.write(c -> RunRows.update(c, "INSERT OR IGNORE INTO tag (run, name) VALUES (?, ?)", id, tag));
    }

    /** Takes a tag away, if it is there. */
    public void untag(long id, String name) throws IOException {
        get(id);
        database.write(c -> RunRows.update(c, "DELETE FROM tag WHERE run = ? AND name = ?", id, name.strip()));
    }

    /**
     * Deletes a run so that it can be restored for {@link #KEPT_AFTER_DELETION}.
     *
     * @throws IOException if it is still being recorded
     */
    public void delete(long id) throws IOException {
        if (get(id).state() == RecordState.RUNNING) {
            throw new IOException("Run " + id + " is still being recorded; it can be deleted when it has ended");
        }
        change(id, "UPDATE run SET deleted = ? WHERE id = ?", Instant.now().toEpochMilli(), id);
    }

    /** Undoes {@link #delete}. */
    public void restore(long id) throws IOException {
        change(id, "UPDATE run SET deleted = NULL WHERE id = ?", id);
    }

    /** Removes for good what was deleted before the given time. */
    public void purge(Instant before) throws IOException {
        String old = "deleted IS NOT NULL AND deleted < ?";
        List<RunInfo> gone = database.read(c -> RunRows.select(c, old, before.toEpochMilli()));
        for (RunInfo run : gone) {
            // Asked again: it may have been restored meanwhile. Numbers are not given twice, so a folder left behind by
            // a crash between the two removals is never taken for that of another run.
            int removed = database.writeAndGet(
                    c -> RunRows.update(c, "DELETE FROM run WHERE id = ? AND " + old, run.id(), before.toEpochMilli()));
            if (removed > 0) {
                removeFolder(folder(run.id()));
            }
        }
    }

    private static void removeFolder(Path gone) throws IOException {
        if (!Files.exists(gone)) {
            return;
        }
        try (Stream<Path> files = Files.walk(gone)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void change(long id, String sql, Object... values) throws IOException {
        if (database.writeAndGet(c -> RunRows.update(c, sql, values)) == 0) {
            throw missing(id);
        }
    }

    private IOException missing(long id) {
        return new IOException("There is no run " + id + " in " + folder.resolve(DATABASE));
    }

    /** Writes a run into a folder, which is made if missing, for use without this program; see {@link RunExport}. */
    public List<Path> export(long id, Path target) throws IOException {
        return RunExport.write(this, get(id), target);
    }

    /** Closes the database; recorders must have been finished or closed before. */
    @Override
    public void close() throws IOException {
        database.close();
    }
}
