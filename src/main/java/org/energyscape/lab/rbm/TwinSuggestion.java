package org.energyscape.lab.rbm;

import java.util.Locale;
import java.util.function.Function;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;

/** Twins worth seeing: each says what to look at. The settings of the lab stay as they are; B takes another value. */
enum TwinSuggestion {
    GIBBS_STEPS(
            "Why k matters",
            "More Gibbs steps: reconstruction gets worse, and the chains that learning asks go further astray.",
            values -> change(RbmParams.GIBBS_STEPS, values.get(RbmParams.GIBBS_STEPS) == 10 ? 1 : 10)),
    RATE(
            "Learning rate times three",
            "Is B only ahead in time, or restless? Where the rate is too high its curves shake.",
            values -> change(RbmParams.RATE, within(RbmParams.RATE, 3 * values.get(RbmParams.RATE)))),
    CENTRING(
            "Centred against normal",
            "Without centring all units first learn how much ink there is; with it their filters part sooner.",
            values -> change(
                    LearningParams.CENTRING,
                    values.get(LearningParams.CENTRING) == CentringChoice.BOTH
                            ? CentringChoice.NONE
                            : CentringChoice.BOTH)),
    MOMENTUM(
            "With and without momentum",
            "Momentum μ acts like a rate 1 / (1 − μ) times as great, but smooths what single minibatches say.",
            values -> change(RbmParams.MOMENTUM, values.get(RbmParams.MOMENTUM) > 0 ? 0 : 0.5)),
    WEIGHT_DECAY(
            "Weight decay",
            "Decay draws noise out of the filters and narrows the free-energy gap.",
            values -> change(LearningParams.WEIGHT_DECAY, values.get(LearningParams.WEIGHT_DECAY) > 0 ? 0 : 0.001)),
    PERSISTENT(
            "CD against persistent chains",
            "Chains that go on reach places far from the pictures; reconstruction is no longer what is learned.",
            values -> change(
                    LearningParams.SOURCE,
                    values.get(LearningParams.SOURCE) == StatisticsSource.PERSISTENT
                            ? StatisticsSource.CONTRASTIVE
                            : StatisticsSource.PERSISTENT)),
    HIDDEN(
            "Twice the hidden units",
            "The units both have began with the same weights: see how the work is shared out anew.",
            values -> change(RbmParams.HIDDEN, within(RbmParams.HIDDEN, 2 * values.get(RbmParams.HIDDEN)))),
    INITIAL_DEVIATION(
            "Larger or smaller initial weights",
            "The same random numbers at another size: noise that was there at the start is hardly unlearned.",
            values -> change(
                    RbmParams.INITIAL_DEVIATION,
                    values.get(RbmParams.INITIAL_DEVIATION) > 0.1
                            ? values.get(RbmParams.INITIAL_DEVIATION) / 10
                            : rounded(10 * values.get(RbmParams.INITIAL_DEVIATION)))),
    SEED(
            "Chance alone",
            "What differs here is no effect of any setting. Filters are paired by likeness.",
            values -> change(RbmParams.SEED, values.get(RbmParams.SEED) + 1));

    private final String title;
    private final String story;
    private final Function<ParamValues, TwinChange<?>> change;

    TwinSuggestion(String title, String story, Function<ParamValues, TwinChange<?>> change) {
        this.title = title;
        this.story = story;
        this.change = change;
    }

    /** On screen. */
    String title() {
        return title;
    }

    /** What to look at. */
    String story() {
        return story;
    }

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
