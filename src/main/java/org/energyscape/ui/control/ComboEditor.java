package org.energyscape.ui.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * Many choices in a list that drops down.
 *
 * @param <E> the enum that lists them
 */
final class ComboEditor<E extends Enum<E> & Labelled> implements ParamEditor<E> {
    private final ComboBox<E> box;
    private boolean showing;

    ComboEditor(ChoiceParam<E> param, Consumer<E> chosen) {
        box = Parts.choices("param-" + param.key(), param.choices(), Labelled::label);
        box.setAccessibleText(param.label());
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) {
                chosen.accept(is);
            }
        });
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
        showing = true;
        box.setValue(value);
        showing = false;
        String help = value.help();
        box.setTooltip(help.isEmpty() ? null : Icons.tooltip(help));
    }
}
