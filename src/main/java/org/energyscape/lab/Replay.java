package org.energyscape.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunJournal;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Journal;
import org.jspecify.annotations.Nullable;

/**
 * A recorded run that is done once more along its journal, without a record, to compare what comes out bit for bit. Read from
 * the store first; the store is not needed while it goes on. Not for the FX thread.
 */
public final class Replay {
    private final RunInfo run;
    private final Lab lab;
    private final ParamValues settings;
    private final Course course;
    private final String hash;

    private Replay(RunInfo run, Lab lab, ParamValues settings, Course course, String hash) {
        this.run = run;
        this.lab = lab;
        this.settings = settings;
        this.course = course;
        this.hash = hash;
    }

    /**
     * What stands in the record beside what was found now.
     *
     * @param recorded as the record has it
     * @param found in this replay
     */
    public record Comparison(String recorded, String found) {
        public boolean same() {
            return recorded.equals(found);
        }
    }

    /**
     * How a replay ended.
     *
     * @param run its number
     * @param words how such a run is spoken of
     * @param end SHA-256 of what came out
     * @param data SHA-256 of what was learned from
     * @param kernels with the number of threads
     */
    public record Result(long run, RunWords words, Comparison end, Comparison data, Comparison kernels) {
        /** Whether the kernels are of one kind; results do not depend on the number of threads. */
        public boolean sameKernels() {
            return kind(kernels.recorded()).equals(kind(kernels.found()));
        }

        /** {@code "vector 512 bit, 2 threads"} without the threads. */
        private static String kind(String kernels) {
            int comma = kernels.indexOf(',');
            return comma < 0 ? kernels : kernels.substring(0, comma);
        }

        /** What may explain a difference, a sentence each. */
        public List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            if (!data.same()) {
                remarks.add("The data differ: recorded " + Hashes.shortened(data.recorded()) + ", found "
                        + Hashes.shortened(data.found()));
            }
            if (!sameKernels()) {
                remarks.add("The kernels differ: recorded " + kernels.recorded() + ", found " + kernels.found()
                        + "; they may round differently");
            }
            return remarks;
        }
    }

    /**
     * Reads a run.
     *
     * @param labs among which its lab is looked for
     * @throws IOException in words for the student if it has not ended with something to compare, or cannot be repeated here
     */
    public static Replay read(RunStore store, List<Lab> labs, long id) throws IOException {
        RunInfo run = store.get(id);
        String recorded = run.finalHash();
        Long steps = run.steps();
        if (recorded == null || steps == null) {
            throw new IOException("Run " + id + " is " + run.state().name().toLowerCase(Locale.ROOT)
                    + " in the record, expected one that has ended with "
                    + RunWords.of(run.header(), labs).end() + " to compare with");
        }
        Lab lab = labs.stream()
                .filter(one -> one.id().equals(run.header().lab()) && one.isRecorded())
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "Run " + id + " is of the lab " + run.header().lab() + ", which cannot repeat recorded runs"));
        List<Journal.Entry> entries = new ArrayList<>();
        for (String entry : store.journal(id)) {
            entries.add(RunJournal.fromJson(entry, lab.recordedParams(run.header())));
        }
        return new Replay(run, lab, settings(lab, run), new Course(entries, steps, start(store, run)), recorded);
    }

    private static ParamValues settings(Lab lab, RunInfo run) throws IOException {
        try {
            return ParamValues.fromMap(
                    lab.recordedParams(run.header()), run.header().params());
        } catch (ParamException e) {
            throw new IOException(
                    "Run " + run.id() + " was recorded by version "
                            + run.header().platform().version() + " with a setting unknown here: " + e.getMessage(),
                    e);
        }
    }

    /**
     * The state a run began with, of another run or one made by hand; null where it follows from settings and data, and so has
     * no checkpoint of step 0.
     */
    private static Course.@Nullable Start start(RunStore store, RunInfo run) throws IOException {
        RunHeader.Origin origin = run.header().origin();
        long first = origin == null ? 0 : origin.step();
        long id = run.id();
        for (RunFile file : store.files(id)) {
            Path path = store.folder(id).resolve(file.name());
            if (file.kind() == RunFile.Kind.CHECKPOINT
                    && file.step() == first
                    && (origin == null || Files.exists(path))) {
                if (!Files.exists(path)) {
                    throw new IOException(path + ": the state that run " + id + " began with is not there any more");
                }
                if (!Hashes.ofFiles(List.of(path)).equals(file.sha256())) {
                    throw new IOException(
                            path + ": the state that run " + id + " began with has been changed or damaged");
                }
                return new Course.Start(path, first);
            }
        }
        if (origin == null) {
            return null;
        }
        throw new IOException("Run " + id + " went on from run " + origin.run() + " at step " + origin.step()
                + "; the state it began with is missing in " + store.folder(id) + ", so it cannot be repeated");
    }

    /** {@code "1200 steps"}, or of a run that went on from another one {@code "steps 600 to 1200"}. */
    public String length() {
        Course.Start start = course.start();
        return start == null || start.step() == 0
                ? course.lastStep() + " steps"
                : "steps " + start.step() + " to " + course.lastStep();
    }

    /** Where its data stood; null for built-in data. */
    public @Nullable Path recordedFile() {
        String recorded = run.header().data().file();
        return recorded == null ? null : Path.of(recorded);
    }

    /**
     * Does it.
     *
     * @param data the file to learn from; null for built-in data
     * @param cacheFolder where written digits may be kept
     * @param threads to compute with; the result does not depend on it
     */
    public Result perform(@Nullable Path data, Path cacheFolder, int threads, ProgressSink progress)
            throws IOException {
        HeadlessRequest request = new HeadlessRequest(settings, data, null, cacheFolder, threads);
        Map<String, Object> outcome = lab.run(request.along(course), progress);
        return new Result(
                run.id(),
                lab.runWords(run.header()),
                new Comparison(hash, String.valueOf(outcome.get(Lab.FINAL_HASH))),
                new Comparison(run.header().data().sha256(), String.valueOf(outcome.get(Lab.DATA_HASH))),
                new Comparison(run.header().platform().kernels(), String.valueOf(outcome.get(Lab.KERNELS))));
    }
}
