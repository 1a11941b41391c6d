package org.energyscape.lab.hopfield.capacity;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which experiments become runs. One that has gone on for a second gets a record, which grows with it: it ends finished, or
 * stopped where another experiment, other settings or the end of the page take its place; a pause leaves it open. One that is
 * done sooner is recorded once it has been let be for a second: if it is gone on with before, with more seeds or other loads, it
 * makes way for what comes of that; what still waits when the page closes is recorded then. Used on the thread of the
 * controller.
 */
final class RecordQueue {
    private static final long LET_BE_NANOS = 1_000_000_000;

    private final Recorder recorder;
    private final Map<CapacityTopic, Waiting> waiting = new EnumMap<>(CapacityTopic.class);
    private @Nullable Running running;

    /** Keeps experiments; returns at once. */
    @FunctionalInterface
    interface Recorder {
        Growing begin(CapacityPlan plan);
    }

    /** A record that grows; every call returns at once. */
    interface Growing {
        void found(CapacitySnapshot now);

        void finish(CapacitySnapshot all);

        void stop(CapacitySnapshot some);
    }

    private record Waiting(CapacitySnapshot done, long sinceNanos) {}

    private static final class Running {
        private final CapacityPlan plan;
        private final long sinceNanos;
        private @Nullable Growing record;
        private @Nullable CapacitySnapshot newest;

        Running(CapacityPlan plan, long sinceNanos) {
            this.plan = plan;
            this.sinceNanos = sinceNanos;
        }
    }

    RecordQueue(Recorder recorder) {
        this.recorder = recorder;
    }

    /** An experiment begins or goes on. */
    void begun(CapacityPlan plan, long nanos) {
        waiting.remove(plan.topic());
        Running now = running;
        if (now == null || !now.plan.equals(plan)) {
            replaced();
            running = new Running(plan, nanos);
        }
    }

    /** Something has been found. */
    void found(CapacitySnapshot now) {
        Running going = running;
        if (going != null && going.plan.equals(now.plan())) {
            going.newest = now;
            if (going.record != null) {
                going.record.found(now);
            }
        }
    }

    /** Another experiment, or none, takes the place of the one that was going on. */
    void replaced() {
        Running going = running;
        running = null;
        if (going != null && going.record != null && going.newest != null) {
            going.record.stop(going.newest);
        }
    }

    /** An experiment was done just now. */
    void finished(CapacitySnapshot now, long nanos) {
        Running going = running;
        running = null;
        if (going != null && going.record != null) {
            going.record.finish(now);
        } else {
            waiting.put(now.plan().topic(), new Waiting(now, nanos));
        }
    }

    /**
     * Time has gone by.
     *
     * @param isWorking whether an experiment is going on just now
     */
    void pulse(long nanos, boolean isWorking) {
        Running going = running;
        if (isWorking
                && going != null
                && going.record == null
                && going.newest != null
                && nanos - going.sinceNanos >= LET_BE_NANOS) {
            going.record = recorder.begin(going.plan);
            going.record.found(going.newest);
        }
        for (Iterator<Waiting> all = waiting.values().iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            if (nanos - one.sinceNanos() >= LET_BE_NANOS) {
                all.remove();
                recorder.begin(one.done().plan()).finish(one.done());
            }
        }
    }

    /** Nothing can replace what waits any more. */
    void close() {
        replaced();
        waiting.values().forEach(one -> recorder.begin(one.done().plan()).finish(one.done()));
        waiting.clear();
    }
}
