package org.energyscape.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands that measure a model. */
@Command(name = "evaluate", header = "Measure a model or a data set.", synopsisSubcommandLabel = "COMMAND")
final class EvaluateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Nothing to evaluate was named, expected one of "
                        + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
