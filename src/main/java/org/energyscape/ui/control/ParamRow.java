package org.energyscape.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One setting: its label with help, marks and reset, its control, and the complaint about what was typed.
 *
 * @param <T> the type of the value
 */
final class ParamRow<T> extends VBox {
    private final Param<T> param;
    private final ParamModel model;
    private final ParamEditor<T> editor;
    private final Label complaint = new Label();
    private final Button reset;
    private @Nullable T shown;
    private final FontIcon padlock = Icons.of(Feather.LOCK);

    ParamRow(Param<T> param, ParamModel model) {
        this.param = param;
        this.model = model;
        getStyleClass().add("param-row");
        setId("param-" + param.key() + "-row");
        editor = ParamEditor.of(param, new ParamEditor.Sink<>() {
            @Override
            public void accept(T value) {
                ask(value);
            }

            @Override
            public void complain(String words) {
                complaint.setText(words);
                show(complaint, !words.isEmpty());
            }
        });
        reset = Icons.button(
                "param-" + param.key() + "-reset",
                Feather.ROTATE_CCW,
                "Back to the default, " + defaultWords(param),
                () -> ask(param.defaultValue()));
        reset.getStyleClass().addAll("tiny", "reset");
        complaint.setId("param-" + param.key() + "-error");
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        show(complaint, false);
        getChildren().add(headline());
        Node below = editor.belowLabel();
        if (below != null) {
            getChildren().add(below);
        }
        getChildren().add(complaint);
    }

    private void ask(T value) {
        if (!value.equals(model.valuesProperty().get().get(param))) {
            model.set(param, value);
        }
        // The model may refuse or round: what is shown is what is in force.
        showValue(model.valuesProperty().get().get(param));
    }

    private void showValue(T value) {
        shown = value;
        editor.show(value);
    }

    private HBox headline() {
        Label label = new Label(param.label());
        label.getStyleClass().add("param-label");
        label.setMinWidth(0);
        // A long one takes a second line rather than losing its end.
        label.setWrapText(true);
        label.setTooltip(Icons.tooltip(param.label() + "\n" + sentence(param.help()) + "\nTakes " + param.expected()
                + ". Default " + defaultWords(param) + ". On the command line " + param.flag() + "."));
        HBox line = new HBox(label);
        line.getStyleClass().add("param-headline");
        if (param.effect() == Effect.RESTART) {
            line.getChildren().add(mark(Feather.SKIP_BACK, "restart-mark", "Changing this restarts the run"));
        }
        if (!param.help().isEmpty()) {
            line.getChildren().add(helpButton());
        }
        padlock.getStyleClass().add("padlock");
        Tooltip.install(padlock, Icons.tooltip("Locked"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line.getChildren().addAll(padlock, gap, reset);
        Node beside = editor.besideLabel();
        if (beside != null) {
            line.getChildren().add(beside);
        }
        return line;
    }

    /** Help opens in place: a tooltip cannot be read from a projector or with a finger. */
    private Button helpButton() {
        Label words = new Label(param.help());
        words.setId("param-" + param.key() + "-help-text");
        words.getStyleClass().add("param-help");
        words.setWrapText(true);
        Button button = Icons.button("param-" + param.key() + "-help", Feather.HELP_CIRCLE, param.help(), () -> {
            if (!getChildren().remove(words)) {
                getChildren().add(1, words);
            }
        });
        button.getStyleClass().addAll("tiny", "help-button");
        return button;
    }

    private static FontIcon mark(Feather ikon, String styleClass, String words) {
        FontIcon icon = Icons.of(ikon);
        icon.getStyleClass().add(styleClass);
        icon.setAccessibleText(words);
        Tooltip.install(icon, Icons.tooltip(words));
        return icon;
    }

    private static String sentence(String help) {
        return help.isEmpty() || help.endsWith(".") ? help : help + ".";
    }

    private static <T> String defaultWords(Param<T> param) {
        String text = param.format(param.defaultValue());
        return text.isEmpty() ? "empty" : text;
    }

    void show(ParamValues values) {
        T value = values.get(param);
        if (!value.equals(shown)) {
            // Only what changed: text that is being typed into another row stays.
            showValue(value);
        }
        show(this, model.matters(param, values));
        boolean locked = model.isLocked(param);
        boolean changed = !value.equals(param.defaultValue());
        // Kept in the layout, so that nothing jumps when a value moves away from its default.
        reset.setVisible(changed && !locked);
        show(padlock, locked);
        Node beside = editor.besideLabel();
        if (beside != null) {
            beside.setDisable(locked);
        }
        Node below = editor.belowLabel();
        if (below != null) {
            below.setDisable(locked);
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
