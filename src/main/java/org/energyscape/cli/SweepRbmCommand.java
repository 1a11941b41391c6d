package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.Sweep;
import org.energyscape.lab.rbm.sweep.SweepRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code sweep rbm}: an experiment of the RBM lab, all of its runs, recorded and tagged. What is in the store already is not
 * trained again, so the same command goes on after it was interrupted. For the JSON see {@link SweepDocument}.
 */
@Command(
        name = "rbm",
        header = "An experiment with restricted Boltzmann machines: several settings, each with several seeds.",
        description = {
            "Every run is kept in the store of runs, with the tag \"experiment ID\". Runs that are there already, finished"
                    + " with the same settings on the same pictures, are not repeated: after Ctrl+C the same command goes"
                    + " on.",
            "",
            "  a: 100 hidden units, k = 1",
            "  b: k = 1, 5, 10, 20",
            "  g: 50, 100, 200, 500 hidden units"
        },
        footer = {"", "Exit status: 0 every run is there, 1 one failed or the work was stopped."},
        sortOptions = false)
final class SweepRbmCommand implements Callable<Integer> {
    private final Path cacheFolder;
    private final RunsPlace runs;
    private final Console console;
    private final Interruption interruption = new Interruption();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--experiment",
            required = true,
            paramLabel = "ID",
            converter = ExperimentConverter.class,
            description = "Which one: a, b or g.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it before call()
    private Experiment experiment;

    @Option(names = "--data", paramLabel = "FILE", description = "Pictures in place of the written digits.")
    private @Nullable Path data;

    @Option(
            names = "--validation-file",
            paramLabel = "FILE",
            description = "Pictures to judge by; without it, part of those above.")
    private @Nullable Path validation;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = EpochsConverter.class,
            description = "Epochs of every run; default as the experiment says.")
    private @Nullable Integer epochs;

    @Option(
            names = "--seeds",
            paramLabel = "N,N,…",
            converter = SeedsConverter.class,
            description = "Seeds of every setting; default as the experiment says.")
    private @Nullable List<Long> seeds;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Runs at once; results do not depend on it. Default: one for every processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    SweepRbmCommand(Path cacheFolder, RunsPlace runs, Console console) {
        this.cacheFolder = cacheFolder;
        this.runs = runs;
        this.console = console;
    }

    static final class ExperimentConverter implements ITypeConverter<Experiment> {
        @Override
        public Experiment convert(String text) {
            return Experiment.find(text)
                    .orElseThrow(() -> new TypeConversionException("found \"" + text + "\", expected one of "
                            + String.join(
                                    ", ",
                                    Experiment.ALL.stream().map(Experiment::id).toList())));
        }
    }

    static final class EpochsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return Experiment.parseEpochs(text);
            } catch (ParamException e) {
                throw new TypeConversionException("found \"" + text + "\", expected a whole number from 1");
            }
        }
    }

    static final class SeedsConverter implements ITypeConverter<List<Long>> {
        @Override
        public List<Long> convert(String text) {
            try {
                return Experiment.parseSeeds(text);
            } catch (ParamException e) {
                throw new TypeConversionException("found \"" + text + "\", expected whole numbers with commas between");
            }
        }
    }

    /** Stops the runs that are under way; {@link #call} then fails. Any thread. */
    void cancel() {
        interruption.cancel();
    }

    @Override
    public Integer call() throws IOException {
        if (jobs < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--jobs: found " + jobs + ", expected a whole number from 1");
        }
        for (Path file : new Path[] {data, validation}) {
            if (file != null && !Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        Sweep.Request request = new Sweep.Request(
                experiment,
                seeds == null ? experiment.seeds() : seeds,
                epochs == null ? experiment.epochs() : epochs,
                data,
                validation,
                cacheFolder,
                jobs);
        console.say("Experiment " + experiment.id() + ", " + experiment.title() + ": "
                + request.plan().size() + " runs of " + request.epochs() + " epochs");
        List<SweepRun> done;
        interruption.begin();
        try (RunStore store = runs.open()) {
            done = new Sweep(request, store, Version.ofProgram(), this::say, new Progress()).run();
        } finally {
            interruption.end();
        }
        console.json(SweepDocument.of(request, done));
        return done.stream().allMatch(SweepRun::isDone) ? Cli.OK : Cli.FAILED;
    }

    private void say(SweepRun run) {
        if (run.stage() == SweepRun.Stage.FAILED) {
            console.warn(run.name() + " failed: " + run.problem());
        } else if (run.isOver()) {
            console.say(run.name() + " " + run.stage().words() + (run.id() < 0 ? "" : ", run " + run.id()));
        }
    }

    private final class Progress implements ProgressSink {
        @Override
        public void report(double fraction, String text) {
            console.report(fraction, text);
        }

        @Override
        public boolean isCancelled() {
            return interruption.isCancelled();
        }
    }
}
