package org.energyscape.lab.hopfield.attractor;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/** The page: the shares above, the catalogue at the left, the attractor selected, the energies or unlearning at the right. */
final class AttractorView extends BorderPane {
    /** What stands at the right. */
    enum Side {
        SELECTED("Selected"),
        ENERGIES("Energies"),
        UNLEARNING("Unlearning");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final double CATALOGUE = 0.41;

    private final AttractorController controller;
    private final Later<SummaryPane> summary;
    private final Later<CataloguePane> catalogue;
    private final Later<SelectionPane> selection;
    private final Later<EnergyPane> energies;
    private final Later<UnlearningPane> unlearning;
    private final Label empty = new Label(
            "No picture is stored, so nothing attracts: every state rests where it is.\nStore pictures on the page Recall.");
    private final StackPane place = new StackPane();
    private final SplitPane split;
    private Side side = Side.SELECTED;

    AttractorView(AttractorController controller, Executor pieces) {
        this.controller = controller;
        getStyleClass().add("attractor-view");
        summary = new Later<>(pieces, () -> new SummaryPane(controller));
        catalogue = new Later<>(pieces, () -> new CataloguePane(controller));
        selection = new Later<>(pieces, () -> new SelectionPane(controller));
        energies = new Later<>(pieces, EnergyPane::new);
        unlearning = new Later<>(pieces, () -> new UnlearningPane(controller));
        Parts.Segments<Side> sides =
                new Parts.Segments<>("attractor-side", List.of(Side.values()), Side::label, this::front);
        HBox head = new HBox(sides);
        head.getStyleClass().add("attractor-head");
        place.setMinSize(0, 0);
        VBox.setVgrow(place, javafx.scene.layout.Priority.ALWAYS);
        VBox right = new VBox(head, place);
        right.setMinSize(0, 0);
        split = new SplitPane(catalogue, right);
        split.setDividerPositions(CATALOGUE);
        split.setMinHeight(0);
        empty.setId("attractor-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("attractor-empty");
        setTop(summary);
        setCenter(split);
        setMinSize(0, 0);
        front(side);
    }

    private void front(Side wanted) {
        side = wanted;
        // What is not looked at yet need not be made, styled and laid out when the page opens.
        Node asked =
                switch (wanted) {
                    case SELECTED -> selection;
                    case ENERGIES -> energies;
                    case UNLEARNING -> unlearning;
                };
        if (!place.getChildren().contains(asked)) {
            place.getChildren().add(asked);
        }
        selection.setVisible(wanted == Side.SELECTED);
        energies.setVisible(wanted == Side.ENERGIES);
        unlearning.setVisible(wanted == Side.UNLEARNING);
        render();
    }

    /** Draws what the controller has now. */
    void render() {
        boolean nothing = controller.source().isEmpty();
        Node centre = nothing ? empty : split;
        if (!centre.equals(getCenter())) {
            setCenter(centre);
        }
        summary.setVisible(!nothing);
        summary.setManaged(!nothing);
        @Nullable AttractorSnapshot now = controller.snapshot();
        if (nothing || now == null) {
            return;
        }
        summary.render(pane -> pane.render(now, controller));
        catalogue.render(pane -> pane.render(now));
        switch (side) {
            case SELECTED -> selection.render(pane -> pane.render(now));
            case ENERGIES -> energies.render(pane -> pane.render(now, controller.selectedEntry()));
            case UNLEARNING -> unlearning.render(UnlearningPane::render);
        }
    }
}
