package org.energyscape.ui.control;

import java.util.Set;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * A column that scrolls up and down and fits its width. Unlike a plain scroll pane it leaves Space, Home and the
 * sideways arrows alone: they are the keys of the run and must reach the window.
 */
public final class ScrollColumn extends ScrollPane {
    private static final Set<KeyCode> NOT_FOR_SCROLLING =
            Set.of(KeyCode.SPACE, KeyCode.HOME, KeyCode.LEFT, KeyCode.RIGHT);

    public ScrollColumn(Region content) {
        super(content);
        getStyleClass().add("scroll-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (NOT_FOR_SCROLLING.contains(event.getCode()) && getParent() != null) {
                getParent().fireEvent(event.copyFor(getParent(), getParent()));
                event.consume();
            }
        });
        // A press on empty space focuses the scroll pane, whose own key handling comes before the window's.
        focusedProperty().addListener((o, was, is) -> {
            if (is) {
                content.requestFocus();
            }
        });
    }
}
