package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Replay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code replay}: does a recorded run once more, without recording it, and compares the hash of what comes out: final weights,
 * final spins, or the cells of an experiment.
 *
 * <p>JSON: {@code run}, {@code same}, {@code recordedHash}, {@code replayedHash}, and for {@code data} and {@code kernels}
 * whether they are the {@code same}, with what was {@code recorded} and {@code found}. Kernels count as the same whatever
 * the number of threads, on which results do not depend.
 */
@Command(
        name = "replay",
        header = "Do a recorded run once more and compare what comes out, bit for bit.",
        footer = {"", "Exit status: 0 the outcome is the same, 1 it differs or the work failed."},
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
        Replay replay;
        try (RunStore store = runs.open()) {
            replay = Replay.read(store, labs, id);
        }
        Path file = file(replay);
        console.say("Replaying run " + id + ", " + replay.length());
        return report(replay.perform(file, cacheFolder, threads, console)) ? Cli.OK : Cli.FAILED;
    }

    private @Nullable Path file(Replay replay) throws IOException {
        Path recorded = replay.recordedFile();
        Path file = data != null || recorded == null ? data : recorded;
        if (file != null && !Files.exists(file)) {
            if (data == null) {
                console.say("The data of run " + id + " are not where they were; --data names another place.");
            }
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    private boolean report(Replay.Result result) {
        Replay.Comparison end = result.end();
        String what = result.words().end();
        result.remarks().forEach(console::say);
        if (end.same()) {
            console.say("The " + what + " are the same, bit for bit: " + end.recorded());
        } else {
            console.warn("The " + what + " of run " + id + " differ: recorded " + end.recorded() + ", replayed "
                    + end.found());
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", id);
        document.put("same", end.same());
        document.put("recordedHash", end.recorded());
        document.put("replayedHash", end.found());
        document.put("data", map(result.data(), result.data().same()));
        document.put("kernels", map(result.kernels(), result.sameKernels()));
        console.json(document);
        return end.same();
    }

    private static Map<String, Object> map(Replay.Comparison compared, boolean same) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("same", same);
        map.put("recorded", compared.recorded());
        map.put("found", compared.found());
        return map;
    }
}
