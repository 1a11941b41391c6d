package org.energyscape.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import org.energyscape.cli.bench.BenchCommand;
import org.energyscape.cli.bench.Chart;
import org.energyscape.cli.tour.CurvePictures;
import org.energyscape.cli.tour.TourCommand;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.Lab;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: the labs and the engine without a window.
 *
 * <p>One JSON document goes to standard output, everything else to standard error. Exit status: {@value #OK} done,
 * {@value #FAILED} the work failed, {@value #BAD_USAGE} the command was not understood.
 */
public final class Cli {
    /** Exit status: done. */
    public static final int OK = 0;

    /** Exit status: the work failed. */
    public static final int FAILED = 1;

    /** Exit status: the command was not understood. */
    public static final int BAD_USAGE = 2;

    private final List<Lab> labs;
    private final Path cacheFolder;
    private final RunsPlace runs;
    private final PrintWriter out;
    private final PrintWriter err;
    private final LongSupplier nanoTime;

    /**
     * A command line over the given labs.
     *
     * @param cacheFolder where written digits may be kept between runs
     * @param dataFolder where runs are recorded
     * @param out takes the JSON, and help where it was asked for
     * @param err takes progress and failures
     * @param nanoTime paces the lines of progress
     */
    public Cli(
            List<Lab> labs,
            Path cacheFolder,
            Path dataFolder,
            PrintWriter out,
            PrintWriter err,
            LongSupplier nanoTime) {
        this.labs = List.copyOf(labs);
        this.cacheFolder = cacheFolder;
        runs = new RunsPlace(dataFolder.resolve(RunStore.FOLDER));
        this.out = out;
        this.err = err;
        this.nanoTime = nanoTime;
    }

    /** Performs one command and answers its exit status. */
    public int execute(String... arguments) {
        Console console = new Console(out, err, nanoTime);
        return commandLine(console).execute(arguments);
    }

    private CommandLine commandLine(Console console) {
        CommandLine root = command(new RootCommand(), console);
        root.addSubcommand("run", RunCommand.create(labs, cacheFolder, runs, console));
        CommandLine kept = command(new RunsCommand(), console);
        kept.addSubcommand("list", command(new RunsListCommand(runs, console), console));
        kept.addSubcommand("show", command(new RunsShowCommand(runs, console), console));
        kept.addSubcommand("export", command(new RunsExportCommand(runs, console), console));
        kept.addSubcommand("tag", command(new RunsTagCommand(runs, console), console));
        kept.addSubcommand("note", command(new RunsNoteCommand(runs, console), console));
        kept.addSubcommand("delete", command(new RunsDeleteCommand(runs, console), console));
        kept.addSubcommand("restore", command(new RunsRestoreCommand(runs, console), console));
        root.addSubcommand("runs", kept);
        root.addSubcommand("replay", command(new ReplayCommand(labs, cacheFolder, runs, console), console));
        root.addSubcommand("tour", command(new TourCommand(labs, cacheFolder, console::say), console));
        CommandLine sweep = command(new SweepCommand(), console);
        sweep.addSubcommand("rbm", command(new SweepRbmCommand(cacheFolder, runs, console), console));
        sweep.addSubcommand("hopfield", command(new SweepHopfieldCommand(runs, console), console));
        root.addSubcommand("sweep", sweep);
        CommandLine evaluate = command(new EvaluateCommand(), console);
        evaluate.addSubcommand("rbm", command(new EvaluateRbmCommand(console), console));
        evaluate.addSubcommand("digits", command(new EvaluateDigitsCommand(console), console));
        root.addSubcommand("evaluate", evaluate);
        // A method reference would load JavaFX at every start of the program.
        Chart.Painter painter = charts -> CurvePictures.write(charts);
        BenchCommand.Outlets outlets = new BenchCommand.Outlets(out, console::json, console, painter);
        root.addSubcommand("bench", command(new BenchCommand(outlets, nanoTime), console));
        return root.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((exception, arguments) -> badUsage(exception))
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    console.failure(exception);
                    return FAILED;
                });
    }

    /** A command with the options that all of them share. */
    private static CommandLine command(Object userObject, Console console) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(userObject);
        return new CommandLine(withCommonOptions(spec, console));
    }

    static CommandSpec withCommonOptions(CommandSpec spec, Console console) {
        spec.addMixin("common", CommandSpec.forAnnotatedObject(new CommonOptions(console)));
        return spec;
    }

    /** Names what was found and what is expected, and where to read more; never the whole help. */
    private int badUsage(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + exception.getMessage());
        if (!command.getSubcommands().isEmpty() && exception instanceof UnmatchedArgumentException) {
            err.println("Expected one of "
                    + String.join(", ", command.getSubcommands().keySet()) + ".");
        } else {
            UnmatchedArgumentException.printSuggestions(exception, err);
        }
        err.println("Try \"" + name + " --help\".");
        err.flush();
        return BAD_USAGE;
    }
}
