package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.FlagParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.engine.param.TextParam;
import org.energyscape.engine.rbm.CdConfig;

/** Every setting of the RBM laboratory: those of the training run, of the Gibbs chains, and of the pictures. */
public final class RbmParams {
    /** Epochs trained without a window where the settings say "without end". */
    public static final int EPOCHS_WITHOUT_WINDOW = 50;

    private static final String DATA = "Data";
    static final String MODEL = "Model";
    static final String LEARNING = "Learning";
    static final String CHAINS = "Gibbs chains";
    private static final String PICTURES = "Pictures";

    public static final ChoiceParam<DataCoding> CODING = Param.choice("dataCoding", DataCoding.class)
            .label("Coding")
            .help("How grey values become visible units. Cross-entropies of different codings cannot be compared.")
            .group(DATA)
            .effect(Effect.RESTART)
            .defaultValue(DataCoding.THRESHOLD);

    public static final IntParam TRAIN_ROWS = Param.integer("trainRows")
            .label("Training pictures")
            .help("How many pictures are learned from. Of a smaller file, as many as validation leaves.")
            .group(DATA)
            .effect(Effect.RESTART)
            .range(10, 60_000)
            .logarithmic()
            .defaultValue(2000);

    public static final IntParam VALIDATION_ROWS = Param.integer("validationRows")
            .label("Validation pictures")
            .help("How many pictures are kept aside to judge by. Of a small file at most a fifth.")
            .group(DATA)
            .effect(Effect.RESTART)
            .range(10, 10_000)
            .logarithmic()
            .defaultValue(500);

    public static final TextParam VALIDATION_FILE = Param.text("validationFile")
            .label("Validation file")
            .help("A second file whose pictures are kept aside to judge by; empty: part of the first one.")
            .group(DATA)
            .effect(Effect.RESTART)
            .defaultValue("");

    public static final IntParam HIDDEN = Param.integer("hidden")
            .label("Hidden units")
            .help("How many features the machine can learn; each is one tile of the mosaic.")
            .group(MODEL)
            .effect(Effect.RESTART)
            .range(1, 2000)
            .logarithmic()
            .defaultValue(100);

    public static final RealParam INITIAL_DEVIATION = Param.real("initialDeviation")
            .label("Initial weights, σ")
            .help("Weights start as N(0, σ²), biases at 0.")
            .group(MODEL)
            .effect(Effect.RESTART)
            .range(0.0001, 1)
            .logarithmic()
            .defaultValue(0.1);

    public static final SeedParam SEED = Param.seed("seed")
            .label("Seed")
            .help("Initial weights, order of the pictures and all samples follow from it.")
            .group(MODEL)
            .effect(Effect.RESTART)
            .defaultValue(1);

    public static final IntParam GIBBS_STEPS = Param.integer("k")
            .label("Gibbs steps k")
            .help(
                    "Steps of a chain in a step of learning: between data and reconstruction for CD-k. Costs k times the time.")
            .group(LEARNING)
            .range(1, 50)
            .defaultValue(CdConfig.DEFAULT.gibbsSteps());

    public static final RealParam RATE = Param.real("learningRate")
            .label("Learning rate ε")
            .help("How far one minibatch moves the weights, for the mean gradient of its pictures.")
            .group(LEARNING)
            .range(0.0001, 1)
            .logarithmic()
            .defaultValue(CdConfig.DEFAULT.rate());

    public static final ChoiceParam<RateSchedule> RATE_SCHEDULE = Param.choice("rateSchedule", RateSchedule.class)
            .label("Rate falls")
            .help("How the rate falls with the epochs t; T is the time scale below.")
            .group(LEARNING)
            .defaultValue(RateSchedule.INVERSE);

    public static final RealParam DECAY_EPOCHS = Param.real("decayEpochs")
            .label("Time scale T")
            .help("After so many epochs the rate has fallen to a half (inverse) or to its end (linear).")
            .unit("epochs")
            .group(LEARNING)
            .range(1, 10_000)
            .logarithmic()
            .defaultValue(CdConfig.DEFAULT.decayEpochs());

    public static final RealParam MOMENTUM = Param.real("momentum")
            .label("Momentum")
            .help("Share of the last change that is repeated; the rate in the long run is ε / (1 - momentum).")
            .group(LEARNING)
            .range(0, 0.99)
            .defaultValue(0.0);

