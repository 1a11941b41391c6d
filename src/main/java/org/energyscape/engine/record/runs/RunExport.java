package org.energyscape.engine.record.runs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.data.AtomicFiles;

/**
 * A recorded run as plain files: {@code run.json} (what {@link RunInfo#toMap} says, with journal and list of files),
 * {@code metrics.csv} (metric, set, step, x, value; every point) and the NumPy archives. Each appears whole or not at all.
 */
final class RunExport {
    private RunExport() {}

    static List<Path> write(RunStore store, RunInfo run, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (RunFile file : store.files(run.id())) {
            Path target = folder.resolve(file.name());
            Path source = store.folder(run.id()).resolve(file.name());
            AtomicFiles.write(target, out -> Files.copy(source, out));
            written.add(target);
        }
        Path metrics = folder.resolve("metrics.csv");
        List<RunCurve> curves = store.metrics(run.id());
        text(metrics, out -> csv(curves, out));
        written.add(metrics);
        Path json = folder.resolve("run.json");
        String description = JSON.std
                .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
                .without(JSON.Feature.FAIL_ON_UNKNOWN_TYPE_WRITE)
                .asString(description(store, run));
        text(json, out -> out.write(description + "\n"));
        written.add(json);
        return written;
    }

    private static Map<String, Object> description(RunStore store, RunInfo run) throws IOException {
        Map<String, Object> map = run.toMap();
        List<Object> journal = new ArrayList<>();
        for (String entry : store.journal(run.id())) {
            journal.add(JSON.std.mapFrom(entry));
        }
        map.put("journal", journal);
        map.put("files", store.files(run.id()).stream().map(RunFile::toMap).toList());
        return map;
    }

    private static void csv(List<RunCurve> curves, Writer out) throws IOException {
        out.write("metric,set,step,x,value\n");
        for (RunCurve curve : curves) {
            String series = curve.series().metric() + "," + curve.series().set() + ",";
            for (int i = 0; i < curve.size(); i++) {
                out.write(series + curve.steps()[i] + "," + curve.x()[i] + "," + curve.values()[i] + "\n");
            }
        }
    }

    private interface Text {
        void into(Writer out) throws IOException;
    }

    private static void text(Path file, Text content) throws IOException {
        AtomicFiles.write(file, stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            content.into(out);
            out.flush();
        });
    }
}
