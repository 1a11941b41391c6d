package org.energyscape.engine.record.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.record.CdStateFile;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.NpzFile;
import org.energyscape.engine.record.RbmFile;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.jspecify.annotations.Nullable;

/**
 * Writes one run into the store while it goes on. Points and journal entries are only put into a queue, which a thread of
 * the recorder's own commits every {@value #MILLIS_BETWEEN_COMMITS} ms: the death of the process costs less than the last
 * second. {@link #finish} commits before it returns, so a run that was finished stays finished.
 *
 * <p>Any thread may call; order of the calls is the order of the record. What fails in the background is tried again, and
 * told by {@link #failure} and {@link #finish}: training goes on without its record rather than not at all.
 */
public final class RunRecorder implements AutoCloseable {
    /** Pause between two commits. */
    static final int MILLIS_BETWEEN_COMMITS = 200;

    /** Archives that may wait to be written; whoever brings another one waits too, so that their order stays. */
    private static final int WAITING_FILES = 2;

    private static final String WEIGHTS = "weights.npz";
    private static final String OUTCOME = "final.npz";

    private final RunDatabase database;
    private final long id;
    private final Path folder;
    private final RunLock lock;
    private final Object writing = new Object();
    private final ScheduledExecutorService commits;
    private final ThreadPoolExecutor files;
    private List<RecordOperation> waiting = new ArrayList<>();
    private volatile @Nullable IOException failure;
    private volatile @Nullable IOException fileFailure;
    private boolean ended;

