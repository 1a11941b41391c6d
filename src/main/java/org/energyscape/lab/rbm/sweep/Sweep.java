package org.energyscape.lab.rbm.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.energyscape.engine.Background;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Recording;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.RbmPresets;
import org.energyscape.lab.rbm.record.RbmInput;
import org.energyscape.lab.rbm.record.RbmRecord;
import org.energyscape.lab.rbm.record.RbmRun;
import org.jspecify.annotations.Nullable;

/**
 * Trains all runs of an {@link Experiment}, several at once, each in one thread; results do not depend on how many. Each is
 * an ordinary recorded run with the tag of the experiment. A run that the store has already, finished with equal settings
 * on equal pictures, is not repeated: so an experiment that was cancelled goes on where it was, but for the runs that were
 * under way.
 *
 * <p>Serves one call of {@link #run} or {@link #look}, which wait and are not for the FX thread.
 */
public final class Sweep {
    private final Request request;
    private final RunStore store;
    private final String version;
    private final Listener listener;
    private final ProgressSink progress;
    private final List<SweepRun> runs;

    /**
     * What is asked for.
     *
     * @param experiment what is compared
     * @param seeds each variant is trained with; at least one
     * @param epochs of every run, from 1
     * @param data a file of pictures, or null for written digits
     * @param validation a second file to judge by, or null
     * @param cacheFolder where written digits may be kept
     * @param jobs runs that are trained at once, from 1
     */
    public record Request(
            Experiment experiment,
            List<Long> seeds,
            int epochs,
            @Nullable Path data,
            @Nullable Path validation,
            Path cacheFolder,
            int jobs) {
        public Request {
            seeds = List.copyOf(seeds);
            if (seeds.isEmpty() || epochs < 1 || jobs < 1) {
                throw new IllegalArgumentException("Found " + seeds.size() + " seeds, " + epochs + " epochs, " + jobs
                        + " jobs, expected at least 1 of each");
            }
        }

        /** Its runs before any of them has begun. */
        public List<SweepRun> plan() {
            return experiment.plan(seeds, epochs);
        }

        private ParamValues values(SweepRun run) {
            ParamValues values = run.variant().values(run.seed(), epochs);
            return RbmRecord.lasting(
                    validation == null ? values : values.with(RbmParams.VALIDATION_FILE, validation.toString()));
        }
    }

    /** Is told of every change of a run, one at a time, on the threads that train; returns at once. */
    @FunctionalInterface
    public interface Listener {
        void changed(SweepRun run);
    }

    /**
     * Prepares a sweep.
     *
     * @param store where finished runs are looked for and new ones recorded; stays open until {@link #run} has returned
     * @param version of the program
     * @param progress of all runs together; asked for cancel from the threads that train
     */
    public Sweep(Request request, RunStore store, String version, Listener listener, ProgressSink progress) {
        this.request = request;
        this.store = store;
        this.version = version;
        this.listener = listener;
        this.progress = progress;
        runs = new ArrayList<>(request.plan());
    }

    /**
     * Trains what is missing. A run that fails does not keep the others from going on.
     *
     * @return every run as it ended, in the order of the plan
     * @throws IOException if the pictures cannot be read or the store not asked
     * @throws CancellationException if it was cancelled, once no run is under way any more
     */
    public List<SweepRun> run() throws IOException {
        RbmInput input = pictures();
        FinishedRuns finished = FinishedRuns.in(store, input);
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(request.jobs(), runs.size()), work -> Background.daemon(work, "experiment"));
        for (int i = 0; i < runs.size(); i++) {
            int index = i;
            threads.execute(() -> perform(index, input, finished));
        }
        threads.shutdown();
        awaitEnd(threads);
        List<SweepRun> ended = now();
        if (ended.stream().anyMatch(run -> run.stage() == SweepRun.Stage.STOPPED)) {
            long done = ended.stream().filter(SweepRun::isDone).count();
            throw new CancellationException(
                    "The experiment was cancelled after " + done + " of " + ended.size() + " runs");
        }
        return ended;
    }

    /**
     * Looks which runs are there already and trains none: the others stay waiting.
     *
     * @return every run of the plan, those that were found with their values
     * @throws IOException if the pictures or the record of a run cannot be read
     * @throws CancellationException if it was cancelled
     */
    public List<SweepRun> look() throws IOException {
        RbmInput input = pictures();
        FinishedRuns finished = FinishedRuns.in(store, input);
        for (SweepRun run : now()) {
            if (progress.isCancelled()) {
                throw new CancellationException("Looking for kept runs was cancelled");
            }
            finished.find(request.values(run), Kernels.best(1)).ifPresent(kept -> set(found(run, kept)));
        }
        return now();
    }

    private static SweepRun found(SweepRun run, FinishedRuns.Found kept) {
        return run.done(SweepRun.Stage.FOUND, kept.id(), kept.train(), kept.validation());
    }

    private RbmInput pictures() throws IOException {
        progress.report(-1, "the pictures");
        return RbmInput.prepare(
                request.data(), request.cacheFolder(), request.values(runs.get(0)), request.jobs(), progress);
    }

    /** An interrupt is a wish to cancel, which the runs ask for themselves; their records are brought to an end first. */
    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                done = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<SweepRun> now() {
        return List.copyOf(runs);
    }

    private synchronized SweepRun get(int index) {
        return runs.get(index);
    }

    private synchronized void set(SweepRun run) {
        runs.set(run.index(), run);
        listener.changed(run);
        int done = runs.stream()
                .mapToInt(one -> one.isOver() ? one.epochs() : one.epoch())
                .sum();
        progress.report(
                (double) done / (request.epochs() * runs.size()),
                run.name() + ": "
                        + (run.stage() == SweepRun.Stage.RUNNING
                                ? "epoch " + run.epoch() + " of " + run.epochs()
                                : run.stage().words()));
    }

    private void perform(int index, RbmInput input, FinishedRuns finished) {
        if (progress.isCancelled()) {
            set(get(index).stopped());
            return;
        }
        try {
            ParamValues values = request.values(get(index));
            Optional<FinishedRuns.Found> found = finished.find(values, Kernels.best(1));
            if (found.isPresent()) {
                FinishedRuns.Found kept = found.get();
                store.tag(kept.id(), request.experiment().tag());
                set(found(get(index), kept));
            } else {
                train(index, values, input);
            }
        } catch (CancellationException e) {
            set(get(index).stopped());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String message = e.getMessage();
            set(get(index).failed(message == null ? e.getClass().getSimpleName() : message));
        }
    }

    private void train(int index, ParamValues values, RbmInput input) throws IOException {
        Recording recording = new Recording(store, version, RbmPresets.COURSE_PRESET, id -> {
            store.tag(id, request.experiment().tag());
            set(get(index).begun(id));
        });
        HeadlessRequest one = new HeadlessRequest(values, input.file(), null, request.cacheFolder(), 1);
        Map<String, Object> summary = RbmRun.run(one.recordedBy(recording), input, new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                set(get(index).at((int) Math.round(fraction * request.epochs())));
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        });
        SweepRun now = get(index);
        set(now.done(
                SweepRun.Stage.TRAINED,
                now.id(),
                FinishedRuns.number(summary, "trainCrossEntropy"),
                FinishedRuns.number(summary, "validationCrossEntropy")));
    }
}
