package org.energyscape.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.hopfield.experiment.Experiments;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.Recording;
import org.energyscape.lab.hopfield.part.ExperimentRecord;
import org.energyscape.lab.hopfield.part.GridRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code sweep hopfield}: recall of random patterns over loads, as a curve of capacity or over noise or masks as well, recorded as
 * one run for every grid. For the JSON see {@link HopfieldSweepDocument}.
 */
@Command(
        name = "hopfield",
        header = "How much a Hopfield network recalls, over loads P/N and several seeds.",
        description = {
            "Random patterns are stored, damaged and recalled, ten for every cell and seed, by every rule the same.",
            "",
            "  capacity: over loads, from the patterns themselves",
            "  noise:    over loads and probabilities of a flip (--levels)",
            "  mask:     over loads and shares of hidden units (--levels), free and with the seen units clamped",
            "",
            "What was found is kept in the store of runs, under noise and mask a run for every rule; \"replay\" computes it again."
        },
        footer = {"", "Exit status: 0 done, 1 the work was stopped."},
        sortOptions = false)
final class SweepHopfieldCommand implements Callable<Integer> {
    private static final int PERCEPTRON_SWEEPS = 50;

    private final RunsPlace runs;
    private final Console console;
    private final Interruption interruption = new Interruption();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--experiment",
            paramLabel = "ID",
            description = "capacity, noise or mask. Default: ${DEFAULT-VALUE}.")
    private Kind experiment = Kind.capacity;

    @Option(
            names = "--rules",
            paramLabel = "RULE,…",
            split = ",",
            converter = RuleConverter.class,
            description = "hebb, storkey, projection, perceptron, dense-K with K from 2 to 30, exponential, modern."
                    + " Default: the first four and dense-3.")
    private List<Contender> rules = new ArrayList<>();

    @Option(names = "--units", paramLabel = "N", description = "Units, 10 to 4096. Default: ${DEFAULT-VALUE}.")
    private int units = 500;

    @Option(
            names = "--loads",
            paramLabel = "P/N,…",
            split = ",",
            description = "Loads, ascending. Default: twenty from 0.015 to 0.3.")
    private List<Double> loads = new ArrayList<>();

    @Option(
            names = "--levels",
            paramLabel = "X,…",
            split = ",",
            description = "Noise or hidden share, 0 to 1. Default: 0, 0.1 … 0.5 for noise, 0.1, 0.3 … 0.9 for mask.")
    private List<Double> levels = new ArrayList<>();

    @Option(names = "--seeds", paramLabel = "N", description = "Number of seeds. Default: ${DEFAULT-VALUE}.")
    private int seeds = 10;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; results do not depend on it. Default: one for every processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-record", description = "Leave no record in the store of runs.")
    private boolean isUnrecorded;

    SweepHopfieldCommand(RunsPlace runs, Console console) {
        this.runs = runs;
        this.console = console;
    }

    /** The experiments, by the names typed. */
    enum Kind {
        capacity,
        noise,
        mask
    }

    static final class RuleConverter implements ITypeConverter<Contender> {
        @Override
        public Contender convert(String text) {
            return switch (text) {
                case "hebb" -> new Contender.Spins(new HebbRule(false));
                case "storkey" -> new Contender.Spins(new StorkeyRule());
                case "projection" -> new Contender.Spins(new ProjectionRule(false));
                case "perceptron" -> new Contender.Spins(new PerceptronRule(0, PERCEPTRON_SWEEPS));
                case "exponential" -> new Contender.Spins(new DenseMemoryRule.Exponential(1));
                case "modern" -> new Contender.Modern(1);
                default -> new Contender.Spins(new DenseMemoryRule.Polynomial(degree(text), true));
            };
        }

        private static int degree(String text) {
            String digits = text.startsWith("dense-") ? text.substring("dense-".length()) : "";
            int degree = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
            if (degree < 2 || degree > DenseMemoryRule.MAX_DEGREE) {
                throw new TypeConversionException("found \"" + text + "\", expected hebb, storkey, projection,"
                        + " perceptron, dense-2 to dense-30, exponential or modern");
            }
            return degree;
        }
    }

    /** Stops the work; {@link #call} then fails. Any thread. */
    void cancel() {
        interruption.cancel();
    }

    @Override
    public Integer call() throws IOException {
        require(units >= 10 && units <= 4096, "--units: found " + units + ", expected 10 to 4096");
        require(seeds >= 1, "--seeds: found " + seeds + ", expected a whole number from 1");
        require(threads >= 1, "--threads: found " + threads + ", expected a whole number from 1");
        double before = 0;
        for (double load : loads) {
            require(load > before && load <= 10, "--loads: found " + load + ", expected numbers up to 10 that ascend");
            before = load;
        }
        for (double level : levels) {
            require(level >= 0 && level <= 1, "--levels: found " + level + ", expected 0 to 1");
        }
        require(
                levels.isEmpty() || experiment != Kind.capacity,
                "--levels: the experiment capacity has none, expected noise or mask");
        List<Contender> contenders = rules.isEmpty() ? Experiments.fiveRules() : rules;
        List<Double> chosen = loads.isEmpty() ? steps(0.015, 20) : loads;
        List<HopfieldSweepDocument.Part> parts = new ArrayList<>();
        List<RecallGrid> grids = experiment == Kind.capacity
                ? List.of(Experiments.capacityCurve(contenders, units, chosen, seeds, 0))
                : contenders.stream().map(contender -> grid(contender, chosen)).toList();
        List<Long> recorded = new ArrayList<>();
        interruption.begin();
        try {
            if (isUnrecorded) {
                run(grids, null, parts, recorded);
            } else {
                try (RunStore store = runs.open()) {
                    run(grids, new Recording(store, Version.ofProgram(), null), parts, recorded);
                }
                console.say("Recorded as run "
                        + recorded.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
        } finally {
            interruption.end();
            // What was computed is not lost with its record.
            if (parts.size() == grids.size()) {
                console.json(HopfieldSweepDocument.of(experiment.name(), seed, parts, recorded));
            }
        }
        return Cli.OK;
    }

    private RecallGrid grid(Contender contender, List<Double> chosen) {
        if (experiment == Kind.noise) {
            List<Double> noises = levels.isEmpty() ? List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5) : levels;
            return Experiments.noiseAndLoad(contender, units, chosen, noises, seeds);
        }
        List<Double> shares = levels.isEmpty() ? List.of(0.1, 0.3, 0.5, 0.7, 0.9) : levels;
        return Experiments.maskAndLoad(contender, units, chosen, shares, seeds);
    }

    /** Each has a record from its start, where there is a place for it. */
    private void run(
            List<RecallGrid> grids,
            @Nullable Recording place,
            List<HopfieldSweepDocument.Part> parts,
            List<Long> recorded)
            throws IOException {
        RandomKey key = RandomKey.ofSeed(seed);
        for (int k = 0; k < grids.size(); k++) {
            RecallGrid grid = grids.get(k);
            ProgressSink sink = sink(k, grids.size());
            if (place == null) {
                parts.add(new HopfieldSweepDocument.Part(grid, grid.run(key, threads, sink)));
            } else {
                try (ExperimentRecord record = GridRecord.begin(place, experiment.name(), grid, key, seed)) {
                    recorded.add(record.id());
                    console.say("Run " + record.id() + " has begun");
                    List<RecallGrid.Cell> cells = GridRecord.run(record, grid, key, threads, sink);
                    parts.add(new HopfieldSweepDocument.Part(grid, cells));
                    GridRecord.finish(record, grid, cells);
                }
            }
        }
    }

    private ProgressSink sink(int part, int parts) {
        return new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                console.report((part + fraction) / parts, text);
            }

            @Override
            public boolean isCancelled() {
                return interruption.isCancelled();
            }
        };
    }

    private void require(boolean good, String problem) {
        if (!good) {
            throw new ParameterException(spec.commandLine(), problem);
        }
    }

    private static List<Double> steps(double step, int count) {
        List<Double> steps = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            // Rounded, so that no number ends in a row of nines.
            steps.add(Math.round(k * step * 1000) / 1000.0);
        }
        return steps;
    }
}
