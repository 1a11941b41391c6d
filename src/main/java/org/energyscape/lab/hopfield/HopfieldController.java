package org.energyscape.lab.hopfield;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.engine.run.SimulationFactory;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.RunController;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.attention.AttentionParams;
import org.energyscape.lab.hopfield.capacity.CapacityParams;
import org.energyscape.lab.hopfield.compare.CompareParams;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.lab.hopfield.part.SweepSteps;
import org.energyscape.ui.picture.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a student does in the Hopfield lab into commands and settings. Holds no Node and computes nothing: it is
 * tested without a toolkit. Used on the FX thread.
 */
public final class HopfieldController {
    private static final double LINES_A_SECOND = 40;
    private static final long TIMELINE_BYTES = 64L << 20;

    private final SharedRuns runs;
    private final RecallSession session;
    private final SimulationRunner<HopfieldSnapshot> runner;
    private final RunController<HopfieldSnapshot> run;
    private final LabSettings params;
    private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("");
    /** Read by the worker whenever it makes a snapshot. */
    private volatile HopfieldQuestion question = HopfieldQuestion.NONE;

    /** Starts the worker, or with {@code synchronous} leaves the stepping to the caller, as tests do; records nothing. */
    public HopfieldController(Pacer pacer, boolean synchronous) {
        this(pacer, SharedRuns.none(), 1, synchronous, System::nanoTime);
    }

    /** Starts the worker; recalls are recorded. */
    HopfieldController(LabContext context) {
        this(context.pacers().get(), context.runs(), context.threads(), false, System::nanoTime);
    }

    HopfieldController(Pacer pacer, SharedRuns runs, int threads, boolean synchronous, LongSupplier clock) {
        this.runs = runs;
        runs.open();
        session = new RecallSession(runs, threads, clock);
        SimulationRunner.Builder<HopfieldSnapshot> builder = SimulationRunner.of(
                        factory(null), HopfieldParams.RECALL_SET.defaults())
                .metrics(session.metrics())
                .pacer(pacer)
                .timelineBudget(TIMELINE_BYTES)
                .name("hopfield");
        runner = synchronous ? builder.synchronous() : builder.start();
        params = new LabSettings(
                HopfieldParams.SET,
                (param, values) -> RuleParams.matters(param, values)
                        && CompareParams.matters(param, values)
                        && CapacityParams.matters(param, values)
                        && AttentionParams.matters(param, values),
                (before, now) -> apply(before, now));
        run = new RunController<>(
                runner,
                SweepSteps.ALL,
                SweepSteps.LINE,
                LINES_A_SECOND,
                HopfieldController::position,
                () -> params.nextSeed(HopfieldParams.SEED));
    }

    /**
     * Builds recalls.
     *
     * @param start where the first of them goes on from; null to begin at the beginning, as all others do
     */
    private SimulationFactory<HopfieldSnapshot> factory(@Nullable ReopenedRecall start) {
        AtomicReference<@Nullable ReopenedRecall> once = new AtomicReference<>(start);
        return (values, metrics, progress) -> {
            HopfieldSimulation simulation = new HopfieldSimulation(values, metrics, () -> question, progress);
            RecordedRecall recorded = session.follow(simulation);
            ReopenedRecall reopened = once.getAndSet(null);
            if (reopened != null) {
                simulation.restore(reopened.state());
                session.startFrom(reopened);
            }
            return recorded;
        };
    }

    /** Shows a recorded recall where it began or ended, paused; settings that are none of the recall stay. */
    void reopen(ReopenedRecall recall) {
        ParamValues recorded = recall.state().setup().values();
        run.pause();
        params.setAll(values().withAll(recorded));
        runner.rebuild(factory(recall), recorded);
    }

    /** Whether the gallery has pictures that follow from no setting, and stand in no record of the recall that is open. */
    boolean hasUnrecordedPictures() {
        HopfieldSnapshot now = run.snapshotProperty().get();
        return now != null
                && !session.isKept()
                && now.gallery().stream().anyMatch(item -> item.id() >= GalleryMaker.count(values()));
    }

    /** The number of the record of the recall that is open, or below zero where it has none so far. */
    long recordOfRun() {
        return session.record();
    }

    private void apply(ParamValues before, ParamValues now) {
        ParamValues recall = now.narrowedTo(HopfieldParams.RECALL_SET);
        if (!recall.equals(before.narrowedTo(HopfieldParams.RECALL_SET))) {
            runner.apply(recall);
        }
    }

