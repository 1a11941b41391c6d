package org.energyscape.lab.hopfield.attractor;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;

/** The list of attractors; only the lines in sight have nodes. */
final class CataloguePane extends VBox {
    private final AttractorController controller;
    private final ListView<CatalogueEntry> list = new ListView<>();
    private final Parts.Segments<KindFilter> filter;
    private final ComboBox<CatalogueOrder> order = new ComboBox<>();
    private final Label nothing = new Label();
    private @Nullable AttractorSnapshot shown;
    private boolean rendering;

    CataloguePane(AttractorController controller) {
        this.controller = controller;
        getStyleClass().add("attractor-catalogue");
        filter = new Parts.Segments<>(
                "attractor-filter", List.of(KindFilter.values()), KindFilter::label, this::chooseFilter);
        order.setId("attractor-order");
        order.getItems().setAll(CatalogueOrder.values());
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable CatalogueOrder value) {
                return value == null ? "" : "By " + value.label().toLowerCase(java.util.Locale.ROOT);
            }

            @Override
            public CatalogueOrder fromString(String text) {
                throw new UnsupportedOperationException("The order is chosen, not typed");
            }
        });
        order.getStyleClass().add("small");
        order.setTooltip(new Tooltip("What comes first in the catalogue"));
        order.setAccessibleText("Order of the catalogue");
        order.valueProperty().addListener((o, was, is) -> {
            if (!rendering && is != null) {
                controller.set(AttractorParams.ORDER, is);
            }
        });
        HBox head = new HBox(filter, Parts.spacer(), order);
        head.getStyleClass().add("attractor-head");
        head.setAlignment(Pos.CENTER_LEFT);
        list.setId("attractor-list");
        list.setFixedCellSize(CatalogueCell.HEIGHT);
        list.setCellFactory(view -> new CatalogueCell(() -> shown));
        list.getStyleClass().addAll("attractor-list", "edge-to-edge");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("lab-note");
        list.setPlaceholder(nothing);
        list.setAccessibleText("Attractors found");
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (!rendering && is != null) {
                controller.select(is.attractor().state());
            }
        });
        // Space plays and pauses the search; the list has no use for it.
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::leadSpacePast);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head, list);
        setMinSize(0, 0);
    }

    private void leadSpacePast(KeyEvent event) {
        Node outside = getParent();
        if (event.getCode() == KeyCode.SPACE && outside != null) {
            outside.fireEvent(event.copyFor(outside, outside));
            event.consume();
        }
    }

    private void chooseFilter(KindFilter chosen) {
        if (!rendering) {
            controller.set(AttractorParams.FILTER, chosen);
        }
    }

    void render(AttractorSnapshot now) {
        rendering = true;
        try {
            filter.select(controller.values().get(AttractorParams.FILTER));
            order.setValue(controller.values().get(AttractorParams.ORDER));
            if (!now.equals(shown)) {
                shown = now;
                nothing.setText(
                        now.starts() == 0
                                ? "Press play, or Space, to search from random starts."
                                : "None of this kind has been found.");
                list.getItems().setAll(now.rows());
            }
            SpinVector selected = controller.selected();
            Integer place = selected == null ? null : now.places().get(selected);
            if (place == null) {
                list.getSelectionModel().clearSelection();
            } else if (list.getSelectionModel().getSelectedIndex() != place) {
                list.getSelectionModel().clearAndSelect(place);
                list.getFocusModel().focus(place);
            }
        } finally {
            rendering = false;
        }
    }
}
