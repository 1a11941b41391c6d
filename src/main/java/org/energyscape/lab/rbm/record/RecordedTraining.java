package org.energyscape.lab.rbm.record;

import org.energyscape.engine.run.ForwardingSimulation;
import org.energyscape.engine.run.SavedState;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;

/** Training that tells a {@link RbmSession} of its steps; otherwise as it is. */
public final class RecordedTraining extends ForwardingSimulation<RbmSnapshot> {
    private final RbmSession session;

    RecordedTraining(RbmSimulation simulation, RbmSession session) {
        super(simulation);
        this.session = session;
    }

    @Override
    public void step() {
        session.beforeStep();
        try {
            super.step();
        } catch (RuntimeException | Error e) {
            session.failed();
            throw e;
        }
        session.afterStep();
    }

    @Override
    public void restore(SavedState state) {
        session.beforeRestore();
        super.restore(state);
    }
}
