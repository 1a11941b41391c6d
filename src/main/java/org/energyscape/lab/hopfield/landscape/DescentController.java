package org.energyscape.lab.hopfield.landscape;

import java.util.function.Supplier;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Pacer;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.RunController;
import org.jspecify.annotations.Nullable;

/** All states of a small network, and the walk down from one of them. Holds no Node; used on the FX thread. */
final class DescentController {
    private static final double STEPS_A_SECOND = 2;

    private final RunController<DescentSnapshot> run;

    DescentController(LabSettings settings, Supplier<Pacer> pacers, boolean threaded) {
        SimulationRunner.Builder<DescentSnapshot> builder = SimulationRunner.<DescentSnapshot>of(
                        (values, metrics, progress) -> new DescentSimulation(values),
                        settings.values().narrowedTo(LandscapeParams.SMALL_SET))
                .pacer(pacers.get())
                .name("hopfield-states");
        run = new RunController<>(
                threaded ? builder.start() : builder.synchronous(),
                DescentSimulation.GRANULARITIES,
                DescentSimulation.STEP,
                STEPS_A_SECOND,
                snapshot -> snapshot.path().length == 0
                        ? ""
                        : "Step " + snapshot.place() + " of " + (snapshot.path().length - 1),
                () -> settings.nextSeed(LandscapeParams.SMALL_SEED));
    }

    RunController<DescentSnapshot> run() {
        return run;
    }

    @Nullable
    DescentSnapshot snapshot() {
        return run.snapshotProperty().get();
    }

    /** Settings of the lab have changed. */
    void settingsChanged(ParamValues before, ParamValues now) {
        ParamValues small = now.narrowedTo(LandscapeParams.SMALL_SET);
        if (!small.equals(before.narrowedTo(LandscapeParams.SMALL_SET))) {
            run.runner().apply(small);
        }
    }

    /** Goes down from a state, step by step. */
    void descend(int state) {
        DescentSnapshot now = snapshot();
        if (now != null && state >= 0 && state < now.small().basins().length) {
            run.runner().submit(new DescentSimulation.From(state));
            run.play();
        }
    }

    void pulse() {
        run.pulse();
    }

    /** For the status bar. */
    String activity() {
        DescentSnapshot now = snapshot();
        RunState state = run.statusProperty().get().state();
        return switch (state) {
            case PREPARING -> "Visiting all states";
            case FAILED -> "The states could not be visited";
            default ->
                now == null || now.path().length == 0
                        ? ""
                        : now.small().basins().length + " states, "
                                + now.small().basinList().size() + " fixed points";
        };
    }

    void close() {
        run.close();
    }
}
