package org.energyscape.lab.hopfield.landscape;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.energyscape.engine.run.SimulationFactory;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.RunController;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.SweepSteps;
import org.jspecify.annotations.Nullable;

/**
 * The plane of energies and the recalls on it. One worker computes the plane, coarse then fine, and walks; memories that come
 * meanwhile end what is computed for those before. A plane stays while nothing but order or temperature of the recall changes.
 * Holds no Node; used on the FX thread.
 */
final class PlaneController {
    private static final double LINES_A_SECOND = 30;
    private static final long TIMELINE_BYTES = 48L << 20;

    private final LabSettings settings;
    private final RunController<LandscapeSnapshot> run;
    /** Read by the worker whenever it makes a snapshot. */
    private volatile LandscapeQuestion question = LandscapeQuestion.NONE;

    private volatile Made made = new Made(null, null, false);
    private volatile String building = "";
    /** Written on the FX thread, read by the worker, who asks whether what it computes is still wanted. */
    private volatile @Nullable Wanted wanted;

    private @Nullable Memories remembered;

    /** What the plane belongs to. */
    private record Ground(int side, HopfieldNetwork network, List<String> names, EnergyPlane.Surface surface) {}

    private record Wanted(Ground ground, UpdateOrder order, double temperature) {}

    /** The newest plane and whether it is the fine one. */
    private record Made(@Nullable Ground ground, @Nullable LandscapeMap map, boolean fine) {}

    PlaneController(LabSettings settings, Supplier<Pacer> pacers, boolean threaded) {
        this.settings = settings;
        SimulationRunner.Builder<LandscapeSnapshot> builder = SimulationRunner.of(
                        (values, metrics, progress) ->
                                new LandscapeSimulation(LandscapeSetup.NONE, values, () -> question),
                        settings.values().narrowedTo(LandscapeParams.WALK_SET))
                .pacer(pacers.get())
                .timelineBudget(TIMELINE_BYTES)
                .name("hopfield-landscape");
        run = new RunController<>(
                threaded ? builder.start() : builder.synchronous(),
                SweepSteps.ALL,
                SweepSteps.LINE,
                LINES_A_SECOND,
                snapshot -> "Sweep " + snapshot.sweeps() + " · update " + snapshot.step(),
                () -> settings.nextSeed(LandscapeParams.WALK_SEED));
    }

    RunController<LandscapeSnapshot> run() {
        return run;
    }

    /** The plane of the memories of now, coarse or fine; null while there is none. */
    @Nullable
    LandscapeMap map() {
        Made now = made;
        Wanted asked = wanted;
        return asked != null && asked.ground().equals(now.ground()) ? now.map() : null;
    }

    /** The newest snapshot on the plane of now; null while there is none. */
    @Nullable
    LandscapeSnapshot snapshot() {
        LandscapeSnapshot now = run.snapshotProperty().get();
        LandscapeMap map = map();
        return now == null || map == null || !map.equals(now.map()) ? null : now;
    }

    /** Takes over other memories. */
    void remember(Memories memories) {
        remembered = memories;
        List<String> names = memories.stored().stream().map(GalleryItem::name).toList();
        Ground ground = new Ground(
                memories.side(),
                memories.network(),
                names,
                settings.values().get(LandscapeParams.SURFACE).surface());
        Wanted before = wanted;
        if (before != null && ground.equals(before.ground())) {
            // The same object, which is compared in no time.
            ground = before.ground();
        }
        Wanted now = new Wanted(ground, memories.order(), memories.temperature());
        if (now.equals(before)) {
            return;
        }
        if (before == null || !ground.equals(before.ground())) {
            question = LandscapeQuestion.NONE;
        }
        wanted = now;
        run.runner().rebuild(factory(now), settings.values().narrowedTo(LandscapeParams.WALK_SET));
    }

    private SimulationFactory<LandscapeSnapshot> factory(Wanted asked) {
        return (values, metrics, progress) -> {
            Made known = made;
            LandscapeMap map = known.fine() && asked.ground().equals(known.ground()) ? known.map() : null;
            if (map == null) {
                map = compute(asked, progress);
            }
            LandscapeSetup setup = map == null
                    ? LandscapeSetup.NONE
                    : new LandscapeSetup(
                            map,
                            asked.ground().names(),
                            asked.order(),
                            asked.temperature(),
                            asked.ground().side());
            return new LandscapeSimulation(setup, values, () -> question);
        };
    }

    /** A plane; null if nobody wants it any more. */
    private @Nullable LandscapeMap compute(Wanted asked, ProgressSink progress) {
        Ground ground = asked.ground();
        ProgressSink sink = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                building = text;
                progress.report(fraction, text);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled() || !ground.equals(wantedGround());
            }
        };
        try {
            if (sink.isCancelled()) {
                return null;
            }
            LandscapeMap map = LandscapeMap.of(
                    ground.network(),
                    ground.names(),
                    ground.surface(),
                    RandomKey.ofSeed(1).child("landscape"),
                    sink,
                    coarse -> made = new Made(ground, coarse, false));
            made = new Made(ground, map, true);
            return map;
        } catch (CancellationException e) {
            return null;
        } finally {
            building = "";
        }
    }

    private @Nullable Ground wantedGround() {
        Wanted now = wanted;
        return now == null ? null : now.ground();
    }

    /** Settings of the lab have changed. */
    void settingsChanged(ParamValues before, ParamValues now) {
        if (remembered != null && now.get(LandscapeParams.SURFACE) != before.get(LandscapeParams.SURFACE)) {
            remember(remembered);
        }
        ParamValues walk = now.narrowedTo(LandscapeParams.WALK_SET);
        if (!walk.equals(before.narrowedTo(LandscapeParams.WALK_SET))) {
            run.runner().apply(walk);
        }
    }

    /** Looks closely at something; one of the next snapshots says what it is. */
    void ask(LandscapeQuestion asked) {
        question = asked;
        // Settings that are equal change nothing, but the runner answers every request with a fresh snapshot.
        run.runner().apply(settings.values().narrowedTo(LandscapeParams.WALK_SET));
    }

    LandscapeQuestion question() {
        return question;
    }

    /** Lets all recalls begin at a place of the plane; the settings remember it. */
    void walkFrom(double first, double second) {
        settings.setAll(LandscapeParams.at(settings.values(), first, second));
    }

    /** What to say while there is no plane. */
    String waiting() {
        RunnerStatus status = run.statusProperty().get();
        Throwable failure = status.failure();
        return status.state() == RunState.FAILED
                ? "The landscape could not be computed: " + (failure == null ? "unknown cause" : failure.getMessage())
                : "Computing the landscape…";
    }

    void pulse() {
        run.pulse();
    }

    /** For the status bar. */
    String activity() {
        RunState state = run.statusProperty().get().state();
        if (state == RunState.FAILED) {
            return "The landscape could not be computed";
        }
        String words = building;
        if (!words.isEmpty()) {
            return "Computing the landscape · " + words;
        }
        LandscapeSnapshot now = snapshot();
        return state == RunState.RUNNING && now != null ? now.walks().size() + " recalls walk" : "";
    }

    void close() {
        wanted = null;
        run.close();
    }
}
