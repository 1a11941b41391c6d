package org.energyscape.lab.hopfield;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Recording;
import org.energyscape.lab.SharedRuns;
import org.jspecify.annotations.Nullable;

/**
 * Records the recalls that a student plays, stops and begins anew. A run is one recall: it begins with its first step, and
 * ends at rest, or where a setting, a command or a restart begins another, or the lab closes. Every change begins a recall
 * anew, so the journal of a recorded recall is empty: all that was done before is in the state it starts from.
 *
 * <p>A slider turned while the lab plays makes dozens of recalls a second. So a recall is written only once it has been the
 * present one for a second since its first step, or is the last when the lab closes: of a row of recalls that follow each other
 * faster, the last is left (decision 0030).
 *
 * <p>The store is asked behind the window only. Everything but {@link #pulse}, {@link #record} and {@link #close} is called by
 * the thread that recalls.
 */
final class RecallSession {
    /** How long a recall has to be the present one. */
    static final long PATIENCE_NANOS = 1_000_000_000L;

    private final SharedRuns runs;
    private final String kernels;
    private final LongSupplier clock;
    private final MetricLog metrics = new MetricLog(new Points());
    /** Points measured before the first step. */
    private final List<MetricPoint> before = new ArrayList<>();

    private @Nullable HopfieldSimulation simulation;
    private volatile RunHeader.@Nullable Origin origin;
    private @Nullable HopfieldState newest;
    private long furthest;
    private volatile @Nullable Present present;
    private volatile boolean told;

    /** The recall that has begun. */
    private static final class Present {
        final RecallRecord record;
        final long since;
        /** Written once by whoever finds that it has lasted. */
        volatile boolean isWanted;

        Present(RecallRecord record, long since) {
            this.record = record;
            this.since = since;
        }
    }

    /**
     * A session.
     *
     * @param threads that compute
     * @param clock nanoseconds that only rise
     */
    RecallSession(SharedRuns runs, int threads, LongSupplier clock) {
        this.runs = runs;
        this.clock = clock;
        kernels = Kernels.best(threads).name();
    }

    /** For the runner: its points go through here. */
    MetricLog metrics() {
        return metrics;
    }

    /** Another simulation recalls from now on. */
    RecordedRecall follow(HopfieldSimulation next) {
        simulation = next;
        return new RecordedRecall(next, this);
    }

    /** The simulation stands where another run stood; its curves up to there are those of this one. */
    void startFrom(ReopenedRecall reopened) {
        origin = reopened.origin();
        furthest = reopened.state().step();
        reopened.points().forEach(point -> metrics.add(point.series(), point.step(), point.x(), point.value()));
    }

    /** The number of the record of the present recall, or below zero where it has none so far; any thread. */
    long record() {
        Present now = present;
        return now == null ? -1 : now.record.id();
    }

    /** Whether all that the recall starts from is in the store: in its own record, or in that of the run it goes on from; any thread. */
    boolean isKept() {
        return record() >= 0 || origin != null;
    }

    /** A step is about to be done. */
    void beforeStep() {
        HopfieldSimulation now = simulation;
        if (now != null && present == null && !now.isFinished()) {
            present = new Present(new RecallRecord(now.saveState(), before, origin, kernels), clock.getAsLong());
            before.clear();
        }
    }

    /** A step was done, perhaps one that had been done before. */
    void afterStep() {
        HopfieldSimulation now = simulation;
        Present recall = present;
        if (now == null || recall == null || now.stepCount() <= furthest) {
            return;
        }
        furthest = now.stepCount();
        newest = null;
        if (now.isFinished() && !recall.record.isEnded()) {
            HopfieldSnapshot end = now.snapshot();
            recall.record.end(RecordState.FINISHED, now.saveState(), RecallFacts.verdict(end.free(), end.clamped()));
            if (recall.isWanted) {
                write(recall, runs::later);
            }
        }
    }

    /** The past is about to be shown: what is newest is kept for the end of the record. */
    void beforeRestore() {
        HopfieldSimulation now = simulation;
        if (now != null && present != null && now.stepCount() == furthest) {
            newest = now.saveState();
        }
    }

    /** Something is about to begin the recall anew, unless it is refused. */
    void beforeChange() {
        HopfieldSimulation now = simulation;
        if (now != null && present != null && newest == null) {
            newest = now.saveState();
        }
    }

    /** The change was refused, or is done. */
    void afterChange() {
        HopfieldSimulation now = simulation;
        if (now != null && now.stepCount() == furthest) {
            newest = null;
        }
    }

    /** Has the present recall written as soon as it has lasted; once a frame, on any one thread. Never waits. */
    void pulse() {
        Present now = present;
        if (now != null && !now.isWanted && lasted(now)) {
            now.isWanted = true;
            write(now, runs::later);
        }
    }

    private boolean lasted(Present recall) {
        return clock.getAsLong() - recall.since >= PATIENCE_NANOS;
    }

    private void endPresent(boolean isLast, Executor back) {
        Present recall = present;
        HopfieldSimulation now = simulation;
        if (recall != null && now != null) {
            HopfieldState kept = newest;
            HopfieldState at = kept != null ? kept : now.saveState();
            recall.record.end(RecordState.STOPPED, at, RecallFacts.stopped(at));
            if (isLast || recall.isWanted || lasted(recall)) {
                recall.isWanted = true;
                write(recall, back);
            }
        }
        present = null;
        newest = null;
        furthest = 0;
        origin = null;
        before.clear();
    }

    private void write(Present recall, Executor back) {
        back.execute(() -> {
            RunStore store = runs.now();
            if (store != null) {
                try {
                    recall.record.write(new Recording(store, RunHeader.Platform.versionOfProgram(), null));
                    tell(recall.record.failure());
                } catch (IOException e) {
                    tell(e);
                }
            }
        });
    }

    private void tell(@Nullable IOException failure) {
        if (failure != null && !told) {
            told = true;
            runs.tell("The recall is not recorded completely", failure);
        }
    }

    /** Ends what is under way, after the thread that recalls has ended; on the thread of the store, which it waits for. */
    void close() {
        endPresent(true, Runnable::run);
    }

    private final class Points implements MetricLog.Listener {
        @Override
        public void added(MetricLog.Series series, long step, double x, double value) {
            MetricPoint point = new MetricPoint(series, step, x, value);
            Present recall = present;
            if (recall == null) {
                before.add(point);
            } else {
                recall.record.add(point);
            }
        }

        /** Below zero the recall begins anew. */
        @Override
        public void truncated(long lastStep) {
            if (lastStep < 0) {
                endPresent(false, runs::later);
                return;
            }
            Present recall = present;
            if (recall != null && lastStep < furthest && !recall.record.isEnded()) {
                furthest = lastStep;
                newest = null;
                recall.record.forgetAfter(lastStep);
            }
        }
    }
}
