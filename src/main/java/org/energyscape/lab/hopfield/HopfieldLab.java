package org.energyscape.lab.hopfield;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.data.image.PictureReader;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabGroup;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.Preset;
import org.energyscape.lab.hopfield.part.GalleryItem;

/** Hopfield recall of noisy and masked pictures (MODELS §1). */
public final class HopfieldLab implements Lab {
    private static final int TRIALS = 200;

    /** A synchronous recall is stopped here should it neither settle nor cycle; asynchronous ones always settle. */
    private static final int WARM_SWEEPS = 100;

    private static final long MOST_STEPS = 10_000_000;

    @Override
    public String id() {
        return "hopfield";
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
        return HopfieldPresets.ALL;
    }

    @Override
    public Map<String, String> pages() {
        return Page.labels();
    }

    @Override
    public List<String> styleSheets() {
        return Stream.of("hopfield.css", "hopfield-compare.css", "hopfield-orthogonal.css", "hopfield-attractor.css")
                .map(sheet -> Objects.requireNonNull(
                                HopfieldLab.class.getResource("/org/energyscape/css/" + sheet), sheet)
                        .toExternalForm())
                .toList();
    }

    @Override
    public LabPage open(LabContext context) {
        return new HopfieldPage(context);
    }

    /** Above temperature 0 a recall never ends by itself. */
    private static long most(ParamValues values) {
        int side = values.get(HopfieldParams.SIDE);
        return values.get(HopfieldParams.TEMPERATURE) > 0 ? (long) WARM_SWEEPS * side * side : MOST_STEPS;
    }

    /** Recalls the first picture of the gallery, or the given one, and measures both recall rates over 200 trials. */
    @Override
    public Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException {
        ParamValues values = request.values().narrowedTo(HopfieldParams.RECALL_SET);
        HopfieldSimulation simulation = new HopfieldSimulation(values, new MetricLog());
        if (request.data() != null) {
            int side = values.get(HopfieldParams.SIDE);
            GreyPicture picture = PictureReader.read(request.data(), PictureReader.Options.ofSide(side));
            simulation.execute(new HopfieldCommand.Add(
                    String.valueOf(request.data().getFileName()),
                    SpinVector.threshold(picture.values(), (float) picture.otsuThreshold())));
        }
        for (long step = 0; step < most(values) && !simulation.isFinished(); step++) {
            simulation.step();
        }
        Map<String, Object> result = new LinkedHashMap<>(simulation.summary());
        HopfieldSnapshot end = simulation.snapshot();
        List<SpinVector> patterns =
                end.storedItems().stream().map(GalleryItem::picture).toList();
        if (!patterns.isEmpty()) {
            BitSet hidden = new BitSet();
            for (int i = 0; i < end.hidden().length; i++) {
                hidden.set(i, end.hidden()[i]);
            }
            result.put(
                    "recall",
                    TrialComparison.run(values, patterns, hidden, TRIALS, request.threads(), progress)
                            .toMap());
        }
        return result;
    }
}
