package org.energyscape.lab.rbm;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.engine.run.SimulationFactory;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.RunController;
import org.energyscape.lab.SharedRuns;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.fx.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * The RBM laboratory without its pictures: the training run, the Gibbs chains that borrow its weights, the draw pad, and
 * the settings of them all. Holds no Node. Used on one thread, the FX thread in the window.
 */
final class RbmController implements ParamModel {
    private static final long TRAINING_TIMELINE = 256L << 20;
    private static final long LONGEST_STEP_MILLIS = 20_000;
    private static final double SPEED_WINDOW_NANOS = 0.5e9;

    private final ReadOnlyObjectWrapper<ParamValues> values;
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final SharedRuns runs;
    private final RbmSession session;
    private final RunController<RbmSnapshot> training;
    private final GibbsController gibbs;
    private final DrawPad pad = new DrawPad(28, 28);
    private final LikelihoodLog likelihoods = new LikelihoodLog();
    private final int threads;
    private final Runnable beforeBuilding;
    /** Written here, read by the worker when it makes a snapshot. */
    private volatile RbmLook look = RbmLook.NOTHING;

    /** What the worker says while it builds; written there, read here. */
    private volatile String building = "";

    private RbmSource source;
    private long speedSince;
    private long speedFrom = -1;
    private double picturesPerSecond = Double.NaN;

    /**
     * Starts a worker that writes or loads the digits, once the page stands, and waits to be played; training is recorded.
     */
    RbmController(LabContext context, ParamValues first) {
        this(
                context.cacheFolder(),
                context.threads(),
                context.pacers(),
                first,
                context.runs(),
                true,
                context.pieces()::awaitSettled);
    }

    /** Without threads both runs move only when a test ticks them, and nothing is recorded. */
    RbmController(Path cacheFolder, int threads, Supplier<Pacer> pacers, ParamValues first, boolean threaded) {
        this(cacheFolder, threads, pacers, first, SharedRuns.none(), threaded, () -> {});
    }

    RbmController(
            Path cacheFolder,
            int threads,
            Supplier<Pacer> pacers,
            ParamValues first,
            SharedRuns runs,
            boolean threaded,
            Runnable beforeBuilding) {
        this.threads = threads;
        this.beforeBuilding = beforeBuilding;
        this.runs = runs;
        runs.open();
        session = new RbmSession(runs);
        values = new ReadOnlyObjectWrapper<>(first);
        source = new RbmSource.Written(cacheFolder);
        SimulationRunner.Builder<RbmSnapshot> builder = SimulationRunner.of(
                        factory(source), RbmParams.narrow(first, RbmParams.TRAINING))
                .metrics(session.metrics())
                .journal(session.journal())
                .progress(new BuildingText())
                .timelineBudget(TRAINING_TIMELINE)
                .pacer(pacers.get())
                .name("rbm-training");
        training = new RunController<>(
                threaded ? builder.start() : builder.synchronous(),
                RbmSimulation.GRANULARITIES,
                RbmSimulation.MINIBATCH,
                Double.POSITIVE_INFINITY,
                RbmWords::position,
                () -> set(RbmParams.SEED, values.get().get(RbmParams.SEED) + 1));
        gibbs = new GibbsController(this, threads, pacers, threaded);
    }

    private SimulationFactory<RbmSnapshot> factory(RbmSource from) {
        return (settings, log, progress) -> {
            session.end();
            beforeBuilding.run();
            RbmData data = RbmData.prepare(from, settings, threads, progress);
            Kernels kernels = Kernels.best(threads);
            return session.follow(new RbmSimulation(data, settings, log, () -> look, kernels), from, data, kernels);
        };
    }

    RunController<RbmSnapshot> training() {
        return training;
    }

    GibbsController gibbs() {
        return gibbs;
    }

    LikelihoodLog likelihoods() {
        return likelihoods;
    }

    /** The work of measuring the likelihood at this moment, for a job; null before there is a machine. */
    Jobs.@Nullable Work<Likelihood> likelihood() {
        RbmSnapshot now = snapshotProperty().get();
        return now == null ? null : progress -> Likelihood.measure(now, threads, progress);
    }

    DrawPad pad() {
        return pad;
    }

    MetricLog metrics() {
        return session.metrics();
    }

    ReadOnlyObjectProperty<@Nullable RbmSnapshot> snapshotProperty() {
        return training.snapshotProperty();
    }

    ReadOnlyStringProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<ParamValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    @Override
    public <T> void set(Param<T> param, T value) {
        setAll(values.get().with(param, value));
    }

