package org.energyscape.engine.hopfield;

import org.jspecify.annotations.Nullable;

/**
 * A state x together with what recall needs to know about it at once: how every unit is pulled, and the energy E(x).
 *
 * <p>What is meant by the pull of a unit depends on the model. With a weight matrix it is the local field f = W x + θ
 * ({@link WeightFields}); in a dense associative memory half the difference of the energies with the unit at -1 and at +1
 * ({@link DenseMemoryFields}). Where the diagonal of W is zero the former is the latter. All numbers are functions of the
 * state alone, the same bits after any history of flips. Which form a rule uses is said by {@link LearningRule#fields}.
 *
 * <p>Used by one thread at a time; {@link #fork()} gives another thread its own, sharing the weights.
 */
public abstract sealed class Fields permits WeightFields, DenseMemoryFields {
    private final double @Nullable [] thresholds;
    private final byte[] spins;

    Fields(SpinVector start, double @Nullable [] thresholds) {
        this.spins = start.toBytes();
        this.thresholds = thresholds;
    }

    /** The same state and weights for another thread. */
    public abstract Fields fork();

    /** The local field f_i, threshold included. */
    public abstract double field(int unit);

    /** Whether sign(f_i) differs from x_i; a zero field leaves the unit as it is. */
    public abstract boolean wantsFlip(int unit);

    /** The energy difference a flip of this unit would make. */
    public abstract double flipEnergy(int unit);

    /** Turns one unit. */
    public abstract void flip(int unit);

    /** E(x), threshold part included; N steps if there are thresholds. */
    public abstract double energy();

    /** The state itself, -1 or +1 a unit, for the loops of the forms. */
    final byte[] state() {
        return spins;
    }

    final double @Nullable [] thresholds() {
        return thresholds;
    }

    final boolean hasThresholds() {
        return thresholds != null;
    }

    /** θ_i. */
    final double threshold(int unit) {
        return thresholds == null ? 0 : thresholds[unit];
    }

    /** The given energy of the model, less θᵀx summed in unit order. */
    final double thresholdEnergy(double rest) {
        double energy = rest;
        if (thresholds != null) {
            for (int i = 0; i < spins.length; i++) {
                energy -= thresholds[i] * spins[i];
            }
        }
        return energy;
    }

    /** Number of units N. */
    public final int units() {
        return spins.length;
    }

    /** The state of one unit, -1 or +1. */
    public final int spin(int unit) {
        return spins[unit];
    }

    /** The state, copied. */
    public final SpinVector spins() {
        return SpinVector.ofBytes(spins);
    }

    /**
     * Looks at the units in the given order, from a position on, and turns those that want to.
     *
     * @return the number of flips
     */
    int sweep(int[] order, int from) {
        int turned = 0;
        for (int k = from; k < order.length; k++) {
            int unit = order[k];
            if (wantsFlip(unit)) {
                flip(unit);
                turned++;
            }
        }
        return turned;
    }

    /** Goes to another state by turning the units that differ; cheaper than starting afresh, and as exact. */
    public final void moveTo(SpinVector state) {
        if (state.size() != spins.length) {
            throw new IllegalArgumentException("Expected a state of " + spins.length + " units, found " + state.size());
        }
        SpinVector now = spins();
        int[] turning = new int[now.hammingDistance(state)];
        int count = 0;
        for (int w = 0; count < turning.length; w++) {
            for (long left = now.word(w) ^ state.word(w); left != 0; left &= left - 1) {
                turning[count++] = 64 * w + Long.numberOfTrailingZeros(left);
            }
        }
        flipAll(turning);
    }

    /** Turns some units, all different. */
    void flipAll(int[] units) {
        for (int unit : units) {
            flip(unit);
        }
    }

    /** Whether no unit would turn. */
    public final boolean isFixedPoint() {
        for (int i = 0; i < spins.length; i++) {
            if (wantsFlip(i)) {
                return false;
            }
        }
        return true;
    }
}
