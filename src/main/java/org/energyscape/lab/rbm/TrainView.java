package org.energyscape.lab.rbm;

import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.fx.Later;

/**
 * The page that shows learning itself: all filters, or what else is going on in the machine; sample pictures with their
 * reconstructions; what the doctor says; one filter enlarged.
 */
final class TrainView extends BorderPane {
    private final Later<LargePicture> large;
    private final Later<ReconstructionStrip> reconstructions;
    private final Later<DoctorView> doctor;
    private final Later<FilterLens> lens;

    /** A view whose parts come one after the other. */
    TrainView(RbmController lab, Executor pieces) {
        getStyleClass().add("rbm-page");
        large = new Later<>(pieces, () -> new LargePicture(lab::inspect, lab::exhibit));
        reconstructions = new Later<>(pieces, ReconstructionStrip::new);
        doctor = new Later<>(pieces, () -> new DoctorView(lab::follow));
        lens = new Later<>(pieces, FilterLens::new);
        VBox right =
                new VBox(Parts.panel("Reconstructions", Parts.note("rbm-strip-note"), reconstructions), doctor, lens);
        right.getStyleClass().add("rbm-column");
        VBox.setVgrow(lens, Priority.ALWAYS);
        // Rather the lens below is cut than the whole page pushed out of its place.
        right.setMinHeight(0);
        setMinHeight(0);
        SplitPane split = new SplitPane(large, right);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setMinHeight(0);
        split.setDividerPositions(0.69);
        SplitPane.setResizableWithParent(right, true);
        setCenter(split);
    }

    void render(RbmSnapshot snapshot, FilterOrder order, FilterScale scale) {
        large.render(picture -> picture.render(snapshot, order, scale));
        reconstructions.render(strip -> strip.render(snapshot));
        doctor.render(view -> view.render(snapshot.vitals(), snapshot.findings()));
        lens.render(view -> view.render(snapshot));
    }
}
