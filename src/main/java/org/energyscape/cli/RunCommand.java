package org.energyscape.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.energyscape.lab.Lab;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Builds {@code run} with one sub-command for every lab. */
final class RunCommand {
    private RunCommand() {}

    static CommandLine create(List<Lab> labs, Path cacheFolder, RunsPlace runs, Console console) {
        CommandSpec[] self = new CommandSpec[1];
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Runnable) () -> {
            throw new ParameterException(self[0].commandLine(), "No lab was named, expected " + ids(labs) + ".");
        });
        self[0] = spec;
        spec.name("run");
        spec.usageMessage()
                .header("Do the main job of a lab without its window.")
                .synopsisSubcommandLabel("LAB")
                .commandListHeading("%nLabs:%n");
        for (Lab lab : labs) {
            spec.addSubcommand(lab.id(), new LabCommand(lab, cacheFolder, runs, console).spec());
        }
        return new CommandLine(Cli.withCommonOptions(spec, console));
    }

    private static String ids(List<Lab> labs) {
        return labs.isEmpty()
                ? "a lab, but none is registered"
                : labs.stream().map(Lab::id).collect(Collectors.joining(", ", "one of ", ""));
    }
}
