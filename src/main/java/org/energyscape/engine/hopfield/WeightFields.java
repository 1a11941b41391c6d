package org.energyscape.engine.hopfield;

import org.jspecify.annotations.Nullable;

/**
 * A state x together with what recall needs to know about it at once: the local fields f = W x + θ and the energy
 * E = -½ xᵀWx - θᵀx (Hopfield 1982; MODELS §1).
 *
 * <p>The part of W is kept in integers (see {@link Couplings}): F_i = Σ_j J_ij x_j and Q = xᵀJx, brought up to date at
 * every flip by ΔQ = -4 x_i (F_i - J_ii x_i). So f_i = F_i / divisor + θ_i and E = -Q / (2 divisor) - θᵀx are the same
 * numbers after any history, and both forms take the same decisions. The threshold sum is taken in unit order when the
 * energy is asked for, for the same reason. Which form is used is a matter of speed alone; see
 * {@link LearningRule#fields}.
 *
 * <p>Used by one thread at a time; {@link #fork()} gives another thread its own, sharing the weights.
 */
public abstract sealed class Fields permits DenseFields, PackedFields, PatternFields {
    private final double divisor;
    private final double @Nullable [] thresholds;
    private final byte[] spins;
    private long quadratic;

    Fields(SpinVector start, double divisor, double @Nullable [] thresholds) {
        this.spins = start.toBytes();
        this.divisor = divisor;
        this.thresholds = thresholds;
    }

    /** F_i, diagonal included. */
    abstract long pull(int unit);

    /** J_ii. */
    abstract long diagonal(int unit);

    /** Brings the form's own sums up to date after unit's spin became {@code spin}. */
    abstract void turned(int unit, int spin);

    /** The same state and weights for another thread. */
    public abstract Fields fork();

    /** The state itself, -1 or +1 a unit, for the loops of the forms. */
    final byte[] state() {
        return spins;
    }

    /** Sets Q, on a fork or after flips made without {@link #turn}. */
    final void setQuadratic(long value) {
        quadratic = value;
    }

    final long quadratic() {
        return quadratic;
    }

    /** Q from scratch; called by constructors once the form's sums stand. */
    final long sumQuadratic() {
        long sum = 0;
        for (int i = 0; i < spins.length; i++) {
            sum += spins[i] * pull(i);
        }
        return sum;
    }

    final double divisor() {
        return divisor;
    }

    final double @Nullable [] thresholds() {
        return thresholds;
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

    /** The local field f_i = Σ_j W_ij x_j + θ_i. */
    public final double field(int unit) {
        // Division, not multiplication by 1/N: k/N rounded once equals a threshold written as k/N, so such ties are
        // exact.
        double pull = pull(unit) / divisor;
        return thresholds == null ? pull : pull + thresholds[unit];
    }

    /** Whether sign(f_i) differs from x_i; a zero field leaves the unit as it is. */
    public final boolean wantsFlip(int unit) {
        return thresholds == null ? spins[unit] * pull(unit) < 0 : spins[unit] * field(unit) < 0;
    }

    /** The energy difference a flip of this unit would make: 2 x_i f_i - 2 W_ii. */
    public final double flipEnergy(int unit) {
        return 2 * (spins[unit] * field(unit) - diagonal(unit) / divisor);
    }

    /** Turns one unit. */
    public final void flip(int unit) {
        turn(unit, pull(unit));
    }

    /** Turns a unit whose F_i is known. */
    final void turn(int unit, long pull) {
        int spin = spins[unit];
        quadratic -= 4 * (spin * pull - diagonal(unit));
        spins[unit] = (byte) -spin;
        turned(unit, -spin);
    }

    /**
     * Looks at the units in the given order, from a position on, and turns those that want to.
     *
     * @return the number of flips
     */
    final int sweep(int[] order, int from) {
        return thresholds == null ? sweepWithoutThresholds(order, from) : sweepWithThresholds(order, from);
    }

    /**
     * The sweep where every threshold is zero. The forms repeat these lines, so that each has a loop of its own in which
     * the compiler knows what {@link #pull} is.
     */
    int sweepWithoutThresholds(int[] order, int from) {
        int turned = 0;
        for (int k = from; k < order.length; k++) {
            int unit = order[k];
            long pull = pull(unit);
            if (spins[unit] * pull < 0) {
                turn(unit, pull);
                turned++;
            }
        }
        return turned;
    }

    private int sweepWithThresholds(int[] order, int from) {
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

    /** Goes to another state by turning the units that differ; cheaper than starting afresh and, in integers, as exact. */
    public final void moveTo(SpinVector state) {
        if (state.size() != spins.length) {
            throw new IllegalArgumentException("Expected a state of " + spins.length + " units, found " + state.size());
        }
        for (int i = 0; i < spins.length; i++) {
            if (state.spin(i) != spins[i]) {
                flip(i);
            }
        }
    }

    /** E = -½ xᵀWx - θᵀx; N steps if there are thresholds, else one. */
    public final double energy() {
        double energy = -quadratic / (2 * divisor);
        if (thresholds != null) {
            for (int i = 0; i < spins.length; i++) {
                energy -= thresholds[i] * spins[i];
            }
        }
        return energy;
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
