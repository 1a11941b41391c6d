package org.energyscape.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Every key of the window, declared once: the handler and the help overlay read the same list. Only events that nobody
 * consumed get here, so a focused slider or picture keeps its arrows, and a button that was reached by keys its space.
 */
final class Keymap {
    private final List<Binding> bindings = new ArrayList<>();

    /** When a key works. */
    enum Scope {
        /** Not while text is typed and not under a dialog. */
        RUN,
        /** Also while text is typed: keys with Ctrl and function keys. */
        WINDOW,
        /** Also under a dialog. */
        ALWAYS
    }

    /**
     * One line of the keymap.
     *
     * @param section the heading in the help overlay
     * @param words what it does
     * @param typed a character that does the same wherever it lies on the keyboard; empty for none
     */
    record Binding(
            String section, String words, Scope scope, List<KeyCombination> keys, String typed, Runnable action) {
        /** The keys as they are written on them. */
        List<String> keyNames() {
            List<String> names = new ArrayList<>();
            keys.forEach(key -> names.add(key.getDisplayText()));
            if (!typed.isEmpty()) {
                names.add(typed);
            }
            return names;
        }
    }

    /** Adds a line with one key or more, written as {@link KeyCombination#keyCombination} reads them. */
    Keymap add(String section, String words, Scope scope, Runnable action, String... keys) {
        return addTyped(section, words, scope, action, "", keys);
    }

    Keymap addTyped(String section, String words, Scope scope, Runnable action, String typed, String... keys) {
        List<KeyCombination> combinations =
                List.of(keys).stream().map(KeyCombination::keyCombination).toList();
        for (Binding other : bindings) {
            if (other.keys().stream().anyMatch(combinations::contains)) {
                throw new IllegalArgumentException("\"" + words + "\" and \"" + other.words() + "\" share a key");
            }
        }
        bindings.add(new Binding(section, words, scope, combinations, typed, action));
        return this;
    }

    List<Binding> bindings() {
        return List.copyOf(bindings);
    }

    /**
     * Listens to the scene.
     *
     * @param modal whether a dialog is in front
     */
    void install(Scene scene, BooleanSupplier modal) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> offer(event, modal));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (wasClicked(event.getTarget())) {
                offer(event, modal);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            for (Binding binding : bindings) {
                if (!binding.typed().isEmpty()
                        && binding.typed().equals(event.getCharacter())
                        && !isTyping(event)
                        && works(binding, event, modal)) {
                    event.consume();
                    binding.action().run();
                    return;
                }
            }
        });
    }

    private void offer(KeyEvent event, BooleanSupplier modal) {
        for (Binding binding : bindings) {
            if (binding.keys().stream().anyMatch(key -> key.match(event)) && works(binding, event, modal)) {
                event.consume();
                binding.action().run();
                return;
            }
        }
    }

    /**
     * Whether it is a button or a list that has the focus only because it was clicked. Then space and arrows still belong to the
     * run; to who came there by keys, they belong to the button.
     */
    private static boolean wasClicked(EventTarget target) {
        return target instanceof Node node
                && !node.isFocusVisible()
                && (node instanceof ButtonBase || (node instanceof ComboBoxBase<?> box && !box.isEditable()));
    }

    private static boolean works(Binding binding, KeyEvent event, BooleanSupplier modal) {
        return switch (binding.scope()) {
            case RUN -> !isTyping(event) && !modal.getAsBoolean();
            case WINDOW -> !modal.getAsBoolean();
            case ALWAYS -> true;
        };
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || (event.getTarget() instanceof ComboBoxBase<?> box && box.isEditable());
    }
}
