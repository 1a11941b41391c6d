package org.energyscape.ui.control;

import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes numbers explainable. The supplier is asked on the JavaFX thread, about ten times a second while its explanation is
 * open, so it only puts words and numbers together that are computed already; null means that there is nothing to explain
 * yet.
 */
public final class Explain {
    private static final String STYLE = "explained";

    private Explain() {}

    /** Gives a label that shows a number the look and the keys of something that can be asked about. */
    public static void on(Label number, Supplier<? extends @Nullable Explanation> what) {
        number.setAccessibleRole(AccessibleRole.BUTTON);
        number.setAccessibleHelp("Shows how this number is computed");
        number.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                toggle(number, what);
                e.consume();
            }
        });
        number.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                toggle(number, what);
                e.consume();
            }
        });
        number.textProperty().addListener(o -> mark(number));
        mark(number);
    }

    /** Words without a number are not pointed at. */
    private static void mark(Label number) {
        boolean any = number.getText().chars().anyMatch(Character::isDigit);
        number.setFocusTraversable(any);
        if (any != number.getStyleClass().contains(STYLE)) {
            if (any) {
                number.getStyleClass().add(STYLE);
            } else {
                number.getStyleClass().remove(STYLE);
            }
        }
    }

    private static void toggle(Label number, Supplier<? extends @Nullable Explanation> what) {
        ExplainPopover popover = popover(number);
        if (popover != null && popover.explains(number)) {
            popover.close();
        } else {
            show(number, what);
        }
    }

    /** Opens the explanation of something that a node shows, such as a cell of a picture, or turns the open one to it. */
    public static void show(Node place, Supplier<? extends @Nullable Explanation> what) {
        show(place, what, () -> {});
    }

    /** The same; {@code onClose} is run when it is put away, or turned to something else. */
    public static void show(Node place, Supplier<? extends @Nullable Explanation> what, Runnable onClose) {
        ExplainPopover popover = popover(place);
        if (popover != null) {
            popover.open(place, what, onClose);
        }
    }

    private static @Nullable ExplainPopover popover(Node place) {
        ExplainLayer layer = place.getScene() == null ? null : ExplainLayer.of(place.getScene());
        return layer == null ? null : layer.popover();
    }
}
