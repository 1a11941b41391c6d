package org.energyscape.lab.hopfield;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Two panes that share one place, one of them in front. */
final class SidePane extends VBox {
    private final StackPane place = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox tabs = new HBox();

    SidePane() {
        getStyleClass().add("side-pane");
        tabs.getStyleClass().add("side-tabs");
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinSize(0, 0);
        setMinSize(0, 0);
        getChildren().setAll(tabs, place);
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                group.selectToggle(was);
            }
        });
    }

    /** Adds a pane; the first is in front. */
    void add(String id, String title, Node pane) {
        ToggleButton tab = new ToggleButton(title);
        tab.setId(id);
        tab.getStyleClass().addAll("flat", "small", "side-tab");
        tab.setToggleGroup(group);
        tab.setUserData(pane);
        pane.visibleProperty().bind(tab.selectedProperty());
        tabs.getChildren().add(tab);
        place.getChildren().add(pane);
        if (group.getSelectedToggle() == null) {
            tab.setSelected(true);
        }
    }

    /** Brings a pane to the front. */
    void front(Node pane) {
        group.getToggles().stream()
                .filter(tab -> pane.equals(tab.getUserData()))
                .forEach(group::selectToggle);
    }
}
