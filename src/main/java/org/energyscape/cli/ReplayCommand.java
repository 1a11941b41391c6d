package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunJournal;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.Journal;
import org.energyscape.lab.Course;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code replay}: trains a recorded run once more, without recording it, and compares the hash of the final weights.
 *
 * <p>JSON: {@code run}, {@code same}, {@code recordedHash}, {@code replayedHash}, and for {@code data} and {@code kernels}
 * whether they are the {@code same}, with what was {@code recorded} and {@code found}. Kernels count as the same whatever
 * the number of threads, on which results do not depend.
 */
@Command(
        name = "replay",
        header = "Train a recorded run once more and compare the final weights, bit for bit.",
        footer = {"", "Exit status: 0 the weights are the same, 1 they differ or the work failed."},
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    private final List<Lab> labs;
    private final Path cacheFolder;
    private final RunsPlace runs;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "Number of the run.")
    private long id;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The data file, where it is no longer at the place that was recorded.")
    private @Nullable Path data;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with; the result does not depend on it. Default: every processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    ReplayCommand(List<Lab> labs, Path cacheFolder, RunsPlace runs, Console console) {
        this.labs = List.copyOf(labs);
        this.cacheFolder = cacheFolder;
        this.runs = runs;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--threads: found " + threads + ", expected a whole number from 1");
        }
        RunInfo run;
        List<String> journal;
        Course.Start start;
        try (RunStore store = runs.open()) {
            run = store.get(id);
            journal = store.journal(id);
            start = start(store, run);
        }
        String recorded = run.finalHash();
        Long steps = run.steps();
        if (recorded == null || steps == null) {
            throw new IOException("Run " + id + " is " + run.state()
                    + " in the record, expected one that has ended with weights to compare with");
        }
        Lab lab = lab(run);
        HeadlessRequest request = new HeadlessRequest(settings(lab, run), file(run), null, cacheFolder, threads);
        console.say("Replaying run " + id + ", "
                + (start == null ? steps + " steps" : "steps " + start.step() + " to " + steps));
        Map<String, Object> outcome = lab.run(request.along(new Course(entries(lab, journal), steps, start)), console);
        return compare(run, recorded, outcome) ? Cli.OK : Cli.FAILED;
    }

    /** The state a run began with that went on from another one; null for a run that began at its beginning. */
    private Course.@Nullable Start start(RunStore store, RunInfo run) throws IOException {
        RunHeader.Origin origin = run.header().origin();
        if (origin == null) {
            return null;
        }
        for (RunFile file : store.files(id)) {
            Path path = store.folder(id).resolve(file.name());
            if (file.kind() == RunFile.Kind.CHECKPOINT && file.step() == origin.step() && Files.exists(path)) {
                if (!Hashes.ofFiles(List.of(path)).equals(file.sha256())) {
                    throw new IOException(
                            path + ": the state that run " + id + " began with has been changed or damaged");
                }
                return new Course.Start(path, origin.step());
            }
        }
        throw new IOException("Run " + id + " went on from run " + origin.run() + " at step " + origin.step()
                + "; the state it began with is missing in " + store.folder(id) + ", so it cannot be repeated");
    }

    private Lab lab(RunInfo run) throws IOException {
        return labs.stream()
                .filter(lab -> lab.id().equals(run.header().lab()) && lab.isRecorded())
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "Run " + id + " is of the lab " + run.header().lab() + ", which cannot repeat recorded runs"));
    }

    private ParamValues settings(Lab lab, RunInfo run) throws IOException {
        try {
            return ParamValues.fromMap(lab.params(), run.header().params());
        } catch (ParamException e) {
            throw new IOException(
                    "Run " + id + " was recorded by version "
                            + run.header().platform().version() + " with a setting unknown here: " + e.getMessage(),
                    e);
        }
    }

    private static List<Journal.Entry> entries(Lab lab, List<String> journal) throws IOException {
        List<Journal.Entry> entries = new ArrayList<>();
        for (String entry : journal) {
            entries.add(RunJournal.fromJson(entry, lab.params()));
        }
        return entries;
    }

    private @Nullable Path file(RunInfo run) throws IOException {
        String recorded = run.header().data().file();
        Path file = data != null || recorded == null ? data : Path.of(recorded);
        if (file != null && !Files.exists(file)) {
            if (data == null) {
                console.say("The data of run " + id + " are not where they were; --data names another place.");
            }
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    private boolean compare(RunInfo run, String recorded, Map<String, Object> outcome) {
        String replayed = String.valueOf(outcome.get(Lab.WEIGHTS_HASH));
        Comparison dataHash = new Comparison(run.header().data().sha256(), String.valueOf(outcome.get(Lab.DATA_HASH)));
        Comparison kernels =
                new Comparison(run.header().platform().kernels(), String.valueOf(outcome.get(Lab.KERNELS)));
        boolean sameKernels = kind(kernels.recorded).equals(kind(kernels.found));
        boolean same = recorded.equals(replayed);
        if (!dataHash.same()) {
            console.say("The data differ: recorded " + Hashes.shortened(dataHash.recorded) + ", found "
                    + Hashes.shortened(dataHash.found));
        }
        if (!sameKernels) {
            console.say("The kernels differ: recorded " + kernels.recorded + ", found " + kernels.found
                    + "; they may round differently");
        }
        if (same) {
            console.say("The final weights are the same, bit for bit: " + recorded);
        } else {
            console.warn("The final weights of run " + id + " differ: recorded " + recorded + ", replayed " + replayed);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", id);
        document.put("same", same);
        document.put("recordedHash", recorded);
        document.put("replayedHash", replayed);
        document.put("data", dataHash.toMap(dataHash.same()));
        document.put("kernels", kernels.toMap(sameKernels));
        console.json(document);
        return same;
    }

    /** {@code "vector 512 bit, 2 threads"} without the threads. */
    private static String kind(String kernels) {
        int comma = kernels.indexOf(',');
        return comma < 0 ? kernels : kernels.substring(0, comma);
    }

    private record Comparison(String recorded, String found) {
        boolean same() {
            return recorded.equals(found);
        }

        Map<String, Object> toMap(boolean same) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("same", same);
            map.put("recorded", recorded);
            map.put("found", found);
            return map;
        }
    }
}
