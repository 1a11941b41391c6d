package org.energyscape.lab.rbm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.EnergyTerms;
import org.energyscape.engine.rbm.GibbsChains;
import org.energyscape.engine.rbm.GibbsState;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * Block Gibbs sampling v → h → v by many chains, a layer a step, with weights that stay as they were taken and visible
 * units that may be held (in-painting: the free ones are drawn from P(v_free | v_held)). Or the same without chance, see
 * {@link ChainMode}. Where the chains go is followed on a map.
 */
final class GibbsSimulation implements Simulation<GibbsSnapshot> {
    static final Granularity LAYER = new Granularity("layer", "Layer");
    static final Granularity FULL = new Granularity("full", "v → h → v");
    static final Granularity TEN = new Granularity("ten", "10 steps");
    static final Granularity THOUSAND = new Granularity("thousand", "1000 steps");
    static final List<Granularity> GRANULARITIES = List.of(LAYER, FULL, TEN, THOUSAND);

    /** Full steps in the coarsest unit. */
    static final int LONG_WALK = 1000;

    static final int LAYERS = 2;

    private final GibbsSetup setup;
    private final ChainStart start;
    private final IntSupplier focus;
    private final Rbm machine;
    private final GibbsChains chains;
    private final ChainMode mode;
    private final GibbsTrace trace;
    /** The weights last taken, apart from the working copy: a saved state refers to them without copying. */
    private RbmWeights taken;

    private GibbsCommand.@Nullable Hold hold;

    /**
     * Chains at their start. The map on which they are followed is made with the first step.
     *
     * @param values of {@link RbmParams#CHAIN}
     * @param focus the chain to enlarge; asked whenever a snapshot is made
     */
    GibbsSimulation(GibbsSetup setup, ParamValues values, IntSupplier focus, Kernels kernels) {
        this.setup = setup;
        this.start = values.get(RbmParams.CHAIN_START);
        this.focus = focus;
        taken = setup.weights();
        hold = setup.hold();
        machine = taken.machine();
        RandomKey key = RandomKey.ofSeed(values.get(RbmParams.CHAIN_SEED)).child("gibbs");
        mode = values.get(RbmParams.CHAIN_MODE);
        chains = new GibbsChains(machine, values.get(RbmParams.CHAIN_COUNT), key, kernels, mode.update());
        trace = new GibbsTrace(setup.map(), chains.chains(), mode == ChainMode.SAMPLING);
        begin();
    }

    private void begin() {
        float[] carried = setup.carried();
        float[] drawing = setup.drawing();
        int m = machine.visible();
        if (carried != null && carried.length == chains.chains() * m) {
            chains.restore(new GibbsState(
                    0,
                    new FloatMatrix(chains.chains(), m, carried),
                    new FloatMatrix(chains.chains(), m, carried),
                    new FloatMatrix(chains.chains(), machine.hidden()),
                    new FloatMatrix(chains.chains(), machine.hidden()),
                    new boolean[m],
                    new float[m]));
        } else if (start == ChainStart.DATA) {
            chains.startFromData(setup.pictures());
        } else if (start == ChainStart.DRAWING) {
            chains.startFromPicture(drawing == null ? new float[m] : drawing);
        } else {
            chains.startFromNoise(0.5);
        }
        holdAgain();
        trace.clear();
    }

    private void holdAgain() {
        GibbsCommand.Hold now = hold;
        if (now == null) {
            chains.release();
        } else {
            chains.clamp(now.mask(), now.values());
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
            trace.forgetCounts();
        } else if (command instanceof GibbsCommand.TakeWeights take) {
            machine.set(take.weights().machine());
            taken = take.weights();
            trace.forgetCounts();
        } else {
            throw new IllegalArgumentException("Gibbs chains know no command " + command);
        }
    }

    @Override
    public void step() {
        if (trace.isEmpty() && chains.halfSteps() == 0) {
            trace.start(chains.visible());
        }
        chains.halfStep();
        if (chains.nextLayer() == GibbsChains.Layer.HIDDEN) {
            trace.follow(chains.visible());
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
        int chain = Math.max(0, Math.min(focus.getAsInt(), chains.chains() - 1));
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
                setup.map().isWanted() ? trace.map(chain, chains.visible()) : null);
    }

    private EnergyTerms energy(int chain) {
        float[] h = chains.halfSteps() == 0 ? null : row(chains.hidden(), chain);
        return EnergyTerms.of(machine, row(chains.visible(), chain), h, RbmProbe.LISTED);
    }

    private static float[] row(FloatMatrix matrix, int row) {
        int n = matrix.getColumnDimension();
        return Arrays.copyOfRange(matrix.data(), row * n, (row + 1) * n);
    }

    private record Saved(GibbsState chains, GibbsTrace.State trace, RbmWeights taken, GibbsCommand.@Nullable Hold hold)
            implements SavedState {
        @Override
        public long bytes() {
            return chains.byteSize() + trace.bytes();
        }
    }

    @Override
    public SavedState saveState() {
        return new Saved(chains.state(), trace.state(), taken, hold);
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
        chains.restore(saved.chains);
        trace.restore(saved.trace);
    }

    @Override
    public Map<String, Object> summary() {
        return Map.of("chains", chains.chains(), "steps", chains.halfSteps() / LAYERS, "weights", taken.origin());
    }
}
