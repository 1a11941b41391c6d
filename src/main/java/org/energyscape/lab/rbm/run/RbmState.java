package org.energyscape.lab.rbm.run;

import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.CdState;
import org.energyscape.engine.run.SavedState;

/**
 * A moment of a training run.
 *
 * @param trainer weights, velocities, epoch and place in it
 * @param step minibatches done
 * @param values the settings in force: going back before a changed rate brings the old one back
 */
public record RbmState(CdState trainer, long step, ParamValues values) implements SavedState {
    /** Objects and their headers, roughly: without them the states of a tiny machine would look like nothing. */
    private static final long OBJECTS = 500;

    @Override
    public long bytes() {
        return OBJECTS + trainer.byteSize();
    }
}
