package org.energyscape.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.record.runs.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code runs tag}: gives a run tags or takes them away. */
@Command(name = "tag", header = "Give a run tags, or take them away.", sortOptions = false)
final class RunsTagCommand extends RunsChange {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TAG", description = "The tags.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--remove", description = "Take the tags away.")
    private boolean remove;

    RunsTagCommand(RunsPlace runs, Console console) {
        super(runs, console);
    }

    @Override
    void change(RunStore store, long run) throws IOException {
        for (String tag : tags) {
            if (remove) {
                store.untag(run, tag);
            } else {
                store.tag(run, tag);
            }
        }
    }
}
