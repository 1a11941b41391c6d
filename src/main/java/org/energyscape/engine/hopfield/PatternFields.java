package org.energyscape.engine.hopfield;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hebb's fields from the patterns themselves, without a weight matrix: F_i = Σ_μ ξ_i^μ M_μ with the unnormalised
 * overlaps M_μ = ξ^μ·x, less P x_i where the diagonal is zero. Looking at a unit costs P steps, turning one P
 * (M_μ changes by ±2), a start N P.
 *
 * <p>Layout: {@code table[i * patterns + μ]} = ξ_i^μ, so that both inner loops run along memory; shared by forks.
 */
public final class PatternFields extends Fields {
    private final byte[] table;
    private final int[] overlaps;
    private final long diagonal;

    PatternFields(List<SpinVector> patterns, boolean keepDiagonal, double @Nullable [] thresholds, SpinVector start) {
        super(start, start.size(), thresholds);
        int n = start.size();
        int p = patterns.size();
        if ((long) n * p > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Units times patterns must stay below 2^31, found " + n + " x " + p);
        }
        table = new byte[n * p];
        overlaps = new int[p];
        diagonal = keepDiagonal ? p : 0;
        for (int mu = 0; mu < p; mu++) {
            SpinVector pattern = patterns.get(mu);
            overlaps[mu] = pattern.dot(start);
            for (int i = 0; i < n; i++) {
                table[i * p + mu] = (byte) pattern.spin(i);
            }
        }
        setQuadratic(sumQuadratic());
    }

    private PatternFields(PatternFields other) {
        super(other.spins(), other.divisor(), other.thresholds());
        table = other.table;
        overlaps = other.overlaps.clone();
        diagonal = other.diagonal;
        setQuadratic(other.quadratic());
    }

    @Override
    public PatternFields fork() {
        return new PatternFields(this);
    }

    @Override
    long pull(int unit) {
        int p = overlaps.length;
        int offset = unit * p;
        int sum = 0;
        for (int mu = 0; mu < p; mu++) {
            sum += table[offset + mu] * overlaps[mu];
        }
        return sum - (p - diagonal) * spin(unit);
    }

    @Override
    long diagonal(int unit) {
        return diagonal;
    }

    @Override
    void turned(int unit, int spin) {
        int p = overlaps.length;
        int offset = unit * p;
        int factor = 2 * spin;
        for (int mu = 0; mu < p; mu++) {
            overlaps[mu] += factor * table[offset + mu];
        }
    }
}
