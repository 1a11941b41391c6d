package org.energyscape.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Listeners that end together, when a control turns to another model. */
final class Bond {
    private final List<Runnable> ends = new ArrayList<>();

    /** Hears of the present value at once and of every later one. */
    <T> void follow(ObservableValue<T> value, Consumer<? super T> consumer) {
        ChangeListener<T> listener = (o, was, is) -> consumer.accept(is);
        value.addListener(listener);
        ends.add(() -> value.removeListener(listener));
        consumer.accept(value.getValue());
    }

    void end() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
