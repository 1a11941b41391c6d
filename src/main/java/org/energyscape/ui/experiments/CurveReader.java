package org.energyscape.ui.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.SweepRun;

/** Reads the curves of an experiment from the store; those of finished runs only once. Used by one thread at a time. */
final class CurveReader {
    private static final String METRIC = "crossEntropy";
    private static final String VALIDATION = "validation";

    private final Map<Long, List<RunCurve>> finished = new HashMap<>();

    /** Two curves for every setting that has a run. */
    List<VariantCurve> read(RunStore store, Experiment experiment, List<SweepRun> runs) throws IOException {
        List<VariantCurve> curves = new ArrayList<>();
        for (int i = 0; i < experiment.variants().size(); i++) {
            Experiment.Variant variant = experiment.variants().get(i);
            List<List<RunCurve>> seeds = new ArrayList<>();
            for (SweepRun run : drawn(variant, runs)) {
                seeds.add(curves(store, run));
            }
            add(i, variant.label(), false, seeds, curves);
            add(i, variant.label(), true, seeds, curves);
        }
        return curves;
    }

    private static List<SweepRun> drawn(Experiment.Variant variant, List<SweepRun> runs) {
        List<SweepRun> recorded = runs.stream()
                .filter(run -> run.variant().equals(variant) && run.id() >= 0)
                .toList();
        List<SweepRun> done = recorded.stream().filter(SweepRun::isDone).toList();
        return done.isEmpty()
                ? recorded.stream().max(Comparator.comparingInt(SweepRun::epoch)).stream()
                        .toList()
                : done;
    }

    private List<RunCurve> curves(RunStore store, SweepRun run) throws IOException {
        List<RunCurve> known = finished.get(run.id());
        if (known == null) {
            known = store.metrics(run.id()).stream()
                    .filter(curve -> curve.series().metric().equals(METRIC))
                    .toList();
            if (run.isOver()) {
                finished.put(run.id(), known);
            }
        }
        return known;
    }

    private static void add(
            int variant, String label, boolean validation, List<List<RunCurve>> seeds, List<VariantCurve> to) {
        List<RunCurve> same = seeds.stream()
                .flatMap(List::stream)
                .filter(curve -> curve.series().set().equals(VALIDATION) == validation)
                .toList();
        int count = same.stream().mapToInt(RunCurve::size).min().orElse(0);
        if (count > 0) {
            double[] mean = new double[count];
            for (RunCurve curve : same) {
                for (int p = 0; p < count; p++) {
                    mean[p] += curve.values()[p] / same.size();
                }
            }
            to.add(new VariantCurve(
                    variant, label, validation, Arrays.copyOf(same.get(0).x(), count), mean));
        }
    }
}
