package org.energyscape.lab.hopfield.attention;

import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;

/** The settings of the page. */
public final class AttentionParams {
    /** The heading of these settings. */
    public static final String GROUP = "Attention";

    /** Most memories there can be. */
    static final int MOST = 200;

    /** Where memories come from. */
    public enum Source implements Labelled {
        DIGITS("digits", "Digits", "Digits that the program writes."),
        GALLERY("gallery", "Gallery", "The pictures that the lab has stored; see the page Recall.");

        private final Words words;

        Source(String key, String label, String help) {
            words = new Words(key, label, help);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** How a picture becomes a vector. */
    public enum Coding implements Labelled {
        LAYER_NORM(
                "layer-norm",
                "Layer norm",
                "Each picture with mean 0 and variance 1, as transformers do it: all memories are equally long, and similarity"
                        + " is correlation times d."),
        GREY("grey", "Grey values", "As they are, 0 to 1: a memory with much ink is similar to everything.");

        private final Words words;

        Coding(String key, String label, String help) {
            words = new Words(key, label, help);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** What is asked with. */
    public enum Query implements Labelled {
        DAMAGED("damaged", "Damaged memory", "A memory with noise and with part of it hidden."),
        UNSEEN(
                "unseen",
                "Another writing",
                "A digit that is not among the memories; of the gallery, the lab's damaged picture."),
        MIXTURE("mixture", "Mixture", "Two memories laid over each other."),
        DRAWN("drawn", "Drawing", "What was drawn on the query picture.");

        private final Words words;

        Query(String key, String label, String help) {
            words = new Words(key, label, help);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** What is hidden of a damaged memory. */
    public enum Hidden implements Labelled {
        NOTHING("nothing", "None", "All of it is seen."),
        LOWER("lower", "Lower", "The lower half is blank."),
        RIGHT("right", "Right", "The right half is blank.");

        private final Words words;

        Hidden(String key, String label, String help) {
            words = new Words(key, label, help);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** In which order memories are listed. */
    public enum Order implements Labelled {
        WEIGHT("weight", "By weight", "The memory with the most weight first."),
        STORED("stored", "As stored", "In the order of the memories.");

        private final Words words;

        Order(String key, String label, String help) {
            words = new Words(key, label, help);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    public static final ChoiceParam<Source> SOURCE = Param.choice("attentionMemories", Source.class)
            .label("Memories")
            .help("Where the memories come from.")
            .group(GROUP)
            .defaultValue(Source.DIGITS);

    public static final IntParam COUNT = Param.integer("attentionCount")
            .label("Number of digits")
            .help("How many digits are in memory.")
            .range(2, MOST)
            .group(GROUP)
            .defaultValue(20);

    public static final IntParam CLASSES = Param.integer("attentionClasses")
            .label("Classes of digits")
            .help("The memories are digits 0, 1, 2, … so many of them in turn.")
            .range(1, 10)
            .group(GROUP)
            .defaultValue(10);

    public static final SeedParam SEED = Param.seed("attentionSeed")
            .label("Seed of the digits")
            .help("Every writing and all noise follow from it.")
            .group(GROUP)
            .effect(Effect.LIVE)
            .defaultValue(1);

    public static final ChoiceParam<Coding> CODING = Param.choice("attentionCoding", Coding.class)
            .label("Pictures as vectors")
            .help("How pixels become the numbers that are multiplied.")
            .group(GROUP)
            .defaultValue(Coding.LAYER_NORM);

    public static final ChoiceParam<Query> QUERY = Param.choice("attentionQuery", Query.class)
            .label("Query")
            .help("What the memory is asked with. Drawing on the query picture makes it a drawing.")
            .group(GROUP)
            .defaultValue(Query.DAMAGED);

    public static final TextParam DRAWING = Param.text("attentionDrawing")
            .label("Drawn query")
            .help(
                    "What was drawn on the query picture, a sign a pixel from A, white, to /, black. A drawing of another size than"
                            + " the memories counts as blank.")
            .group(GROUP)
            .form(DrawnQuery.FORM)
            .defaultValue("");

    public static final IntParam WHICH = Param.integer("attentionWhich")
            .label("Of memory")
            .help("The memory that is damaged, written again or mixed. Counts on from the first after the last.")
            .range(1, MOST)
            .group(GROUP)
            .defaultValue(4);

    public static final IntParam OTHER = Param.integer("attentionOther")
            .label("With memory")
            .help("The second memory of a mixture.")
            .range(1, MOST)
            .group(GROUP)
            .defaultValue(9);

    public static final RealParam SHARE = Param.real("attentionShare")
            .label("Share of the second")
            .help("How much of a mixture is the second memory.")
            .range(0, 1)
            .group(GROUP)
            .defaultValue(0.5);

    public static final RealParam NOISE = Param.real("attentionNoise")
            .label("Query noise")
            .help("This share of the pixels of a damaged memory becomes black or white.")
            .range(0, 1)
            .group(GROUP)
            .defaultValue(0.2);

    public static final ChoiceParam<Hidden> HIDDEN = Param.choice("attentionHidden", Hidden.class)
            .label("Hidden half")
            .help("What is hidden of a damaged memory.")
            .group(GROUP)
            .defaultValue(Hidden.NOTHING);

    public static final RealParam BETA = Param.real("attentionBeta")
            .label("Inverse temperature β")
            .help(
                    "Small: the average of all memories. Large: one memory. Transformers use 1/√d, 0.0357 for 28 x 28 pixels.")
            .range(1e-5, 10)
            .logarithmic()
            .group(GROUP)
            .defaultValue(0.0357);

    public static final IntParam DEGREE = Param.integer("attentionDegree")
            .label("Degree k of the dense memory")
            .help("F(z) = z^k, zero for z < 0. k = 2 is Hebb's network, which blends; the larger, the sharper.")
            .range(2, DenseMemoryRule.MAX_DEGREE)
            .group(GROUP)
            .defaultValue(2);

    public static final ChoiceParam<Order> ORDER = Param.choice("attentionOrder", Order.class)
            .label("Order of bars")
            .help("In which order the memories are listed.")
            .group(GROUP)
            .effect(Effect.DISPLAY)
            .defaultValue(Order.WEIGHT);

    public static final ParamSet SET = ParamSet.of(
            SOURCE, COUNT, CLASSES, SEED, CODING, QUERY, DRAWING, WHICH, OTHER, SHARE, NOISE, HIDDEN, BETA, DEGREE,
            ORDER);

    private AttentionParams() {}

    /** Whether a setting makes a difference under the others as they are; those of other groups always do. */
    public static boolean matters(Param<?> param, ParamValues values) {
        Query query = values.get(QUERY);
        boolean digits = values.get(SOURCE) == Source.DIGITS;
        if (param == COUNT || param == CLASSES) {
            return digits;
        }
        if (param == WHICH) {
            return query != Query.DRAWN && (digits || query != Query.UNSEEN);
        }
        if (param == DRAWING) {
            return query == Query.DRAWN;
        }
        if (param == OTHER || param == SHARE) {
            return query == Query.MIXTURE;
        }
        // Several queries at once are damaged pictures of the gallery whatever is asked with.
        return (param != NOISE && param != HIDDEN) || query == Query.DAMAGED || !digits;
    }
}
