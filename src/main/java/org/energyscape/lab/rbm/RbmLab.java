package org.energyscape.lab.rbm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabGroup;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.Preset;

/** The laboratory of restricted Boltzmann machines: trained live, drawn to, sampled. */
public final class RbmLab implements Lab {
    static final String ID = "rbm";

    private static final ParamValues DEFAULTS = RbmParams.ALL.defaults();
    private static final ParamValues FIRST_LOOK = DEFAULTS.with(RbmParams.HIDDEN, 48)
            .with(RbmParams.INITIAL_DEVIATION, 0.01)
            .with(RbmParams.BATCH_SIZE, 20)
            .with(RbmParams.MOMENTUM, 0.5);

    /** The preset that the experiments begin with. */
    static final String COURSE_PRESET = "course";

    /** Its settings: as many pictures as the files of the course have. */
    static final ParamValues COURSE = DEFAULTS.with(RbmParams.TRAIN_ROWS, 3000).with(RbmParams.VALIDATION_ROWS, 1000);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Restricted Boltzmann machine";
    }

    @Override
    public String summary() {
        return "Train an RBM on digits, see its filters grow, draw to it, and walk its Gibbs chains.";
    }

    @Override
    public String icon() {
        return "fth-layers";
    }

    @Override
    public LabGroup group() {
        return LabGroup.MACHINES;
    }

    @Override
    public ParamSet params() {
        return RbmParams.ALL;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
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
    }

    @Override
    public boolean isRecorded() {
        return true;
    }

    @Override
    public List<String> styleSheets() {
        return List.of(Objects.requireNonNull(RbmLab.class.getResource("/org/energyscape/css/rbm.css"), "rbm.css")
                .toExternalForm());
    }

    @Override
    public LabPage open(LabContext context) {
        return new RbmPage(context, FIRST_LOOK);
    }

    @Override
    public Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException {
        return RbmRun.run(request, progress);
    }
}
