package org.energyscape.ui.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;

/** The settings that a parameter pane shows and changes. On the FX thread only. */
public interface ParamModel {
    /** The values in force, or asked for. */
    ReadOnlyObjectProperty<ParamValues> valuesProperty();

    /** Asks for a value; the run takes it over as its {@code Effect} says. */
    <T> void set(Param<T> param, T value);

    /** Asks for many values at once, such as a preset. */
    void setAll(ParamValues values);

    /** Whether a setting can be changed now; locked ones are shown greyed with a padlock. */
    default boolean isLocked(Param<?> param) {
        return false;
    }
}
