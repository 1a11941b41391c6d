package org.energyscape.lab.hopfield.attractor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.RunController;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.fx.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * The page of attractors: what is searched, what is selected, what was measured of it. Results that were asked for before the
 * network changed are dropped. Holds no Node and computes nothing; used on the FX thread.
 */
final class AttractorController {
    /** Starts work behind the window. */
    interface Hands {
        /**
         * Returns what cancels it.
         *
         * @param then gets the result, on the thread of the controller
         * @param without is told instead where there is none: cancelled or failed
         */
        <T> Runnable start(String title, Jobs.Work<T> work, Consumer<T> then, Runnable without);
    }

    private final LabSettings settings;
    private final PartContext.Wishes wishes;
    private final AttractorMeasurements measurements;
    private final int threads;
    private final RunController<AttractorSnapshot> run;
    private AttractorSource source = AttractorSource.NONE;
    private @Nullable SpinVector selected;
    private boolean selectedByHand;
    private @Nullable AttractorSnapshot beforeUnlearning;
    private boolean begun;
    private boolean changed;
    private boolean urgent;
    private int near;

    /**
     * The page before the lab has said what is stored.
     *
     * @param threaded whether the search has a worker; tests tick it themselves
     */
    AttractorController(
            LabSettings settings,
            PartContext.Wishes wishes,
            Hands hands,
            int threads,
            Supplier<Pacer> pacers,
            boolean threaded) {
        this.settings = settings;
        this.wishes = wishes;
        measurements = new AttractorMeasurements(settings, hands, threads, () -> changed = true);
        this.threads = threads;
        AttractorSource none = source;
        SimulationRunner.Builder<AttractorSnapshot> builder = SimulationRunner.<AttractorSnapshot>of(
                        (values, metrics, progress) -> new AttractorSimulation(none, values, threads, progress), own())
                .pacer(pacers.get())
                .name("hopfield-attractors");
        run = new RunController<>(
                threaded ? builder.start() : builder.synchronous(),
                List.of(AttractorSimulation.PORTIONS, AttractorSimulation.FIFTY_PORTIONS),
                AttractorSimulation.PORTIONS,
                Double.POSITIVE_INFINITY,
                snapshot -> AttractorWords.count(snapshot.starts(), "start"),
                () -> settings.nextSeed(AttractorParams.SEED));
        settings.valuesProperty().addListener((o, was, is) -> settingsChanged(was, is));
    }

    private ParamValues own() {
        return settings.values().narrowedTo(AttractorParams.SET);
    }

    RunController<AttractorSnapshot> run() {
        return run;
    }

    AttractorSource source() {
        return source;
    }

    ParamValues values() {
        return settings.values();
    }

    <T> void set(Param<T> param, T value) {
        settings.set(param, value);
    }

    /** What is drawn: the last snapshot of what is searched now, or null. */
    @Nullable
    AttractorSnapshot snapshot() {
        AttractorSnapshot now = run.snapshotProperty().get();
        return now == null || !now.source().equals(source) ? null : now;
    }

    /** Another network begins another search; the damaged picture is no matter. */
    void remember(Memories now) {
        AttractorSource wanted = AttractorSource.of(now);
        boolean same = wanted.network().equals(source.network())
                && wanted.names().equals(source.names())
                && wanted.side() == source.side()
                && wanted.seed() == source.seed();
        if (!same) {
            beforeUnlearning = null;
            if (!wanted.network().equals(source.network())) {
                selected = null;
                selectedByHand = false;
            }
            search(wanted);
        }
    }

    private void search(AttractorSource wanted) {
        boolean goesOn = !begun || goesOn();
        source = wanted;
        measurements.forget();
        changed = true;
        run.runner()
                .rebuild(
                        (values, metrics, progress) -> new AttractorSimulation(wanted, values, threads, progress),
                        own());
        if (!wanted.isEmpty()) {
            begun = true;
            if (goesOn) {
                run.play();
            }
        }
    }

    /** Whether a search that begins anew is to run: unless somebody had paused it. */
    private boolean goesOn() {
        return run.playingProperty().get()
                || run.statusProperty().get().state() == RunState.FINISHED
                || run.statusProperty().get().state() == RunState.PREPARING;
    }

    private void settingsChanged(ParamValues before, ParamValues now) {
        if (now.narrowedTo(AttractorParams.SET).equals(before.narrowedTo(AttractorParams.SET))) {
            return;
        }
        boolean again = !now.get(AttractorParams.SEED).equals(before.get(AttractorParams.SEED))
                || now.get(AttractorParams.STARTS) > before.get(AttractorParams.STARTS);
        boolean play = again && !source.isEmpty() && goesOn();
        run.runner().apply(own());
        if (play) {
            run.play();
        }
        changed = true;
    }

    /** The attractor looked at, or null. */
    @Nullable
    SpinVector selected() {
        return selected;
    }

    /** Looks at an attractor. */
    void select(@Nullable SpinVector state) {
        selected = state;
        selectedByHand = state != null;
        changed = true;
    }

    /** The line of the catalogue looked at, or null. */
    @Nullable
    CatalogueEntry selectedEntry() {
        AttractorSnapshot now = snapshot();
        SpinVector state = selected;
        return now == null || state == null ? null : now.entry(state);
    }

