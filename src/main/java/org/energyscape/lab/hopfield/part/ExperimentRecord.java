package org.energyscape.lab.hopfield.part;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.record.NpyArray;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunRecorder;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Recording;
import org.jspecify.annotations.Nullable;

/**
 * The record of an experiment from its start: what is asked comes first, then every point of its curves as far as the seeds done
 * by then tell it, each with their number. However the process ends, what had been found stays, and the run says that it was
 * interrupted. Only one that is finished has a hash for a replay to compare. Calls come one after the other, on any thread.
 */
public final class ExperimentRecord implements AutoCloseable {
    private final RunRecorder recorder;
    private final Map<Place, Double> known = new HashMap<>();

    private record Place(MetricLog.Series series, long step) {}

    /**
     * What has been found so far.
     *
     * @param points of the curves
     * @param outcome arrays of the last archive
     * @param numbers all of them in order, of which the hash is made
     * @param count of what was found, in the unit of {@link org.energyscape.lab.RunWords#end}
     */
    record Found(List<MetricPoint> points, Map<String, NpyArray> outcome, double[] numbers, int count) {}

    /**
     * Begins the record.
     *
     * @param start all that is needed to do the experiment again
     */
    ExperimentRecord(Recording place, RunHeader header, Map<String, NpyArray> start) throws IOException {
        recorder = place.begin(header);
        recorder.checkpoint(0, start);
    }

    /** The number of the run. */
    public long id() {
        return recorder.id();
    }

    /** Keeps what is new among these findings. */
    void found(Found now) {
        recorder.metrics(now.points().stream()
                .filter(point -> {
                    Double before = known.put(new Place(point.series(), point.step()), point.value());
                    return before == null || Double.compare(before, point.value()) != 0;
                })
                .toList());
    }

    /** All has been found. */
    void finish(Found all) throws IOException {
        end(RecordState.FINISHED, all, Hashes.of(all.numbers()));
    }

    /** It was cut short, with so much found. */
    void stop(Found some) throws IOException {
        end(RecordState.STOPPED, some, null);
    }

    private void end(RecordState state, Found last, @Nullable String hash) throws IOException {
        try (recorder) {
            found(last);
            if (last.count() > 0) {
                recorder.outcome(last.count(), last.outcome());
            }
            recorder.finish(state, last.count(), hash);
        }
    }

    /** Ends the record of an experiment that was neither finished nor stopped: it counts as interrupted. */
    @Override
    public void close() throws IOException {
        recorder.close();
    }
}
