package org.energyscape.ui.control;

import javafx.scene.Node;
import org.energyscape.engine.param.TextParam;
import org.jspecify.annotations.Nullable;

/** One line of text. */
final class TextEditor implements ParamEditor<String> {
    private final CheckedField<String> field;

    TextEditor(TextParam param, Sink<String> sink) {
        field = new CheckedField<>(param, sink);
        field.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    public @Nullable Node besideLabel() {
        return null;
    }

    @Override
    public Node belowLabel() {
        return field;
    }

    @Override
    public void show(String value) {
        field.show(value);
    }
}
