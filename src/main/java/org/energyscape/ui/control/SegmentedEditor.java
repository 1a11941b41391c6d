package org.energyscape.ui.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * Few choices side by side, all in view.
 *
 * @param <E> the enum that lists them
 */
final class SegmentedEditor<E extends Enum<E> & Labelled> implements ParamEditor<E> {
    private static final int MOST_CHOICES = 3;

    /** Letters of all choices together that have room side by side in the narrowest pane. */
    private static final int MOST_LETTERS = 32;

    private final HBox box = new HBox();
    private final Map<E, ToggleButton> buttons;
    private final ToggleGroup group = new ToggleGroup();

    SegmentedEditor(ChoiceParam<E> param, Consumer<E> chosen) {
        List<E> choices = param.choices();
        buttons = new EnumMap<>(param.defaultValue().getDeclaringClass());
        box.setId("param-" + param.key());
        box.getStyleClass().add("segmented");
        for (E choice : choices) {
            ToggleButton button = new ToggleButton(choice.label());
            button.setId("param-" + param.key() + "-" + choice.key());
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", pill(choices.indexOf(choice), choices.size()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(param.label() + ": " + choice.label());
            if (!choice.help().isEmpty()) {
                button.setTooltip(Icons.tooltip(choice.help()));
            }
            button.setOnAction(event -> {
                // A second press on the chosen one must not leave nothing chosen.
                button.setSelected(true);
                chosen.accept(choice);
            });
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.put(choice, button);
            box.getChildren().add(button);
        }
    }

    /** Whether all choices can be read side by side. */
    static <E extends Enum<E> & Labelled> boolean suits(ChoiceParam<E> param) {
        int letters = 0;
        for (E choice : param.choices()) {
            letters += choice.label().length();
        }
        return param.choices().size() <= MOST_CHOICES && letters <= MOST_LETTERS;
    }

    private static String pill(int index, int size) {
        if (index == 0) {
            return "left-pill";
        }
        return index == size - 1 ? "right-pill" : "center-pill";
    }

    @Override
    public @Nullable Node besideLabel() {
        return null;
    }

    @Override
    public Node belowLabel() {
        return box;
    }

    @Override
    public void show(E value) {
        group.selectToggle(buttons.get(value));
    }
}
