package org.energyscape.lab.hopfield.landscape;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The page: the plane or all states. Draws what the controllers have. */
final class LandscapeView extends BorderPane {
    private final Later<PlanePane> plane;
    private final Later<StatesPane> states;
    private final Parts.Segments<LandscapeController.Look> looks;

    /**
     * The page with the plane in front.
     *
     * @param turned hears which of both is shown
     */
    LandscapeView(
            LandscapeController controller,
            Executor pieces,
            PartContext.Wishes wishes,
            Consumer<LandscapeController.Look> turned) {
        getStyleClass().add("landscape-view");
        plane = new Later<>(pieces, () -> new PlanePane(controller.plane(), wishes));
        states = new Later<>(pieces, () -> new StatesPane(controller.states()));
        looks = new Parts.Segments<>(
                "landscape-look", List.of(LandscapeController.Look.values()), LandscapeController.Look::label, look -> {
                    setCenter(look == LandscapeController.Look.PLANE ? plane : states);
                    turned.accept(look);
                });
        HBox head = new HBox(looks);
        head.getStyleClass().add("lab-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setCenter(plane);
        setMinSize(0, 0);
    }

    /** Turns to one of both, as its button does. */
    void select(LandscapeController.Look look) {
        looks.select(look);
    }

    void renderPlane(@Nullable LandscapeMap map, @Nullable LandscapeSnapshot snapshot, int side) {
        plane.render(pane -> pane.render(map, snapshot, side));
    }

    void renderStates(@Nullable DescentSnapshot snapshot) {
        states.render(pane -> pane.render(snapshot));
    }
}
