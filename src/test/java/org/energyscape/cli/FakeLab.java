package org.energyscape.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.FlagParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;
import org.energyscape.lab.HeadlessRequest;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabGroup;
import org.energyscape.lab.LabPage;
import org.energyscape.lab.Preset;

/** A lab with a setting of every kind; remembers what it was asked and fails when told to. */
public final class FakeLab implements Lab {
    static final RealParam RATE = Param.real("learningRate")
            .help("Step length; 100 % is \"a lot\" and ${this} stays as it is.")
            .unit("nats")
            .group("Training")
            .range(0, 1)
            .defaultValue(0.25);
    static final IntParam HIDDEN = Param.integer("hidden")
            .help("Hidden units.")
            .group("Model")
            .range(1, 500)
            .effect(Effect.RESTART)
            .defaultValue(100);
    static final SeedParam SEED = Param.seed("seed").group("Training").defaultValue(7);
    static final FlagParam SHUFFLE = Param.flag("shuffle").group("Training").defaultValue(false);
    static final FlagParam CENTRED = Param.flag("centred").group("Model").defaultValue(true);
    static final ChoiceParam<Rule> RULE =
            Param.choice("updateRule", Rule.class).group("Model").defaultValue(Rule.ONE_BY_ONE);
    static final TextParam NOTE = Param.text("note").group("").defaultValue("");
    static final IntParam ZOOM = Param.integer("zoom")
            .group("Pictures")
            .range(1, 8)
            .effect(Effect.DISPLAY)
            .defaultValue(2);

    private static final ParamSet PARAMS = ParamSet.of(RATE, HIDDEN, SEED, SHUFFLE, CENTRED, RULE, NOTE, ZOOM);

    private final Supplier<LabPage> pages;
    private final List<HeadlessRequest> requests = new ArrayList<>();
    private Outcome outcome = (request, progress) -> Map.of("energy", -12.5);

    /** What a run does. */
    @FunctionalInterface
    public interface Outcome {
        Map<String, Object> of(HeadlessRequest request, ProgressSink progress) throws IOException;
    }

    enum Rule implements Labelled {
        ONE_BY_ONE("one-by-one"),
        ALL("all");

        private final Words words;

        Rule(String key) {
            words = new Words(key, key, "Units change " + key + ".");
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** A lab for the command line alone. */
    public FakeLab() {
        this(() -> {
            throw new UnsupportedOperationException("No page here");
        });
    }

    /** A lab that can be opened. */
    public FakeLab(Supplier<LabPage> pages) {
        this.pages = pages;
    }

    void behave(Outcome wanted) {
        outcome = wanted;
    }

    HeadlessRequest onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("Expected one run, found " + requests.size());
        }
        return requests.get(0);
    }

    int runs() {
        return requests.size();
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String title() {
        return "Fake <lab> & more";
    }

    @Override
    public String summary() {
        return "Shows nothing at all.";
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public LabGroup group() {
        return LabGroup.MACHINES;
    }

    @Override
    public ParamSet params() {
        return PARAMS;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("plain", "Plain", "Look at the square.", PARAMS.defaults()),
                new Preset(
                        "fast",
                        "Fast",
                        "A greater rate.",
                        PARAMS.defaults().with(RATE, 0.75).with(HIDDEN, 9)));
    }

    @Override
    public LabPage open(LabContext context) {
        return pages.get();
    }

    @Override
    public Map<String, Object> run(HeadlessRequest request, ProgressSink progress) throws IOException {
        requests.add(request);
        return new LinkedHashMap<>(outcome.of(request, progress));
    }
}
