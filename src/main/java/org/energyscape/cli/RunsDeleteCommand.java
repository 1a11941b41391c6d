package org.energyscape.cli;

import java.io.IOException;
import org.energyscape.engine.record.runs.RunStore;
import picocli.CommandLine.Command;

/** {@code runs delete}: deletes a run so that it can be restored. */
@Command(name = "delete", header = "Delete a run; for thirty days runs restore brings it back.", sortOptions = false)
final class RunsDeleteCommand extends RunsChange {
    RunsDeleteCommand(RunsPlace runs, Console console) {
        super(runs, console);
    }

    @Override
    void change(RunStore store, long run) throws IOException {
        store.delete(run);
    }
}
