package org.energyscape.lab.rbm.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.record.RbmFile;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.engine.record.runs.RunQuery;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.record.RbmInput;
import org.energyscape.lab.rbm.record.RbmRecord;
import org.energyscape.lab.rbm.run.RbmLook;
import org.energyscape.lab.rbm.run.RbmSimulation;

/**
 * The runs of a store that learned from certain pictures and went from their beginning to their end with the same settings. Their
 * final cross-entropies are measured again from the weights, with the bits that training gave. Any thread.
 */
final class FinishedRuns {
    private final RunStore store;
    private final RbmInput input;
    private final List<RunInfo> candidates;

    private FinishedRuns(RunStore store, RbmInput input, List<RunInfo> candidates) {
        this.store = store;
        this.input = input;
        this.candidates = candidates;
    }

    /**
     * A run that need not be repeated.
     *
     * @param id its number
     * @param train cross-entropy of all training pictures, nats a picture
     * @param validation the same of all validation pictures
     */
    record Found(long id, double train, double validation) {}

    /** Looks once; runs that finish later are not seen. */
    static FinishedRuns in(RunStore store, RbmInput input) throws IOException {
        RunQuery query = RunQuery.ALL.withLab(RbmRecord.LAB).withState(RecordState.FINISHED);
        return new FinishedRuns(
                store,
                input,
                store.list(query).stream()
                        .filter(run -> run.header().origin() == null)
                        .filter(run -> run.header().data().sha256().equals(input.hash()))
                        .toList());
    }

    /**
     * The newest run with these settings.
     *
     * @param values with a fixed coding, so that one measurement of the weights is as good as another
     */
    Optional<Found> find(ParamValues values, Kernels kernels) throws IOException {
        for (RunInfo run : candidates) {
            if (sameSettings(run, values) && store.journal(run.id()).isEmpty()) {
                for (RunFile file : store.files(run.id())) {
                    Path path = store.folder(run.id()).resolve(file.name());
                    if (file.kind() == RunFile.Kind.FINAL && Files.exists(path)) {
                        Rbm rbm = RbmFile.read(path);
                        if (Hashes.of(rbm).equals(run.finalHash())) {
                            return Optional.of(measure(run.id(), rbm, values, kernels));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The place of a second file does not count: what it holds is part of the hash. */
    private static boolean sameSettings(RunInfo run, ParamValues values) {
        try {
            ParamValues recorded =
                    ParamValues.fromMap(RbmParams.TRAINING, run.header().params());
            return withoutPlace(recorded).equals(withoutPlace(values));
        } catch (ParamException e) {
            // It comes from a version with other settings.
            return false;
        }
    }

    private static ParamValues withoutPlace(ParamValues values) {
        boolean second = !values.get(RbmParams.VALIDATION_FILE).isBlank();
        return values.with(RbmParams.VALIDATION_FILE, second ? "second" : "");
    }

    private Found measure(long id, Rbm weights, ParamValues values, Kernels kernels) {
        RbmSimulation simulation =
                new RbmSimulation(input.data(), values, new MetricLog(), () -> RbmLook.NOTHING, kernels);
        Rbm measured = simulation.rbm();
        copy(weights.weights().data(), measured.weights().data());
        copy(weights.visibleBias(), measured.visibleBias());
        copy(weights.hiddenBias(), measured.hiddenBias());
        Map<String, Object> summary = simulation.summary();
        return new Found(id, number(summary, "trainCrossEntropy"), number(summary, "validationCrossEntropy"));
    }

    /** A number of the summary of a run; NaN where it has none. */
    static double number(Map<String, Object> summary, String key) {
        return summary.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
