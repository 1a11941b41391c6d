package org.energyscape.ui.control;

import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Space, Home and the sideways arrows belong to the run unless the focused control itself takes them. Scroll panes and
 * titled panes also take them when the focus is only somewhere inside; this leads them past.
 */
final class RunKeys {
    private static final Set<KeyCode> KEYS = Set.of(KeyCode.SPACE, KeyCode.HOME, KeyCode.LEFT, KeyCode.RIGHT);

    private RunKeys() {}

    /** What nobody within {@code inside} has consumed goes on at {@code outside}, past all that lies between. */
    static void leadPast(Node inside, Supplier<? extends @Nullable Node> outside) {
        inside.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node target = outside.get();
            if (KEYS.contains(event.getCode()) && target != null) {
                target.fireEvent(event.copyFor(target, target));
                event.consume();
            }
        });
    }
}
