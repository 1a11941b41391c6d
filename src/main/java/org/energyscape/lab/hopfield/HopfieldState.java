package org.energyscape.lab.hopfield;

import java.util.List;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.SavedState;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.jspecify.annotations.Nullable;

/**
 * Everything the Hopfield simulation needs to go on. The gallery is shared between states, being immutable: only the
 * units of the two recalls cost memory.
 *
 * @param setup settings, gallery and choice, from which the start follows
 * @param step unit updates done
 * @param cursor updates done in the sweep begun
 * @param sweeps sweeps done
 */
record HopfieldState(
        Setup setup,
        long step,
        int cursor,
        int sweeps,
        @Nullable RecallState free,
        @Nullable RecallState clamped) implements SavedState {
    private static final int OVERHEAD = 200;

    /**
     * What the student has set up.
     *
     * @param values the settings of the recall
     * @param chosenId id of the picture that is damaged
     * @param nextId id of the next picture added
     * @param start where recall begins in place of the damaged picture, or null
     */
    record Setup(
            ParamValues values,
            List<GalleryItem> gallery,
            int chosenId,
            int nextId,
            @Nullable SpinVector start) {
        Setup {
            gallery = List.copyOf(gallery);
        }
    }

    @Override
    public long bytes() {
        return (long) OVERHEAD + (free == null ? 0 : free.byteSize()) + (clamped == null ? 0 : clamped.byteSize());
    }
}
