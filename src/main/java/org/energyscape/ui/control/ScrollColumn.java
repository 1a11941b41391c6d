package org.energyscape.ui.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A column that scrolls up and down and fits its width. Unlike a plain scroll pane it leaves Space, Home and the
 * sideways arrows alone: they are the keys of the run and must reach the window.
 */
public final class ScrollColumn extends ScrollPane {
    public ScrollColumn(Region content) {
        super(content);
        getStyleClass().add("scroll-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        RunKeys.leadPast(content, this::getParent);
        // A press on empty space focuses the scroll pane, whose own key handling comes before the window's.
        focusedProperty().addListener((o, was, is) -> {
            if (is) {
                content.requestFocus();
            }
        });
    }
}
