package org.energyscape.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands that train many runs. */
@Command(name = "sweep", header = "Train all runs of an experiment and compare them.", synopsisSubcommandLabel = "LAB")
final class SweepCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "No lab was named, expected one of "
                        + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
