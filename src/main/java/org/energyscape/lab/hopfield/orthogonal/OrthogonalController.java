package org.energyscape.lab.hopfield.orthogonal;

import java.util.BitSet;
import javafx.beans.value.ChangeListener;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.RunController;
import org.jspecify.annotations.Nullable;

/**
 * The series of networks that store one Hadamard pattern after the other, and the state that is tried on them. Holds no Node;
 * used on the FX thread.
 */
final class OrthogonalController {
    private static final double PATTERNS_A_SECOND = 1;

    private final LabSettings settings;
    private final RunController<OrthogonalSnapshot> run;
    private final ChangeListener<ParamValues> listener = (o, was, is) -> changed(was, is);
    /** Written here, read by the worker when it makes a snapshot. */
    private volatile OrthogonalSimulation.Look look;

    private long randomStates;
    private int wrongBits;

    /** Starts the worker, or with {@code threaded} false leaves the stepping to the caller, as tests do. */
    OrthogonalController(LabSettings settings, Pacer pacer, boolean threaded) {
        this.settings = settings;
        look = OrthogonalSimulation.Look.of(settings.values());
        SimulationRunner.Builder<OrthogonalSnapshot> builder = SimulationRunner.<OrthogonalSnapshot>of(
                        (values, metrics, progress) -> new OrthogonalSimulation(values, () -> look), series())
                .pacer(pacer)
                .name("hopfield-orthogonal");
        run = new RunController<>(
                threaded ? builder.start() : builder.synchronous(),
                OrthogonalSimulation.GRANULARITIES,
                OrthogonalSimulation.PATTERN,
                PATTERNS_A_SECOND,
                OrthogonalController::position,
                this::tryRandom);
        settings.valuesProperty().addListener(listener);
    }

    private static String position(OrthogonalSnapshot snapshot) {
        return snapshot.patterns() + " of " + snapshot.units() + " patterns";
    }

    private ParamValues series() {
        return settings.values().narrowedTo(OrthogonalParams.SERIES);
    }

    private void changed(ParamValues before, ParamValues now) {
        OrthogonalSimulation.Look wanted = OrthogonalSimulation.Look.of(now);
        boolean other = !now.narrowedTo(OrthogonalParams.SERIES).equals(before.narrowedTo(OrthogonalParams.SERIES));
        if (other || !wanted.equals(look)) {
            look = wanted;
            // Settings that are equal change nothing, but the runner answers every request with a fresh snapshot.
            run.runner().apply(series());
        }
    }

    RunController<OrthogonalSnapshot> run() {
        return run;
    }

    /** The newest snapshot, or null before there is one. */
    @Nullable
    OrthogonalSnapshot snapshot() {
        return run.snapshotProperty().get();
    }

    /** N as it is set. */
    private int units() {
        return settings.values().get(OrthogonalParams.UNITS).units();
    }

    /** The state that is tried, of N units. */
    SpinVector state() {
        return OrthogonalParams.state(settings.values().get(OrthogonalParams.STATE), units());
    }

    /** Tries another state. */
    void tryState(SpinVector state) {
        settings.set(OrthogonalParams.STATE, state.toString());
    }

    /** Turns one unit of the state that is tried. */
    void flip(int unit) {
        if (unit >= 0 && unit < units()) {
            BitSet one = new BitSet();
            one.set(unit);
            tryState(state().flipped(one));
        }
    }

    /** Tries a stored pattern. */
    void tryPattern(int number) {
        OrthogonalSnapshot now = snapshot();
        if (now != null && number >= 0 && number < now.patterns()) {
            tryState(now.all().get(number));
        }
    }

    /** Tries a stored pattern with one unit turned, another each time. */
    void tryOneWrong() {
        OrthogonalSnapshot now = snapshot();
        if (now != null && now.patterns() > 0) {
            BitSet one = new BitSet();
            one.set(wrongBits / now.patterns() % now.units());
            tryState(now.all().get(wrongBits % now.patterns()).flipped(one));
            wrongBits++;
        }
    }

    /** Tries a random state, another each time. */
    void tryRandom() {
        randomStates++;
        tryState(SpinVector.random(units(), RandomKey.ofSeed(randomStates).child("tried")));
    }

    void setUnits(HadamardSize size) {
        settings.set(OrthogonalParams.UNITS, size);
    }

    void setDiagonal(boolean kept) {
        settings.set(OrthogonalParams.DIAGONAL, kept);
    }

    /** Takes over what has happened; the new snapshot, or null if there is none. */
    @Nullable
    OrthogonalSnapshot pulse() {
        return run.pulse();
    }

    void close() {
        settings.valuesProperty().removeListener(listener);
        run.close();
    }
}
