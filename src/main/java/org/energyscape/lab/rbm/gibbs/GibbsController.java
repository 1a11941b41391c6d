package org.energyscape.lab.rbm.gibbs;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.SimulationFactory;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.RunController;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.RbmWeights;
import org.energyscape.ui.control.ParamModel;
import org.jspecify.annotations.Nullable;

/**
 * The Gibbs chains of the RBM laboratory: where their weights come from, which units are held, which chain is enlarged.
 * Begins with the first snapshot of the training run. Holds no Node; used on the FX thread.
 */
public final class GibbsController {
    private static final double FULL_STEPS_PER_SECOND = 12;
    private static final long FOLLOW_EVERY_NANOS = 1_000_000_000L;

    /** A hand that moves along the time line wants an answer sooner. */
    private static final long FOLLOW_PAST_NANOS = 150_000_000L;

    /** The journal keeps every weight taken: after so many bytes the chains go on with a new journal. */
    private static final long FOLLOW_BYTES = 96L << 20;

    private static final int LONG_WALK_CHAINS = 100;

    private final ParamModel settings;
    private final BooleanSupplier trainingInPast;
    private final Supplier<float[]> drawing;
    private final int threads;
    private final Supplier<Pacer> pacers;
    private final boolean threaded;
    private final ReadOnlyObjectWrapper<@Nullable RunController<GibbsSnapshot>> run = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty following = new SimpleBooleanProperty(false);
    /** Written here, read by the worker when it makes a snapshot. */
    private volatile GibbsLook look = GibbsLook.FIRST;

    private @Nullable RbmWeights weights;
    private @Nullable RbmSnapshot newest;
    private @Nullable LongWalk walk;
    private @Nullable PictureMap map;
    private boolean mapShown;
    private HeldPixels held = new HeldPixels(0);
    private boolean holdChanged;
    private HeldPixels.Brush brush = HeldPixels.Brush.KEEP;
    private long followedAt;
    private long followedStep = -1;
    private int followedEpoch = -1;
    private boolean followedPast;
    private long followedBytes;

    /**
     * Nothing begins before the first snapshot of the training run.
     *
     * @param settings those of the lab
     * @param trainingInPast whether training shows a step that is not its newest
     * @param drawing what is on the draw pad, for chains that begin there
     */
    public GibbsController(
            ParamModel settings,
            BooleanSupplier trainingInPast,
            Supplier<float[]> drawing,
            int threads,
            Supplier<Pacer> pacers,
            boolean threaded) {
        this.settings = settings;
        this.trainingInPast = trainingInPast;
        this.drawing = drawing;
        this.threads = threads;
        this.pacers = pacers;
        this.threaded = threaded;
    }

    /** The chains, or null before there are weights. */
    public ReadOnlyObjectProperty<@Nullable RunController<GibbsSnapshot>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Whether the chains take over the weights as training goes on. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** The weights in use, or null before there are any. */
    public @Nullable RbmWeights weights() {
        return weights;
    }

    /** A snapshot of the training run has come. */
    public void trained(RbmSnapshot snapshot) {
        newest = snapshot;
        RbmWeights now = RbmWeights.of(snapshot);
        RbmWeights before = weights;
        if (before == null) {
            start(now);
        } else if (!before.hasShapeOf(now)) {
            begin(now, null);
        }
    }

    /**
     * Takes over the weights of the training run where they are followed: those of a new epoch, or those of the step of the
     * past that is shown.
     */
    private void follow(long nowNanos) {
        RbmSnapshot from = newest;
        if (from == null || !following.get() || from.step() == followedStep) {
            return;
        }
        boolean past = trainingInPast.getAsBoolean();
        boolean wanted = past || followedPast || from.place().epoch() != followedEpoch;
        if (wanted && nowNanos - followedAt >= (past || followedPast ? FOLLOW_PAST_NANOS : FOLLOW_EVERY_NANOS)) {
            followedAt = nowNanos;
            followedStep = from.step();
            followedEpoch = from.place().epoch();
            followedPast = past;
            follow(RbmWeights.of(from));
        }
    }

    private void start(RbmWeights now) {
        weights = now;
        held = new HeldPixels(now.visibleBias().length);
        SimulationRunner.Builder<GibbsSnapshot> builder = SimulationRunner.of(
                        factory(setup(now, null)),
                        settings.valuesProperty().get().narrowedTo(RbmParams.CHAIN))
                .pacer(pacers.get())
                .name("rbm-gibbs");
        RunController<GibbsSnapshot> chains = new RunController<>(
                threaded ? builder.start() : builder.synchronous(),
                GibbsSimulation.GRANULARITIES,
                GibbsSimulation.FULL,
                FULL_STEPS_PER_SECOND,
                GibbsSnapshot::position,
                () -> settings.set(
                        RbmParams.CHAIN_SEED, settings.valuesProperty().get().get(RbmParams.CHAIN_SEED) + 1));
        walk = new LongWalk(chains);
        run.set(chains);
    }

    private SimulationFactory<GibbsSnapshot> factory(GibbsSetup setup) {
        return (values, metrics, progress) -> new GibbsSimulation(setup, values, () -> look, Kernels.best(threads));
    }

