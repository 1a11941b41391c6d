package org.energyscape.lab.rbm.twin;

import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.engine.run.SimulationFactory;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.RunController;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.data.RbmSource;
import org.energyscape.lab.rbm.param.FilterOrder;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.BuildingText;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmLook;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.TrainingWords;
import org.energyscape.ui.control.ParamModel;
import org.jspecify.annotations.Nullable;

/**
 * The twin runs of the RBM laboratory: in what they differ, how their filters are paired, which pair is enlarged. Their
 * worker begins when their page is first shown. They and the training run of the lab take turns: playing one pauses the
 * other, so that either has all the cores that a lab may use. While their page is hidden and they rest, changes of the lab
 * wait until it is shown. Holds no Node; used on the FX thread.
 */
public final class TwinController {
    private static final long TIMELINE = 192L << 20;

    /** What the page opens with. */
    private static final TwinChange<Integer> FIRST_CHANGE = new TwinChange<>(RbmParams.GIBBS_STEPS, 10);

    private static final RbmLook LOOK_AT_SECOND = RbmLook.NOTHING.withExhibits(Set.of(Exhibit.Kind.RECONSTRUCTIONS));

    private final ParamModel settings;
    private final RunController<?> training;
    private final Supplier<RbmSource> source;
    private final SharedRuns runs;
    private final TwinRecord record;
    private final int threads;
    private final Supplier<Pacer> pacers;
    private final boolean threaded;
    private final ReadOnlyObjectWrapper<@Nullable RunController<TwinSnapshot>> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TwinChange<?>> change = new ReadOnlyObjectWrapper<>(FIRST_CHANGE);
    /** What is on screen of twin A, whose order both follow; written here, read by the worker when it makes a snapshot. */
    private volatile RbmLook look;
    /** Written here, read by the worker when it makes a snapshot. */
    private volatile TwinPairing pairing = TwinPairing.NUMBER;

    private final BuildingText building = new BuildingText();

    private boolean shown;
    private boolean settingsWait;
    private boolean sourceWaits;
    private int chosen = -1;

    /**
     * Nothing begins before {@link #shown}.
     *
     * @param settings those of the lab
     * @param training with which the twins take turns
     * @param source what the lab learns from at present
     */
    public TwinController(
            ParamModel settings,
            RunController<?> training,
            Supplier<RbmSource> source,
            SharedRuns runs,
            int threads,
            Supplier<Pacer> pacers,
            boolean threaded) {
        this.settings = settings;
        this.training = training;
        this.source = source;
        this.runs = runs;
        this.threads = threads;
        this.pacers = pacers;
        this.threaded = threaded;
        record = new TwinRecord(runs);
        look = RbmLook.NOTHING
                .withExhibits(Set.of(Exhibit.Kind.FILTERS, Exhibit.Kind.RECONSTRUCTIONS))
                .withOrder(settings.valuesProperty().get().get(RbmParams.FILTER_ORDER));
    }

    /** The runs, or null before the page was shown. */
    public ReadOnlyObjectProperty<@Nullable RunController<TwinSnapshot>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** In what they differ. */
    ReadOnlyObjectProperty<TwinChange<?>> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /** The settings of the lab, which are those of twin A. */
    ReadOnlyObjectProperty<ParamValues> valuesProperty() {
        return settings.valuesProperty();
    }

    TwinPairing pairing() {
        return pairing;
    }

    MetricLog firstMetrics() {
        return record.firstMetrics();
    }

    MetricLog secondMetrics() {
        return record.secondMetrics();
    }

    public @Nullable TwinSnapshot snapshot() {
        RunController<TwinSnapshot> now = run.get();
        return now == null ? null : now.snapshotProperty().get();
    }

    /** Whether the moment shown is not the newest. */
    boolean inPast() {
        RunController<TwinSnapshot> now = run.get();
        return now != null && now.statusProperty().get().inPast();
    }

    TwinNumbers firstNumbers(TwinSnapshot snapshot) {
        return TwinNumbers.of(firstMetrics(), snapshot.first(), snapshot.meanOfFirst());
    }

    TwinNumbers secondNumbers(TwinSnapshot snapshot) {
        return TwinNumbers.of(secondMetrics(), snapshot.second(), snapshot.meanOfSecond());
    }

    /** The page came to the front: the twins are built, or catch up with what was changed meanwhile. */
    public void shown() {
        shown = true;
        RunController<TwinSnapshot> now = run.get();
        if (now == null) {
            start();
        } else if (sourceWaits) {
            rebuild(now);
        } else if (settingsWait) {
            update(now);
        }
    }

    /** The page went to the back; twins that play go on. */
    public void hidden() {
        shown = false;
    }

