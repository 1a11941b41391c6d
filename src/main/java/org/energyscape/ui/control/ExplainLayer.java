package org.energyscape.ui.control;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where the explanation of a number is shown: over the whole window, inside its scene, so that theme and type size reach it
 * like everything else and it cannot stand out of the window. Everything but the card lets the pointer through. Made by
 * the window, or, in a scene without one, when it is first needed.
 */
public final class ExplainLayer extends Pane {
    private static final String STYLE_SHEET = Objects.requireNonNull(
                    ExplainLayer.class.getResource("/org/energyscape/css/explain.css"), "explain.css")
            .toExternalForm();

    private final ExplainPopover popover = new ExplainPopover();

    public ExplainLayer() {
        getStyleClass().add("explain-layer");
        setPickOnBounds(false);
        setManaged(false);
        getChildren().add(popover);
        parentProperty().addListener((o, was, is) -> {
            if (is instanceof Region root) {
                root.widthProperty().addListener(p -> requestLayout());
                root.heightProperty().addListener(p -> requestLayout());
                is.addEventHandler(KeyEvent.KEY_PRESSED, this::closeByKey);
            }
        });
    }

    /** The card. */
    public ExplainPopover popover() {
        return popover;
    }

    /** The layer of a scene, or null where its root has no place for one. */
    static @Nullable ExplainLayer of(Scene scene) {
        Parent root = scene.getRoot();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child instanceof ExplainLayer layer) {
                return layer;
            }
        }
        if (root instanceof Pane pane) {
            ExplainLayer layer = new ExplainLayer();
            pane.getChildren().add(layer);
            return layer;
        }
        return null;
    }

    private void closeByKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && popover.isOpen()) {
            popover.close();
            e.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        if (getParent() instanceof Region root) {
            resizeRelocate(0, 0, root.getWidth(), root.getHeight());
            if (popover.isVisible()) {
                popover.layoutIn(root.getWidth(), root.getHeight());
            }
        }
    }

    @Override
    public String getUserAgentStylesheet() {
        return STYLE_SHEET;
    }
}
