package org.energyscape.lab.hopfield.capacity;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.hopfield.experiment.RecallGrid;

/**
 * Which finished experiments become runs: those that are let be for a second. One that is gone on with before, with more seeds
 * or other loads, makes way for what comes of that; what still waits when the page closes is recorded then. Used on the thread
 * of the controller.
 */
final class RecordQueue {
    private static final long LET_BE_NANOS = 1_000_000_000;

    private final Recorder recorder;
    private final Map<CapacityTopic, Waiting> waiting = new EnumMap<>(CapacityTopic.class);

    /** Keeps experiments; returns at once. */
    @FunctionalInterface
    interface Recorder {
        void record(CapacityPlan.Recalls plan, List<RecallGrid.Cell> cells);
    }

    private record Waiting(CapacityPlan.Recalls plan, List<RecallGrid.Cell> cells, long sinceNanos) {}

    RecordQueue(Recorder recorder) {
        this.recorder = recorder;
    }

    /** An experiment begins or goes on. */
    void begun(CapacityPlan plan) {
        waiting.remove(plan.topic());
    }

    /** An experiment was done just now. The growth of dense memories is no table of recalls. */
    void finished(CapacitySnapshot now, long nanos) {
        if (now.plan() instanceof CapacityPlan.Recalls recalls) {
            waiting.put(recalls.topic(), new Waiting(recalls, now.cells(), nanos));
        }
    }

    /** Time has gone by. */
    void pulse(long nanos) {
        for (Iterator<Waiting> all = waiting.values().iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            if (nanos - one.sinceNanos() >= LET_BE_NANOS) {
                all.remove();
                recorder.record(one.plan(), one.cells());
            }
        }
    }

    /** Nothing can replace what waits any more. */
    void close() {
        waiting.values().forEach(one -> recorder.record(one.plan(), one.cells()));
        waiting.clear();
    }
}
