package org.energyscape.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;

/**
 * One simulation with its journal and time line: how it goes on, back and elsewhere. Called from one thread only, the
 * runner's worker; {@link SimulationRunner} is its face to the others.
 *
 * @param <S> what the view draws
 */
final class SimulationCourse<S extends Snapshot> {
    private final MetricLog metrics;
    private final ProgressSink progress;
    private final Journal journal;
    private final Timeline timeline;
    private final @Nullable DiskRoom disk;
    private final BooleanSupplier superseded;
    /** What a simulation that asks whether it is to go on is told; set on the worker, asked by whoever helps it. */
    private volatile BooleanSupplier unwanted;

    private boolean acting;
    private boolean givenUp;
    private SimulationFactory<S> factory;
    private ParamValues values;
    private @Nullable Simulation<S> simulation;
    private @Nullable Granularity granularity;
    private @Nullable Throwable failure;
    /** Journal entries that have taken effect in the present state; fewer than all while in the past. */
    private int applied;

    private long lastStep;
    private boolean seeking;

    /**
     * Before it is built.
     *
     * @param superseded whether what is built or changed just now is of no use, because a newer request replaces it
     */
    SimulationCourse(
            SimulationFactory<S> factory,
            ParamValues values,
            MetricLog metrics,
            Journal journal,
            ProgressSink progress,
            long timelineBudget,
            @Nullable DiskRoom disk,
            BooleanSupplier superseded) {
        this.superseded = superseded;
        this.unwanted = superseded;
        this.factory = factory;
        this.values = values;
        this.metrics = metrics;
        this.journal = journal;
        this.progress = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                progress.report(fraction, text);
            }