    RunRecorder(RunDatabase database, long id, Path folder, RunLock lock) {
        this.database = database;
        this.id = id;
        this.folder = folder;
        this.lock = lock;
        commits = Executors.newSingleThreadScheduledExecutor(daemon("record of run " + id));
        files = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_FILES),
                daemon("files of run " + id),
                RunRecorder::queueWithPatience);
        // It ends with the pool and throws nothing.
        ScheduledFuture<?> unused = commits.scheduleWithFixedDelay(
                this::commitQuietly, MILLIS_BETWEEN_COMMITS, MILLIS_BETWEEN_COMMITS, TimeUnit.MILLISECONDS);
    }

    private static void queueWithPatience(Runnable work, ThreadPoolExecutor pool) {
        try {
            if (!pool.isShutdown()) {
                pool.getQueue().put(work);
            }
        } catch (InterruptedException e) {
            // The wish is passed on; this file is not kept.
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The number of the run. */
    public long id() {
        return id;
    }

    /** Adds a point; a later one with the same series and step takes its place. */
    public void metric(MetricLog.Series series, long step, double x, double value) {
        add(new RecordOperation.Point(new MetricPoint(series, step, x, value)));
    }

    /** Adds some points. */
    public synchronized void metrics(List<MetricPoint> points) {
        points.forEach(point -> add(new RecordOperation.Point(point)));
    }

    /** Drops points and checkpoints after the step: the student went back and did something else. */
    public void forgetAfter(long step) {
        add(new RecordOperation.Forget(step));
        inBackground(() -> {
            List<RunFile> gone = database.read(c -> RunRows.files(c, id)).stream()
                    .filter(file -> file.step() > step)
                    .toList();
            for (RunFile file : gone) {
                database.write(c -> RunRows.update(c, "DELETE FROM file WHERE run = ? AND name = ?", id, file.name()));
                Files.deleteIfExists(folder.resolve(file.name()));
            }
        });
    }

    /** Adds a line to the journal. */
    public void journal(Journal.Entry entry) {
        add(new RecordOperation.Note(RunJournal.toJson(entry)));
    }

    /** Keeps only so many lines of the journal. */
    public void cutJournal(int size) {
        add(new RecordOperation.Cut(size));
    }

    private synchronized void add(RecordOperation operation) {
        if (ended) {
            throw new IllegalStateException("Run " + id + " has ended; nothing can be added to its record");
        }
        waiting.add(operation);
    }

    /** Keeps the machine as it is now; copied before this returns, written in the background. */
    public void checkpoint(long step, Rbm rbm) {
        checkpoint(step, RbmFile.arrays(rbm));
    }

    /** Keeps a moment of training from which it goes on bit for bit; copied before this returns, written in the background. */
    public void checkpoint(long step, CdState state) {
        checkpoint(step, CdStateFile.arrays(state));
    }

    /** Keeps the arrays of any model; they must not be written to afterwards. */
    public void checkpoint(long step, Map<String, NpyArray> arrays) {
        keep(String.format(Locale.ROOT, "step-%09d.npz", step), RunFile.Kind.CHECKPOINT, step, arrays);
    }

    /**
     * Keeps the final weights.
     *
     * @return their hash, for {@link #finish}
     */
    public String weights(long step, Rbm rbm) {
        keep(WEIGHTS, RunFile.Kind.FINAL, step, RbmFile.arrays(rbm));
        return Hashes.of(rbm);
    }

    /** The same with all that training goes on from. */
    public String weights(long step, CdState state) {
        keep(WEIGHTS, RunFile.Kind.FINAL, step, CdStateFile.arrays(state));
        return Hashes.of(state.rbm());
    }

    /** Keeps what came out in the end where that is no machine's weights; the arrays must not be written to afterwards. */
    public void outcome(long step, Map<String, NpyArray> arrays) {
        keep(OUTCOME, RunFile.Kind.FINAL, step, arrays);
    }

    private void keep(String name, RunFile.Kind kind, long step, Map<String, NpyArray> arrays) {
        synchronized (this) {
            if (ended) {
                throw new IllegalStateException("Run " + id + " has ended; nothing can be added to its record");
            }
        }
        inBackground(() -> {
            Path file = folder.resolve(name);
            NpzFile.write(file, arrays);
            String hash = Hashes.ofFile(file);
            long bytes = Files.size(file);
            database.write(c -> RunRows.update(
                    c,
                    "INSERT OR REPLACE INTO file (run, name, kind, step, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    name,
                    kind.stored(),
                    step,
                    bytes,
                    hash));
        });
    }

    private interface FileWork {
        void perform() throws IOException;
    }

    /** One after the other, in the order in which they came. */
    private void inBackground(FileWork work) {
        files.execute(() -> {
            try {
                work.perform();
            } catch (IOException e) {
                fileFailure = e;
            }
        });
    }

    /** Why the record is not complete at present, or null: for a notice while training goes on. */
    public @Nullable IOException failure() {
        IOException file = fileFailure;
        return file != null ? file : failure;
    }

    /** What waits in the queue is in the store when this returns. */
    public void flush() throws IOException {
        commit(null);
    }

    private void commitQuietly() {
        try {
            flush();
        } catch (IOException | RuntimeException e) {
            failure = e instanceof IOException io ? io : new IOException("Run " + id + " cannot be recorded: " + e, e);
        }
    }

    private void commit(RunDatabase.@Nullable Action ending) throws IOException {
        // One at a time, so that nothing overtakes what is being written.
        synchronized (writing) {
            List<RecordOperation> taken;
            synchronized (this) {
                taken = waiting;
                waiting = new ArrayList<>();
            }
            if (taken.isEmpty() && ending == null) {
                return;
            }
            boolean done = false;
            try {
                if (ending == null) {
                    database.write(c -> RecordOperation.write(c, id, taken));
                } else {
                    database.writeDurably(c -> {
                        RecordOperation.write(c, id, taken);
                        ending.on(c);
                    });
                }
                done = true;
                failure = null;
            } finally {
                if (!done) {
                    synchronized (this) {
                        taken.addAll(waiting);
                        waiting = taken;
                    }
                }
            }
        }
    }

    /**
     * Ends the record; everything is in the store, and on the disk, when this returns.
     *
     * @param state how the run ended
     * @param steps steps of the simulation done
     * @param hash of what came out, such as the final weights
     * @throws IOException if something could not be written; the run then counts as interrupted, or lacks a file
     */
    public void finish(RecordState state, long steps, @Nullable String hash) throws IOException {
        if (state == RecordState.RUNNING) {
            throw new IllegalArgumentException("A run does not end RUNNING");
        }
        synchronized (this) {
            if (ended) {
                throw new IllegalStateException("Run " + id + " has ended already");
            }
            ended = true;
        }
        commits.shutdown();
        files.shutdown();
        try {
            awaitFiles();
            commit(c -> RunRows.update(
                    c,
                    "UPDATE run SET state = ?, ended = ?, steps = ?, final_hash = ? WHERE id = ?",
                    state.name(),
                    Instant.now().toEpochMilli(),
                    steps,
                    hash,
                    id));
        } finally {
            lock.close();
        }
        IOException lost = fileFailure;
        if (lost != null) {
            throw new IOException("A file of run " + id + " could not be kept: " + lost.getMessage(), lost);
        }
    }

    private void awaitFiles() {
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                done = files.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                // The record is worth the moment; the wish is passed on.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the record of a run that was not finished: it counts as interrupted. Does nothing after {@link #finish}. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        commits.shutdown();
        files.shutdown();
        try {
            awaitFiles();
            commit(c -> RunRows.update(
                    c,
                    "UPDATE run SET state = ?, ended = ? WHERE id = ?",
                    RecordState.INTERRUPTED.name(),
                    Instant.now().toEpochMilli(),
                    id));
        } finally {
            lock.close();
        }
    }
}
