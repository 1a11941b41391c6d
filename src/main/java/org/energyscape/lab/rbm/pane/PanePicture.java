package org.energyscape.lab.rbm.pane;

import javafx.scene.layout.StackPane;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.jspecify.annotations.Nullable;

/** What stands in a pane of the training page: draws one kind of exhibit. */
abstract class PanePicture extends StackPane {
    PanePicture() {
        setMinSize(0, 0);
    }

    /**
     * Draws what the snapshot has for it.
     *
     * @return what is said beside the name of the pane, in a few words; null where the snapshot has nothing for it, since the
     *     pane has just been opened
     */
    abstract @Nullable String render(RbmSnapshot snapshot, FilterScale scale);

    /** The chosen unit, or -1. */
    static int chosen(RbmSnapshot snapshot) {
        RbmSnapshot.Lens lens = snapshot.lens();
        return lens == null ? -1 : lens.index();
    }
}
