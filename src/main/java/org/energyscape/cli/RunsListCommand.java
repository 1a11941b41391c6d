package org.energyscape.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code runs list}: a table for people, or with {@code --json} everything known of each run. */
@Command(name = "list", header = "List the recorded runs, newest first.", sortOptions = false)
final class RunsListCommand implements Callable<Integer> {
    private static final String LINE = "%6s  %-10s %-12s %-16s %-28s %-8s %s";

    private final RunsPlace runs;
    private final Console console;

    @Option(names = "--lab", paramLabel = "LAB", description = "Only those of a lab.")
    private @Nullable String lab;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only those with a tag.")
    private @Nullable String tag;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = StateConverter.class,
            description = "Only those that are running, finished, stopped or interrupted.")
    private @Nullable RecordState state;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            converter = SortConverter.class,
            description = "newest, oldest, lab, state, data or longest; default newest.")
    private RunQuery.Sort sort = RunQuery.Sort.NEWEST;

    @Option(names = "--deleted", description = "Those that were deleted, in place of those that are kept.")
    private boolean deleted;

    @Option(names = "--json", description = "Print JSON in place of the table.")
    private boolean json;

    RunsListCommand(RunsPlace runs, Console console) {
        this.runs = runs;
        this.console = console;
    }

    /** Names as they are typed. */
    private static <E extends Enum<E>> E named(Class<E> type, String text) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(text)) {
                return one;
            }
        }
        StringBuilder names = new StringBuilder();
        for (E one : type.getEnumConstants()) {
            names.append(names.isEmpty() ? "" : ", ").append(one.name().toLowerCase(Locale.ROOT));
        }
        throw new TypeConversionException("found \"" + text + "\", expected one of " + names);
    }

    static final class StateConverter implements ITypeConverter<RecordState> {
        @Override
        public RecordState convert(String text) {
            return named(RecordState.class, text);
        }
    }

    static final class SortConverter implements ITypeConverter<RunQuery.Sort> {
        @Override
        public RunQuery.Sort convert(String text) {
            return named(RunQuery.Sort.class, text);
        }
    }

    @Override
    public Integer call() throws IOException {
        List<RunInfo> found;
        try (RunStore store = runs.open()) {
            found = store.list(new RunQuery(lab, tag, state, deleted, sort));
        }
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("store", runs.folder().toString());
            document.put("runs", found.stream().map(RunInfo::toMap).toList());
            console.json(document);
            return Cli.OK;
        }
        console.line(LINE.formatted("run", "lab", "state", "started", "data", "steps", "tags")
                .stripTrailing());
        found.forEach(run -> console.line(line(run)));
        if (found.isEmpty()) {
            console.say("No runs in " + runs.folder());
        }
        return Cli.OK;
    }

    private static String line(RunInfo run) {
        String started = run.started().toString();
        return LINE.formatted(
                        run.id(),
                        run.header().lab(),
                        run.state().name().toLowerCase(Locale.ROOT),
                        started.substring(0, Math.min(16, started.length())).replace('T', ' '),
                        run.header().data().name(),
                        run.steps() == null ? "" : run.steps(),
                        String.join(", ", run.tags()))
                .stripTrailing();
    }
}
