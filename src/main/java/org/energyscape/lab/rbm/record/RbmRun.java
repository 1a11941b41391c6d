package org.energyscape.lab.rbm.record;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.AtomicFiles;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.CdStateFile;
import org.energyscape.engine.record.RbmFile;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.run.Journal;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.Course;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Recording;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.explain.CurveChoice;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmLook;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmState;
import org.jspecify.annotations.Nullable;

/**
 * Training without a window. Leaves three files in the folder of results, each whole or not at all: {@code weights.npz}
 * (W visible x hidden, b, c), {@code metrics.csv} (metric, set, epoch, value) and {@code run.json} (the summary). Where
 * the request asks for it the run is recorded too, with weights at round numbers of epochs.
 */
public final class RbmRun {
    private final HeadlessRequest request;
    private final ParamValues values;
    private final Kernels kernels;
    private final @Nullable RbmRecording recording;
    private final MetricLog metrics;
    private final RbmSimulation simulation;

    private RbmRun(
            HeadlessRequest request,
            ParamValues values,
            RbmData data,
            Kernels kernels,
            @Nullable RbmRecording recording) {
        this.request = request;
        this.values = values;
        this.kernels = kernels;
        this.recording = recording;
        metrics = recording == null ? new MetricLog() : new MetricLog(recording);
        simulation = new RbmSimulation(data, values, metrics, () -> RbmLook.NOTHING, kernels);
    }

    public static Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException {
        return run(
                request,
                RbmInput.prepare(request.data(), request.cacheFolder(), settings(request), request.threads(), progress),
                progress);
    }

    /** The same from pictures that have been read already. */
    public static Map<String, Object> run(HeadlessRequest request, RbmInput input, ProgressSink progress)
            throws IOException {
        ParamValues values = settings(request);
        RbmData data = input.data();
        Kernels kernels = Kernels.best(request.threads());
        Recording recording = request.recording();
        if (recording == null) {
            return new RbmRun(request, values, data, kernels, null).train(input.hash(), progress);
        }
        RunHeader header = RbmRecord.header(recording, values, input.file(), data, input.hash(), kernels);
        try (RbmRecording record = new RbmRecording(recording.begin(header))) {
            return new RbmRun(request, values, data, kernels, record).train(input.hash(), progress);
        }
    }

    /** The settings of training alone, fit to be recorded: with an end, and a file that is found from any folder. */
    private static ParamValues settings(HeadlessRequest request) {
        ParamValues values = request.values().narrowedTo(RbmParams.TRAINING);
        if (values.get(RbmParams.EPOCHS) == 0 && request.course() == null) {
            values = values.with(RbmParams.EPOCHS, RbmParams.EPOCHS_WITHOUT_WINDOW);
        }
        return request.recording() == null ? values : RbmRecord.lasting(values);
    }

    private Map<String, Object> train(String dataHash, ProgressSink progress) throws IOException {
        long before = System.nanoTime();
        try {
            steps(progress);
        } catch (CancellationException e) {
            finish(RecordState.STOPPED);
            throw e;
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        Map<String, Object> summary = new LinkedHashMap<>(simulation.summary());
        summary.put("seconds", seconds);
        summary.put(Lab.KERNELS, kernels.name());
        summary.put(Lab.DATA_HASH, dataHash);
        summary.put(Lab.FINAL_HASH, Hashes.of(simulation.rbm()));
        if (recording != null) {
            summary.put(Lab.RUN, recording.id());
        }
        summary.put("parameters", values.toMap());
        try {
            finish(RecordState.FINISHED);
        } finally {
            // What was trained is not lost with its record.
            Path out = request.out();
            if (out != null) {
                write(out, simulation, metrics, summary);
            }
        }
        return summary;
    }

    private void finish(RecordState state) throws IOException {
        if (recording != null) {
            recording.finish(state, simulation.stepCount(), simulation.trainerState());
        }
    }

    private void steps(ProgressSink progress) throws IOException {
        long last = Long.MAX_VALUE;
        Course course = request.course();
        if (course != null) {
            last = course.lastStep();
            Course.Start start = course.start();
            if (start != null) {
                CdStateFile.Stored stored = CdStateFile.read(start.file());
                if (!stored.isWhole()) {
                    throw new IOException(start.file() + ": found weights alone, expected a whole state of training");
                }
                simulation.restore(new RbmState(stored.state(), start.step(), values));
            }
            // Up to the last entry only; the steps after it are those below, which report.
            Journal.replay(simulation, course.journal(), 0);
        }
        int epochs = values.get(RbmParams.EPOCHS);
        int done = simulation.epochs();
        while (!simulation.isFinished() && simulation.stepCount() < last) {
            if (progress.isCancelled()) {
                throw new CancellationException("Training was cancelled after " + done + " of " + epochs + " epochs");
            }
            simulation.step();
            if (simulation.atBoundary(RbmSimulation.EPOCH)) {
                done++;
                progress.report(
                        epochs == 0 ? -1 : (double) done / epochs,
                        "epoch " + done + ": " + CurveChoice.CROSS_ENTROPY.latest(metrics));
            }
            if (recording != null) {
                recording.stepped(simulation);
            }
        }
    }

    private static void write(Path folder, RbmSimulation simulation, MetricLog metrics, Map<String, Object> summary)
            throws IOException {
        Files.createDirectories(folder);
        RbmFile.write(folder.resolve("weights.npz"), simulation.rbm());
        text(folder.resolve("metrics.csv"), csv(metrics));
        text(
                folder.resolve("run.json"),
                JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(summary) + "\n");
    }

    private static void text(Path file, String content) throws IOException {
        AtomicFiles.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String csv(MetricLog metrics) {
        StringBuilder text = new StringBuilder("metric,set,epoch,value\n");
        for (MetricLog.Series series : metrics.series()) {
            MetricLog.Curve curve = metrics.curve(series);
            for (int i = 0; i < curve.size(); i++) {
                text.append(series.metric())
                        .append(',')
                        .append(series.set())
                        .append(',')
                        .append(curve.x()[i])
                        .append(',')
                        .append(curve.y()[i])
                        .append('\n');
            }
        }
        return text.toString();
    }
}
