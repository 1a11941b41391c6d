package org.energyscape.engine.hopfield;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a network with a symmetric weight matrix: f = W x + θ, E = -½ xᵀWx - θᵀx (Hopfield 1982; MODELS §1).
 *
 * <p>The part of W is kept in integers (see {@link Couplings}): F_i = Σ_j J_ij x_j and Q = xᵀJx, brought up to date at
 * every flip by ΔQ = -4 x_i (F_i - J_ii x_i). So f_i = F_i / divisor + θ_i and E = -Q / (2 divisor) - θᵀx are the same
 * numbers after any history, and all forms take the same decisions. The threshold sum is taken in unit order when the
 * energy is asked for, for the same reason.
 */
public abstract sealed class WeightFields extends Fields permits DenseFields, IntFields, PackedFields, PatternFields {
    private final double divisor;
    private long quadratic;

    WeightFields(SpinVector start, double divisor, double @Nullable [] thresholds) {
        super(start, thresholds);
        this.divisor = divisor;
    }

    /** F_i, diagonal included. */
    abstract long pull(int unit);

    /** J_ii. */
    abstract long diagonal(int unit);

    /** Brings the form's own sums up to date after unit's spin became {@code spin}. */
    abstract void turned(int unit, int spin);

    /** Sets Q, on a fork or after flips made without {@link #turn}. */
    final void setQuadratic(long value) {
        quadratic = value;
    }

    final long quadratic() {
        return quadratic;
    }

    /** Q from scratch; called by constructors once the form's sums stand. */
    final long sumQuadratic() {
        byte[] spins = state();
        long sum = 0;
        for (int i = 0; i < spins.length; i++) {
            sum += spins[i] * pull(i);
        }
        return sum;
    }

    final double divisor() {
        return divisor;
    }

    @Override
    public final double field(int unit) {
        // Division, not multiplication by 1/N: k/N rounded once equals a threshold written as k/N, so such ties are
        // exact.
        double pull = pull(unit) / divisor;
        return hasThresholds() ? pull + threshold(unit) : pull;
    }

    @Override
    public final boolean wantsFlip(int unit) {
        return hasThresholds() ? spin(unit) * field(unit) < 0 : spin(unit) * pull(unit) < 0;
    }

    /** 2 x_i f_i - 2 W_ii. */
    @Override
    public final double flipEnergy(int unit) {
        return 2 * (spin(unit) * field(unit) - diagonal(unit) / divisor);
    }

    @Override
    public final void flip(int unit) {
        turn(unit, pull(unit));
    }

    /** Turns a unit whose F_i is known. */
    final void turn(int unit, long pull) {
        byte[] spins = state();
        int spin = spins[unit];
        quadratic -= 4 * (spin * pull - diagonal(unit));
        spins[unit] = (byte) -spin;
        turned(unit, -spin);
    }

    @Override
    final int sweep(int[] order, int from) {
        return hasThresholds() ? super.sweep(order, from) : sweepWithoutThresholds(order, from);
    }

    /**
     * The sweep where every threshold is zero. The forms repeat these lines, so that each has a loop of its own in which
     * the compiler knows what {@link #pull} is.
     */
    int sweepWithoutThresholds(int[] order, int from) {
        byte[] spins = state();
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

    @Override
    public final double energy() {
        return thresholdEnergy(-quadratic / (2 * divisor));
    }
}
