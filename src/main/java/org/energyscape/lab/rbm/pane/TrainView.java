package org.energyscape.lab.rbm.pane;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.doctor.DoctorView;
import org.energyscape.lab.rbm.doctor.Remedy;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.LookModel;
import org.energyscape.lab.rbm.run.RbmSnapshot;
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
public final class TrainView extends BorderPane {
    private static final double DRAWER = 250;

    private final PaneArrangement arrangement;
    private final LookModel look;
    private final PanesView panes;
    private final Later<DoctorView> doctor;
    private final Later<InspectorPane> inspector;
    private final VBox drawer;
    private @Nullable RbmSnapshot drawn;

    /**
     * A view whose parts come one after the other.
     *
     * @param arrangement of the panes
     * @param look what the student looks at
     * @param follow takes the doctor's advice
     */
    public TrainView(PaneArrangement arrangement, LookModel look, Consumer<Remedy<?>> follow, Executor pieces) {
        this.arrangement = arrangement;
        this.look = look;
        getStyleClass().add("rbm-page");
        panes = new PanesView(arrangement, look, pieces);
        doctor = new Later<>(pieces, () -> new DoctorView(follow));
        inspector = new Later<>(pieces, InspectorPane::new);
        drawer = drawer();
        setMinHeight(0);
        setCenter(panes);
        setBottom(doctor);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener(o -> exhibit());
        arrangement.layoutProperty().addListener(o -> exhibit());
        exhibit();
    }

    private VBox drawer() {
        Label title = new Label(Exhibit.Kind.INSPECTOR.label());
        title.getStyleClass().add("lab-panel-title");
        HBox head = new HBox(
                title,
                Parts.spacer(),
                Icons.button("rbm-inspector-close", Feather.X, "Let the unit go (Esc)", () -> look.inspect(-1)));
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

    private void exhibit() {
        look.exhibit(getScene() == null ? Set.of() : arrangement.kinds());
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && look.inspected() >= 0) {
            look.inspect(-1);
            e.consume();
        }
    }

    /** Draws what is new, and the panes whose turn it is; once a frame. */
    public void render(RbmSnapshot snapshot, FilterScale scale) {
        panes.render(snapshot, scale);
        boolean open = snapshot.lens() != null && !arrangement.shows(Exhibit.Kind.INSPECTOR);
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