    private void start() {
        SimulationRunner.Builder<TwinSnapshot> builder = SimulationRunner.of(factory(source.get()), values())
                .metrics(record.metrics())
                .journal(record.journal())
                .progress(building)
                .timelineBudget(TIMELINE)
                .pacer(pacers.get())
                .name("rbm-twins");
        RunController<TwinSnapshot> made = new RunController<>(
                threaded ? builder.start() : builder.synchronous(),
                RbmSimulation.GRANULARITIES,
                RbmSimulation.MINIBATCH,
                Double.POSITIVE_INFINITY,
                snapshot -> TrainingWords.position(snapshot.first()),
                () -> settings.set(
                        RbmParams.SEED, settings.valuesProperty().get().get(RbmParams.SEED) + 1));
        run.set(made);
        takeTurns(made, training);
        takeTurns(training, made);
    }

    private static void takeTurns(RunController<?> one, RunController<?> other) {
        one.playingProperty().addListener((o, was, is) -> {
            if (is && other.playingProperty().get()) {
                other.pause();
            }
        });
    }

    private SimulationFactory<TwinSnapshot> factory(RbmSource from) {
        return (settings, log, progress) -> {
            record.end();
            ParamValues a = TwinParams.first(settings);
            ParamValues b = TwinParams.second(settings);
            RbmData data = RbmData.prepare(from, a, threads, progress);
            Kernels kernels = Kernels.best(threads);
            TwinSimulation.Twin first = record.followFirst(
                    new RbmSimulation(data, a, firstMetrics(), () -> look, kernels), from, data, kernels);
            TwinSimulation.Twin second = record.followSecond(
                    new RbmSimulation(data, b, secondMetrics(), () -> LOOK_AT_SECOND, kernels), from, data, kernels);
            return record.follow(new TwinSimulation(first, second, settings, () -> pairing, kernels));
        };
    }

    private ParamValues values() {
        return TwinParams.of(settings.valuesProperty().get(), change.get());
    }

    /** Lets them differ in something else, or by another value; the settings of the lab stay. */
    void vary(TwinChange<?> wanted) {
        TwinChange<?> before = change.get();
        if (wanted.equals(before)) {
            return;
        }
        change.set(wanted);
        if (!wanted.param().equals(before.param())) {
            pairing = wanted.param().equals(RbmParams.SEED) ? TwinPairing.LIKENESS : TwinPairing.NUMBER;
        }
        RunController<TwinSnapshot> now = run.get();
        if (now != null) {
            update(now);
        }
    }

    /** Finds partners otherwise; the runs do not notice. */
    void pair(TwinPairing wanted) {
        if (wanted == pairing) {
            return;
        }
        pairing = wanted;
        refresh();
    }

    /** Settings that are equal change nothing, but the runner answers every request with a fresh snapshot. */
    private void refresh() {
        RunController<TwinSnapshot> now = run.get();
        if (now != null) {
            now.runner().apply(values());
        }
    }

    /** Enlarges the pair of a hidden unit of twin A; -1 for the one that differs most. */
    void choose(int unitOfFirst) {
        chosen = unitOfFirst;
    }

    /** The unit of twin A whose pair is enlarged, or -1. */
    int chosen() {
        return chosen;
    }

    /** Settings of the lab have changed: live ones are taken over by both, but that in which they differ by A alone. */
    public void settingsChanged(ParamValues before, ParamValues changed) {
        RunController<TwinSnapshot> now = run.get();
        FilterOrder order = changed.get(RbmParams.FILTER_ORDER);
        if (order != look.order()) {
            look = look.withOrder(order);
            refresh();
        }
        if (now == null || changed.narrowedTo(RbmParams.TRAINING).equals(before.narrowedTo(RbmParams.TRAINING))) {
            return;
        }
        if (shown || now.playingProperty().get()) {
            update(now);
        } else {
            settingsWait = true;
        }
    }

    /** The lab learns from other pictures. */
    public void sourceChanged() {
        RunController<TwinSnapshot> now = run.get();
        if (now != null && (shown || now.playingProperty().get())) {
            rebuild(now);
        } else {
            sourceWaits = now != null;
        }
    }

    private void update(RunController<TwinSnapshot> now) {
        settingsWait = false;
        now.runner().apply(values());
    }

    private void rebuild(RunController<TwinSnapshot> now) {
        settingsWait = false;
        sourceWaits = false;
        now.runner().rebuild(factory(source.get()), values());
    }

    /** Takes over what the worker did; once a pulse. */
    public void pulse() {
        RunController<TwinSnapshot> now = run.get();
        if (now != null) {
            now.pulse();
        }
    }

    /** For the status bar while the page is shown; empty while it is not. */
    public String activity() {
        RunController<TwinSnapshot> now = run.get();
        if (!shown || now == null) {
            return "";
        }
        RunnerStatus status = now.statusProperty().get();
        return switch (status.state()) {
            case PREPARING -> building.words();
            case READY -> "Twins ready";
            case RUNNING -> "Training twins";
            case PAUSED -> "Twins paused";
            case FINISHED -> "Twins trained to the last epoch";
            case FAILED -> "Training of the twins failed";
            case CLOSED -> "";
        };
    }

    /** Ends the worker; never waits. The records are ended behind the window. */
    public void close() {
        RunController<TwinSnapshot> now = run.get();
        if (now == null) {
            return;
        }
        now.close();
        runs.afterClosed(now.runner(), record::end);
    }
}
