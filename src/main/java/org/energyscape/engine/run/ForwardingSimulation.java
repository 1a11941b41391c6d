package org.energyscape.engine.run;

import java.util.List;
import java.util.Map;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;

/**
 * A simulation that does all another one does: the start of those that watch or record. Single-threaded as the other is.
 *
 * @param <S> what is seen of it
 */
public abstract class ForwardingSimulation<S extends Snapshot> implements Simulation<S> {
    private final Simulation<S> simulation;

    protected ForwardingSimulation(Simulation<S> simulation) {
        this.simulation = simulation;
    }

    @Override
    public List<Granularity> granularities() {
        return simulation.granularities();
    }

    @Override
    public void apply(ParamValues values) {
        simulation.apply(values);
    }

    @Override
    public void execute(Command command) {
        simulation.execute(command);
    }

    @Override
    public void step() {
        simulation.step();
    }

    @Override
    public long stepCount() {
        return simulation.stepCount();
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        return simulation.atBoundary(granularity);
    }

    @Override
    public boolean isFinished() {
        return simulation.isFinished();
    }

    @Override
    public void restart() {
        simulation.restart();
    }

    @Override
    public S snapshot() {
        return simulation.snapshot();
    }

    @Override
    public SavedState saveState() {
        return simulation.saveState();
    }

    @Override
    public void restore(SavedState state) {
        simulation.restore(state);
    }

    @Override
    public @Nullable StateCodec stateCodec() {
        return simulation.stateCodec();
    }

    @Override
    public Map<String, Object> summary() {
        return simulation.summary();
    }
}
