package org.energyscape.lab.rbm;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The place for one hidden unit enlarged; invites to choose one while none is chosen. */
final class FilterLens extends StackPane {
    private final Label invitation = Parts.note("rbm-lens-invitation");
    private @Nullable OpenLens open;

    FilterLens() {
        setId("rbm-lens");
        invitation.setText(
                "Click a filter to see it enlarged: its weights, its bias, how often it is active, what it looks for.");
        invitation.setWrapText(true);
        invitation.setMaxWidth(260);
        getChildren().add(invitation);
    }

    void render(RbmSnapshot snapshot) {
        RbmSnapshot.Lens lens = snapshot.lens();
        if (lens != null) {
            open().render(snapshot, lens);
        }
        if (open != null) {
            open.setVisible(lens != null);
        }
        invitation.setVisible(lens == null);
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
