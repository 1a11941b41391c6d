package org.energyscape.lab.rbm.pane;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** A pane: its head and, below it, a picture, which is made when the pane first comes into a window. */
final class PaneFrame extends VBox {
    private final Exhibit.Kind kind;
    private final PaneHead head;
    private final Later<? extends PanePicture> picture;
    private @Nullable RbmSnapshot drawn;
    private @Nullable FilterScale drawnScale;

    PaneFrame(PaneArrangement panes, Exhibit.Kind kind, Later<? extends PanePicture> picture) {
        this.kind = kind;
        this.picture = picture;
        head = new PaneHead(panes, kind);
        getStyleClass().add("rbm-pane");
        getChildren().addAll(head, picture);
        setVgrow(picture, Priority.ALWAYS);
        picture.setMinSize(0, 0);
        setMinSize(90, 70);
    }

    Exhibit.Kind kind() {
        return kind;
    }

    PaneHead head() {
        return head;
    }

    /** Whether it does not show this yet, and could. */
    boolean waitsFor(RbmSnapshot snapshot, FilterScale scale) {
        boolean has = kind == Exhibit.Kind.INSPECTOR || snapshot.exhibits().containsKey(kind);
        return has && !(snapshot.equals(drawn) && scale == drawnScale);
    }

    void render(RbmSnapshot snapshot, FilterScale scale) {
        drawn = snapshot;
        drawnScale = scale;
        picture.render(view -> {
            String note = view.render(snapshot, scale);
            if (note != null) {
                head.setNote(note);
            }
        });
    }
}
