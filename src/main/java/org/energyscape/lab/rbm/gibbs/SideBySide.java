package org.energyscape.lab.rbm.gibbs;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A picture alone, or beside a second one, each then under its name and both of one width. FX thread. */
final class SideBySide extends HBox {
    private final Label firstName;
    private final VBox second;

    SideBySide(String firstTitle, Region first, String secondTitle, Region other) {
        getStyleClass().add("rbm-row");
        setMinSize(0, 0);
        firstName = name(firstTitle);
        second = column(name(secondTitle), other);
        getChildren().addAll(column(firstName, first), second);
        showBoth(false);
    }

    private static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("lab-note");
        return label;
    }

    private static VBox column(Label name, Region picture) {
        VBox column = new VBox(name, picture);
        column.setMinSize(0, 0);
        // Of equal preferred width, so that the room is shared alike whatever the pictures would like.
        column.setPrefWidth(100);
        VBox.setVgrow(picture, Priority.ALWAYS);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    void showBoth(boolean both) {
        firstName.setVisible(both);
        firstName.setManaged(both);
        second.setVisible(both);
        second.setManaged(both);
    }
}
