package org.energyscape.lab.hopfield;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunStore;

/**
 * A recorded recall read back so far that it can go on from its start or its end: gallery, choice, settings, units, and the
 * curves up to there. Immutable; read off the FX thread.
 *
 * @param run its number
 * @param state where it stands
 * @param points of all curves up to it
 */
record ReopenedRecall(long run, HopfieldState state, List<MetricPoint> points) {
    ReopenedRecall {
        points = List.copyOf(points);
    }

    /** What the record of a run that goes on from here says of it. */
    RunHeader.Origin origin() {
        return new RunHeader.Origin(run, state.step());
    }

    /** What has come about, for the student. */
    String words() {
        return "Run " + run + (state.step() == 0 ? " at its start." : " at update " + state.step() + ".");
    }

    /**
     * Reads everything; what is open in the lab is not touched.
     *
     * @throws IOException in words for the student if the run is no recall, or its file is gone or not that of the record
     */
    static ReopenedRecall read(RunStore store, long id, RunFile checkpoint) throws IOException {
        RunInfo run = store.get(id);
        if (!run.header().lab().equals(HopfieldLab.ID)) {
            throw new IOException(
                    "Run " + id + " is of the lab " + run.header().lab() + ", expected " + HopfieldLab.ID);
        }
        if (!run.header().coding().equals(RecallFacts.CODING)) {
            throw new IOException("Run " + id + " is an experiment, which has no single recall to go on from. "
                    + "Replay computes its cells again.");
        }
        Path file = store.folder(id).resolve(checkpoint.name());
        if (!Files.exists(file)) {
            throw new IOException(file + ": this state is not there any more");
        }
        String hash = Hashes.ofFiles(List.of(file));
        if (!hash.equals(checkpoint.sha256())) {
            throw new IOException(file + ": found SHA-256 " + Hashes.shortened(hash) + ", expected "
                    + Hashes.shortened(checkpoint.sha256()) + ": the file has been changed or damaged");
        }
        return new ReopenedRecall(id, HopfieldStateFile.read(file), points(store, id, checkpoint.step()));
    }

    private static List<MetricPoint> points(RunStore store, long id, long last) throws IOException {
        Map<Long, List<MetricPoint>> byStep = new LinkedHashMap<>();
        for (RunCurve curve : store.metrics(id)) {
            for (int i = 0; i < curve.size() && curve.steps()[i] <= last; i++) {
                byStep.computeIfAbsent(curve.steps()[i], step -> new ArrayList<>())
                        .add(new MetricPoint(curve.series(), curve.steps()[i], curve.x()[i], curve.values()[i]));
            }
        }
        return byStep.values().stream().flatMap(List::stream).toList();
    }
}
