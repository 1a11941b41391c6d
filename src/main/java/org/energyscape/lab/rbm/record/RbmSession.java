package org.energyscape.lab.rbm.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Recording;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.data.RbmSource;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.jspecify.annotations.Nullable;

/**
 * Records the training that a student plays, stops, changes and turns back. A record begins with the first step and ends
 * where the training ends, begins anew, fails, or the window closes; opening the lab leaves none.
 *
 * <ul>
 *   <li>Going back and doing something else cuts points, journal and checkpoints off the record.
 *   <li>Looking back does not: a run that is closed while its past is shown ends with its newest weights.
 *   <li>A run that had ended and is led on becomes a new record, which holds it from its start.
 *   <li>One that goes on from a checkpoint of another begins with that state and the curves up to it.
 * </ul>
 *
 * <p>All of a run that is in the record but weights is also kept here, so that a store which opens late misses nothing.
 * Used by the thread that trains; {@link #end} also by another once that thread has ended.
 */
public final class RbmSession {
    private final SharedRuns runs;
    private final String tag;
    private final MetricLog metrics = new MetricLog(new Points());
    private final Journal journal = new Journal(new Events());
    private final List<MetricPoint> points = new ArrayList<>();
    private final List<Journal.Entry> entries = new ArrayList<>();
    private @Nullable Subject subject;
    /** The state of another run that this one goes on from, or null. */
    private @Nullable Reopened start;

    /** Settings of the run at its first step, or null before that. */
    private @Nullable ParamValues first;

    /** Lines of the journal that were written before the first step; the settings of the record hold them already. */
    private int offset;

    /** Length the journal was cut to, where it is not known yet whether the run goes on from there. */
    private int cut = -1;

    private long furthest;
    private @Nullable CdState newest;
    private @Nullable RbmRecording recording;
    private boolean refused;
    private boolean told;
    private long endedAs = -1;
    /** Written by the thread that trains. */
    private volatile long recordId = -1;

    /** What is trained, and what it learns from. */
    private record Subject(RbmSimulation simulation, RbmSource source, RbmData data, Kernels kernels) {}

    public RbmSession(SharedRuns runs) {
        this(runs, "");
    }

    /** Every record gets the tag, unless it is empty. */
    public RbmSession(SharedRuns runs, String tag) {
        this.runs = runs;
        this.tag = tag;
    }

    /** For the runner: its points go through here. */
    public MetricLog metrics() {
        return metrics;
    }

    /** For the runner: its journal goes through here. */
    public Journal journal() {
        return journal;
    }

    /** Another simulation is trained from now on. */
    public RecordedTraining follow(RbmSimulation simulation, RbmSource source, RbmData data, Kernels kernels) {
        subject = new Subject(simulation, source, data, kernels);
        return new RecordedTraining(simulation, this);
    }

    /** The simulation stands where another run stood; its curves up to there are those of this one. */
    public void startFrom(Reopened reopened) {
        start = reopened;
        furthest = reopened.state().step();
        reopened.points().forEach(point -> metrics.add(point.series(), point.step(), point.x(), point.value()));
    }

    /** The number of the record of this run, or below zero where it has none; any thread. */
    public long record() {
        return recordId;
    }

    /** A step is about to be done. */
    void beforeStep() {
        Subject now = subject;
        if (now != null && first == null) {
            first = RbmRecord.lasting(now.simulation().values());
            offset = journal.size();
            begin(now, first);
        } else if (now != null && first != null && now.simulation().stepCount() >= furthest) {
            begin(now, first);
        }
    }

    /** A step was done, perhaps one that had been done before. */
    void afterStep() {
        Subject now = subject;
        if (now == null || now.simulation().stepCount() <= furthest) {
            return;
        }
        furthest = now.simulation().stepCount();
        newest = null;
        RbmRecording record = recording;
        if (record != null) {
            record.stepped(now.simulation());
            tell(record.failure());
            if (now.simulation().isFinished()) {
                finish(record, now.simulation());
            }
        }
    }

    /** The step could not be done. */
    void failed() {
        RbmRecording record = recording;
        if (record != null) {
            recording = null;
            try {
                record.close();
            } catch (IOException e) {
                tell(e);
            }
        }
        refused = true;
    }

