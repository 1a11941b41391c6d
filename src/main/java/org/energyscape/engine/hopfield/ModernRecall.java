package org.energyscape.engine.hopfield;

import java.util.BitSet;

/**
 * Recall by the modern network with continuous states: ξ_i ← (X softmax(β Xᵀξ))_i for every unit that is not clamped, all at
 * once, until an update changes no unit by more than 1e-5 (Ramsauer et al. 2021, eq. 3).
 *
 * <p>Clamping keeps theorem 1: the update minimises ½ξ·ξ - ξ·X p, which bounds E from above and touches it at the present
 * state; it is a sum over units, so that it is minimised as well over the free ones alone. The energy never rises.
 *
 * <p>A state array, once shown, is not written again. Used by one thread at a time.
 */
public final class ModernRecall {
    /** Largest change of a unit at which an update counts as the last. */
    private static final float STILL = 1e-5f;

    private final ModernHopfield network;
    private final BitSet held;
    private float[] state;
    private int updates;
    private boolean converged;

    /** What a recall needs to go on; the array is not to be written. */
    public record State(float[] state, int updates, boolean converged) {}

    /**
     * Starts at a picture.
     *
     * @param clamped units that keep their starting state; empty where every unit is free
     */
    public ModernRecall(ModernHopfield network, SpinVector start, BitSet clamped) {
        SpinVector.requireInside(clamped, network.units(), "Clamped units");
        this.network = network;
        held = (BitSet) clamped.clone();
        state = start.toFloats();
    }

    /** One update of all free units; nothing after the last. */
    public void update() {
        if (converged) {
            return;
        }
        float[] next = new float[state.length];
        network.update(state, next);
        float moved = 0;
        for (int i = 0; i < next.length; i++) {
            if (held.get(i)) {
                next[i] = state[i];
            }
            moved = Math.max(moved, Math.abs(next[i] - state[i]));
        }
        state = next;
        updates++;
        converged = moved <= STILL;
    }

    /** Updates until nothing changes or so many more are done; whether it has converged. */
    public boolean run(int maxUpdates) {
        for (int k = 0; k < maxUpdates && !converged; k++) {
            update();
        }
        return converged;
    }

    /** ξ; to be read only. */
    public float[] state() {
        return state;
    }

    /** The nearest spins, sign(ξ). */
    public SpinVector spins() {
        return SpinVector.threshold(state, 0);
    }

    /** E(ξ). */
    public double energy() {
        return network.energy(state);
    }

    /** Updates done, the last without change included. */
    public int updates() {
        return updates;
    }

    public boolean converged() {
        return converged;
    }

    /** The recall at this moment; shares its state. */
    public State save() {
        return new State(state, updates, converged);
    }

    /** Goes back to a state saved by a recall with the same network and clamped units. */
    public void restore(State saved) {
        state = saved.state();
        updates = saved.updates();
        converged = saved.converged();
    }
}
