package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.Recording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code run <lab>}: the lab's main job from its settings.
 *
 * <p>The summary holds {@code lab}, {@code version}, {@code settings} (every one, so that it is a preset too) and
 * {@code result}; of itself it says nothing of time or machine. Labs that train record their runs, and name the record in
 * the result.
 */
final class LabCommand implements Callable<Integer> {
    private final Lab lab;
    private final Path cacheFolder;
    private final RunsPlace runs;
    private final Console console;
    private final ParamOptions options;
    private final CommandSpec spec;
    private final OptionSpec noRecord = OptionSpec.builder("--no-record")
            .arity("0")
            .type(boolean.class)
            .order(5)
            .description("Leave no record of this run in the store of runs.")
            .build();

    @Option(
            names = "--preset",
            paramLabel = "NAME|FILE",
            order = 1,
            description =
                    "Settings to begin with: a preset of the lab or a JSON file with settings, such as the summary of an earlier"
                            + " run. Single settings go over it.")
    private @Nullable String preset;

    @Option(names = "--data", paramLabel = "FILE", order = 2, description = "Data in place of the built-in data.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "DIR", order = 3, description = "Folder for results; made if missing.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            order = 4,
            description = "Threads to compute with; the result does" + " not depend on it. Default: every processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    LabCommand(Lab lab, Path cacheFolder, RunsPlace runs, Console console) {
        this.lab = lab;
        this.cacheFolder = cacheFolder;
        this.runs = runs;
        this.console = console;
        options = new ParamOptions(lab.params());
        spec = Cli.withCommonOptions(CommandSpec.forAnnotatedObject(this), console);
        spec.name(lab.id());
        spec.usageMessage()
                .header(ParamOptions.escaped(lab.title()) + ".")
                .description(ParamOptions.escaped(lab.summary()))
                .sortOptions(false);
        spec.usageMessage().footerHeading("%nPresets:%n").footer(presets());
        // Words of the lab are shown as they are.
        spec.interpolateVariables(false);
        if (lab.isRecorded()) {
            spec.addOption(noRecord);
        }
        options.addTo(spec);
    }

    private String[] presets() {
        return lab.presets().stream()
                .map(one -> "  " + one.id() + ": " + one.title() + ". " + one.story())
                .map(ParamOptions::escaped)
                .toArray(String[]::new);
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--threads: found " + threads + ", expected a whole number from 1");
        }
        ParamValues values = options.over(base());
        if (data != null && !Files.exists(data)) {
            throw new java.nio.file.NoSuchFileException(data.toString());
        }
        if (out != null) {
            Files.createDirectories(out);
        }
        console.say("Running " + lab.title());
        Map<String, Object> result = run(new HeadlessRequest(values, data, out, cacheFolder, threads));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("lab", lab.id());
        summary.put("version", Version.ofProgram());
        summary.put("settings", values.toMap());
        summary.put("result", result);
        console.json(summary);
        return Cli.OK;
    }

    private Map<String, Object> run(HeadlessRequest request) throws IOException {
        if (!lab.isRecorded() || Boolean.TRUE.equals(noRecord.getValue())) {
            return lab.run(request, console);
        }
        boolean known = lab.presets().stream().anyMatch(one -> one.id().equals(preset));
        try (RunStore store = runs.open()) {
            Recording recording = new Recording(store, Version.ofProgram(), known ? preset : null);
            return lab.run(request.recordedBy(recording), console);
        }
    }

    private ParamValues base() throws IOException {
        if (preset == null) {
            return lab.params().defaults();
        }
        try {
            return new PresetSource(lab).load(preset);
        } catch (ParamException e) {
            throw new ParameterException(spec.commandLine(), "--preset " + preset + ": " + e.getMessage(), e);
        }
    }
}
