package org.energyscape.lab.rbm.twin;

import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.SavedState;

/**
 * A moment of twin runs: one of each.
 *
 * @param values the settings in force, of {@link TwinParams#ALL}
 */
record TwinState(SavedState first, SavedState second, ParamValues values) implements SavedState {
    @Override
    public long bytes() {
        return first.bytes() + second.bytes();
    }
}
