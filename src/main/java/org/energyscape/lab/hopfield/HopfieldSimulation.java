package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.engine.run.MetricLog.Series;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.lab.hopfield.HopfieldState.Setup;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.SweepSteps;
import org.jspecify.annotations.Nullable;

/**
 * Recall of one damaged picture by one or both of the two processes (MODELS §1): with every unit free, and with the
 * observed pixels clamped. Both start from the same picture with the same random numbers and move in step: a step is one
 * unit update of each (or one sweep under synchronous updates), and a process that has less to do in a sweep waits.
 *
 * <p>Whatever changes the network or the damage begins the recall anew at step 0. A large network may take long to learn: where
 * a newer change is waiting by then, learning is given up, the change is noted, and what is shown stays what it was before.
 */
public final class HopfieldSimulation implements Simulation<HopfieldSnapshot> {
    /** Curves over sweeps: E(x), and the overlap with the picture before the damage; sets are the two processes. */
    public static final Series FREE_ENERGY = new Series("energy", "free");

    public static final Series CLAMPED_ENERGY = new Series("energy", "clamped");
    public static final Series FREE_OVERLAP = new Series("overlap", "free");
    public static final Series CLAMPED_OVERLAP = new Series("overlap", "clamped");

    private final MetricLog metrics;
    private final SnapshotMaker snapshots = new SnapshotMaker();
    private final Supplier<HopfieldQuestion> question;
    private final ProgressSink progress;
    private Setup setup;
    /** Of an earlier setup while learning is still to be done. */
    private Bench bench;

    private boolean isBehind;
    private @Nullable HopfieldSnapshot shown;
    private @Nullable Recall free;
    private @Nullable Recall clamped;
    private long step;
    private int cursor;
    private int sweeps;

    /** Lays out the gallery that the settings ask for and damages its first picture. */
    public HopfieldSimulation(ParamValues values, MetricLog metrics) {
        this(values, metrics, () -> HopfieldQuestion.NONE, ProgressSink.NONE);
    }

    /**
     * The same for somebody who looks closer.
     *
     * @param question what is asked about a unit; looked up whenever a snapshot is made, and no part of the run
     * @param progress is asked whether learning is to go on
     * @throws CancellationException if it asks to stop now
     */
    HopfieldSimulation(
            ParamValues values, MetricLog metrics, Supplier<HopfieldQuestion> question, ProgressSink progress) {
        this.metrics = metrics;
        this.question = question;
        this.progress = progress;
        List<GalleryItem> gallery = GalleryMaker.make(values);
        setup = new Setup(values, gallery, gallery.get(0).id(), gallery.size(), null);
        bench = Bench.of(setup, null, progress);
        begin();
    }

    private void begin() {
        RecallProcess process = setup.values().get(HopfieldParams.PROCESS);
        boolean masked = !bench.hidden().isEmpty();
        boolean showFree = process == RecallProcess.FREE
                || process == RecallProcess.BOTH
                || (process == RecallProcess.AUTOMATIC && !masked);
        boolean showClamped = process == RecallProcess.CLAMPED
                || process == RecallProcess.BOTH
                || (process == RecallProcess.AUTOMATIC && masked);
        free = showFree ? recall(new BitSet()) : null;
        clamped = showClamped ? recall(bench.observed()) : null;
        step = 0;
        cursor = 0;
        sweeps = 0;
        metrics.clear();
        measure();
    }

    private Recall recall(BitSet held) {
        UpdateOrder order = setup.values().get(HopfieldParams.ORDER);
        Recall recall = Recall.of(
                bench.network(), bench.damaged(), held, order, Bench.key(setup).child("recall"));
        recall.setTemperature(setup.values().get(HopfieldParams.TEMPERATURE));
        return recall;
    }

    private void setUp(Setup next) {
        setup = next;
        isBehind = true;
        step = 0;
        cursor = 0;
        sweeps = 0;
        catchUpIfWanted();
    }

    private void catchUpIfWanted() {
        try {
            catchUp(progress);
        } catch (CancellationException e) {
            // A newer change replaces this one, or the next step learns.
        }
    }

    private void catchUp(ProgressSink sink) {
        if (isBehind) {
            bench = Bench.of(setup, bench.network(), sink);
            isBehind = false;
            begin();
        }
    }

    /**
     * Learns what is still to be learned before the next step.
     *
     * @throws CancellationException if that is not wanted just now
     */
    void prepare() {
        catchUp(progress);
    }

    @Override
    public List<Granularity> granularities() {
        return SweepSteps.ALL;
    }

    @Override
    public void apply(ParamValues values) {
        SpinVector start = sameDamage(values, setup.values()) ? setup.start() : null;
        setUp(new Setup(values, setup.gallery(), setup.chosenId(), setup.nextId(), start));
    }

    /** Whether a state chosen to begin at is still what was meant. */
    private static boolean sameDamage(ParamValues a, ParamValues b) {
        return HopfieldParams.DAMAGES.stream().allMatch(param -> a.get(param).equals(b.get(param)));
    }

