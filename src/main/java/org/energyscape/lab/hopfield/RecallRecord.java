package org.energyscape.lab.hopfield;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunRecorder;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Recording;
import org.jspecify.annotations.Nullable;

/**
 * One recall as the store will know it, from its first step on: state at the start, curves (thinned as {@link RecallThinning}
 * says), state at the end, and in words what has come of it. Collects in memory until {@link #write} brings it to the store,
 * and streams from then on; a recall that is not worth a record is simply never written.
 *
 * <p>Whoever recalls calls {@link #add}, {@link #forgetAfter} and {@link #end}, which never wait for a disk. {@link #write} does,
 * and is called by one other thread at a time, as often as one likes.
 */
final class RecallRecord implements AutoCloseable {
    private final HopfieldState first;
    private final RunHeader.@Nullable Origin origin;
    private final String kernels;
    private final Map<MetricLog.Series, MetricPoint> last = new LinkedHashMap<>();
    private List<MetricPoint> waiting = new ArrayList<>();
    private @Nullable RunRecorder recorder;
    private @Nullable End end;
    private boolean over;

    /** How it ended. */
    private record End(RecordState state, HopfieldState last, String words) {}

    /**
     * A recall that is about to do its first step.
     *
     * @param first where it stands
     * @param points of its curves so far
     * @param origin the run it goes on from, or null
     * @param kernels what computes
     */
    RecallRecord(HopfieldState first, List<MetricPoint> points, RunHeader.@Nullable Origin origin, String kernels) {
        this.first = first;
        this.origin = origin;
        this.kernels = kernels;
        points.forEach(this::add);
    }

    /** A point of a curve. */
    synchronized void add(MetricPoint point) {
        if (end != null) {
            return;
        }
        if (RecallThinning.keeps(point.step())) {
            last.remove(point.series());
            put(point);
        } else {
            last.put(point.series(), point);
        }
    }

    private void put(MetricPoint point) {
        RunRecorder begun = recorder;
        if (begun == null) {
            waiting.add(point);
        } else if (!over) {
            begun.metric(point.series(), point.step(), point.x(), point.value());
        }
    }

    /** The student went back, and steps on from there. */
    synchronized void forgetAfter(long step) {
        if (end != null) {
            return;
        }
        waiting.removeIf(point -> point.step() > step);
        last.values().removeIf(point -> point.step() > step);
        RunRecorder begun = recorder;
        if (begun != null && !over) {
            begun.forgetAfter(step);
        }
    }

    /** The recall has ended; the first end counts. The curves end with their last point, kept or not. */
    synchronized void end(RecordState state, HopfieldState at, String words) {
        if (end == null) {
            last.values().forEach(this::put);
            end = new End(state, at, words);
        }
    }

    /** Whether it has ended. */
    synchronized boolean isEnded() {
        return end != null;
    }

    /** The number of the record, or below zero while there is none. */
    synchronized long id() {
        RunRecorder begun = recorder;
        return begun == null ? -1 : begun.id();
    }

    /** Why the record is not complete at present, or null. */
    synchronized @Nullable IOException failure() {
        RunRecorder begun = recorder;
        return begun == null ? null : begun.failure();
    }

    /** Begins the record if that has not been done, and ends it if the recall has ended. */
    void write(Recording place) throws IOException {
        RunRecorder begun;
        synchronized (this) {
            if (over) {
                return;
            }
            begun = recorder;
        }
        boolean good = false;
        try {
            if (begun == null) {
                begun = begin(place);
            }
            End at;
            synchronized (this) {
                at = end;
                over = at != null;
            }
            if (at != null) {
                finish(place, begun, at);
            }
            good = true;
        } finally {
            if (!good) {
                close();
            }
        }
    }

    private RunRecorder begin(Recording place) throws IOException {
        RunRecorder begun = place.begin(RecallFacts.header(place, first.setup(), kernels, origin));
        begun.checkpoint(first.step(), HopfieldStateFile.arrays(first));
        synchronized (this) {
            recorder = begun;
            begun.metrics(waiting);
            waiting = new ArrayList<>();
        }
        return begun;
    }

    private static void finish(Recording place, RunRecorder begun, End at) throws IOException {
        begun.outcome(at.last().step(), HopfieldStateFile.arrays(at.last()));
        begun.finish(at.state(), at.last().step(), RecallFacts.finalHash(at.last()));
        // A student may have written there meanwhile.
        if (!at.words().isEmpty() && place.store().get(begun.id()).note().isEmpty()) {
            place.store().note(begun.id(), at.words());
        }
    }

    /** Gives the record up: what is in the store stays there as interrupted. Does nothing once it has ended. */
    @Override
    public void close() throws IOException {
        RunRecorder begun;
        synchronized (this) {
            over = true;
            begun = recorder;
        }
        if (begun != null) {
            begun.close();
        }
    }
}