    /** The past is about to be shown: what is newest is kept for the end of the record. */
    void beforeRestore() {
        Subject now = subject;
        if (now != null && recording != null && now.simulation().stepCount() == furthest) {
            newest = now.simulation().trainerState();
        }
    }

    /** The run ends where it is; what is done next is another one. */
    public void end() {
        Subject now = subject;
        RbmRecording record = recording;
        if (now != null && record != null) {
            finish(record, now.simulation());
        }
        first = null;
        newest = null;
        cut = -1;
        furthest = 0;
        refused = false;
        endedAs = -1;
        recordId = -1;
        start = null;
        points.clear();
        entries.clear();
    }

    private void finish(RbmRecording record, RbmSimulation simulation) {
        recording = null;
        endedAs = record.id();
        CdState last = newest;
        boolean inPast = last != null && simulation.stepCount() < furthest;
        boolean finished = !inPast && simulation.isFinished();
        try (record) {
            record.finish(
                    finished ? RecordState.FINISHED : RecordState.STOPPED,
                    furthest,
                    inPast && last != null ? last : simulation.trainerState());
        } catch (IOException e) {
            tell(e);
        }
    }

    /** Begins the record if there is none and a store has been opened, with all that has happened so far. */
    private void begin(Subject now, ParamValues values) {
        RunStore store = runs.now();
        if (recording != null || refused || store == null) {
            return;
        }
        try {
            Recording place = new Recording(store, RunHeader.Platform.versionOfProgram(), null, id -> {
                if (!tag.isEmpty()) {
                    store.tag(id, tag);
                }
            });
            String hash = RbmRecord.dataHash(now.source().file(), values, now.data());
            Reopened from = start;
            RunHeader header = RbmRecord.header(
                    place,
                    values,
                    now.source().file(),
                    now.data(),
                    hash,
                    now.kernels(),
                    from == null ? null : from.origin());
            RbmRecording begun = new RbmRecording(place.begin(header));
            if (from != null) {
                begun.startsFrom(from.state());
            }
            points.forEach(point -> begun.added(point.series(), point.step(), point.x(), point.value()));
            entries.forEach(begun::journal);
            if (endedAs >= 0) {
                store.note(begun.id(), "Goes on from run " + endedAs);
            } else if (from != null) {
                store.note(begun.id(), "Goes on from run " + from.run() + " at " + from.moment());
            }
            recording = begun;
            recordId = begun.id();
        } catch (IOException e) {
            refused = true;
            tell(e);
        }
    }

    private void tell(@Nullable IOException failure) {
        if (failure != null && !told) {
            told = true;
            runs.tell("The run is not recorded completely", failure);
        }
    }

    private final class Points implements MetricLog.Listener {
        @Override
        public void added(MetricLog.Series series, long step, double x, double value) {
            points.add(new MetricPoint(series, step, x, value));
            if (recording != null) {
                recording.added(series, step, x, value);
            }
        }

        /** Below zero the run begins anew, and its record has ended. */
        @Override
        public void truncated(long lastStep) {
            if (first == null || lastStep < 0) {
                return;
            }
            cutJournal();
            points.removeIf(point -> point.step() > lastStep);
            if (lastStep < furthest) {
                furthest = lastStep;
                newest = null;
                if (recording != null) {
                    recording.truncated(lastStep);
                }
            }
        }

        private void cutJournal() {
            int kept = cut - offset;
            if (cut >= 0 && kept < entries.size()) {
                entries.subList(Math.max(0, kept), entries.size()).clear();
                if (recording != null) {
                    recording.cutJournal(Math.max(0, kept));
                }
            }
            cut = -1;
        }
    }

    private final class Events implements Journal.Listener {
        @Override
        public void added(Journal.Entry entry) {
            if (entry.event() instanceof Journal.Restarted) {
                end();
            } else if (first != null) {
                entries.add(entry);
                if (recording != null) {
                    recording.journal(entry);
                }
            }
        }

        @Override
        public void truncated(int size) {
            cut = size;
        }
    }
}
