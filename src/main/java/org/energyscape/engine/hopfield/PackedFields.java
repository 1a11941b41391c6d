package org.energyscape.engine.hopfield;

import org.jspecify.annotations.Nullable;

/**
 * Fields from a small weight matrix, four 16-bit fields to a {@code long}: looking at a unit costs one step, turning one
 * N/4 additions of whole words, a start N²/8. For any rule whose fields stay within 16 bits; see {@link PackedCouplings}.
 *
 * <p>Layout: F_i + 2^15 stands in bits 16 (i mod 4) … of word i / 4. Lanes are added as one integer; a lane below zero
 * borrows from the next and gives back when it rises, so that the sum of all flips is exact as long as every true value
 * fits its lane, which the bound of {@link PackedCouplings} guarantees for every state.
 */
public final class PackedFields extends WeightFields {
    private final long[][] rows;
    private final int[] diagonal;
    private final long[] pulls;

    PackedFields(PackedCouplings packed, double divisor, double @Nullable [] thresholds, SpinVector start) {
        super(start, divisor, thresholds);
        this.rows = packed.rows();
        this.diagonal = packed.diagonal();
        this.pulls = packed.fieldsOfAllDown();
        for (int i = 0; i < start.size(); i++) {
            if (start.spin(i) > 0) {
                add(pulls, rows[i]);
            }
        }
        setQuadratic(sumQuadratic());
    }

    private PackedFields(PackedFields other) {
        super(other.spins(), other.divisor(), other.thresholds());
        rows = other.rows;
        diagonal = other.diagonal;
        pulls = other.pulls.clone();
        setQuadratic(other.quadratic());
    }

    @Override
    public PackedFields fork() {
        return new PackedFields(this);
    }

    @Override
    long pull(int unit) {
        return PackedCouplings.lane(pulls, unit);
    }

    @Override
    long diagonal(int unit) {
        return diagonal[unit];
    }

    @Override
    void turned(int unit, int spin) {
        if (spin > 0) {
            add(pulls, rows[unit]);
        } else {
            subtract(pulls, rows[unit]);
        }
    }

    @Override
    int sweepWithoutThresholds(int[] order, int from) {
        byte[] spins = state();
        long[] fields = pulls;
        long change = 0;
        int turned = 0;
        for (int k = from; k < order.length; k++) {
            int unit = order[k];
            int aligned = spins[unit] * PackedCouplings.lane(fields, unit);
            if (aligned < 0) {
                change -= 4L * (aligned - diagonal[unit]);
                spins[unit] = (byte) -spins[unit];
                if (spins[unit] > 0) {
                    add(fields, rows[unit]);
                } else {
                    subtract(fields, rows[unit]);
                }
                turned++;
            }
        }
        setQuadratic(quadratic() + change);
        return turned;
    }

    // One index for both arrays, from 0 on: the form that the compiler turns into vector instructions.

    private static void add(long[] sums, long[] row) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += row[k];
        }
    }

    private static void subtract(long[] sums, long[] row) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] -= row[k];
        }
    }
}
