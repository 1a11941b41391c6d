package org.energyscape.ui.control;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.energyscape.engine.param.FlagParam;
import org.jspecify.annotations.Nullable;

/** A switch. */
final class FlagEditor implements ParamEditor<Boolean> {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean showing;

    FlagEditor(FlagParam param, Consumer<Boolean> chosen) {
        toggle.setId("param-" + param.key());
        toggle.setAccessibleText(param.label());
        toggle.selectedProperty().addListener((o, was, is) -> {
            if (!showing) {
                chosen.accept(is);
            }
        });
    }

    @Override
    public Node besideLabel() {
        return toggle;
    }

    @Override
    public @Nullable Node belowLabel() {
        return null;
    }

    @Override
    public void show(Boolean value) {
        showing = true;
        toggle.setSelected(value);
        showing = false;
    }
}