    @Override
    public void execute(Command command) {
        if (!(command instanceof HopfieldCommand known)) {
            throw new IllegalArgumentException("The Hopfield lab has no such command: " + command);
        }
        Setup next;
        try {
            next = SetupEditor.edited(setup, known);
        } catch (IllegalArgumentException e) {
            catchUpIfWanted();
            throw e;
        }
        setUp(next);
    }

    @Override
    public void step() {
        prepare();
        if (isFinished()) {
            return;
        }
        if (setup.values().get(HopfieldParams.ORDER) == UpdateOrder.SYNCHRONOUS) {
            sweep(free);
            sweep(clamped);
            sweeps++;
        } else {
            boolean moreFree = update(free);
            boolean moreClamped = update(clamped);
            cursor++;
            if (!moreFree && !moreClamped) {
                cursor = 0;
                sweeps++;
            }
        }
        step++;
        measure();
    }

    private static void sweep(@Nullable Recall recall) {
        if (recall != null && recall.status() == RecallStatus.RUNNING) {
            recall.stepSweep();
        }
    }

    /** One unit of a recall that has not done its sweep yet; answers whether more of the sweep is left. */
    private boolean update(@Nullable Recall recall) {
        if (recall == null || recall.status() != RecallStatus.RUNNING || cursor >= recall.freeUnits()) {
            return false;
        }
        recall.stepUnit();
        return recall.status() == RecallStatus.RUNNING && cursor + 1 < recall.freeUnits();
    }

    @Override
    public long stepCount() {
        return step;
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return SweepSteps.atBoundary(
                granularity, cursor, setup.values().get(HopfieldParams.SIDE), step == 0 || isFinished());
    }

    @Override
    public boolean isFinished() {
        return !isBehind && !isRunning(free) && !isRunning(clamped);
    }

    private static boolean isRunning(@Nullable Recall recall) {
        return recall != null && recall.status() == RecallStatus.RUNNING;
    }

    @Override
    public void restart() {
        if (isBehind) {
            catchUpIfWanted();
        } else {
            begin();
        }
    }

    private void measure() {
        double x = sweeps + (double) cursor / Math.max(1, sweepLength());
        measure(free, FREE_ENERGY, FREE_OVERLAP, x);
        measure(clamped, CLAMPED_ENERGY, CLAMPED_OVERLAP, x);
    }

    private int sweepLength() {
        return Math.max(free == null ? 0 : free.freeUnits(), clamped == null ? 0 : clamped.freeUnits());
    }

    /** A process at rest goes on measuring what it reached, so that both curves end at the same place. */
    private void measure(@Nullable Recall recall, Series energy, Series overlap, double x) {
        if (recall != null) {
            metrics.add(energy, step, x, recall.energy());
            metrics.add(overlap, step, x, recall.spins().overlap(bench.truth()));
        }
    }

    @Override
    public HopfieldSnapshot snapshot() {
        HopfieldSnapshot before = shown;
        if (isBehind && before != null) {
            return before;
        }
        catchUp(ProgressSink.NONE);
        HopfieldSnapshot now = snapshots.make(step, sweeps, setup, bench, free, clamped, question.get());
        shown = now;
        return now;
    }

    @Override
    public HopfieldState saveState() {
        // The start of a recall follows from its setup alone.
        return isBehind
                ? new HopfieldState(setup, 0, 0, 0, null, null)
                : new HopfieldState(setup, step, cursor, sweeps, saved(free), saved(clamped));
    }

    private static @Nullable RecallState saved(@Nullable Recall recall) {
        return recall == null ? null : recall.save();
    }

    @Override
    public void restore(SavedState state) {
        HopfieldState saved = (HopfieldState) state;
        if (!saved.setup().equals(setup)) {
            setup = saved.setup();
            isBehind = true;
        }
        catchUp(ProgressSink.NONE);
        restore(free, saved.free());
        restore(clamped, saved.clamped());
        step = saved.step();
        cursor = saved.cursor();
        sweeps = saved.sweeps();
    }

    private static void restore(@Nullable Recall recall, @Nullable RecallState saved) {
        if (recall != null && saved != null) {
            recall.restore(saved);
        }
    }

    @Override
    public Map<String, Object> summary() {
        catchUp(ProgressSink.NONE);
        HopfieldSnapshot now = snapshot();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("units", now.side() * now.side());
        List<String> stored = new ArrayList<>();
        now.storedItems().forEach(item -> stored.add(item.name()));
        summary.put("stored", stored);
        summary.put(
                "picture",
                now.chosen() < 0 ? "" : now.gallery().get(now.chosen()).name());
        summary.put("hiddenPixels", bench.hidden().cardinality());
        summarise(summary, "free", now.free());
        summarise(summary, "clamped", now.clamped());
        return summary;
    }

    private static void summarise(Map<String, Object> summary, String name, HopfieldSnapshot.@Nullable Track track) {
        if (track != null) {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("verdict", track.words());
            words.put("energy", track.energy());
            words.put("overlapWithPicture", track.truthOverlap());
            words.put("wrongPixels", track.wrong());
            words.put("sweeps", track.sweeps());
            words.put("flips", track.flips());
            summary.put(name, words);
        }
    }
}
