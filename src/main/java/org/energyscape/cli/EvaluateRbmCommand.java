package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.energyscape.engine.data.Binarise;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.RandomKey;
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
 * smaller layer can be enumerated; {@code pseudoLogLikelihood}. What was not asked for is left out.
 */
@Command(
        name = "rbm",
        header = "Measure how probable a restricted Boltzmann machine finds pictures.",
        description = "Without --exact or --pseudo both are computed, the exact part only where the smaller layer is"
                + " small enough to be enumerated. All numbers are in nats an example.",
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
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--threads: found " + threads + ", expected a whole number from 1");
        }
        Rbm rbm = RbmFile.read(weights);
        Dataset read = PictureFile.read(data, console);
        if (read.features() != rbm.visible()) {
            throw new IllegalArgumentException(data + ": found " + read.features() + " values a picture, expected "
                    + rbm.visible() + ", one for each visible unit of " + weights);
        }
        Dataset binary = new Binarise.Threshold(threshold).apply(read, RandomKey.ofSeed(0));
        boolean exact = measure == null ? RbmExact.isTractable(rbm) : measure.exact;
        boolean pseudo = measure == null || measure.pseudo;
        console.json(summary(RbmEvaluation.of(rbm, binary.values(), exact, pseudo, threads, console)));
        return Cli.OK;
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
        return summary;
    }

    private static void putIfThere(Map<String, Object> summary, String key, @Nullable Double value) {
        if (value != null) {
            summary.put(key, value);
        }
    }
}
