package org.energyscape.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.record.runs.RunStore;
import picocli.CommandLine.Parameters;

/** A command that changes what is kept about one run, and prints how the run then is. */
abstract class RunsChange implements Callable<Integer> {
    private final RunsPlace runs;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "Number of the run.")
    private long id;

    RunsChange(RunsPlace runs, Console console) {
        this.runs = runs;
        this.console = console;
    }

    abstract void change(RunStore store, long run) throws IOException;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> after;
        try (RunStore store = runs.open()) {
            change(store, id);
            after = store.get(id).toMap();
        }
        console.json(after);
        return Cli.OK;
    }
}