    private static String position(HopfieldSnapshot snapshot) {
        HopfieldSnapshot.Track track = snapshot.main();
        int sweeps = track == null ? 0 : track.sweeps();
        return "Sweep " + sweeps + " · update " + snapshot.step();
    }

    /**
     * Takes over what has happened since the last pulse.
     *
     * @return the new snapshot, or null if nothing changed
     */
    public @Nullable HopfieldSnapshot pulse() {
        session.pulse();
        HopfieldSnapshot snapshot = run.pulse();
        RunnerStatus status = runner.status();
        HopfieldSnapshot seen = run.snapshotProperty().get();
        if (seen != null) {
            activity.set(activityText(status, seen));
        }
        return snapshot;
    }

    private static String activityText(RunnerStatus status, HopfieldSnapshot seen) {
        int stored = seen.storedItems().size();
        String load = Numbers.count(stored, "pattern") + " in " + seen.side() * seen.side() + " units, load "
                + String.format(java.util.Locale.ROOT, "%.3f", stored / (double) (seen.side() * seen.side()));
        return (status.state() == RunState.RUNNING ? "Recalling · " : "") + load;
    }

    public RunController<HopfieldSnapshot> run() {
        return run;
    }

    public LabSettings params() {
        return params;
    }

    public MetricLog metrics() {
        return runner.metrics();
    }

    public ReadOnlyStringProperty activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** The runner, for tests that step it themselves. */
    SimulationRunner<HopfieldSnapshot> runner() {
        return runner;
    }

    /** Damages and recalls another picture of the gallery. */
    public void choose(int id) {
        runner.submit(new HopfieldCommand.Choose(id));
    }

    public void store(int id, boolean stored) {
        runner.submit(new HopfieldCommand.Store(id, stored));
    }

    public void storeAll(boolean stored) {
        runner.submit(new HopfieldCommand.StoreAll(stored));
    }

    /** Adds a drawn picture: values above 0 are ink. */
    public void addDrawing(String name, float[] spins) {
        runner.submit(new HopfieldCommand.Add(name, SpinVector.threshold(spins, 0)));
    }

    /** Adds a picture from a file, already at the side of the gallery; split into ink and paper by Otsu's threshold. */
    public void addPicture(String name, GreyPicture picture) {
        runner.submit(
                new HopfieldCommand.Add(name, SpinVector.threshold(picture.values(), (float) picture.otsuThreshold())));
    }

    /** Begins the recall at a state that was found elsewhere. */
    public void startAt(SpinVector state) {
        runner.submit(new HopfieldCommand.StartAt(state));
    }

    /** Adds a picture that was made elsewhere. */
    public void addPattern(String name, SpinVector picture) {
        runner.submit(new HopfieldCommand.Add(name, picture));
    }

    public void remove(int id) {
        runner.submit(new HopfieldCommand.Remove(id));
    }

    /** Hides the pixels, or shows them. */
    public void paint(BitSet cells, boolean hide) {
        Cells boxes = Cells.of(cells, values().get(HopfieldParams.SIDE));
        damage(hide ? new DamageStep.Hide(boxes) : new DamageStep.Show(boxes));
    }

    /** Does one more damage after all others. */
    void damage(DamageStep step) {
        steps(Damage.steps(values()).plus(step, values().get(HopfieldParams.SIDE)));
    }

    /** Takes other steps of damage. */
    void steps(DamageSteps steps) {
        params.set(HopfieldParams.DAMAGE, steps.text());
    }

    /** Takes every mask away, painted or chosen. */
    public void clearMask() {
        params.setAll(values().with(HopfieldParams.MASK, MaskChoice.NONE)
                .with(
                        HopfieldParams.DAMAGE,
                        Damage.steps(values()).withoutMasks().text()));
    }

    /** Takes every damage away. */
    public void clearDamage() {
        params.setAll(values().with(HopfieldParams.NOISE, 0.0)
                .with(HopfieldParams.MASK, MaskChoice.NONE)
                .with(HopfieldParams.DAMAGE, ""));
    }

    /** Wants to know why a unit stays or turns; the next snapshots say. */
    public void ask(HopfieldQuestion asked) {
        question = asked;
        // Settings that are equal change nothing, but the runner answers every request with a fresh snapshot.
        runner.apply(params.values().narrowedTo(HopfieldParams.RECALL_SET));
    }

    /** Settings as they stand. */
    public ParamValues values() {
        return params.values();
    }

    /** Ends the worker; never waits. The record of the recall is ended behind the window, once its worker has ended. */
    public void close() {
        run.close();
        runs.afterClosed(runner, session::close);
    }
}
