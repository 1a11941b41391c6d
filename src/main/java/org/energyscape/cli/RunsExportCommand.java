package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.record.runs.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code runs export}: one run as JSON, CSV and NumPy archives. */
@Command(
        name = "export",
        header = "Write one recorded run as plain files.",
        description = "run.json has settings, journal and what it ran on, metrics.csv every point, the .npz files the"
                + " checkpoints and what came out.",
        sortOptions = false)
final class RunsExportCommand implements Callable<Integer> {
    private final RunsPlace runs;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "Number of the run.")
    private long id;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to; made if missing.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it before call()
    private Path out;

    RunsExportCommand(RunsPlace runs, Console console) {
        this.runs = runs;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> written;
        try (RunStore store = runs.open()) {
            written = store.export(id, out);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", id);
        document.put("files", written.stream().map(Path::toString).toList());
        console.json(document);
        return Cli.OK;
    }
}
