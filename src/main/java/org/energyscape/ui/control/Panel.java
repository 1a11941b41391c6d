package org.energyscape.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A picture with its title, what can be done with it at the right, and a line of words below. */
public final class Panel extends VBox {
    private final Label title = new Label();
    private final Label caption = new Label();
    private final HBox tools = new HBox();

    public Panel(String title, Node content, Node... tools) {
        getStyleClass().add("panel");
        this.title.setText(title);
        this.title.getStyleClass().add("panel-title");
        caption.getStyleClass().add("panel-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.managedProperty().bind(caption.textProperty().isNotEmpty());
        caption.visibleProperty().bind(caption.managedProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        this.tools.getStyleClass().add("panel-tools");
        this.tools.setAlignment(Pos.CENTER_RIGHT);
        this.tools.getChildren().setAll(tools);
        this.tools.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(this.title, gap, this.tools);
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content, caption);
        setMinSize(0, 0);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** The line of words below the picture; none if empty. */
    public void setCaption(String text) {
        caption.setText(text);
    }

    /** The words below, for a style class of their own. */
    public Label caption() {
        return caption;
    }
}
