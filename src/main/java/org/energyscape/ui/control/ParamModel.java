package org.energyscape.ui.control;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;

/** The settings that a parameter pane shows and changes. On the FX thread only. */
public interface ParamModel {
    /** The values in force, or asked for. */
    ReadOnlyObjectProperty<ParamValues> valuesProperty();

    /** Asks for a value; the run takes it over as its {@code Effect} says. */
    <T> void set(Param<T> param, T value);

    /** Asks for many values at once, such as a preset. */
    void setAll(ParamValues values);

    /** The headings of the settings that matter to what is in front; null for all of them. */
    default ObservableValue<@Nullable Set<String>> groupsInFrontProperty() {
        return new ReadOnlyObjectWrapper<>(null);
    }

    /** Whether a setting makes a difference under these values; others are not shown. */
    default boolean matters(Param<?> param, ParamValues under) {
        return true;
    }

    /** Whether a setting can be changed now; locked ones are shown greyed with a padlock. */
    default boolean isLocked(Param<?> param) {
        return false;
    }
}
