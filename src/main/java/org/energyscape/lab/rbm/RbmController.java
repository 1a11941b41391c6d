package org.energyscape.lab.rbm;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
import org.energyscape.lab.rbm.curve.AisSettings;
import org.energyscape.lab.rbm.curve.Likelihood;
import org.energyscape.lab.rbm.curve.LikelihoodLog;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.data.RbmSource;
import org.energyscape.lab.rbm.doctor.Remedy;
import org.energyscape.lab.rbm.draw.DrawPad;
import org.energyscape.lab.rbm.gibbs.GibbsController;
import org.energyscape.lab.rbm.pane.PaneArrangement;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.record.RbmSession;
import org.energyscape.lab.rbm.record.RecordedTraining;
import org.energyscape.lab.rbm.record.Reopened;
import org.energyscape.lab.rbm.run.BuildingText;
import org.energyscape.lab.rbm.run.LookModel;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.TrainingWords;
import org.energyscape.lab.rbm.twin.TwinController;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.fx.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * The RBM laboratory without its pictures: the training run, the Gibbs chains that borrow its weights, the draw pad, and
 * the settings of them all. Holds no Node. Used on one thread, the FX thread in the window.
 */
public final class RbmController implements ParamModel {
    private static final long TIMELINE_MEMORY = 96L << 20;
    private static final long TIMELINE_DISK = 1L << 30;
    private static final String MEMORY_ONLY = "Past steps of the training are kept in memory alone, farther apart. ";
    private static final double SPEED_WINDOW_NANOS = 0.5e9;

