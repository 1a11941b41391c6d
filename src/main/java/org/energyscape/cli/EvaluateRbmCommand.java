package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.data.Binarise;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.AisEstimate;
import org.energyscape.engine.rbm.AisPlan;
import org.energyscape.engine.rbm.AisSchedule;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.rbm.RbmEvaluation;
import org.energyscape.engine.rbm.RbmExact;
import org.energyscape.engine.record.RbmFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate rbm}: how probable a restricted Boltzmann machine, trained here or elsewhere, finds a set of pictures.
 *
 * <p>JSON, in nats an example: {@code meanFreeEnergy}; {@code logPartition} and {@code meanLogLikelihood} where the
 * smaller layer can be enumerated; {@code pseudoLogLikelihood}; {@code ais} with its bounds. What was not asked for is left
 * out.
 */
@Command(
        name = "rbm",
        header = "Measure how probable a restricted Boltzmann machine finds pictures.",
        description =
                "Without --exact, --pseudo or --ais the first two are computed, the exact part only where the smaller"
                        + " layer is small enough to be enumerated. All numbers are in nats an example.",
        sortOptions = false)
final class EvaluateRbmCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--weights",
            required = true,
            paramLabel = "FILE.npz",
            description = "NumPy archive with arrays W (visible x hidden), b (visible) and c (hidden).")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it before call()
    private Path weights;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Pictures in IDX form or as text with a picture a line.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it before call()
    private Path data;

    @ArgGroup
    private @Nullable Measure measure;

    @Option(
            names = "--threshold",
            paramLabel = "NUMBER",
            description = "The machine's units are 0 or 1: a value becomes 1 from here up; default ${DEFAULT-VALUE}.")
    private double threshold = 0.5;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with; the result does not depend on it. Default: every processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    EvaluateRbmCommand(Console console) {
        this.console = console;
    }

    /** One or the other; picocli refuses both. */
    static final class Measure {
        @Option(
                names = "--exact",
                description = "Log Z and log-likelihood alone, by enumeration; fails if both layers are too large.")
        private boolean exact;

        @Option(names = "--pseudo", description = "The pseudo-log-likelihood alone.")
        private boolean pseudo;

        @Option(
                names = "--ais",
                description = "An estimate of log Z by annealed importance sampling, for machines of any size, with"
                        + " bounds of three standard errors.")
        private boolean ais;
    }

    @ArgGroup(exclusive = false, heading = "%nWith --ais:%n")
    private Annealing annealing = new Annealing();

    /** How --ais samples. */
    static final class Annealing {
        @Option(
                names = "--temperatures",
                paramLabel = "N",
                description = "So many at equal distances; default ${DEFAULT-VALUE}.")
        private int temperatures = AisPlan.LIVE.schedule().transitions();

        @Option(
                names = "--published-schedule",
                description = "14,500 temperatures, most of them near the model (Salakhutdinov and Murray 2008).")
        private boolean published;

        @Option(names = "--particles", paramLabel = "N", description = "So many samples; default ${DEFAULT-VALUE}.")
        private int particles = AisPlan.LIVE.particles();

        @Option(names = "--backwards", description = "Anneal from the model back to the base rate too.")
        private boolean backwards;

        @Option(
                names = "--seed",
                paramLabel = "WHOLE",
                description = "All samples follow from it; default ${DEFAULT-VALUE}.")
        private long seed = AisPlan.LIVE.seed();

        AisPlan plan() {
            AisSchedule schedule = published ? AisSchedule.salakhutdinovMurray() : AisSchedule.linear(temperatures);
            return new AisPlan(schedule, particles, seed, backwards);
        }
    }

    @Override
    public Integer call() throws IOException {
        requirePositive("--threads", threads);
        requirePositive("--temperatures", annealing.temperatures);
        requirePositive("--particles", annealing.particles);
        Rbm rbm = RbmFile.read(weights);
        Dataset read = PictureFile.read(data, console);
        if (read.features() != rbm.visible()) {
            throw new IllegalArgumentException(data + ": found " + read.features() + " values a picture, expected "
                    + rbm.visible() + ", one for each visible unit of " + weights);
        }
        Dataset binary = new Binarise.Threshold(threshold).apply(read, RandomKey.ofSeed(0));
        boolean exact = measure == null ? RbmExact.isTractable(rbm) : measure.exact;
        boolean pseudo = measure == null || measure.pseudo;
        boolean ais = measure != null && measure.ais;
        RbmEvaluation.Wanted wanted = new RbmEvaluation.Wanted(exact, pseudo, ais ? annealing.plan() : null);
        console.json(summary(RbmEvaluation.of(rbm, binary.values(), wanted, threads, console)));
        return Cli.OK;
    }

    private void requirePositive(String option, int found) {
        if (found < 1) {
            throw new ParameterException(
                    spec.commandLine(), option + ": found " + found + ", expected a whole number from 1");
        }
    }

    private Map<String, Object> summary(RbmEvaluation result) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("weights", weights.toString());
        summary.put("data", data.toString());
        summary.put("threshold", threshold);
        summary.put("visible", result.visible());
        summary.put("hidden", result.hidden());
        summary.put("examples", result.examples());
        summary.put("meanFreeEnergy", result.meanFreeEnergy());
        putIfThere(summary, "logPartition", result.logPartition());
        putIfThere(summary, "meanLogLikelihood", result.meanLogLikelihood());
        putIfThere(summary, "pseudoLogLikelihood", result.pseudoLogLikelihood());
        AisPlan.Result ais = result.ais();
        if (ais != null) {
            summary.put("ais", annealed(ais.forward(), result.meanFreeEnergy()));
            AisEstimate backward = ais.backward();
            if (backward != null) {
                summary.put("aisBackwards", annealed(backward, result.meanFreeEnergy()));
            }
        }
        return summary;
    }

    /** An infinite bound, where three standard errors are more than the mean itself, is left out: JSON has none. */
    private Map<String, Object> annealed(AisEstimate estimate, double meanFreeEnergy) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("temperatures", annealing.plan().schedule().transitions());
        map.put("particles", annealing.particles);
        map.put("logPartition", estimate.logPartition());
        putIfFinite(map, "low", estimate.low());
        putIfFinite(map, "high", estimate.high());
        map.put("effectiveSamples", estimate.effectiveSamples());
        map.put("meanLogLikelihood", -meanFreeEnergy - estimate.logPartition());
        return map;
    }

    private static void putIfFinite(Map<String, Object> map, String key, double value) {
        if (Double.isFinite(value)) {
            map.put(key, value);
        }
    }

    private static void putIfThere(Map<String, Object> summary, String key, @Nullable Double value) {
        if (value != null) {
            summary.put(key, value);
        }
    }
}
