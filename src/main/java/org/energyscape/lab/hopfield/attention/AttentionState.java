package org.energyscape.lab.hopfield.attention;

import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.SavedState;
import org.energyscape.lab.hopfield.part.Memories;
import org.jspecify.annotations.Nullable;

/** Settings, gallery and the vectors from the query to the present one. */
record AttentionState(Setup setup, float[][] path) implements SavedState {
    /** What an update depends on besides the state. */
    record Setup(ParamValues values, @Nullable Memories gallery) {}

    @Override
    public long bytes() {
        long floats = path.length == 0 ? 0 : (long) path.length * path[0].length;
        return 64 + 4 * floats;
    }
}
