package org.energyscape.lab;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.ui.control.ParamModel;
import org.jspecify.annotations.Nullable;

/** The settings of an open lab: holds the values and tells the lab of changes. Used on the FX thread. */
public final class LabSettings implements ParamModel {
    private final ReadOnlyObjectWrapper<ParamValues> values;
    private final BiConsumer<ParamValues, ParamValues> changed;
    private final BiPredicate<Param<?>, ParamValues> matters;
    private final ReadOnlyObjectWrapper<@Nullable Set<String>> inFront = new ReadOnlyObjectWrapper<>();

    /**
     * Starts with the defaults.
     *
     * @param changed is told the values before and after each change
     */
    public LabSettings(ParamSet set, BiConsumer<ParamValues, ParamValues> changed) {
        this(set, (param, values) -> true, changed);
    }

    /**
     * The same where some settings matter only under certain values of others.
     *
     * @param matters whether a setting makes a difference under these values
     */
    public LabSettings(
            ParamSet set, BiPredicate<Param<?>, ParamValues> matters, BiConsumer<ParamValues, ParamValues> changed) {
        this.matters = matters;
        this.values = new ReadOnlyObjectWrapper<>(set.defaults());
        this.changed = changed;
    }

    /** Brings the settings under these headings to the front, and no others; null for all. */
    public void bringToFront(@Nullable Set<String> headings) {
        inFront.set(headings);
    }

    @Override
    public ObservableValue<@Nullable Set<String>> groupsInFrontProperty() {
        return inFront.getReadOnlyProperty();
    }

    @Override
    public boolean matters(Param<?> param, ParamValues under) {
        return matters.test(param, under);
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
