package org.energyscape.engine.hopfield;

import org.jspecify.annotations.Nullable;

/**
 * Fields from a weight matrix whose sums stay within 32 bits: looking at a unit costs one step, turning one N additions that
 * the compiler turns into vector instructions, a start N². All rules with real weights are rounded so as to have this form;
 * see {@link Couplings#ofReal}.
 */
public final class IntFields extends WeightFields {
    private final Couplings couplings;
    private final int[] pulls;
    private final int[] row;

    IntFields(Couplings couplings, double @Nullable [] thresholds, SpinVector start) {
        super(start, couplings.divisor(), thresholds);
        this.couplings = couplings;
        this.pulls = new int[start.size()];
        this.row = new int[start.size()];
        int n = pulls.length;
        int[] values = couplings.values();
        byte[] spins = state();
        for (int i = 0; i < n; i++) {
            int sum = 0;
            for (int j = 0; j < n; j++) {
                sum += values[i * n + j] * spins[j];
            }
            pulls[i] = sum;
        }
        setQuadratic(sumQuadratic());
    }

    private IntFields(IntFields other) {
        super(other.spins(), other.divisor(), other.thresholds());
        couplings = other.couplings;
        pulls = other.pulls.clone();
        row = new int[pulls.length];
        setQuadratic(other.quadratic());
    }

    @Override
    public IntFields fork() {
        return new IntFields(this);
    }

    @Override
    long pull(int unit) {
        return pulls[unit];
    }

    @Override
    long diagonal(int unit) {
        return couplings.at(unit, unit);
    }

    @Override
    void turned(int unit, int spin) {
        // The same index in both arrays, from 0 on: the form that the compiler turns into vector instructions. The copy
        // costs less than that gains.
        System.arraycopy(couplings.values(), unit * pulls.length, row, 0, row.length);
        int[] sums = pulls;
        int[] addends = row;
        if (spin > 0) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += 2 * addends[k];
            }
        } else {
            for (int k = 0; k < sums.length; k++) {
                sums[k] -= 2 * addends[k];
            }
        }
    }
}