            @Override
            public boolean isCancelled() {
                return unwanted.getAsBoolean() || progress.isCancelled();
            }
        };
        this.disk = disk;
        this.timeline = disk == null ? new Timeline(timelineBudget) : new Timeline(timelineBudget, disk.problems());
    }

    Journal journal() {
        return journal;
    }

    MetricLog metrics() {
        return metrics;
    }

    /** Runs a request; what it throws becomes the failure that the status shows. */
    void attempt(Runnable request) {
        try {
            request.run();
        } catch (RuntimeException | Error e) {
            failure = e;
            if (e instanceof Error || !(e instanceof IllegalArgumentException)) {
                simulation = null;
            }
        }
    }

    /** Builds; what a newer request replaces may be given up, and nothing is there until that has been carried out. */
    void build() {
        simulation = null;
        failure = null;
        givenUp = false;
        journal.truncate(0);
        applied = 0;
        timeline.begin(null);
        metrics.clear();
        lastStep = 0;
        Simulation<S> built;
        try {
            built = factory.create(values, metrics, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CancellationException e) {
            if (!superseded.getAsBoolean()) {
                throw e;
            }
            givenUp = true;
            return;
        } catch (IllegalArgumentException e) {
            // A refused build leaves nothing to show, unlike a refused command.
            throw new IllegalStateException(e.getMessage(), e);
        }
        simulation = built;
        timeline.begin(shelfFor(built));
        // It may go on from where another run stood.
        lastStep = built.stepCount();
        List<Granularity> offered = built.granularities();
        if (granularity == null || !offered.contains(granularity)) {
            granularity = offered.get(0);
        }
        keepFrame(built);
    }

    private @Nullable StateShelf shelfFor(Simulation<S> built) {
        StateCodec codec = built.stateCodec();
        return disk == null || codec == null ? null : new StateFile(disk.folder(), disk.bytes(), codec);
    }

    /** Gives back what the time line has kept in memory and on the disk; nothing is done afterwards. */
    void close() {
        timeline.clear();
    }

    void rebuild(SimulationFactory<S> newFactory, ParamValues newValues) {
        factory = newFactory;
        values = newValues;
        build();
    }

    /** Whether the simulation takes over a setting or a command just now. */
    boolean isActing() {
        return acting;
    }

    /** Whether what is done just now is of no use under other settings. */
    boolean isReplacedBy(ParamValues next) {
        Effect effect = effectOf(next);
        return effect == Effect.RESTART || (effect == Effect.LIVE && acting);
    }

    /** The strongest effect of other settings on what is there or just being made. */
    private Effect effectOf(ParamValues changed) {
        Effect strongest = Effect.DISPLAY;
        for (Param<?> param : changed.differencesFrom(values)) {
            if (param.effect() == Effect.RESTART) {
                strongest = Effect.RESTART;
            } else if (param.effect() == Effect.LIVE && strongest == Effect.DISPLAY) {
                strongest = Effect.LIVE;
            }
        }
        return strongest;
    }

    void apply(ParamValues changed) {
        Effect strongest = effectOf(changed);
        values = changed;
        Simulation<S> s = simulation;
        if (s == null && givenUp && superseded.getAsBoolean()) {
            return;
        }
        if (strongest == Effect.RESTART || s == null) {
            build();
        } else if (strongest == Effect.LIVE) {
            act(s, new Journal.Changed(changed));
        }
    }

    void execute(Command command) {
        failure = null;
        Simulation<S> s = simulation;
        if (s == null) {
            if (givenUp) {
                return; // it was meant for what is being replaced
            }
            throw new IllegalStateException("Nothing is running: the last start failed");
        }
        act(s, new Journal.Executed(command));
    }

    /**
     * Something new happens here: what was known to come later no longer holds. A command may send the simulation back
     * to step 0; the journal keeps the step at which it was given.
     */
    private void act(Simulation<S> s, Journal.Event event) {
        long step = s.stepCount();
        acting = true;
        try {
            Journal.apply(s, event);
        } finally {
            acting = false;
        }
        branch();
        journal.add(step, event);
        applied = journal.size();
        keepFrame(s);
    }

    void branch() {
        Simulation<S> s = simulation;
        if (s == null) {
            return;
        }
        journal.truncate(applied);
        timeline.truncateAfter(s.stepCount());
        metrics.truncateAfter(s.stepCount());
        lastStep = s.stepCount();
    }

    void restart() {
        Simulation<S> s = simulation;
        if (s == null) {
            build();
            return;
        }
        failure = null;
        journal.truncate(applied);
        journal.add(s.stepCount(), new Journal.Restarted());
        applied = journal.size();
        metrics.clear();
        s.restart();
        timeline.clear();
        lastStep = 0;
        keepFrame(s);
    }

    void granularity(Granularity value) {
        Simulation<S> s = simulation;
        if (s == null || s.granularities().contains(value)) {
            granularity = value;
        }
    }

    /** One step of the finest kind; in the past it follows what the journal says happened there. */
    void stepOnce() {
        stepUnless(superseded);
    }

    /** The same; false if the simulation gave the step up because the question was answered by yes. */
    private boolean stepUnless(BooleanSupplier interrupted) {
        Simulation<S> s = simulation;
        if (s == null) {
            return false;
        }
        catchUp(s);
        if (s.isFinished()) {
            return true;
        }
        unwanted = interrupted;
        try {
            s.step();
        } catch (CancellationException e) {
            return false;
        } finally {
            unwanted = superseded;
        }
        lastStep = Math.max(lastStep, s.stepCount());
        if (timeline.wants(s.stepCount())) {
            keepFrame(s);
        }
        return true;
    }

    private void catchUp(Simulation<S> s) {
        while (applied < journal.size() && journal.get(applied).step() <= s.stepCount()) {
            Journal.apply(s, journal.get(applied).event());
            applied++;
        }
    }

    /**
     * Goes on to the next boundary of the present granularity.
     *
     * @param mayPause whether to return early when something waits; the rest follows at the next call
     */
    void advance(boolean mayPause, BooleanSupplier interrupted) {
        Simulation<S> s = simulation;
        Granularity unit = granularity;
        if (s == null || unit == null) {
            return;
        }
        boolean whole;
        do {
            whole = stepUnless(mayPause ? interrupted : superseded);
        } while (whole && !s.isFinished() && !s.atBoundary(unit) && !(mayPause && interrupted.getAsBoolean()));
        catchUp(s);
    }

    void stepBack(Runnable publish, BooleanSupplier interrupted) {
        Simulation<S> s = simulation;
        Granularity unit = granularity;
        if (s == null || unit == null || s.stepCount() == timeline.firstStep()) {
            return;
        }
        seek(boundaryBefore(s, unit, s.stepCount()), publish, interrupted);
    }

    /** The last boundary of the granularity before the step, found by walking each stretch between frames once. */
    private long boundaryBefore(Simulation<S> s, Granularity unit, long step) {
        if (unit.equals(s.granularities().get(0))) {
            return step - 1;
        }
        long end = step;
        while (true) {
            Timeline.Frame frame = timeline.atOrBefore(end - 1);
            restore(s, frame);
            long found = s.atBoundary(unit) ? s.stepCount() : -1;
            boolean whole = true;
            while (whole && s.stepCount() < end - 1 && !s.isFinished()) {
                whole = stepUnless(superseded);
                if (whole && s.atBoundary(unit)) {
                    found = s.stepCount();
                }
            }
            if (found >= 0) {
                return found;
            }
            if (!whole || frame.step() == timeline.firstStep()) {
                return frame.step();
            }
            end = frame.step();
        }
    }

    void seek(long step, Runnable publish, BooleanSupplier interrupted) {
        Simulation<S> s = simulation;
        if (s == null) {
            return;
        }
        long target = Math.max(timeline.firstStep(), Math.min(step, lastStep));
        if (target < s.stepCount() || timeline.stepAtOrBefore(target) > s.stepCount()) {
            restore(s, timeline.atOrBefore(target));
        }
        seeking = true;
        try {
            while (s.stepCount() < target
                    && !s.isFinished()
                    && !interrupted.getAsBoolean()
                    && stepUnless(interrupted)) {
                publish.run();
            }
        } finally {
            seeking = false;
        }
        catchUp(s);
    }

    private void restore(Simulation<S> s, Timeline.Frame frame) {
        s.restore(frame.state());
        applied = frame.journalSize();
    }

    private void keepFrame(Simulation<S> s) {
        timeline.keep(s.stepCount(), applied, s.saveState());
    }

    boolean isStopped() {
        Simulation<S> s = simulation;
        return s == null ? !givenUp : s.isFinished() && applied == journal.size();
    }

    @Nullable
    S snapshot() {
        Simulation<S> s = simulation;
        return s == null ? null : s.snapshot();
    }

    RunnerStatus status(boolean playing, boolean closed) {
        Simulation<S> s = simulation;
        long step = s == null ? 0 : s.stepCount();
        RunState state;
        if (closed) {
            state = RunState.CLOSED;
        } else if (s == null) {
            state = failure == null ? RunState.PREPARING : RunState.FAILED;
        } else if (playing) {
            state = RunState.RUNNING;
        } else if (s.isFinished() && step == lastStep) {
            state = RunState.FINISHED;
        } else {
            state = step == 0 ? RunState.READY : RunState.PAUSED;
        }
        return new RunnerStatus(state, step, timeline.firstStep(), lastStep, seeking, granularity, failure);
    }
}
