package org.energyscape.ui.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.FlagParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.Scale;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;
import org.jspecify.annotations.Nullable;

/**
 * The control for one kind of setting.
 *
 * @param <T> the type of the value
 */
interface ParamEditor<T> {
    /** Sits at the right end of the label's line: a field, a switch. */
    @Nullable
    Node besideLabel();

    /** Takes the whole width under the label: a slider, a list; null if there is nothing. */
    @Nullable
    Node belowLabel();

    /** Shows a value without asking the model for it. */
    void show(T value);

    /** Where a value goes that the student chose, and where words go when what was typed is refused. */
    interface Sink<T> {
        void accept(T value);

        /** An empty text: all is well again. */
        void complain(String words);
    }

    /** Makes the editor that fits the kind of setting. */
    @SuppressWarnings("unchecked") // each branch knows T from the kind of the setting
    static <T> ParamEditor<T> of(Param<T> param, Sink<T> sink) {
        if (param instanceof RealParam real) {
            return (ParamEditor<T>) new NumberEditor<Double>(
                    real,
                    sliderScale(real.least(), real.greatest(), real.scale()),
                    Double::doubleValue,
                    value -> value,
                    (Sink<Double>) sink);
        }
        if (param instanceof IntParam whole) {
            return (ParamEditor<T>) new NumberEditor<Integer>(
                    whole,
                    sliderScale(whole.least(), whole.greatest(), whole.scale()),
                    Integer::doubleValue,
                    value -> (int) Math.rint(value),
                    (Sink<Integer>) sink);
        }
        if (param instanceof SeedParam seed) {
            return (ParamEditor<T>) new SeedField(seed, (Sink<Long>) sink);
        }
        if (param instanceof FlagParam flag) {
            return (ParamEditor<T>) new FlagEditor(flag, ((Sink<Boolean>) sink)::accept);
        }
        if (param instanceof TextParam text) {
            return (ParamEditor<T>) new TextEditor(text, (Sink<String>) sink);
        }
        return (ParamEditor<T>) choice((ChoiceParam<?>) param, (Sink<Object>) sink);
    }

    private static <E extends Enum<E> & Labelled> ParamEditor<E> choice(ChoiceParam<E> param, Sink<Object> sink) {
        Consumer<E> chosen = sink::accept;
        return SegmentedEditor.suits(param) ? new SegmentedEditor<>(param, chosen) : new ComboEditor<>(param, chosen);
    }

    /** A range without an end has no slider. */
    private static @Nullable SliderScale sliderScale(double least, double greatest, Scale scale) {
        boolean bounded =
                least > Integer.MIN_VALUE && greatest < Integer.MAX_VALUE && Double.isFinite(greatest - least);
        return bounded ? new SliderScale(least, greatest, scale) : null;
    }
}
