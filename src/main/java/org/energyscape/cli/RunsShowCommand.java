package org.energyscape.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code runs show}: all that is known of one run; of each curve its length and last point. */
@Command(name = "show", header = "Show one recorded run as JSON.", sortOptions = false)
final class RunsShowCommand implements Callable<Integer> {
    private final RunsPlace runs;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "Number of the run.")
    private long id;

    RunsShowCommand(RunsPlace runs, Console console) {
        this.runs = runs;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (RunStore store = runs.open()) {
            Map<String, Object> map = store.get(id).toMap();
            map.put(
                    "metrics",
                    store.metrics(id).stream().map(RunsShowCommand::curve).toList());
            List<Object> journal = new ArrayList<>();
            for (String entry : store.journal(id)) {
                journal.add(JSON.std.mapFrom(entry));
            }
            map.put("journal", journal);
            map.put("folder", store.folder(id).toString());
            map.put("files", store.files(id).stream().map(RunFile::toMap).toList());
            console.json(map);
        }
        return Cli.OK;
    }

    private static Map<String, Object> curve(RunCurve curve) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("metric", curve.series().metric());
        map.put("set", curve.series().set());
        map.put("points", curve.size());
        map.put("lastX", curve.x()[curve.size() - 1]);
        map.put("lastValue", curve.values()[curve.size() - 1]);
        return map;
    }
}