    /** The recall begins at the selected attractor. */
    void recallFromSelected() {
        CatalogueEntry entry = selectedEntry();
        if (entry != null) {
            wishes.recallFrom(name(entry), entry.attractor().state());
        }
    }

    /** The recall begins near it: a tenth of the pixels turned, others each time. */
    void recallNearSelected() {
        CatalogueEntry entry = selectedEntry();
        if (entry != null) {
            SpinVector state = entry.attractor().state();
            RandomKey key = key().child("near").child(near++);
            Degradation.Flips flips = new Degradation.Flips((state.size() + 5) / 10);
            wishes.recallFrom(
                    name(entry) + ", damaged",
                    flips.apply(source.network(), state, key).state());
        }
    }

    /** Name of an entry, with those of the stored pictures. */
    String name(CatalogueEntry entry) {
        return AttractorWords.name(entry, source.names());
    }

    private RandomKey key() {
        return AttractorSimulation.startKey(settings.values().get(AttractorParams.SEED));
    }

    /** What was measured of the network that is searched. */
    AttractorMeasurements measurements() {
        return measurements;
    }

    /** The basin of the selected attractor, or null while it is not measured. */
    @Nullable
    BasinCurve basin() {
        return measurements.basin(selected);
    }

    /** Measures the basin of the selected attractor. */
    void measureBasin() {
        CatalogueEntry entry = selectedEntry();
        if (entry != null) {
            measurements.measureBasin(source, entry.attractor().state(), name(entry));
        }
    }

    /** Lets a copy of the network dream and compares. */
    void dream() {
        measurements.dream(source);
    }

    /** Measures the curve over the number of dreams. */
    void measureCurve() {
        measurements.measureCurve(source);
    }

    /** Tries the number of dreams that the curve shows to be best; at least one. */
    void tryBest() {
        AttractorMeasurements.Curve now = measurements.curve();
        if (now != null) {
            settings.set(AttractorParams.DREAMS, Math.max(1, now.series().best().dreams()));
        }
    }

    /** The network of the lab dreams as often, and as much, as is tried here. */
    void dreamInLab() {
        ParamValues now = settings.values();
        settings.setAll(now.with(RuleParams.DREAMS, now.get(AttractorParams.DREAMS))
                .with(RuleParams.UNLEARNING, now.get(AttractorParams.STRENGTH)));
    }

    /** The network of the lab wakes: no dreams. */
    void wakeLab() {
        settings.set(RuleParams.DREAMS, 0);
    }

    /** The catalogue before the last attractor was unlearned by hand, or null. */
    @Nullable
    AttractorSnapshot beforeUnlearning() {
        return beforeUnlearning;
    }

    /** Takes the selected attractor from the weights, on this page alone, and searches again. */
    void unlearnSelected() {
        CatalogueEntry entry = selectedEntry();
        AttractorSnapshot now = snapshot();
        if (entry == null || now == null || !source.hasWeights()) {
            return;
        }
        List<SpinVector> states = new ArrayList<>(source.unlearned());
        states.add(entry.attractor().state());
        beforeUnlearning = now;
        search(source.without(states, settings.values().get(AttractorParams.AT_ONCE)));
    }

    /** Puts the attractor back that was unlearned last. */
    void undoUnlearning() {
        List<SpinVector> states = source.unlearned();
        if (!states.isEmpty()) {
            beforeUnlearning = null;
            selected = states.get(states.size() - 1);
            search(source.without(states.subList(0, states.size() - 1), source.strength()));
        }
    }

    /** Stops what is measured. */
    void cancelMeasurements() {
        measurements.stop();
        changed = true;
    }

    /**
     * Takes over what happened; once a frame.
     *
     * @return whether there is something new to draw
     */
    boolean pulse() {
        boolean fresh = run.pulse() != null;
        boolean news = fresh || changed;
        urgent = changed;
        changed = false;
        AttractorSnapshot now = snapshot();
        boolean first = selected == null || run.statusProperty().get().state() == RunState.FINISHED;
        if (fresh && now != null && !selectedByHand && first && !now.rows().isEmpty()) {
            // Until somebody chooses: a spurious state where there is one, for they are what the page is about.
            selected = now.rows().stream()
                    .filter(entry -> entry.kind().isSpurious())
                    .findFirst()
                    .orElse(now.rows().get(0))
                    .attractor()
                    .state();
        }
        return news;
    }

    /** Whether what is new comes from the student's own hand, so that it is to be drawn at once. */
    boolean isUrgent() {
        return urgent;
    }

    /** For the status bar. */
    String activity() {
        RunState state = run.statusProperty().get().state();
        AttractorSnapshot now = snapshot();
        if (source.isEmpty()) {
            return "";
        }
        if (now == null || state == RunState.PREPARING) {
            return "Learning "
                    + AttractorWords.count(source.network().patterns().size(), "pattern");
        }
        String where = String.format(java.util.Locale.ROOT, "%,d of %,d starts", now.starts(), now.wanted());
        return switch (state) {
            case RUNNING -> "Searching · " + where;
            case FINISHED -> "Searched · " + AttractorWords.count(now.starts(), "start");
            case FAILED -> "The search failed";
            case CLOSED -> "";
            case READY, PAUSED, PREPARING -> "Search paused · " + where;
        };
    }

    /** Ends the worker and the jobs; never waits. */
    void close() {
        measurements.stop();
        run.close();
    }
}