    private GibbsSetup setup(RbmWeights now, float @Nullable [] carried) {
        RbmSnapshot from = newest;
        if (from == null) {
            throw new IllegalStateException("No chains without weights");
        }
        FloatMatrix pictures = from.data().examples();
        PictureMap shared = map;
        if (shared == null || !shared.shows(pictures)) {
            shared =
                    new PictureMap(pictures, from.data().pictures().validation().labels());
            map = shared;
        }
        if (mapShown) {
            shared.want();
        }
        float[] drawn = drawing.get();
        return new GibbsSetup(
                now,
                from.data().width(),
                pictures,
                shared,
                drawn.length == now.visibleBias().length ? drawn : null,
                carried,
                held.any() ? held.command() : null);
    }

    /** Starts the chains anew with the given weights, or carries them on. */
    private void begin(RbmWeights now, float @Nullable [] carried) {
        RunController<GibbsSnapshot> chains = run.get();
        if (chains == null) {
            return;
        }
        if (held.pixels() != now.visibleBias().length) {
            held = new HeldPixels(now.visibleBias().length);
        }
        weights = now;
        followedBytes = 0;
        chains.runner()
                .rebuild(
                        factory(setup(now, carried)),
                        settings.valuesProperty().get().narrowedTo(RbmParams.CHAIN));
    }

    private void follow(RbmWeights now) {
        followedBytes += (long) Float.BYTES * now.filters().length;
        GibbsSnapshot shown = snapshot();
        if (followedBytes > FOLLOW_BYTES && shown != null) {
            begin(now, shown.samples());
        } else {
            take(now);
        }
    }

    /** Goes on with the weights of this moment. */
    public void takePresentWeights() {
        if (newest != null) {
            take(RbmWeights.of(newest));
        }
    }

    private void take(RbmWeights now) {
        RunController<GibbsSnapshot> chains = run.get();
        if (chains != null) {
            weights = now;
            chains.runner().submit(new GibbsCommand.TakeWeights(now));
        }
    }

    /** The view of the chains came to the front: chains that have not moved yet begin with the weights of now. */
    public void shown() {
        RunController<GibbsSnapshot> chains = run.get();
        if (chains != null && newest != null && chains.statusProperty().get().lastStep() == 0) {
            begin(RbmWeights.of(newest), null);
        }
    }

    /** Starts the chains again, from the drawing as it is now. */
    void startAgain() {
        if (weights != null) {
            begin(weights, null);
        }
    }

    /** Lets 100 chains walk 1,000 full steps from their start. */
    public void walkFar() {
        if (walk == null) {
            return;
        }
        if (settings.valuesProperty().get().get(RbmParams.CHAIN_COUNT) == LONG_WALK_CHAINS) {
            startAgain();
        } else {
            settings.set(RbmParams.CHAIN_COUNT, LONG_WALK_CHAINS);
        }
        walk.start();
    }

    public void settingsChanged(ParamValues before, ParamValues changed) {
        RbmWeights now = weights;
        if (now != null && !changed.narrowedTo(RbmParams.CHAIN).equals(before.narrowedTo(RbmParams.CHAIN))) {
            begin(now, null);
        }
    }

    public void pulse(long nowNanos) {
        RunController<GibbsSnapshot> chains = run.get();
        if (chains == null) {
            return;
        }
        follow(nowNanos);
        if (holdChanged) {
            // A brush reports every cell it passes: one command a pulse is enough.
            holdChanged = false;
            chains.runner().submit(held.command());
        }
        chains.pulse();
        if (walk != null) {
            walk.pulse();
        }
    }

    public @Nullable GibbsSnapshot snapshot() {
        RunController<GibbsSnapshot> chains = run.get();
        return chains == null ? null : chains.snapshotProperty().get();
    }

    /** Somebody looks at the map: snapshots have it from now on, also of chains that have not moved. */
    public void showMap() {
        mapShown = true;
        if (map != null) {
            map.want();
        }
        refresh();
    }

    /** Enlarges another chain. */
    void focus(int chain) {
        look = look.withChain(chain);
        refresh();
    }

    /** Shows the way of another replica of a tempered chain. */
    void followReplica(int number) {
        look = look.withReplica(number);
        refresh();
    }

    private void refresh() {
        RunController<GibbsSnapshot> chains = run.get();
        if (chains != null) {
            chains.runner().apply(settings.valuesProperty().get().narrowedTo(RbmParams.CHAIN));
        }
    }

    public void setBrush(HeldPixels.Brush value) {
        brush = value;
    }

    /** One dab of the brush on the enlarged chain. */
    public void dab(int x, int y) {
        GibbsSnapshot shown = fitting();
        if (shown != null) {
            held.dab(brush, x, y, shown);
            holdChanged = true;
        }
    }

    /** Holds the upper half of the enlarged chain's picture as it is: the classical in-painting. */
    public void keepUpperHalf() {
        GibbsSnapshot shown = fitting();
        if (shown != null) {
            held.keepUpperHalf(shown);
            holdChanged = true;
        }
    }

    /** Frees all units. */
    public void freeAll() {
        held.freeAll();
        holdChanged = true;
    }

    /** What is shown, if its pictures have the size of those that may be held. */
    private @Nullable GibbsSnapshot fitting() {
        GibbsSnapshot shown = snapshot();
        return shown == null || shown.visible() != held.pixels() ? null : shown;
    }

    public void close() {
        RunController<GibbsSnapshot> chains = run.get();
        if (chains != null) {
            chains.close();
        }
    }
}
