package org.energyscape.lab.rbm.pane;

import javafx.scene.control.Label;
import org.energyscape.lab.rbm.lens.OpenLens;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;

/** The place for one hidden unit taken apart; invites to choose one while none is chosen. */
final class InspectorPane extends PanePicture {
    private final Label invitation = Parts.note("rbm-lens-invitation");
    private @Nullable OpenLens open;

    InspectorPane() {
        setId("rbm-lens");
        invitation.setText("Click a filter, or a column of the activity: its weights, the pictures it likes most and"
                + " least, what it is good for, how its activity went.");
        invitation.setWrapText(true);
        invitation.setMaxWidth(280);
        getChildren().add(invitation);
    }

    @Override
    @Nullable
    String render(RbmSnapshot snapshot, FilterScale scale) {
        RbmSnapshot.Lens lens = snapshot.lens();
        if (lens != null) {
            open().render(snapshot, lens);
        }
        if (open != null) {
            open.setVisible(lens != null);
        }
        invitation.setVisible(lens == null);
        return lens == null ? "" : "unit " + lens.index() + " of " + snapshot.hidden();
    }

    /** Made when the first unit is chosen. */
    private OpenLens open() {
        OpenLens now = open;
        if (now == null) {
            now = new OpenLens();
            open = now;
            getChildren().add(now);
        }
        return now;
    }
}
