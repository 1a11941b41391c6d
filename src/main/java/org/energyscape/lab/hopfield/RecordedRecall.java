package org.energyscape.lab.hopfield;

import java.util.List;
import java.util.Map;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;

/** A recall that tells a {@link RecallSession} of its steps and changes; otherwise as it is. */
final class RecordedRecall implements Simulation<HopfieldSnapshot> {
    private final HopfieldSimulation simulation;
    private final RecallSession session;

    RecordedRecall(HopfieldSimulation simulation, RecallSession session) {
        this.simulation = simulation;
        this.session = session;
    }

    @Override
    public void step() {
        session.beforeStep();
        simulation.step();
        session.afterStep();
    }

    @Override
    public void restore(SavedState state) {
        session.beforeRestore();
        simulation.restore(state);
    }

    @Override
    public void apply(ParamValues values) {
        session.beforeChange();
        try {
            simulation.apply(values);
        } finally {
            session.afterChange();
        }
    }

    @Override
    public void execute(Command command) {
        session.beforeChange();
        try {
            simulation.execute(command);
        } finally {
            session.afterChange();
        }
    }

    @Override
    public List<Granularity> granularities() {
        return simulation.granularities();
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
    public HopfieldSnapshot snapshot() {
        return simulation.snapshot();
    }

    @Override
    public SavedState saveState() {
        return simulation.saveState();
    }

    @Override
    public Map<String, Object> summary() {
        return simulation.summary();
    }
}
