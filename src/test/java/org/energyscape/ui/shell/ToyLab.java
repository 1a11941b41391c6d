package org.energyscape.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** A lab over a random walk, with one setting of each kind. */
final class ToyLab implements Lab {
    static final RealParam RATE = Param.real("rate")
            .label("Rate")
            .help("How far one step may go. Small steps take longer and see more.")
            .group("Walk")
            .range(0.001, 10)
            .logarithmic()
            .defaultValue(1);
    static final RealParam DECAY = Param.real("decay")
            .label("Weight decay")
            .unit("1/step")
            .group("Walk")
            .range(0, 1)
            .defaultValue(0.25);
    static final IntParam WALKERS = Param.integer("walkers")
            .label("Walkers")
            .help("How many walk at the same time.")
            .group("Walk")
            .range(1, 500)
            .effect(Effect.RESTART)
            .defaultValue(100);
    static final ChoiceParam<Order> ORDER = Param.choice("order", Order.class)
            .label("Order")
            .help("Who goes first.")
            .group("Walk")
            .defaultValue(Order.RANDOM);
    static final ChoiceParam<Ground> GROUND = Param.choice("ground", Ground.class)
            .label("Ground")
            .group("Walk")
            .effect(Effect.RESTART)
            .defaultValue(Ground.GRASS);
    static final SeedParam SEED =
            Param.seed("seed").label("Seed").group("Start").defaultValue(42);
    static final TextParam NAME = Param.text("name")
            .label("Name")
            .group("Start")
            .effect(Effect.DISPLAY)
            .defaultValue("walk");
    static final FlagParam TRAIL = Param.flag("trail")
            .label("Show the trail")
            .help("Draws where the walk has been.")
            .group("Picture")
            .effect(Effect.DISPLAY)
            .defaultValue(true);
    static final ParamSet PARAMS = ParamSet.of(RATE, DECAY, WALKERS, ORDER, GROUND, SEED, NAME, TRAIL);

    final List<ToyPage> opened = new ArrayList<>();
    private final String id;
    private final String title;
    private final String icon;
    private final LabGroup group;

    ToyLab(String id, String title, String icon, LabGroup group) {
        this.id = id;
        this.title = title;
        this.icon = icon;
        this.group = group;
    }

    enum Order implements Labelled {
        RANDOM("random", "Random"),
        SEQUENTIAL("sequential", "Sequential"),
        ALL("all", "At once");

        private final Words words;

        Order(String key, String label) {
            words = new Words(key, label, label + " order.");
        }

        @Override
        public Words words() {
            return words;
        }
    }

    enum Ground implements Labelled {
        GRASS,
        SAND,
        ICE,
        ROCK;

        @Override
        public Words words() {
            String lower = name().toLowerCase(java.util.Locale.ROOT);
            return new Words(lower, name().charAt(0) + lower.substring(1), "");
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String summary() {
        return "A walk whose every step is drawn at random, with its height over time.";
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public LabGroup group() {
        return group;
    }

    @Override
    public ParamSet params() {
        return PARAMS;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset(
                        "default", "Gentle walk", "Small steps: watch how long it stays near home.", PARAMS.defaults()),
                new Preset(
                        "wild",
                        "Wild walk",
                        "Ten times the rate: the same seed, another scale.",
                        PARAMS.defaults().with(RATE, 10.0)));
    }

    @Override
    public LabPage open(LabContext context) {
        ToyPage page = new ToyPage(id, context);
        opened.add(page);
        return page;
    }

    @Override
    public Map<String, Object> run(HeadlessRequest request, ProgressSink progress) {
        throw new UnsupportedOperationException("The toy has no headless run");
    }
}
