package org.energyscape.engine.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.energyscape.engine.Background;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;

/**
 * Runs one {@link Simulation} on one worker thread. What the student does enters a queue that is drained between steps
 * and stamped into the {@link Journal}. A snapshot is made only when the last one has been taken (latest wins), so a
 * slow screen can neither hold the worker up nor fill the memory. A {@link Timeline} keeps states, so that every step
 * can be gone back to; going on from a past step with something new branches off and drops the old future.
 *
 * <p>All public methods may be called from any thread and return at once. Without a worker
 * ({@link Builder#synchronous()}) requests wait until {@link #tick(int)} carries them out on the caller's thread: for tests and
 * the command line.
 *
 * @param <S> what the view draws
 */
public final class SimulationRunner<S extends Snapshot> implements AutoCloseable {
    private final LinkedBlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable S> fresh = new AtomicReference<>();
    private final SimulationCourse<S> course;
    private final Pacer pacer;
    private final @Nullable Thread worker;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile RunnerStatus status;
    private volatile boolean closed;
    private boolean playing;
    private boolean announced;
    private double perSecond = Double.POSITIVE_INFINITY;

    private SimulationRunner(Builder<S> builder, boolean threaded) {
        course = new SimulationCourse<>(
                builder.factory,
                builder.values,
                builder.metrics,
                builder.journal,
                builder.progress,
                builder.budget,
                builder.disk,
                this::superseded);
        pacer = builder.pacer;
        status = new RunnerStatus(RunState.PREPARING, 0, 0, 0, false, null, null);
        request(course::build);
        if (threaded) {
            Thread thread = Background.daemon(this::work, builder.name);
            worker = thread;
            thread.start();
        } else {
            worker = null;
        }
    }

    /** Starts describing a runner. */
    public static <S extends Snapshot> Builder<S> of(SimulationFactory<S> factory, ParamValues values) {
        return new Builder<>(factory, values);
    }

    /**
     * Describes a runner before it is started.
     *
     * @param <S> what the view draws
     */
    public static final class Builder<S extends Snapshot> {
        private final SimulationFactory<S> factory;
        private final ParamValues values;
        private MetricLog metrics = new MetricLog();
        private Journal journal = new Journal();
        private ProgressSink progress = ProgressSink.NONE;
        private long budget = 128L << 20;
        private @Nullable DiskRoom disk;
        private Pacer pacer = Pacer.NEVER_WAIT;
        private String name = "simulation";

        private Builder(SimulationFactory<S> factory, ParamValues values) {
            this.factory = factory;
            this.values = values;
        }

        public Builder<S> metrics(MetricLog log) {
            metrics = log;
            return this;
        }

        /** Takes what is done to the simulation; empty, and for this runner alone. */
        public Builder<S> journal(Journal empty) {
            journal = empty;
            return this;
        }

        /** Hears of the progress of building. */
        public Builder<S> progress(ProgressSink sink) {
            progress = sink;
            return this;
        }

        /** Memory for kept states, in bytes. */
        public Builder<S> timelineBudget(long bytes) {
            budget = bytes;
            return this;
        }

        /**
         * Room on a disk for states that memory has no room for, where the simulation has a codec for them. They are
         * written and read by the worker, and gone once the runner is closed.
         *
         * @param folder for temporary files, made if missing
         * @param bytes at most; when they are used up too, states are thinned
         * @param problems is told, once and on the worker, why memory has to do; the run goes on
         */
        public Builder<S> timelineDisk(Path folder, long bytes, Consumer<IOException> problems) {
            disk = new DiskRoom(folder, bytes, problems);
            return this;
        }

        public Builder<S> pacer(Pacer value) {
            pacer = value;
            return this;
        }

        /** The name of the worker thread. */
        public Builder<S> name(String value) {
            name = value;
            return this;
        }

        /** Starts the worker, which first builds the simulation. */
        public SimulationRunner<S> start() {
            return new SimulationRunner<>(this, true);
        }

        /** A runner without a worker: the simulation is built, and moves, only in {@link #tick(int)}. */
        public SimulationRunner<S> synchronous() {
            return new SimulationRunner<>(this, false);
        }
    }

    /** Where it stands; at most one step old. */
    public RunnerStatus status() {
        return status;
    }

    /** The newest snapshot that nobody has taken, or null. Taking it lets the worker make the next. */
    public @Nullable S takeSnapshot() {
        return fresh.getAndSet(null);
    }

    /** Everything done so far. */
    public Journal journal() {
        return course.journal();
    }

    /** Every point measured so far. */
    public MetricLog metrics() {
        return course.metrics();
    }

    public void play() {
        request(() -> playing = true);
    }

    public void pause() {
        request(() -> playing = false);
    }

    /** Pauses and goes on by one unit of the present granularity. */
    public void step() {
        request(() -> {
            playing = false;
            course.advance(false, this::interrupted);
        });
    }

