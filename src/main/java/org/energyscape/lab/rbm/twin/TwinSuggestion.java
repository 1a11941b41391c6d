package org.energyscape.lab.rbm.twin;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.lab.rbm.param.CentringChoice;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.param.StatisticsSource;

/**
 * Twins worth seeing. The settings of the lab stay as they are; B takes another value.
 *
 * @param title on screen
 * @param story what to look at
 * @param change in what B differs from the settings of the lab
 */
public record TwinSuggestion(String title, String story, Function<ParamValues, TwinChange<?>> change) {
    static final TwinSuggestion GIBBS_STEPS = new TwinSuggestion(
            "Why k matters",
            "More Gibbs steps: reconstruction gets worse, and the chains that learning asks go further astray.",
            values -> change(RbmParams.GIBBS_STEPS, values.get(RbmParams.GIBBS_STEPS) == 10 ? 1 : 10));
    static final TwinSuggestion RATE = new TwinSuggestion(
            "Learning rate times three",
            "Is B only ahead in time, or restless? Where the rate is too high its curves shake.",
            values -> change(RbmParams.RATE, within(RbmParams.RATE, 3 * values.get(RbmParams.RATE))));
    static final TwinSuggestion CENTRING = new TwinSuggestion(
            "Centred against normal",
            "Without centring all units first learn how much ink there is; with it their filters part sooner.",
            values -> change(
                    LearningParams.CENTRING,
                    values.get(LearningParams.CENTRING) == CentringChoice.BOTH
                            ? CentringChoice.NONE
                            : CentringChoice.BOTH));
    static final TwinSuggestion MOMENTUM = new TwinSuggestion(
            "With and without momentum",
            "Momentum μ acts like a rate 1 / (1 − μ) times as great, but smooths what single minibatches say.",
            values -> change(RbmParams.MOMENTUM, values.get(RbmParams.MOMENTUM) > 0 ? 0 : 0.5));
    static final TwinSuggestion WEIGHT_DECAY = new TwinSuggestion(
            "Weight decay",
            "Decay draws noise out of the filters and narrows the free-energy gap.",
            values -> change(LearningParams.WEIGHT_DECAY, values.get(LearningParams.WEIGHT_DECAY) > 0 ? 0 : 0.001));
    static final TwinSuggestion PERSISTENT = new TwinSuggestion(
            "CD against persistent chains",
            "Chains that go on reach places far from the pictures; reconstruction is no longer what is learned.",
            values -> change(
                    LearningParams.SOURCE,
                    values.get(LearningParams.SOURCE) == StatisticsSource.PERSISTENT
                            ? StatisticsSource.CONTRASTIVE
                            : StatisticsSource.PERSISTENT));
    public static final TwinSuggestion HIDDEN = new TwinSuggestion(
            "Twice the hidden units",
            "The units both have began with the same weights: see how the work is shared out anew.",
            values -> change(RbmParams.HIDDEN, within(RbmParams.HIDDEN, 2 * values.get(RbmParams.HIDDEN))));
    static final TwinSuggestion INITIAL_DEVIATION = new TwinSuggestion(
            "Larger or smaller initial weights",
            "The same random numbers at another size: noise that was there at the start is hardly unlearned.",
            values -> change(
                    RbmParams.INITIAL_DEVIATION,
                    values.get(RbmParams.INITIAL_DEVIATION) > 0.1
                            ? values.get(RbmParams.INITIAL_DEVIATION) / 10
                            : rounded(10 * values.get(RbmParams.INITIAL_DEVIATION))));
    static final TwinSuggestion SEED = new TwinSuggestion(
            "Chance alone",
            "What differs here is no effect of any setting. Filters are paired by likeness.",
            values -> change(RbmParams.SEED, values.get(RbmParams.SEED) + 1));

    /** All of them, in the order of the menu. */
    static final List<TwinSuggestion> ALL =
            List.of(GIBBS_STEPS, RATE, CENTRING, MOMENTUM, WEIGHT_DECAY, PERSISTENT, HIDDEN, INITIAL_DEVIATION, SEED);

    /** In what B differs from these settings. */
    TwinChange<?> changeFor(ParamValues values) {
        return change.apply(values);
    }

    private static <T> TwinChange<T> change(Param<T> param, T value) {
        return new TwinChange<>(param, value);
    }

    private static double within(RealParam param, double value) {
        return Math.max(param.least(), Math.min(param.greatest(), rounded(value)));
    }

    private static int within(IntParam param, int value) {
        return Math.max(param.least(), Math.min(param.greatest(), value));
    }

    /** Three significant figures: 3 · 0.05 is 0.15. */
    static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3g", value));
    }
}
