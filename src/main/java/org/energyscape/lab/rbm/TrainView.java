package org.energyscape.lab.rbm;

import java.util.Set;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page that shows learning itself: linked panes as the student arranges them, and below them what the doctor says. A unit
 * that is chosen while no pane inspects units is inspected beside the panes. While the page is not in a window nothing is made
 * for its panes.
 */
final class TrainView extends BorderPane {
    private static final double DRAWER = 250;

    private final RbmController lab;
    private final PanesView panes;
    private final Later<DoctorView> doctor;
    private final Later<InspectorPane> inspector;
    private final VBox drawer;
    private @Nullable RbmSnapshot drawn;

    /** A view whose parts come one after the other. */
    TrainView(RbmController lab, Executor pieces) {
        this.lab = lab;
        getStyleClass().add("rbm-page");
        panes = new PanesView(lab, pieces);
        doctor = new Later<>(pieces, () -> new DoctorView(lab::follow));
        inspector = new Later<>(pieces, InspectorPane::new);
        drawer = drawer();
        setMinHeight(0);
        setCenter(panes);
        setBottom(doctor);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener(o -> look());
        lab.panes().layoutProperty().addListener(o -> look());
        look();
    }

    private VBox drawer() {
        Label title = new Label(Exhibit.Kind.INSPECTOR.label());
        title.getStyleClass().add("lab-panel-title");
        HBox head = new HBox(
                title,
                Parts.spacer(),
                Icons.button("rbm-inspector-close", Feather.X, "Let the unit go (Esc)", () -> lab.inspect(-1)));
        head.getStyleClass().add("rbm-pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(head, inspector);
        VBox.setVgrow(inspector, Priority.ALWAYS);
        inspector.setMinSize(0, 0);
        box.setPrefWidth(DRAWER);
        box.setMinSize(0, 0);
        box.getStyleClass().add("rbm-drawer");
        return box;
    }

    private void look() {
        lab.exhibit(getScene() == null ? Set.of() : lab.panes().kinds());
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && lab.inspected() >= 0) {
            lab.inspect(-1);
            e.consume();
        }
    }

    /** Draws what is new, and the panes whose turn it is; once a frame. */
    void render(RbmSnapshot snapshot, FilterScale scale) {
        panes.render(snapshot, scale);
        boolean open = snapshot.lens() != null && !lab.panes().shows(Exhibit.Kind.INSPECTOR);
        if (open != (getRight() != null)) {
            setRight(open ? drawer : null);
        } else if (snapshot.equals(drawn)) {
            return;
        }
        drawn = snapshot;
        doctor.render(view -> view.render(snapshot.vitals(), snapshot.findings()));
        if (open) {
            inspector.render(view -> view.render(snapshot, scale));
        }
    }
}
