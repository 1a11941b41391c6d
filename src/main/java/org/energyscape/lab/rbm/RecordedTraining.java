package org.energyscape.lab.rbm;

import java.util.List;
import java.util.Map;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.engine.run.StateCodec;

/** Training that tells a {@link RbmSession} of its steps; otherwise as it is. */
final class RecordedTraining implements Simulation<RbmSnapshot> {
    private final RbmSimulation simulation;
    private final RbmSession session;

    RecordedTraining(RbmSimulation simulation, RbmSession session) {
        this.simulation = simulation;
        this.session = session;
    }

    @Override
    public void step() {
        session.beforeStep();
        try {
            simulation.step();
        } catch (RuntimeException | Error e) {
            session.failed();
            throw e;
        }
        session.afterStep();
    }

    @Override
    public void restore(SavedState state) {
        session.beforeRestore();
        simulation.restore(state);
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
    public RbmSnapshot snapshot() {
        return simulation.snapshot();
    }

    @Override
    public SavedState saveState() {
        return simulation.saveState();
    }

    @Override
    public StateCodec stateCodec() {
        return simulation.stateCodec();
    }

    @Override
    public Map<String, Object> summary() {
        return simulation.summary();
    }
}
