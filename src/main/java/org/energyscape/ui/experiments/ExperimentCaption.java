package org.energyscape.ui.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.lab.SettingWords;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.SweepRun;
import org.energyscape.ui.picture.Caption;

/**
 * The words under the curves of an experiment: what is compared, with the numbers of the runs and their seeds, what all
 * share, data and program. Pure, any thread.
 */
final class ExperimentCaption {
    private ExperimentCaption() {}

    /**
     * The caption.
     *
     * @param runs of the plan; those without a number in the store have not begun
     * @param source what is learned from, in words
     */
    static Caption of(Experiment experiment, List<SweepRun> runs, String source) {
        List<String> lines = new ArrayList<>();
        for (Experiment.Variant variant : experiment.variants()) {
            List<SweepRun> own = runs.stream()
                    .filter(run -> run.variant().equals(variant) && run.id() >= 0)
                    .toList();
            if (!own.isEmpty()) {
                lines.add(variant.label() + " \u00b7 "
                        + own.stream()
                                .map(run -> "run " + run.id() + ", seed " + run.seed() + ", "
                                        + run.stage().words())
                                .collect(Collectors.joining("; ")));
            }
        }
        lines.add("Curves: mean over the seeds that have finished, else the first seed; nats a picture");
        String shared = experiment.variants().get(0).values().set().asList().stream()
                .filter(param -> !(param instanceof SeedParam) && isShared(param, experiment))
                .map(param ->
                        SettingWords.of(param, experiment.variants().get(0).values()))
                .collect(Collectors.joining(" \u00b7 "));
        String epochs = runs.isEmpty() ? "" : runs.get(0).epochs() + " epochs";
        lines.add(shared.isEmpty() ? epochs : epochs + " \u00b7 " + shared);
        lines.add("Data " + source);
        lines.add("Energyscape " + RunHeader.Platform.versionOfProgram());
        return new Caption("Experiment " + experiment.id() + ": " + experiment.title(), lines);
    }

    /** Whether it is the same in all variants and worth a word: not at its default. */
    private static boolean isShared(Param<?> param, Experiment experiment) {
        List<ParamValues> all =
                experiment.variants().stream().map(Experiment.Variant::values).toList();
        return !SettingWords.isDefault(param, all.get(0))
                && all.stream()
                        .allMatch(values -> values.get(param).equals(all.get(0).get(param)));
    }
}
