package org.energyscape.lab.rbm.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.record.CdStateFile;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.MetricPoint;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunJournal;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Journal;
import org.energyscape.lab.rbm.data.DataImport;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.data.RbmSource;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmState;

/**
 * A recorded run read back so far that training can go on from one of its checkpoints: with its pictures, the settings in
 * force then, the state, and the curves up to it. Immutable; read off the FX thread.
 *
 * @param run its number
 * @param source of its pictures, read already
 * @param data pictures of both sets
 * @param state of training at the checkpoint
 * @param points of all curves up to it
 * @param isWhole whether training goes on as it did then, bit for bit; otherwise only the weights are those of then
 */
public record Reopened(
        long run, RbmSource source, RbmData data, RbmState state, List<MetricPoint> points, boolean isWhole) {
    public Reopened {
        points = List.copyOf(points);
    }

    /** What the record of a run that goes on from here says of it. */
    RunHeader.Origin origin() {
        return new RunHeader.Origin(run, state.step());
    }

    /** Where it stands: {@code "epoch 20"}, or within an epoch {@code "epoch 20, step 412"}. */
    public String moment() {
        int epoch = state.trainer().epoch();
        return state.trainer().position() == 0 ? "epoch " + epoch : "epoch " + epoch + ", step " + state.step();
    }

    /**
     * Reads everything; what is open in the lab is not touched.
     *
     * @param cacheFolder where written digits may be kept
     * @throws IOException in words for the student if pictures or checkpoint are gone or are not those of the record
     */
    public static Reopened read(
            RunStore store, long id, RunFile checkpoint, Path cacheFolder, int threads, ProgressSink progress)
            throws IOException {
        RunInfo run = store.get(id);
        if (!run.header().lab().equals(RbmRecord.LAB)) {
            throw new IOException("Run " + id + " is of the lab " + run.header().lab() + ", expected " + RbmRecord.LAB);
        }
        ParamValues values = settings(store, run, checkpoint.step());
        Path file = store.folder(id).resolve(checkpoint.name());
        CdStateFile.Stored stored = state(file, checkpoint);
        RbmSource source = source(run, values, cacheFolder, progress);
        RbmData data = RbmData.prepare(source, values, threads, progress);
        requireSame(run, values, source, data);
        Rbm rbm = stored.state().rbm();
        int features = data.train().features();
        if (rbm.visible() != features || rbm.hidden() != values.get(RbmParams.HIDDEN)) {
            throw new IOException(file + ": found weights of " + rbm.visible() + " visible x " + rbm.hidden()
                    + " hidden units, expected " + features + " x " + values.get(RbmParams.HIDDEN)
                    + " as the settings of run " + id + " say");
        }
        CdStateFile.Stored placed = stored.isWhole() ? stored : placed(stored, checkpoint.step(), values, data);
        return new Reopened(
                id,
                source,
                data,
                new RbmState(placed.state(), checkpoint.step(), values),
                points(store, id, checkpoint.step()),
                placed.isWhole());
    }

    /** The settings the run had come to by the step; what was changed at the step itself belongs to what followed. */
    private static ParamValues settings(RunStore store, RunInfo run, long step) throws IOException {
        try {
            ParamValues values = ParamValues.fromMap(RbmParams.ALL, run.header().params());
            for (String line : store.journal(run.id())) {
                Journal.Entry entry = RunJournal.fromJson(line, RbmParams.ALL);
                if (entry.step() < step && entry.event() instanceof Journal.Changed changed) {
                    values = changed.values();
                }
            }
            return values.narrowedTo(RbmParams.TRAINING);
        } catch (ParamException e) {
            throw new IOException(
                    "Run " + run.id() + " was recorded by version "
                            + run.header().platform().version() + " with a setting unknown here: " + e.getMessage(),
                    e);
        }
    }

    private static CdStateFile.Stored state(Path file, RunFile checkpoint) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + ": this checkpoint is not there any more");
        }
        String hash = Hashes.ofFiles(List.of(file));
        if (!hash.equals(checkpoint.sha256())) {
            throw new IOException(file + ": found SHA-256 " + Hashes.shortened(hash) + ", expected "
                    + Hashes.shortened(checkpoint.sha256()) + ": the checkpoint has been changed or damaged");
        }
        return CdStateFile.read(file);
    }

    private static RbmSource source(RunInfo run, ParamValues values, Path cacheFolder, ProgressSink progress)
            throws IOException {
        String second = values.get(RbmParams.VALIDATION_FILE).strip();
        if (!second.isEmpty()) {
            requireThere(run, Path.of(second));
        }
        String recorded = run.header().data().file();
        if (recorded == null) {
            return new RbmSource.Written(cacheFolder);
        }
        Path file = Path.of(recorded);
        requireThere(run, file);
        // A file that has changed may not even be readable: its hash is the better answer.
        requireHash(run, RbmRecord.fileHash(file, values), file.toString());
        return new RbmSource.Loaded(DataImport.read(file, progress), file);
    }

    private static void requireThere(RunInfo run, Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + ": run " + run.id() + " learned from this file, which is not there any more");
        }
    }

    private static void requireSame(RunInfo run, ParamValues values, RbmSource source, RbmData data)
            throws IOException {
        if (source.file() == null) {
            requireHash(run, RbmRecord.dataHash(null, values, data), "The " + data.name());
        }
    }

    private static void requireHash(RunInfo run, String found, String what) throws IOException {
        String recorded = run.header().data().sha256();
        if (!found.equals(recorded)) {
            throw new IOException(what + ": found SHA-256 " + Hashes.shortened(found) + ", expected "
                    + Hashes.shortened(recorded) + ": these are not the pictures that run " + run.id()
                    + " learned from");
        }
    }

    /** An archive of weights alone does not say where it stands, but its step does. */
    private static CdStateFile.Stored placed(CdStateFile.Stored stored, long step, ParamValues values, RbmData data) {
        int batch = values.get(RbmParams.BATCH_SIZE);
        int batches = (data.train().size() + batch - 1) / batch;
        return stored.at((int) (step / batches), (int) (step % batches) * batch);
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