    /** Pauses and goes back by one unit of the present granularity. */
    public void stepBack() {
        request(() -> {
            playing = false;
            course.stepBack(this::publish, this::interrupted);
        });
    }

    /** Pauses and shows the given step, as near as the branch reaches. */
    public void seek(long step) {
        request(new Seek(step));
    }

    /** Forgets the future of the step now shown: playing on leads elsewhere. */
    public void branchHere() {
        request(course::branch);
    }

    /** Back to step 0 with the same seed and setup. */
    public void restart() {
        request(course::restart);
    }

    public void granularity(Granularity value) {
        request(() -> course.granularity(value));
    }

    /** Units of the present granularity a second while playing; infinite for as fast as possible. */
    public void speed(double unitsPerSecond) {
        request(() -> perSecond = unitsPerSecond);
    }

    /** Carries out a command between two steps. */
    public void submit(Command command) {
        request(new Change(course::isActing, () -> course.execute(command)));
    }

    /** Takes over settings: LIVE ones between two steps, RESTART ones by building anew. */
    public void apply(ParamValues values) {
        request(new Change(() -> course.isReplacedBy(values), () -> course.apply(values)));
    }

    /** Builds anew from another factory, such as one with other data. */
    public void rebuild(SimulationFactory<S> factory, ParamValues values) {
        request(new Change(() -> true, () -> course.rebuild(factory, values)));
    }

    /** A scrubber sends many of these: only the last in the queue counts. */
    private final class Seek implements Runnable {
        private final long target;

        Seek(long step) {
            target = step;
        }

        @Override
        public void run() {
            playing = false;
            if (requests.stream().noneMatch(Seek.class::isInstance)) {
                course.seek(target, SimulationRunner.this::publish, SimulationRunner.this::interrupted);
            }
        }
    }

    private void request(Runnable request) {
        if (!closed) {
            unanswered.incrementAndGet();
            requests.add(request);
        }
    }

    /** Whether something asked for has not yet reached {@link #status()}. */
    public boolean hasUnansweredRequests() {
        return unanswered.get() > 0;
    }

    /** Whether a long move should stop early because something newer waits. */
    private boolean interrupted() {
        return closed || !requests.isEmpty();
    }

    private void work() {
        try {
            while (!closed) {
                Runnable request = nextRequest();
                if (request != null) {
                    answer(request);
                } else if (playing && !closed) {
                    perform(() -> course.advance(true, this::interrupted));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            playing = false;
            unanswered.set(0);
            status = course.status(false, true);
            fresh.set(null);
            course.close();
        }
    }

    /** Whether what is built, changed or computed just now is of no use, because something newer replaces it. */
    private boolean superseded() {
        return closed || (!requests.isEmpty() && requests.stream().anyMatch(Change::isNewer));
    }

    private @Nullable Runnable nextRequest() throws InterruptedException {
        Runnable request = requests.poll();
        if (request != null) {
            return request;
        }
        settle();
        if (!playing) {
            return requests.take();
        }
        long wait = pacer.nanosUntilNext(perSecond);
        return wait > 0 ? requests.poll(wait, TimeUnit.NANOSECONDS) : null;
    }

    private void answer(Runnable request) {
        perform(request);
        unanswered.decrementAndGet();
    }

    private void perform(Runnable request) {
        course.attempt(request);
        announced = false;
        if (course.isStopped()) {
            playing = false;
        }
        publish();
    }

    /** Shows the newest state even where an older snapshot has not been taken: nothing newer will follow by itself. */
    private void settle() {
        if (!playing && !announced) {
            announced = true;
            offerSnapshot(true);
        }
    }

    private void publish() {
        offerSnapshot(false);
        status = course.status(playing, closed);
    }

    private void offerSnapshot(boolean replace) {
        if (replace || fresh.get() == null) {
            S snapshot = course.snapshot();
            if (snapshot != null) {
                fresh.set(snapshot);
            }
        }
    }

    /**
     * Carries out all waiting requests and then up to {@code steps} steps on the caller's thread.
     *
     * @return the steps done; fewer if the simulation finished or failed
     * @throws IllegalStateException if the runner has a worker
     */
    public int tick(int steps) {
        if (worker != null) {
            throw new IllegalStateException("tick() is for a runner without a worker thread");
        }
        for (Runnable request = requests.poll(); request != null; request = requests.poll()) {
            answer(request);
        }
        int done = 0;
        while (done < steps && !course.isStopped()) {
            perform(course::stepOnce);
            done++;
        }
        settle();
        return done;
    }

    /** Ends the worker; a step under way is finished first. Never waits. */
    @Override
    public void close() {
        closed = true;
        requests.add(() -> {});
        if (worker == null) {
            status = course.status(false, true);
            course.close();
        }
    }

    /**
     * Waits for the worker to end, after {@link #close()}; not for the FX thread.
     *
     * @return whether it ended within the time
     */
    public boolean awaitClosed(long millis) throws InterruptedException {
        if (worker == null) {
            return true;
        }
        worker.join(millis);
        return !worker.isAlive();
    }
}