    public static final IntParam BATCH_SIZE = Param.integer("batchSize")
            .label("Batch size")
            .help("Pictures a step.")
            .group(LEARNING)
            .effect(Effect.RESTART)
            .range(1, 1000)
            .logarithmic()
            .defaultValue(CdConfig.DEFAULT.batchSize());

    public static final IntParam EPOCHS = Param.integer("epochs")
            .label("Epochs")
            .help("Where training ends; 0: it goes on until paused (without a window: " + EPOCHS_WITHOUT_WINDOW
                    + " epochs).")
            .group(LEARNING)
            .range(0, 100_000)
            .defaultValue(0);

    public static final IntParam CHAIN_COUNT = Param.integer("chains")
            .label("Chains")
            .help("How many Gibbs chains walk side by side.")
            .group(CHAINS)
            .effect(Effect.RESTART)
            .range(1, 100)
            .defaultValue(36);

    public static final ChoiceParam<ChainStart> CHAIN_START = Param.choice("chainStart", ChainStart.class)
            .label("Start")
            .help("What the visible units begin with.")
            .group(CHAINS)
            .effect(Effect.RESTART)
            .defaultValue(ChainStart.DATA);

    public static final ChoiceParam<ChainMode> CHAIN_MODE = Param.choice("chainMode", ChainMode.class)
            .label("Chains do")
            .help("Whether a layer is drawn at random or takes its probabilities.")
            .group(CHAINS)
            .effect(Effect.RESTART)
            .defaultValue(ChainMode.SAMPLING);

    public static final FlagParam CHAIN_COMPARE = Param.flag("againstFree")
            .label("Held against free")
            .help(
                    "The same chains once more, from the same start and with the same random numbers, with no pixel held.")
            .group(CHAINS)
            .effect(Effect.RESTART)
            .defaultValue(false);

    public static final SeedParam CHAIN_SEED = Param.seed("chainSeed")
            .label("Seed of the chains")
            .help("Start and all samples of the chains follow from it.")
            .group(CHAINS)
            .effect(Effect.RESTART)
            .defaultValue(1);

    public static final ChoiceParam<FilterScale> FILTER_SCALE = Param.choice("filterScale", FilterScale.class)
            .label("Filter colours")
            .help("Which weight has full colour; zero is always the middle.")
            .group(PICTURES)
            .effect(Effect.DISPLAY)
            .defaultValue(FilterScale.EACH);

    public static final ChoiceParam<FilterOrder> FILTER_ORDER = Param.choice("filterOrder", FilterOrder.class)
            .label("Filter order")
            .help("Which filters come first in the mosaic.")
            .group(PICTURES)
            .effect(Effect.DISPLAY)
            .defaultValue(FilterOrder.INDEX);

    private static final ParamSet MACHINE = ParamSet.of(
            HIDDEN,
            INITIAL_DEVIATION,
            LearningParams.BIAS_START,
            SEED,
            GIBBS_STEPS,
            RATE,
            RATE_SCHEDULE,
            DECAY_EPOCHS,
            MOMENTUM,
            LearningParams.MOMENTUM_START,
            LearningParams.MOMENTUM_EPOCHS,
            BATCH_SIZE,
            EPOCHS);

    private static final ParamSet PICTURE = ParamSet.of(CODING, TRAIN_ROWS, VALIDATION_ROWS, VALIDATION_FILE);

    /** What the training run depends on. */
    public static final ParamSet TRAINING = MACHINE.and(LearningParams.ALL).and(PICTURE);

    /** What the chains depend on. */
    public static final ParamSet CHAIN = ParamSet.of(CHAIN_COUNT, CHAIN_START, CHAIN_MODE, CHAIN_COMPARE, CHAIN_SEED)
            .and(LadderParams.ALL);

    /** All of them, in the order of the pane. */
    public static final ParamSet ALL = TRAINING.and(CHAIN)
            .and(ParamSet.of(FILTER_SCALE, FILTER_ORDER))
            .folding(LearningParams.STATISTICS, LearningParams.REGULARISATION, LadderParams.TEMPERING);

    private RbmParams() {}
}
