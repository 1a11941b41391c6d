package org.energyscape.cli;

import java.io.IOException;
import org.energyscape.engine.record.runs.RunStore;
import picocli.CommandLine.Command;

/** {@code runs restore}: brings a deleted run back. */
@Command(name = "restore", header = "Bring a deleted run back.", sortOptions = false)
final class RunsRestoreCommand extends RunsChange {
    RunsRestoreCommand(RunsPlace runs, Console console) {
        super(runs, console);
    }

    @Override
    void change(RunStore store, long run) throws IOException {
        store.restore(run);
    }
}
