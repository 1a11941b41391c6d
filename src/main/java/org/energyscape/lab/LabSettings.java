package org.energyscape.lab;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.ui.control.ParamModel;

/** The settings of an open lab: holds the values and tells the lab of changes. Used on the FX thread. */
public final class LabSettings implements ParamModel {
    private final ReadOnlyObjectWrapper<ParamValues> values;
    private final BiConsumer<ParamValues, ParamValues> changed;

    /**
     * Starts with the defaults.
     *
     * @param changed is told the values before and after each change
     */
    public LabSettings(ParamSet set, BiConsumer<ParamValues, ParamValues> changed) {
        this.values = new ReadOnlyObjectWrapper<>(set.defaults());
        this.changed = changed;
    }

    public ParamValues values() {
        return values.get();
    }

    @Override
    public ReadOnlyObjectProperty<ParamValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    @Override
    public <T> void set(Param<T> param, T value) {
        setAll(values.get().with(param, value));
    }

    @Override
    public void setAll(ParamValues now) {
        ParamValues before = values.get();
        if (!now.equals(before)) {
            values.set(now);
            changed.accept(before, now);
        }
    }

    /** Another seed: the next whole number, so that a teacher can say "press R three times". */
    public void nextSeed(SeedParam seed) {
        set(seed, values.get().get(seed) + 1);
    }
}