    private final ReadOnlyObjectWrapper<ParamValues> values;
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    private final SharedRuns runs;
    private final RbmSession session;
    private final RunController<RbmSnapshot> training;
    private final GibbsController gibbs;
    private final TwinController twins;
    private final DrawPad pad = new DrawPad(28, 28);
    private final ObjectProperty<AisSettings> ais = new SimpleObjectProperty<>(AisSettings.DEFAULT);
    private final PaneArrangement panes = new PaneArrangement();
    private final LikelihoodLog likelihoods = new LikelihoodLog();
    private final int threads;
    private final Runnable beforeBuilding;
    private final LookModel look;
    private final BuildingText building = new BuildingText();

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
                context.pieces()::awaitSettled,
                context.messages()::info);
        panes.rememberIn(context.memory());
    }

    /** Without threads both runs move only when a test ticks them, and nothing is recorded. */
    RbmController(Path cacheFolder, int threads, Supplier<Pacer> pacers, ParamValues first, boolean threaded) {
        this(cacheFolder, threads, pacers, first, SharedRuns.none(), threaded, () -> {}, notice -> {});
    }

    public RbmController(
            Path cacheFolder,
            int threads,
            Supplier<Pacer> pacers,
            ParamValues first,
            SharedRuns runs,
            boolean threaded,
            Runnable beforeBuilding,
            Consumer<String> notices) {
        this.threads = threads;
        this.beforeBuilding = beforeBuilding;
        this.runs = runs;
        runs.open();
        session = new RbmSession(runs);
        values = new ReadOnlyObjectWrapper<>(first);
        look = new LookModel(first.get(RbmParams.FILTER_ORDER), this::refresh);
        source = new RbmSource.Written(cacheFolder);
        SimulationRunner.Builder<RbmSnapshot> builder = SimulationRunner.of(
                        factory(source, null), first.narrowedTo(RbmParams.TRAINING))
                .metrics(session.metrics())
                .journal(session.journal())
                .progress(building)
                .timelineBudget(TIMELINE_MEMORY)
                .timelineDisk(
                        cacheFolder.resolve("timelines"),
                        TIMELINE_DISK,
                        problem -> notices.accept(MEMORY_ONLY + problem.getMessage()))
                .pacer(pacers.get())
                .name("rbm-training");
        training = new RunController<>(
                threaded ? builder.start() : builder.synchronous(),
                RbmSimulation.GRANULARITIES,
                RbmSimulation.MINIBATCH,
                Double.POSITIVE_INFINITY,
                TrainingWords::position,
                () -> set(RbmParams.SEED, values.get().get(RbmParams.SEED) + 1));
        gibbs = new GibbsController(
                this, () -> training.statusProperty().get().inPast(), pad::picture, threads, pacers, threaded);
        twins = new TwinController(this, training, () -> source, runs, threads, pacers, threaded);
    }

    /**
     * Builds runs that learn from these pictures.
     *
     * @param start where the first of them goes on from; null to begin at the beginning, as all others do
     */
    private SimulationFactory<RbmSnapshot> factory(RbmSource from, @Nullable Reopened start) {
        AtomicReference<@Nullable Reopened> once = new AtomicReference<>(start);
        return (settings, log, progress) -> {
            session.end();
            beforeBuilding.run();
            Reopened reopened = once.getAndSet(null);
            RbmData data = reopened == null ? RbmData.prepare(from, settings, threads, progress) : reopened.data();
            Kernels kernels = Kernels.best(threads);
            RbmSimulation simulation = new RbmSimulation(data, settings, log, look::now, kernels);
            RecordedTraining recorded = session.follow(simulation, from, data, kernels);
            if (reopened != null) {
                simulation.restore(reopened.state());
                session.startFrom(reopened);
            }
            return recorded;
        };
    }

    public RunController<RbmSnapshot> training() {
        return training;
    }

    GibbsController gibbs() {
        return gibbs;
    }

    PaneArrangement panes() {
        return panes;
    }

    public TwinController twins() {
        return twins;
    }

    LikelihoodLog likelihoods() {
        return likelihoods;
    }

    /** The work of measuring the likelihood at this moment, for a job; null before there is a machine. */
    Jobs.@Nullable Work<Likelihood> likelihood() {
        RbmSnapshot now = snapshotProperty().get();
        AisSettings how = ais.get();
        return now == null ? null : progress -> Likelihood.measure(now, how, threads, progress);
    }

    /** How log Z is estimated. */
    ObjectProperty<AisSettings> aisProperty() {
        return ais;
    }

    /** What the student looks at of the training run. */
    LookModel look() {
        return look;
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

    public ReadOnlyStringProperty activityProperty() {
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
        ParamValues run = changed.narrowedTo(RbmParams.TRAINING);
        if (!run.equals(before.narrowedTo(RbmParams.TRAINING))) {
            training.runner().apply(run);
        }
        gibbs.settingsChanged(before, changed);
        twins.settingsChanged(before, changed);
        look.order(changed.get(RbmParams.FILTER_ORDER));
    }

    /** Learns from other pictures, from the start; the settings stay. */
    public void use(Dataset data) {
        use(data, null);
    }

    /** The same from a file that the record can name. */
    public void use(Dataset data, @Nullable Path file) {
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

    /** Shows a recorded run at one of its checkpoints, paused; settings that are none of training stay. */
    void reopen(Reopened run) {
        ParamValues before = values.get();
        ParamValues now = before.withAll(run.state().values());
        training.pause();
        source = run.source();
        likelihoods.clear();
        values.set(now);
        training.runner().rebuild(factory(source, run), run.state().values());
        gibbs.settingsChanged(before, now);
        twins.settingsChanged(before, now);
        twins.sourceChanged();
    }

    /** The number of the record of the run that is open, or below zero where it has none so far. */
    long recordOfRun() {
        return session.record();
    }

    private void rebuild() {
        training.runner().rebuild(factory(source, null), values.get().narrowedTo(RbmParams.TRAINING));
        twins.sourceChanged();
    }

    /** The pad has changed: the next snapshot says what the machine makes of it. */
    void drawn() {
        look.draw(pad.isEmpty() ? null : pad.picture());
    }

    /** Settings that are equal change nothing, but the runner answers every request with a fresh snapshot. */
    private void refresh() {
        training.runner().apply(values.get().narrowedTo(RbmParams.TRAINING));
    }

    /** Takes over what the workers did; once a pulse. */
    public void pulse(long nowNanos) {
        RbmSnapshot taken = training.pulse();
        if (taken != null) {
            pad.resize(taken.data().width(), taken.data().height());
            measureSpeed(taken, nowNanos);
            gibbs.trained(taken);
            likelihoods.follow(taken.step(), training.statusProperty().get().inPast());
        }
        gibbs.pulse(nowNanos);
        twins.pulse();
        String ofTwins = twins.activity();
        activity.set(ofTwins.isEmpty() ? activityText() : ofTwins);
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
            case PREPARING -> building.words();
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
    public void close() {
        training.close();
        gibbs.close();
        twins.close();
        runs.afterClosed(training.runner(), session::end);
    }
}
