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
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.KeptPictures;
import org.energyscape.lab.rbm.sweep.Sweep;
import org.energyscape.lab.rbm.sweep.SweepRow;
import org.energyscape.lab.rbm.sweep.SweepRun;
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
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper(WRITTEN);
    private final ReadOnlyObjectWrapper<List<KeptPictures>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final ExperimentResults results;
    /** What trains, or the last that did. */
    private @Nullable SweepWork work;
    /** What looks for kept runs, while it does. */
    private @Nullable SweepWork looking;

    private @Nullable Path data;
    private @Nullable Path validation;

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
        results = new ExperimentResults(runs, front);
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
        return results.curvesProperty();
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

    /** Other pictures that experiments have learned from, those of the newest run first. */
    ReadOnlyObjectProperty<List<KeptPictures>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The filters of the selected run, or of the first that has some; null before. */
    ReadOnlyObjectProperty<@Nullable RunFilters> filtersProperty() {
        return results.filtersProperty();
    }

    /**
     * The page has come to the front: asks the store what is kept. The first time the pictures of the newest run are
     * chosen, so that yesterday's results are there.
     */
    void shown() {
        boolean first = kept.get().isEmpty() && data == null && !running.get();
        background.start("Looking for kept runs", progress -> {
            try {
                List<KeptPictures> found = KeptPictures.in(runs.await());
                front.execute(() -> keptFound(found, first));
            } catch (IOException e) {
                // The store has said itself why it cannot be opened; the page works without.
                front.execute(() -> keptFound(List.of(), first));
            }
            return true;
        });
    }

    private void keptFound(List<KeptPictures> found, boolean first) {
        kept.set(found.stream().filter(one -> one.file() != null).toList());
        if (first && !running.get() && data == null) {
            KeptPictures newest = found.isEmpty() ? null : found.get(0);
            if (newest != null && newest.file() != null) {
                learnFrom(newest.file(), newest.validation());
            } else {
                look();
            }
        }
    }

    /** What stands under the curves on paper. */
    Caption caption() {
        return ExperimentCaption.of(chosen.get(), lines, source.get());
    }

    /** Shows another experiment; nothing happens while one is being trained. */
    void choose(Experiment experiment) {
        if (!running.get() && !experiment.equals(chosen.get())) {
            chosen.set(experiment);
            forget();
            showPlan(experiment.seeds(), experiment.epochs());
            look();
        }
    }

    /** Takes other pictures from the next start on; null for written digits, which need no second file. */
    void learnFrom(@Nullable Path file, @Nullable Path second) {
        data = file;
        validation = second;
        source.set((file == null ? WRITTEN : file.getFileName())
                + (second == null ? "" : ", validation " + second.getFileName()));
        if (!running.get()) {
            forget();
            showPlan(chosen.get().seeds(), chosen.get().epochs());
            look();
        }
    }

    /** Shows the runs of the plan that are kept from before, once they are found and measured; trains nothing. */
    private void look() {
        Experiment experiment = chosen.get();
        stopLooking();
        SweepWork begun = new SweepWork(
                new Sweep.Request(
                        experiment, experiment.seeds(), experiment.epochs(), data, validation, cacheFolder, threads),
                runs,
                false);
        looking = begun;
        background.start("Looking for kept runs", progress -> {
            try {
                return begun.perform(progress);
            } catch (IOException e) {
                front.execute(() -> lookFailed(begun, e));
                return false;
            } finally {
                front.execute(() -> looked(begun));
            }
        });
    }

    private void stopLooking() {
        SweepWork now = looking;
        if (now != null) {
            now.cancel();
            looking = null;
        }
    }

    private void lookFailed(SweepWork begun, IOException problem) {
        if (begun.equals(looking)) {
            words.set("Kept runs cannot be looked for: " + problem.getMessage());
        }
    }

    private void looked(SweepWork begun) {
        if (!begun.equals(looking)) {
            return;
        }
        takeChanges(begun);
        looking = null;
        long found = lines.stream().filter(SweepRun::isDone).count();
        if (found > 0) {
            words.set(
                    found == lines.size()
                            ? (found == 1 ? "The run is kept" : "All " + found + " runs are kept") + " from before"
                            : found + " of " + lines.size() + " runs are kept from before. Start trains the rest.");
            refreshCurves();
        }
    }

    /** The first file that was chosen, or null. */
    @Nullable
    Path data() {
        return data;
    }

    /** Shows the filters of another run, by its place in the plan; below zero: of the first that has some. */
    void select(int index) {
        results.select(index, List.copyOf(lines));
    }

    private void forget() {
        results.forget();
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
        stopLooking();
        forget();
        showPlan(request.seeds(), request.epochs());
        running.set(true);
        words.set("Preparing");
        SweepWork begun = new SweepWork(request, runs, true);
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
        if (looking != null) {
            takeChanges(looking);
        }
        SweepWork now = work;
        if (now == null || !running.get()) {
            return;
        }
        takeChanges(now);
        if (!now.isCancelled()) {
            long over = lines.stream().filter(SweepRun::isOver).count();
            words.set(over + " of " + lines.size() + " runs done");
        }
    }

    private void takeChanges(SweepWork from) {
        boolean done = false;
        for (SweepRun run : from.takeChanged()) {
            done |= run.isOver();
            lines.set(run.index(), run);
        }
        if (done) {
            rows.set(SweepRow.of(chosen.get(), lines));
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

    /** Reads curves and filters anew; at most one question for curves is on its way. */
    void refreshCurves() {
        results.refresh(chosen.get(), List.copyOf(lines));
    }

    /** Stops what is under way; the store is closed behind the window once its runs have ended. Never waits. */
    void close() {
        if (looking != null) {
            SweepWork now = looking;
            now.cancel();
            runs.later(now::awaitEnd);
        }
        SweepWork now = work;
        if (now != null && running.get()) {
            now.cancel();
            runs.later(now::awaitEnd);
        }
    }
}