    @Override
    public void setAll(ParamValues changed) {
        ParamValues before = values.get();
        if (changed.equals(before)) {
            return;
        }
        values.set(changed);
        ParamValues run = RbmParams.narrow(changed, RbmParams.TRAINING);
        if (!run.equals(RbmParams.narrow(before, RbmParams.TRAINING))) {
            training.runner().apply(run);
        }
        gibbs.settingsChanged(before, changed);
    }

    /** Learns from other pictures, from the start; the settings stay. */
    void use(Dataset data) {
        use(data, null);
    }

    /** The same from a file that the record can name. */
    void use(Dataset data, @Nullable Path file) {
        source = new RbmSource.Loaded(data, file);
        rebuild();
    }

    /** Back to the built-in digits. */
    void useWrittenDigits(Path cacheFolder) {
        source = new RbmSource.Written(cacheFolder);
        rebuild();
    }

    boolean usesWrittenDigits() {
        return source instanceof RbmSource.Written;
    }

    private void rebuild() {
        training.runner().rebuild(factory(source), RbmParams.narrow(values.get(), RbmParams.TRAINING));
    }

    /** The pad has changed: the next snapshot says what the machine makes of it. */
    void drawn() {
        look = look.withDrawing(pad.isEmpty() ? null : pad.picture());
        refresh();
    }

    /** Puts one filter under the lens, or none by -1. */
    void inspect(int filter) {
        look = look.withFilter(filter);
        refresh();
    }

    /** Shows something else in the large picture. */
    void exhibit(Exhibit.Kind kind) {
        look = look.withExhibit(kind);
        refresh();
    }

    /** Wants to know how the probability of one unit comes about; the next snapshot says. */
    void ask(RbmQuestion question) {
        look = look.withQuestion(question);
        refresh();
    }

    int inspected() {
        return look.filter();
    }

    /** Settings that are equal change nothing, but the runner answers every request with a fresh snapshot. */
    private void refresh() {
        training.runner().apply(RbmParams.narrow(values.get(), RbmParams.TRAINING));
    }

    /** Takes over what the workers did; once a pulse. */
    void pulse(long nowNanos) {
        RbmSnapshot taken = training.pulse();
        if (taken != null) {
            pad.resize(taken.data().width(), taken.data().height());
            measureSpeed(taken, nowNanos);
            gibbs.trained(taken);
            likelihoods.follow(taken.step(), training.statusProperty().get().inPast());
        }
        gibbs.pulse(nowNanos);
        activity.set(activityText());
    }

    /** Follows the doctor's advice. */
    <T> void follow(Remedy<T> remedy) {
        set(remedy.param(), remedy.value());
    }

    private void measureSpeed(RbmSnapshot taken, long nowNanos) {
        long examples = taken.place().examples();
        boolean running = training.statusProperty().get().state() == RunState.RUNNING;
        if (!running || speedFrom < 0 || examples < speedFrom) {
            speedFrom = running ? examples : -1;
            speedSince = nowNanos;
            picturesPerSecond = Double.NaN;
        } else if (nowNanos - speedSince >= SPEED_WINDOW_NANOS) {
            picturesPerSecond = (examples - speedFrom) / ((nowNanos - speedSince) / 1e9);
            speedFrom = examples;
            speedSince = nowNanos;
        }
    }

    private String activityText() {
        RunnerStatus status = training.statusProperty().get();
        return switch (status.state()) {
            case PREPARING -> building.isEmpty() ? "Preparing" : building;
            case READY -> "Ready";
            case RUNNING -> Double.isNaN(picturesPerSecond) ? "Training" : "Training · " + speed(picturesPerSecond);
            case PAUSED -> "Paused";
            case FINISHED -> "Trained to the last epoch";
            case FAILED -> "Training failed";
            case CLOSED -> "";
        };
    }

    /** Two significant figures: a rate that is measured anew twice a second should not flicker. */
    private static String speed(double perSecond) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, perSecond))) - 1));
        return String.format(Locale.ROOT, "%,.0f pictures/s", Math.rint(perSecond / unit) * unit);
    }

    /** Ends both workers; never waits. The record of the run is ended behind the window, once its worker has ended. */
    void close() {
        training.close();
        gibbs.close();
        runs.later(() -> {
            try {
                if (training.runner().awaitClosed(LONGEST_STEP_MILLIS)) {
                    session.end();
                }
            } catch (InterruptedException e) {
                // The record then counts as interrupted, which it is.
                Thread.currentThread().interrupt();
            }
        });
    }

    private final class BuildingText implements ProgressSink {
        @Override
        public void report(double fraction, String text) {
            String words =
                    text.isEmpty() ? "Preparing" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            building = fraction < 0 ? words : words + " " + RbmWords.percent(fraction);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
