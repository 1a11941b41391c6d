package org.energyscape.lab.rbm.param;

import java.util.List;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.Preset;

/** Settings to begin with, each with its story. */
public final class RbmPresets {
    private static final ParamValues DEFAULTS = RbmParams.ALL.defaults();

    /** What the lab opens with. */
    public static final ParamValues FIRST_LOOK = DEFAULTS.with(RbmParams.HIDDEN, 48)
            .with(RbmParams.INITIAL_DEVIATION, 0.01)
            .with(RbmParams.BATCH_SIZE, 20)
            .with(RbmParams.MOMENTUM, 0.5);

    /** The preset that the experiments begin with. */
    public static final String COURSE_PRESET = "course";

    /** Its settings: as many pictures as the files of the course have. */
    public static final ParamValues COURSE =
            DEFAULTS.with(RbmParams.TRAIN_ROWS, 3000).with(RbmParams.VALIDATION_ROWS, 1000);

    /** All of them; the first is the demo. */
    public static final List<Preset> ALL = List.of(
            new Preset(
                    "first-look",
                    "First look",
                    "48 filters grow out of noise into pen strokes within a few seconds.",
                    FIRST_LOOK),
            new Preset(
                    COURSE_PRESET,
                    "Course setting, CD-1",
                    "100 hidden units, 3000 digits: after some hundred epochs the training curve goes on falling while"
                            + " the validation curve has come to rest.",
                    COURSE),
            new Preset(
                    "course-cd10",
                    "Course setting, CD-10",
                    "The same with ten Gibbs steps: reconstruction is worse, samples of the chains are better.",
                    COURSE.with(RbmParams.GIBBS_STEPS, 10)),
            new Preset(
                    "large",
                    "Large: 500 hidden units",
                    "500 filters on 10,000 digits: finer strokes, and a wider gap between the two curves.",
                    DEFAULTS.with(RbmParams.HIDDEN, 500)
                            .with(RbmParams.TRAIN_ROWS, 10_000)
                            .with(RbmParams.VALIDATION_ROWS, 1000)));

    private RbmPresets() {}
}
