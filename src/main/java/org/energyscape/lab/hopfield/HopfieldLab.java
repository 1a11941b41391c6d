package org.energyscape.lab.hopfield;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.lab.Course;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabGroup;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.Preset;
import org.energyscape.lab.RunWords;
import org.energyscape.lab.hopfield.part.GridParams;
import org.energyscape.lab.hopfield.part.GridRecord;
import org.energyscape.lab.hopfield.part.GrowthRecord;

/** Hopfield recall of noisy and masked pictures (MODELS §1). */
public final class HopfieldLab implements Lab {
    static final String ID = "hopfield";

    private static final RunWords RECALL = new RunWords(
            "sweep",
            "recall",
            "was recalled again",
            "final spins",
            List.of(
                    new RunWords.Curves("overlap", "Overlap with the picture", "sweep", "overlap m", false, "free"),
                    new RunWords.Curves("energy", "Energy", "sweep", "energy E", false, "free")));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Hopfield network";
    }

    @Override
    public String summary() {
        return "Store pictures, damage one, and watch the network remember it.";
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public LabGroup group() {
        return LabGroup.MEMORIES;
    }

    @Override
    public ParamSet params() {
        return HopfieldParams.SET;
    }

    @Override
    public List<Preset> presets() {
        return Stream.concat(HopfieldPresets.ALL.stream(), PagePresets.ALL.stream())
                .toList();
    }

    @Override
    public Map<String, String> pages() {
        return Page.labels();
    }

    @Override
    public List<String> styleSheets() {
        return Stream.of(
                        "hopfield.css",
                        "hopfield-compare.css",
                        "hopfield-orthogonal.css",
                        "hopfield-attractor.css",
                        "hopfield-capacity.css")
                .map(sheet -> Objects.requireNonNull(
                                HopfieldLab.class.getResource("/org/energyscape/css/" + sheet), sheet)
                        .toExternalForm())
                .toList();
    }

    @Override
    public LabPage open(LabContext context) {
        return new HopfieldPage(context);
    }

    @Override
    public boolean isRecorded() {
        return true;
    }

    @Override
    public RunWords runWords(RunHeader run) {
        return switch (run.coding()) {
            case GridRecord.CODING -> GridRecord.WORDS;
            case GrowthRecord.CODING -> GrowthRecord.WORDS;
            default -> RECALL;
        };
    }

    @Override
    public ParamSet recordedParams(RunHeader run) {
        return isExperiment(run) ? GridParams.SET : HopfieldParams.SET;
    }

    private static boolean isExperiment(RunHeader run) {
        return run.coding().equals(GridRecord.CODING) || run.coding().equals(GrowthRecord.CODING);
    }

    /** Recalls the first picture of the gallery, or the given one, and measures both recall rates over 200 trials. */
    @Override
    public Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException {
        Course course = request.course();
        Course.Start start = course == null ? null : course.start();
        if (start != null && GridRecord.isStart(start.file())) {
            return GridRecord.again(start.file(), request, progress);
        }
        return start != null && GrowthRecord.isStart(start.file())
                ? GrowthRecord.again(start.file(), request, progress)
                : RecallRun.run(request, progress);
    }
}
