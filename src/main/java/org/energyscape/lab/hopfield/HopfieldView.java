package org.energyscape.lab.hopfield;

import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.energyscape.ui.fx.Later;

/** The pictures of the Hopfield lab: the stage above; gallery, overlaps and weights below. Draws snapshots. */
final class HopfieldView extends BorderPane {
    /** Set on the words of a process that has come to rest. */
    static final PseudoClass AT_REST = PseudoClass.getPseudoClass("at-rest");

    private final Later<StagePane> stage;
    private final Later<GalleryPane> gallery;
    private final Later<OverlapPanel> overlaps;
    private final Later<WeightPanel> weights;

    /** A view whose parts come one after the other. */
    HopfieldView(HopfieldController controller, Executor pieces, GalleryPane.Wishes wishes, Runnable onMeasure) {
        stage = new Later<>(pieces, () -> new StagePane(controller::paint, controller::clearMask, controller::ask));
        gallery = new Later<>(pieces, () -> new GalleryPane(wishes));
        overlaps = new Later<>(pieces, () -> new OverlapPanel(onMeasure));
        weights = new Later<>(pieces, WeightPanel::new);
        getStyleClass().add("hopfield-view");
        SplitPane below = new SplitPane(gallery, overlaps, weights);
        below.setDividerPositions(0.40, 0.74);
        SplitPane all = new SplitPane(stage, below);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.55);
        setCenter(all);
    }

    /** Words under the overlaps: the measured recall rates. */
    void setMeasured(String words) {
        overlaps.get().setMeasured(words);
    }

    void render(HopfieldSnapshot snapshot) {
        stage.render(pane -> pane.render(snapshot));
        gallery.render(pane -> pane.render(snapshot));
        overlaps.render(panel -> panel.render(snapshot));
        weights.render(panel -> panel.render(snapshot));
    }
}
