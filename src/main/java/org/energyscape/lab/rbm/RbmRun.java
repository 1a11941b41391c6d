package org.energyscape.lab.rbm;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.AtomicFiles;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.RbmFile;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.HeadlessRequest;

/**
 * Training without a window. Leaves three files in the folder of results, each whole or not at all: {@code weights.npz}
 * (W visible x hidden, b, c), {@code metrics.csv} (metric, set, epoch, value) and {@code run.json} (the summary).
 */
final class RbmRun {
    /** Epochs trained where the settings say "without end". */
    static final int EPOCHS_WITHOUT_WINDOW = 50;

    private static final List<MetricLog.Series> CURVES = List.of(
            RbmSimulation.TRAIN,
            RbmSimulation.VALIDATION,
            RbmSimulation.TRAIN_ERROR,
            RbmSimulation.VALIDATION_ERROR,
            RbmSimulation.GAP);

    private RbmRun() {}

    static Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException {
        ParamValues values = RbmParams.narrow(request.values(), RbmParams.TRAINING);
        if (values.get(RbmParams.EPOCHS) == 0) {
            values = values.with(RbmParams.EPOCHS, EPOCHS_WITHOUT_WINDOW);
        }
        Path file = request.data();
        RbmSource source = file == null ? new RbmSource.Written(request.cacheFolder()) : new RbmSource.InFile(file);
        RbmData data = RbmData.prepare(source, values, request.threads(), progress);
        MetricLog metrics = new MetricLog();
        Kernels kernels = Kernels.best(request.threads());
        RbmSimulation simulation = new RbmSimulation(data, values, metrics, () -> RbmLook.NOTHING, kernels);
        long before = System.nanoTime();
        train(simulation, metrics, values.get(RbmParams.EPOCHS), progress);
        double seconds = (System.nanoTime() - before) / 1e9;
        Map<String, Object> summary = new LinkedHashMap<>(simulation.summary());
        summary.put("seconds", seconds);
        summary.put("kernels", kernels.name());
        summary.put("parameters", values.toMap());
        Path out = request.out();
        if (out != null) {
            write(out, simulation, metrics, summary);
        }
        return summary;
    }

    private static void train(RbmSimulation simulation, MetricLog metrics, int epochs, ProgressSink progress) {
        int done = 0;
        while (!simulation.isFinished()) {
            if (progress.isCancelled()) {
                throw new CancellationException("Training was cancelled after " + done + " of " + epochs + " epochs");
            }
            simulation.step();
            if (simulation.atBoundary(RbmSimulation.EPOCH)) {
                done++;
                progress.report((double) done / epochs, "epoch " + done + ": " + RbmWords.latest(metrics));
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
        for (MetricLog.Series series : CURVES) {
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
