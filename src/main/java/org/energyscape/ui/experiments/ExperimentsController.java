package org.energyscape.ui.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.Experiment;
import org.energyscape.lab.rbm.Sweep;
import org.energyscape.lab.rbm.SweepRow;
import org.energyscape.lab.rbm.SweepRun;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.picture.Caption;
import org.jspecify.annotations.Nullable;

/**
 * The page of experiments without its nodes: which one is chosen, its data, its runs and what came out. One experiment is
 * trained at a time. Used on one thread, the FX thread in the window; training and the store have others.
 */
final class ExperimentsController {
    private static final String WRITTEN = "written digits";

    private final SharedRuns runs;
    private final Path cacheFolder;
    private final int threads;
    private final Background background;
    private final Executor front;
    private final ObservableList<SweepRun> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Experiment> chosen = new ReadOnlyObjectWrapper<>(Experiment.ALL.get(0));
    private final ReadOnlyObjectWrapper<List<SweepRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<VariantCurve>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper(WRITTEN);
    private CurveReader reader = new CurveReader();
    private @Nullable SweepWork work;
    /** What the curves were learned from; another choice holds from the next start on. */
    private String trainedFrom = WRITTEN;

    private @Nullable Path data;
    private @Nullable Path validation;
    private boolean reading;

    /** Finite work behind the window, shown with its progress. */
    @FunctionalInterface
    interface Background {
        void start(String title, Jobs.Work<Boolean> work);
    }

    /**
     * A page with the first experiment chosen.
     *
     * @param runs where runs are recorded and read
     * @param cacheFolder where written digits are kept
     * @param threads runs that are trained at once
     * @param background starts the training
     * @param front brings answers back to the thread of this controller
     */
    ExperimentsController(SharedRuns runs, Path cacheFolder, int threads, Background background, Executor front) {
        this.runs = runs;
        this.cacheFolder = cacheFolder;
        this.threads = threads;
        this.background = background;
        this.front = front;
        showPlan(chosen.get().seeds(), chosen.get().epochs());
    }

    ReadOnlyObjectProperty<Experiment> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Every run of the experiment, waiting ones too, in the order of the plan. */
    ObservableList<SweepRun> lines() {
        return lines;
    }

    /** Ours beside the published values, a row for each setting. */
    ReadOnlyObjectProperty<List<SweepRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<VariantCurve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** Whether runs are under way, those that are being stopped too. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How it stands, or what is wrong with what was typed. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** What is learned from. */
    ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What stands under the curves on paper. */
    Caption caption() {
        return ExperimentCaption.of(chosen.get(), lines, trainedFrom);
    }

    /** Shows another experiment; nothing happens while one is being trained. */
    void choose(Experiment experiment) {
        if (!running.get() && !experiment.equals(chosen.get())) {
            chosen.set(experiment);
            forget();
            showPlan(experiment.seeds(), experiment.epochs());
        }
    }

    /** Takes other pictures from the next start on; null for written digits, which need no second file. */
    void learnFrom(@Nullable Path file, @Nullable Path second) {
        data = file;
        validation = second;
        source.set((file == null ? WRITTEN : file.getFileName())
                + (second == null ? "" : ", validation " + second.getFileName()));
    }

    /** The first file that was chosen, or null. */
    @Nullable
    Path data() {
        return data;
    }

    private void forget() {
        reader = new CurveReader();
        curves.set(List.of());
        words.set("");
    }

    private void showPlan(List<Long> seeds, int epochs) {
        lines.setAll(chosen.get().plan(seeds, epochs));
        rows.set(SweepRow.of(chosen.get(), lines));
    }

    /** Starts with numbers as they were typed; says so where they are none. */
    void start(String epochsText, String seedsText) {
        if (running.get()) {
            return;
        }
        Sweep.Request request;
        try {
            request = new Sweep.Request(
                    chosen.get(),
                    Experiment.parseSeeds(seedsText),
                    Experiment.parseEpochs(epochsText),
                    data,
                    validation,
                    cacheFolder,
                    threads);
        } catch (ParamException e) {
            words.set("Not started. " + e.getMessage());
            return;
        }
        forget();
        showPlan(request.seeds(), request.epochs());
        running.set(true);
        trainedFrom = source.get();
        words.set("Preparing");
        SweepWork begun = new SweepWork(request, runs);
        work = begun;
        background.start("Experiment " + chosen.get().id(), progress -> {
            try {
                return begun.perform(progress);
            } finally {
                front.execute(this::ended);
            }
        });
    }

    /** Stops the runs that are under way; those that have finished stay. */
    void cancel() {
        SweepWork now = work;
        if (now != null && running.get()) {
            now.cancel();
            words.set("Stopping");
        }
    }

    /** Takes over what has changed since; once a frame while the page is in front. */
    void pulse() {
        SweepWork now = work;
        if (now == null) {
            return;
        }
        boolean done = false;
        for (SweepRun run : now.takeChanged()) {
            done |= run.isOver();
            lines.set(run.index(), run);
        }
        if (done) {
            rows.set(SweepRow.of(chosen.get(), lines));
        }
        if (running.get() && !now.isCancelled()) {
            long over = lines.stream().filter(SweepRun::isOver).count();
            words.set(over + " of " + lines.size() + " runs done");
        }
    }

    private void ended() {
        pulse();
        running.set(false);
        long done = lines.stream().filter(SweepRun::isDone).count();
        long found = lines.stream()
                .filter(run -> run.stage() == SweepRun.Stage.FOUND)
                .count();
        String kept = found == 0 ? "" : ", " + found + " kept from before";
        String count = lines.size() == 1 ? "The run is done" : "All " + done + " runs are done";
        words.set(
                done == lines.size()
                        ? count + kept
                        : done + " of " + lines.size() + " runs are done" + kept + ". Start goes on with the rest.");
        refreshCurves();
    }

    /** Reads the curves anew; at most one question is on its way. */
    void refreshCurves() {
        if (reading || lines.stream().allMatch(run -> run.id() < 0)) {
            return;
        }
        reading = true;
        CurveReader here = reader;
        Experiment experiment = chosen.get();
        List<SweepRun> now = List.copyOf(lines);
        runs.later(() -> {
            List<VariantCurve> found = read(here, experiment, now);
            front.execute(() -> {
                reading = false;
                if (here == reader) {
                    curves.set(found);
                }
            });
        });
    }

    private List<VariantCurve> read(CurveReader here, Experiment experiment, List<SweepRun> now) {
        RunStore store = runs.now();
        try {
            return store == null ? List.of() : here.read(store, experiment, now);
        } catch (IOException | RuntimeException e) {
            runs.tell("The curves of the experiment cannot be read", e);
            return List.of();
        }
    }

    /** Stops what is under way; the store is closed behind the window once its runs have ended. Never waits. */
    void close() {
        SweepWork now = work;
        if (now != null && running.get()) {
            now.cancel();
            runs.later(now::awaitEnd);
        }
    }
}
