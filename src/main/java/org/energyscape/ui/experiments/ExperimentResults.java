package org.energyscape.ui.experiments;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.KeptFilters;
import org.energyscape.lab.rbm.sweep.SweepRun;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of an experiment have left in the store, to be drawn: their curves, and the filters of one of them. Asked
 * and answered on one thread, the FX thread in the window; read on the store's own.
 */
final class ExperimentResults {
    private final SharedRuns runs;
    private final Executor front;
    private final ReadOnlyObjectWrapper<List<VariantCurve>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable RunFilters> filters = new ReadOnlyObjectWrapper<>();
    /** Another one for every experiment: what was asked for an earlier one is not shown. */
    private CurveReader reader = new CurveReader();

    /** The place in the plan of the run whose filters are wanted; below zero: the first that has some. */
    private int selected = -1;

    private boolean reading;

    ExperimentResults(SharedRuns runs, Executor front) {
        this.runs = runs;
        this.front = front;
    }

    ReadOnlyObjectProperty<List<VariantCurve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RunFilters> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    void forget() {
        reader = new CurveReader();
        curves.set(List.of());
        filters.set(null);
        selected = -1;
        reading = false;
    }

    void select(int index, List<SweepRun> lines) {
        if (index != selected) {
            selected = index;
            refreshFilters(lines);
        }
    }

    /** Reads both anew; a question for curves that is on its way answers this one too. */
    void refresh(Experiment experiment, List<SweepRun> lines) {
        if (lines.stream().allMatch(run -> run.id() < 0)) {
            return;
        }
        refreshFilters(lines);
        if (!reading) {
            reading = true;
            CurveReader here = reader;
            runs.later(() -> {
                List<VariantCurve> found = curves(here, experiment, lines);
                front.execute(() -> {
                    if (here == reader) {
                        reading = false;
                        curves.set(found);
                    }
                });
            });
        }
    }

    private List<VariantCurve> curves(CurveReader here, Experiment experiment, List<SweepRun> lines) {
        RunStore store = runs.now();
        try {
            return store == null ? List.of() : here.read(store, experiment, lines);
        } catch (IOException | RuntimeException e) {
            runs.tell("The curves of the experiment cannot be read", e);
            return List.of();
        }
    }

    private void refreshFilters(List<SweepRun> lines) {
        SweepRun run = lines.stream()
                .filter(one -> one.id() >= 0 && (selected < 0 || one.index() == selected))
                .findFirst()
                .orElse(null);
        if (run == null) {
            filters.set(null);
            return;
        }
        CurveReader here = reader;
        int wanted = selected;
        runs.later(() -> {
            RunFilters found = filters(run);
            front.execute(() -> {
                if (here == reader && wanted == selected) {
                    filters.set(found);
                }
            });
        });
    }

    private @Nullable RunFilters filters(SweepRun run) {
        RunStore store = runs.now();
        try {
            return store == null
                    ? null
                    : KeptFilters.read(store, run.id())
                            .map(found -> new RunFilters(run.name(), found))
                            .orElse(null);
        } catch (IOException | RuntimeException e) {
            runs.tell("The filters of the run cannot be read", e);
            return null;
        }
    }
}
