package org.energyscape.lab.hopfield;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.data.image.PictureReader;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Course;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Recording;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.jspecify.annotations.Nullable;

/**
 * Recall without a window: of the first picture of the gallery, or the one of a file, or along the course of a recorded run.
 * Recorded where the request asks for it.
 */
final class RecallRun {
    private static final int TRIALS = 200;

    /** A recall above temperature 0 never ends by itself, and is stopped here. */
    private static final int WARM_SWEEPS = 100;

    private static final long MOST_STEPS = 10_000_000;
    private static final int STEPS_BETWEEN_REPORTS = 4096;

    private final HeadlessRequest request;
    private final ParamValues values;
    private final String kernels;
    private final Curves curves = new Curves();
    private final HopfieldSimulation simulation;

    private RecallRun(HeadlessRequest request) throws IOException {
        this.request = request;
        values = request.values().narrowedTo(HopfieldParams.RECALL_SET);
        kernels = Kernels.best(request.threads()).name();
        simulation = new HopfieldSimulation(values, new MetricLog(curves));
        Course course = request.course();
        Course.Start start = course == null ? null : course.start();
        if (start != null) {
            simulation.restore(HopfieldStateFile.read(start.file()));
        } else if (request.data() != null) {
            int side = values.get(HopfieldParams.SIDE);
            GreyPicture picture = PictureReader.read(request.data(), PictureReader.Options.ofSide(side));
            simulation.execute(new HopfieldCommand.Add(
                    String.valueOf(request.data().getFileName()),
                    SpinVector.threshold(picture.values(), (float) picture.otsuThreshold())));
        }
    }

    /** The points of the curves: kept until there is a record, then passed on to it. */
    private static final class Curves implements MetricLog.Listener {
        private final List<MetricPoint> before = new ArrayList<>();
        private @Nullable RecallRecord record;

        @Override
        public void added(MetricLog.Series series, long step, double x, double value) {
            MetricPoint point = new MetricPoint(series, step, x, value);
            if (record != null) {
                record.add(point);
            } else if (step == 0) {
                before.add(point);
            }
        }

        @Override
        public void truncated(long lastStep) {
            before.clear();
        }
    }

    static Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException {
        RecallRun run = new RecallRun(request);
        Recording recording = request.recording();
        if (recording == null) {
            run.steps(progress);
            return run.outcome(progress, -1);
        }
        HopfieldState first = run.simulation.saveState();
        try (RecallRecord record = new RecallRecord(first, run.curves.before, null, run.kernels)) {
            run.curves.record = record;
            record.write(recording);
            try {
                run.steps(progress);
            } catch (CancellationException e) {
                HopfieldState at = run.simulation.saveState();
                record.end(RecordState.STOPPED, at, RecallFacts.stopped(at));
                record.write(recording);
                throw e;
            }
            HopfieldState end = run.simulation.saveState();
            HopfieldSnapshot seen = run.simulation.snapshot();
            boolean atRest = run.simulation.isFinished();
            record.end(
                    atRest ? RecordState.FINISHED : RecordState.STOPPED,
                    end,
                    atRest ? RecallFacts.verdict(seen.free(), seen.clamped()) : RecallFacts.stopped(end));
            record.write(recording);
            return run.outcome(progress, record.id());
        }
    }

    private long most() {
        Course course = request.course();
        if (course != null) {
            return course.lastStep();
        }
        int side = values.get(HopfieldParams.SIDE);
        return values.get(HopfieldParams.TEMPERATURE) > 0 ? (long) WARM_SWEEPS * side * side : MOST_STEPS;
    }

    private void steps(ProgressSink progress) {
        long most = most();
        while (simulation.stepCount() < most && !simulation.isFinished()) {
            if (simulation.stepCount() % STEPS_BETWEEN_REPORTS == 0) {
                if (progress.isCancelled()) {
                    throw new CancellationException(
                            "Recall was cancelled after " + simulation.stepCount() + " updates");
                }
                progress.report(
                        most == MOST_STEPS ? -1 : (double) simulation.stepCount() / most,
                        "update " + simulation.stepCount());
            }
            simulation.step();
        }
    }

    private Map<String, Object> outcome(ProgressSink progress, long record) throws IOException {
        HopfieldState end = simulation.saveState();
        Map<String, Object> result = new LinkedHashMap<>(simulation.summary());
        result.put("updates", end.step());
        result.put(Lab.KERNELS, kernels);
        result.put(Lab.DATA_HASH, RecallFacts.dataHash(end.setup()));
        result.put(Lab.FINAL_HASH, RecallFacts.finalHash(end));
        if (record >= 0) {
            result.put(Lab.RUN, record);
        }
        if (request.course() == null) {
            trials(progress, result);
        }
        return result;
    }

    /** How often both processes recall the stored pictures. */
    private void trials(ProgressSink progress, Map<String, Object> result) {
        HopfieldSnapshot end = simulation.snapshot();
        List<SpinVector> patterns =
                end.storedItems().stream().map(GalleryItem::picture).toList();
        if (!patterns.isEmpty()) {
            BitSet hidden = new BitSet();
            for (int i = 0; i < end.hidden().length; i++) {
                hidden.set(i, end.hidden()[i]);
            }
            result.put(
                    "recall",
                    TrialComparison.run(values, patterns, hidden, TRIALS, request.threads(), progress)
                            .toMap());
        }
    }
}
