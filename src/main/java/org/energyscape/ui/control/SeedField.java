package org.energyscape.ui.control;

import java.util.concurrent.ThreadLocalRandom;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.energyscape.engine.param.SeedParam;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A seed that can be typed, copied and thrown anew. */
final class SeedField implements ParamEditor<Long> {
    private final HBox box;
    private final CheckedField<Long> field;

    SeedField(SeedParam param, Sink<Long> sink) {
        field = new CheckedField<>(param, sink);
        field.getStyleClass().add("number-field");
        Button dice = Icons.button(
                "param-" + param.key() + "-dice",
                Feather.SHUFFLE,
                "Another seed",
                // Drawing a seed is the one act that is meant to be different each time; the run records what was
                // drawn.
                () -> sink.accept(ThreadLocalRandom.current().nextLong(1, 1_000_000)));
        dice.getStyleClass().add("small");
        box = new HBox(field, dice);
        box.getStyleClass().add("field-with-unit");
    }

    @Override
    public Node besideLabel() {
        return box;
    }

    @Override
    public @Nullable Node belowLabel() {
        return null;
    }

    @Override
    public void show(Long value) {
        field.show(value);
    }
}
