package org.energyscape.lab.hopfield;

import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.ForwardingSimulation;
import org.energyscape.engine.run.SavedState;

/** A recall that tells a {@link RecallSession} of its steps and changes; otherwise as it is. */
final class RecordedRecall extends ForwardingSimulation<HopfieldSnapshot> {
    private final HopfieldSimulation simulation;
    private final RecallSession session;

    RecordedRecall(HopfieldSimulation simulation, RecallSession session) {
        super(simulation);
        this.simulation = simulation;
        this.session = session;
    }

    @Override
    public void step() {
        simulation.prepare();
        session.beforeStep();
        super.step();
        session.afterStep();
    }

    @Override
    public void restore(SavedState state) {
        session.beforeRestore();
        super.restore(state);
    }

    @Override
    public void apply(ParamValues values) {
        session.beforeChange();
        try {
            super.apply(values);
        } finally {
            session.afterChange();
        }
    }

    @Override
    public void execute(Command command) {
        session.beforeChange();
        try {
            super.execute(command);
        } finally {
            session.afterChange();
        }
    }
}
