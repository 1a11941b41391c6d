package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.EnergyTerms;
import org.energyscape.engine.rbm.GibbsChains;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.rbm.TemperedChains;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.lab.rbm.param.ChainMode;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmProbe;
import org.energyscape.lab.rbm.run.RbmWeights;
import org.jspecify.annotations.Nullable;

/**
 * Block Gibbs sampling v → h → v by many chains, a layer a step, with weights that stay as they were taken and visible
 * units that may be held (in-painting: the free ones are drawn from P(v_free | v_held)). Or the same without chance, see
 * {@link ChainMode}. Where the chains go is followed on a map.
 */
public final class GibbsSimulation implements Simulation<GibbsSnapshot> {
    static final Granularity LAYER = new Granularity("layer", "Layer");
    public static final Granularity FULL = new Granularity("full", "v → h → v");
    static final Granularity TEN = new Granularity("ten", "10 steps");
    static final Granularity THOUSAND = new Granularity("thousand", "1000 steps");
    static final List<Granularity> GRANULARITIES = List.of(LAYER, FULL, TEN, THOUSAND);

    /** Full steps in the coarsest unit. */
    static final int LONG_WALK = 1000;

    static final int LAYERS = 2;

    private final GibbsSetup setup;
    private final Supplier<GibbsLook> look;
    private final Rbm machine;
    private final WalkingChains walking;
    /** Those that are looked at: the replicas at β = 1 where there are others. */
    private final GibbsChains chains;

    private final ChainMode mode;
    private final GibbsTrace trace;
    private final @Nullable LadderTrace ladder;
    private final @Nullable FreeChains free;
    /** The weights last taken, apart from the working copy: a saved state refers to them without copying. */
    private RbmWeights taken;

    private GibbsCommand.@Nullable Hold hold;

    /**
     * Chains at their start. The map on which they are followed is made with the first step.
     *
     * @param values of {@link RbmParams#CHAIN}
     * @param look what is enlarged; asked whenever a snapshot is made
     */
    GibbsSimulation(GibbsSetup setup, ParamValues values, Supplier<GibbsLook> look, Kernels kernels) {
        this.setup = setup;
        this.look = look;
        taken = setup.weights();
        hold = setup.hold();
        machine = taken.machine();
        mode = values.get(RbmParams.CHAIN_MODE);
        walking = new WalkingChains(setup, values, machine, kernels);
        chains = walking.shown();
        trace = new GibbsTrace(setup.map(), chains.chains(), mode != ChainMode.MEAN_FIELD);
        TemperedChains tempered = walking.tempered();
        ladder = tempered == null ? null : new LadderTrace(tempered);
        free = values.get(RbmParams.CHAIN_COMPARE)
                ? new FreeChains(new WalkingChains(setup, values, machine, kernels), walking)
                : null;
        begin();
    }

    private void begin() {
        walking.begin();
        if (free != null) {
            free.begin();
        }
        holdAgain();
        trace.clear();
        if (ladder != null) {
            ladder.clear();
        }
    }

    private void holdAgain() {
        walking.hold(hold, free == null ? null : free.original());
        forgetCounts();
    }

    /** The chains now walk another distribution. */
    private void forgetCounts() {
        trace.forgetCounts();
        TemperedChains tempered = walking.tempered();
        if (tempered != null) {
            tempered.forgetCounts();
        }
        if (free != null) {
            free.measureAnew(hold, chains.halfSteps());
        }
    }

    @Override
    public List<Granularity> granularities() {
        return GRANULARITIES;
    }

    /** All settings of the chains rebuild them. */
    @Override
    public void apply(ParamValues values) {}

    @Override
    public void execute(Command command) {
        if (command instanceof GibbsCommand.Hold held) {
            if (held.mask().length != machine.visible()) {
                throw new IllegalArgumentException("Expected to hold some of " + machine.visible()
                        + " units, found a mask for " + held.mask().length);
            }
            hold = held;
            holdAgain();
        } else if (command instanceof GibbsCommand.TakeWeights take) {
            machine.set(take.weights().machine());
            taken = take.weights();
            forgetCounts();
        } else {
            throw new IllegalArgumentException("Gibbs chains know no command " + command);
        }
    }

