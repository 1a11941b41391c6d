package org.energyscape.lab.hopfield.attractor;

import java.util.Locale;
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
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Labelled;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;

/** The list of attractors; only the lines in sight have nodes. */
final class CataloguePane extends VBox {
    /** The choices share their row by halves. */
    private static final double EQUAL = 130;

    private final AttractorController controller;
    private final ListView<CatalogueEntry> list = new ListView<>();
    private final ComboBox<KindFilter> filter;
    private final ComboBox<CatalogueOrder> order;
    private final Label nothing = new Label();
    private @Nullable AttractorSnapshot shown;
    private boolean rendering;

    CataloguePane(AttractorController controller) {
        this.controller = controller;
        getStyleClass().add("attractor-catalogue");
        filter = choice("attractor-filter", "Which attractors are shown", AttractorParams.FILTER, "Show ");
        order = choice("attractor-order", "What comes first in the catalogue", AttractorParams.ORDER, "By ");
        HBox head = new HBox(filter, order);
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

    private <E extends Enum<E> & Labelled> ComboBox<E> choice(
            String id, String help, ChoiceParam<E> param, String before) {
        ComboBox<E> box = Parts.choices(
                id, param.choices(), value -> before + value.label().toLowerCase(Locale.ROOT));
        box.setPrefWidth(EQUAL);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setTooltip(new Tooltip(help));
        box.setAccessibleText(help);
        box.valueProperty().addListener((o, was, is) -> {
            if (!rendering && is != null) {
                controller.set(param, is);
            }
        });
        return box;
    }

    void render(AttractorSnapshot now) {
        rendering = true;
        try {
            filter.setValue(controller.values().get(AttractorParams.FILTER));
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
