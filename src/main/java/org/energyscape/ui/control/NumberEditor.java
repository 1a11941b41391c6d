package org.energyscape.ui.control;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.energyscape.engine.param.Param;
import org.jspecify.annotations.Nullable;

/**
 * A field and, where the range has two ends, a slider that changes the value while it is dragged.
 *
 * @param <T> Integer or Double
 */
final class NumberEditor<T> implements ParamEditor<T> {
    private final CheckedField<T> field;
    private final HBox beside;
    private final @Nullable Slider slider;
    private final @Nullable SliderScale scale;
    private final ToDoubleFunction<T> toNumber;
    private boolean showing;

    NumberEditor(
            Param<T> param,
            @Nullable SliderScale scale,
            ToDoubleFunction<T> toNumber,
            DoubleFunction<T> fromNumber,
            Sink<T> sink) {
        this.scale = scale;
        this.toNumber = toNumber;
        field = new CheckedField<>(param, sink);
        field.getStyleClass().add("number-field");
        beside = new HBox(field);
        beside.getStyleClass().add("field-with-unit");
        if (!param.unit().isEmpty()) {
            beside.getChildren().add(UnitLabel.of(param.unit()));
        }
        slider = scale == null ? null : slider(param, scale, fromNumber, sink);
    }

    private Slider slider(Param<T> param, SliderScale places, DoubleFunction<T> fromNumber, Sink<T> sink) {
        Slider made = new Slider(0, 1, 0);
        made.setId("param-" + param.key() + "-slider");
        made.setAccessibleText(param.label());
        made.setBlockIncrement(0.02);
        made.getStyleClass().add("small");
        made.setSkin(new atlantafx.base.controls.ProgressSliderSkin(made));
        made.valueProperty().addListener((o, was, is) -> {
            if (!showing) {
                sink.accept(fromNumber.apply(places.toValue(is.doubleValue())));
            }
        });
        return made;
    }

    @Override
    public Node besideLabel() {
        return beside;
    }

    @Override
    public @Nullable Node belowLabel() {
        return slider;
    }

    @Override
    public void show(T value) {
        field.show(value);
        // While a thumb is held it stays under the pointer; the field shows the rounded value.
        if (slider != null && scale != null && !slider.isValueChanging()) {
            showing = true;
            slider.setValue(scale.toPlace(toNumber.applyAsDouble(value)));
            showing = false;
        }
    }
}
