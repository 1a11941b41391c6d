package org.energyscape.lab.rbm.twin;

import java.util.List;
import java.util.Set;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.TextParam;
import org.energyscape.lab.rbm.param.RbmParams;

/**
 * The settings of twin runs: those of a training run, and the one in which the second twin differs. They stand in the
 * journal of the twins only; on screen the page of the twins has its own controls for them.
 *
 * <p>The second value is kept in one of two places, so that a change of it does what a change of its setting does: it is
 * taken over at the next step, or both twins begin anew.
 */
final class TwinParams {
    private static final TextParam SETTING = Param.text("twinSetting")
            .label("Twins differ in")
            .help("The key of the setting.")
            .effect(Effect.RESTART)
            .defaultValue(RbmParams.GIBBS_STEPS.key());

    private static final TextParam LIVE_VALUE = Param.text("twinValue")
            .label("Value of twin B")
            .help("Where the setting can be changed while training runs.")
            .defaultValue("");

    private static final TextParam START_VALUE = Param.text("twinStartValue")
            .label("Value of twin B")
            .help("Where a change begins the run anew.")
            .effect(Effect.RESTART)
            .defaultValue("");

    static final ParamSet ALL = RbmParams.TRAINING.and(ParamSet.of(SETTING, LIVE_VALUE, START_VALUE));

    /** Which pictures are learned from, and when both end, is the same for both. */
    private static final Set<Param<?>> COMMON =
            Set.of(RbmParams.TRAIN_ROWS, RbmParams.VALIDATION_ROWS, RbmParams.VALIDATION_FILE, RbmParams.EPOCHS);

    /** The settings in which twins may differ, in the order of the pane. */
    static final List<Param<?>> OFFERED = RbmParams.TRAINING.asList().stream()
            .filter(param -> !COMMON.contains(param))
            .toList();

    private TwinParams() {}

    /**
     * The settings of both twins.
     *
     * @param lab of {@link RbmParams#ALL} or a set that holds {@link RbmParams#TRAINING}
     */
    static ParamValues of(ParamValues lab, TwinChange<?> change) {
        ParamValues result = ALL.defaults();
        for (Param<?> param : RbmParams.TRAINING) {
            result = copy(lab, param, result);
        }
        boolean live = change.param().effect() == Effect.LIVE;
        return result.with(SETTING, change.param().key())
                .with(LIVE_VALUE, live ? change.text() : "")
                .with(START_VALUE, live ? "" : change.text());
    }

    private static <T> ParamValues copy(ParamValues from, Param<T> param, ParamValues to) {
        return to.with(param, from.get(param));
    }

    /** In what they differ. */
    static TwinChange<?> change(ParamValues twins) {
        String key = twins.get(SETTING);
        Param<?> param = RbmParams.TRAINING
                .find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "twinSetting: found \"" + key + "\", expected a setting of training"));
        return TwinChange.parse(param, twins.get(param.effect() == Effect.LIVE ? LIVE_VALUE : START_VALUE));
    }

    /** The settings of twin A, of {@link RbmParams#TRAINING}. */
    static ParamValues first(ParamValues twins) {
        return twins.narrowedTo(RbmParams.TRAINING);
    }

    /** The settings of twin B, of {@link RbmParams#TRAINING}. */
    static ParamValues second(ParamValues twins) {
        return change(twins).appliedTo(first(twins));
    }
}
