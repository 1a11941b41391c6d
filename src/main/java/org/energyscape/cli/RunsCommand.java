package org.energyscape.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about recorded runs. */
@Command(
        name = "runs",
        header = "List, show, mark and export the runs that were recorded.",
        synopsisSubcommandLabel = "COMMAND")
final class RunsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Nothing to do with the runs was named, expected one of "
                        + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
