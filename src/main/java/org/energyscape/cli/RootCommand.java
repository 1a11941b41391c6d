package org.energyscape.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself. */
@Command(
        name = "energyscape",
        versionProvider = Version.class,
        header = "A desktop laboratory for energy-based models.",
        description = {
            "",
            "Without a command the window opens. A command works without a window: its result is one JSON document"
                    + " on standard output, everything else goes to standard error."
        },
        footer = {"", "Exit status: 0 done, 1 failed, 2 the command was not understood."},
        synopsisSubcommandLabel = "[COMMAND]")
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and end.")
    private boolean version;

    @Override
    public void run() {
        if (!version) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No command was found, expected one of "
                            + String.join(", ", spec.subcommands().keySet()) + ".");
        }
    }
}