    @Override
    public void step() {
        if (trace.isEmpty() && chains.halfSteps() == 0) {
            trace.start(chains.visible());
        }
        walking.halfStep();
        if (chains.nextLayer() == GibbsChains.Layer.HIDDEN) {
            trace.follow(chains.visible());
            if (ladder != null) {
                ladder.follow();
            }
        }
        if (free != null) {
            free.halfStep();
        }
    }

    @Override
    public long stepCount() {
        return chains.halfSteps();
    }

    @Override
    public boolean atBoundary(Granularity granularity) {
        if (granularity.equals(LAYER)) {
            return true;
        }
        long steps = granularity.equals(FULL) ? 1 : granularity.equals(TEN) ? 10 : LONG_WALK;
        return chains.halfSteps() % (steps * LAYERS) == 0;
    }

    @Override
    public boolean isFinished() {
        return false;
    }

    @Override
    public void restart() {
        begin();
    }

    @Override
    public GibbsSnapshot snapshot() {
        GibbsLook now = look.get();
        int chain = Math.max(0, Math.min(now.chain(), chains.chains() - 1));
        float[] visible = chains.visible().data();
        int m = machine.visible();
        boolean[] held = hold == null ? new boolean[m] : hold.mask();
        return new GibbsSnapshot(
                chains.halfSteps(),
                taken.origin(),
                setup.width(),
                chains.chains(),
                visible.clone(),
                chains.visibleProbabilities().data().clone(),
                chain,
                row(chains.hidden(), chain),
                row(chains.hiddenProbabilities(), chain),
                held,
                energy(chain),
                mode,
                setup.map().isWanted() ? trace.map(chain, chains.visible()) : null,
                ladder == null ? null : ladder.ladder(chain, now.replica()),
                free == null ? null : free.comparison());
    }

    private EnergyTerms energy(int chain) {
        float[] h = chains.halfSteps() == 0 ? null : row(chains.hidden(), chain);
        return EnergyTerms.of(machine, row(chains.visible(), chain), h, RbmProbe.LISTED);
    }

    private static float[] row(FloatMatrix matrix, int row) {
        int n = matrix.getColumnDimension();
        return Arrays.copyOfRange(matrix.data(), row * n, (row + 1) * n);
    }

    private record Saved(
            WalkingChains.State chains,
            GibbsTrace.State trace,
            LadderTrace.@Nullable State ladder,
            FreeChains.@Nullable State free,
            RbmWeights taken,
            GibbsCommand.@Nullable Hold hold)
            implements SavedState {
        @Override
        public long bytes() {
            return chains.bytes()
                    + trace.bytes()
                    + (ladder == null ? 0 : ladder.bytes())
                    + (free == null ? 0 : free.bytes());
        }
    }

    @Override
    public SavedState saveState() {
        return new Saved(
                walking.state(),
                trace.state(),
                ladder == null ? null : ladder.state(),
                free == null ? null : free.state(),
                taken,
                hold);
    }

    @Override
    public void restore(SavedState state) {
        if (!(state instanceof Saved saved)) {
            throw new IllegalArgumentException("Expected a state of Gibbs chains, found " + state.getClass());
        }
        if (!saved.taken.equals(taken)) {
            machine.set(saved.taken.machine());
            taken = saved.taken;
        }
        hold = saved.hold;
        walking.restore(saved.chains);
        trace.restore(saved.trace);
        if (ladder != null && saved.ladder != null) {
            ladder.restore(saved.ladder);
        }
        if (free != null && saved.free != null) {
            free.restore(saved.free);
        }
    }

    @Override
    public Map<String, Object> summary() {
        return Map.of("chains", chains.chains(), "steps", chains.halfSteps() / LAYERS, "weights", taken.origin());
    }
}
