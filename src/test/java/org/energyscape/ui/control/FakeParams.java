package org.energyscape.ui.control;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.FlagParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;
import org.jspecify.annotations.Nullable;

/** Settings in memory. */
final class FakeParams implements ParamModel {
    static final RealParam RATE = Param.real("rate")
            .label("Rate")
            .help("How fast.")
            .range(0.01, 1)
            .logarithmic()
            .defaultValue(0.1);
    static final IntParam UNITS = Param.integer("units")
            .label("Units")
            .range(1, 101)
            .effect(Effect.RESTART)
            .defaultValue(11);
    static final FlagParam BIAS = Param.flag("bias").label("Bias").defaultValue(true);
    static final SeedParam SEED = Param.seed("seed").label("Seed").defaultValue(1);
    static final TextParam NOTE =
            Param.text("note").label("Note").group("Words").defaultValue("");
    static final ParamSet SET = ParamSet.of(RATE, UNITS, BIAS, SEED, NOTE);

    final Set<Param<?>> locked = new HashSet<>();
    final ReadOnlyObjectWrapper<@Nullable Set<String>> inFront = new ReadOnlyObjectWrapper<>();
    int asked;
    private final ReadOnlyObjectWrapper<ParamValues> values = new ReadOnlyObjectWrapper<>(SET.defaults());

    @Override
    public ReadOnlyObjectProperty<ParamValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    @Override
    public <T> void set(Param<T> param, T value) {
        setAll(values.get().with(param, value));
    }

    @Override
    public void setAll(ParamValues changed) {
        asked++;
        values.set(changed);
    }

    @Override
    public ObservableValue<@Nullable Set<String>> groupsInFrontProperty() {
        return inFront.getReadOnlyProperty();
    }

    /** Units are of no matter without a bias. */
    @Override
    public boolean matters(Param<?> param, ParamValues under) {
        return param != UNITS || under.get(BIAS);
    }

    @Override
    public boolean isLocked(Param<?> param) {
        return locked.contains(param);
    }

    <T> T get(Param<T> param) {
        return values.get().get(param);
    }
}
