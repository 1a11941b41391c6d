package org.energyscape.lab.rbm.param;

import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Effect;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.rbm.CdConfig;
import org.energyscape.engine.rbm.Momentum;
import org.energyscape.engine.rbm.NegativePhase;
import org.energyscape.engine.rbm.Penalties;

/** The settings of the learning rule beyond CD-k: other model statistics, centring, penalties, how momentum begins. */
public final class LearningParams {
    static final String STATISTICS = "Model statistics";
    static final String REGULARISATION = "Regularisation";

    public static final ChoiceParam<BiasStart> BIAS_START = Param.choice("visibleBias", BiasStart.class)
            .label("Visible biases start")
            .help("From the data, the first epochs need not be spent on learning which pixels are ever on.")
            .group(RbmParams.MODEL)
            .effect(Effect.RESTART)
            .defaultValue(BiasStart.ZERO);

    public static final RealParam MOMENTUM_START = Param.real("momentumStart")
            .label("Momentum at first")
            .help("Momentum goes evenly from here to its value above; Hinton's guide begins with 0.5.")
            .group(RbmParams.LEARNING)
            .range(0, 0.99)
            .defaultValue(0);

    public static final RealParam MOMENTUM_EPOCHS = Param.real("momentumEpochs")
            .label("Momentum rises over")
            .help("So many epochs; 0: momentum has its value from the beginning.")
            .unit("epochs")
            .group(RbmParams.LEARNING)
            .range(0, 1000)
            .defaultValue(0);

    public static final ChoiceParam<StatisticsSource> SOURCE = Param.choice("statistics", StatisticsSource.class)
            .label("Statistics from")
            .help("What stands for the model's expectation, which learning pushes down.")
            .group(STATISTICS)
            .defaultValue(StatisticsSource.CONTRASTIVE);

    public static final IntParam PARTICLES = Param.integer("particles")
            .label("Fantasy particles")
            .help("Chains that go on from step to step; for PCD-k and tempering, at each temperature.")
            .group(STATISTICS)
            .range(1, 1000)
            .logarithmic()
            .defaultValue(100);

    public static final IntParam TEMPERATURES = Param.integer("temperatures")
            .label("Temperatures")
            .help("For tempering: inverse temperatures β, evenly from 1 to 0. Each costs as much as PCD.")
            .group(STATISTICS)
            .range(2, 50)
            .defaultValue(10);

    public static final ChoiceParam<CentringChoice> CENTRING = Param.choice("centring", CentringChoice.class)
            .label("Centring")
            .help("Takes running means off the layers in the gradient: learning depends less on how much ink there is.")
            .group(STATISTICS)
            .defaultValue(CentringChoice.NONE);

    public static final RealParam WEIGHT_DECAY = Param.real("weightDecay")
            .label("Weight decay")
            .help("L2: draws weights to zero in proportion to their size; 0.0002 is customary.")
            .group(REGULARISATION)
            .range(0, 0.1)
            .defaultValue(0.0);

    public static final RealParam L1 = Param.real("l1")
            .label("L1 penalty")
            .help("Draws every weight to zero with the same strength: small ones stay there.")
            .group(REGULARISATION)
            .range(0, 0.1)
            .defaultValue(0);

    public static final RealParam SPARSITY_TARGET = Param.real("sparsityTarget")
            .label("Wanted activity")
            .help("How often a hidden unit should be on; needs a sparsity cost above 0.")
            .group(REGULARISATION)
            .range(0.01, 0.5)
            .defaultValue(0.1);

    public static final RealParam SPARSITY_COST = Param.real("sparsityCost")
            .label("Sparsity cost")
            .help("How strongly activity is drawn to what is wanted; 0: not at all.")
            .group(REGULARISATION)
            .range(0, 1)
            .defaultValue(0);

    /** All of them, in the order of the pane. */
    static final ParamSet ALL =
            ParamSet.of(SOURCE, PARTICLES, TEMPERATURES, CENTRING, WEIGHT_DECAY, L1, SPARSITY_TARGET, SPARSITY_COST);

    private LearningParams() {}

    /** The learning rule as the engine takes it. */
    public static CdConfig config(ParamValues values) {
        double momentum = values.get(RbmParams.MOMENTUM);
        double epochs = values.get(MOMENTUM_EPOCHS);
        Penalties penalties = Penalties.NONE
                .withL1(values.get(L1))
                .withL2(values.get(WEIGHT_DECAY))
                .withSparsity(values.get(SPARSITY_TARGET), values.get(SPARSITY_COST));
        return CdConfig.DEFAULT
                .withNegative(negative(values))
                .withGibbsSteps(values.get(RbmParams.GIBBS_STEPS))
                .withRate(values.get(RbmParams.RATE))
                .withDecay(values.get(RbmParams.RATE_SCHEDULE).decay(), values.get(RbmParams.DECAY_EPOCHS))
                .withMomentum(
                        epochs > 0
                                ? new Momentum(values.get(MOMENTUM_START), momentum, epochs)
                                : Momentum.constant(momentum))
                .withPenalties(penalties)
                .withCentring(values.get(CENTRING).centring())
                .withBatchSize(values.get(RbmParams.BATCH_SIZE));
    }

    private static NegativePhase negative(ParamValues values) {
        int particles = values.get(PARTICLES);
        return switch (values.get(SOURCE)) {
            case CONTRASTIVE -> new NegativePhase.Contrastive();
            case PERSISTENT -> new NegativePhase.Persistent(particles);
            case TEMPERED -> new NegativePhase.Tempered(particles, values.get(TEMPERATURES));
            case EXACT -> new NegativePhase.Exact();
        };
    }
}
