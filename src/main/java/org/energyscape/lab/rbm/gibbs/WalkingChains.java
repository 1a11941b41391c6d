package org.energyscape.lab.rbm.gibbs;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.GibbsChains;
import org.energyscape.engine.rbm.GibbsState;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.rbm.TemperedChains;
import org.energyscape.lab.rbm.param.ChainMode;
import org.energyscape.lab.rbm.param.ChainStart;
import org.energyscape.lab.rbm.param.LadderParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.jspecify.annotations.Nullable;

/** Gibbs chains as the settings want them, plain or with replicas at other temperatures, from one start. One thread. */
final class WalkingChains {
    private final GibbsSetup setup;
    private final ChainStart start;
    private final GibbsChains shown;
    private final @Nullable TemperedChains tempered;

    /** Chains that have no start yet. */
    WalkingChains(GibbsSetup setup, ParamValues values, Rbm machine, Kernels kernels) {
        this.setup = setup;
        start = values.get(RbmParams.CHAIN_START);
        RandomKey key = RandomKey.ofSeed(values.get(RbmParams.CHAIN_SEED)).child("gibbs");
        int count = values.get(RbmParams.CHAIN_COUNT);
        ChainMode mode = values.get(RbmParams.CHAIN_MODE);
        if (mode == ChainMode.TEMPERED) {
            tempered = new TemperedChains(
                    machine, count, LadderParams.ladder(values, Rbm.logOdds(setup.pictures())), key, kernels);
            shown = tempered.cold();
        } else {
            tempered = null;
            shown = new GibbsChains(machine, count, key, kernels, mode.update());
        }
    }

    /** Where they stand. */
    record State(GibbsState plain, TemperedChains.@Nullable State tempered) {
        long bytes() {
            return tempered == null ? plain.byteSize() : tempered.byteSize();
        }
    }

    /** All chains at their start, no unit held. */
    void begin() {
        release();
        FloatMatrix states = givenStates();
        if (tempered != null) {
            if (states != null) {
                tempered.startFromStates(states);
            } else if (start == ChainStart.DATA) {
                tempered.startFromData(setup.pictures());
            } else {
                tempered.startFromNoise(0.5);
            }
        } else if (states != null) {
            shown.startFromStates(states);
        } else if (start == ChainStart.DATA) {
            shown.startFromData(setup.pictures());
        } else {
            shown.startFromNoise(0.5);
        }
    }

    /** States that are carried on or drawn by hand, chains x m; null where chance chooses the start. */
    private @Nullable FloatMatrix givenStates() {
        int m = shown.visible().getColumnDimension();
        float[] carried = setup.carried();
        if (carried != null && carried.length == shown.chains() * m) {
            return new FloatMatrix(shown.chains(), m, carried.clone());
        }
        if (start != ChainStart.DRAWING) {
            return null;
        }
        FloatMatrix states = new FloatMatrix(shown.chains(), m);
        float[] drawing = setup.drawing();
        if (drawing != null) {
            for (int r = 0; r < shown.chains(); r++) {
                System.arraycopy(drawing, 0, states.data(), r * m, m);
            }
        }
        return states;
    }

    /** Whether what they begin with is a picture that is known: from the data or drawn by hand. */
    boolean beginAtPictures() {
        return setup.carried() == null && start != ChainStart.NOISE;
    }

    private void release() {
        if (tempered == null) {
            shown.release();
        } else {
            tempered.release();
        }
    }

    /**
     * Holds other units than before, or none.
     *
     * @param own what each chain holds where a picture is kept, chains x m; null: all the same
     */
    void hold(GibbsCommand.@Nullable Hold hold, @Nullable FloatMatrix own) {
        if (hold == null) {
            release();
        } else if (own == null) {
            if (tempered == null) {
                shown.clamp(hold.mask(), hold.values());
            } else {
                tempered.clamp(hold.mask(), hold.values());
            }
        } else {
            FloatMatrix values = own.copy();
            int m = hold.mask().length;
            for (int i = 0; i < values.data().length; i++) {
                if (!hold.kept()[i % m]) {
                    values.data()[i] = hold.values()[i % m];
                }
            }
            if (tempered == null) {
                shown.clampEach(hold.mask(), values);
            } else {
                tempered.clampEach(hold.mask(), values);
            }
        }
    }

    void halfStep() {
        if (tempered == null) {
            shown.halfStep();
        } else {
            tempered.halfStep();
        }
    }

    /** Those that are samples of the model. To be looked at. */
    GibbsChains shown() {
        return shown;
    }

    /** Their replicas, or null for plain chains. */
    @Nullable
    TemperedChains tempered() {
        return tempered;
    }

    State state() {
        if (tempered == null) {
            return new State(shown.state(), null);
        }
        TemperedChains.State all = tempered.state();
        return new State(all.cold(), all);
    }

    void restore(State state) {
        if (tempered != null && state.tempered != null) {
            tempered.restore(state.tempered);
        } else {
            shown.restore(state.plain);
        }
    }
}
