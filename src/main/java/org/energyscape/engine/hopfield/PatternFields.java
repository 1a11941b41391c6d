package org.energyscape.engine.hopfield;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hebb's fields from the patterns themselves, without a weight matrix: F_i = Σ_μ ξ_i^μ M_μ with the unnormalised overlaps
 * M_μ = ξ^μ·x, less P x_i where the diagonal is zero. Looking at a unit costs about P/8 population counts, turning one as
 * much, a start N P / 64.
 *
 * <p>A flip changes every M_μ by ±2. So M_μ = 4 A_μ + ρ_μ - 2 T, where ρ_μ in 0 … 3 stays what it is at the start, T is 0
 * after an even number of flips and 1 after an odd one, and the counters A_μ ({@link OverlapCounters}) step only where
 * the flip agrees with the pattern (T = 0) or only where it does not (T = 1). With up_i the patterns that have unit i at
 * +1,
 *
 * <p>Σ_μ ξ_i^μ M_μ = 8 Σ_{μ in up_i} A_μ - 4 Σ_μ A_μ + Σ_μ ξ_i^μ ρ_μ - 2 T Σ_μ ξ_i^μ.
 *
 * <p>A field once summed is kept with the number of flips done by then. Where only a few have followed, it is brought up to
 * date by 2 x_j J_ij for each of them, with J_ij from the patterns: near convergence a sweep costs little more than its
 * random order.
 */
public final class PatternFields extends WeightFields {
    /** Flips remembered, a power of two: up to so many, following them is cheaper than a fresh sum. */
    private static final int REMEMBERED = 4;

    private static final long NEVER = -2L * REMEMBERED;

    private final PatternBits bits;
    private final OverlapCounters counters;
    private final long diagonal;
    /** Σ_μ ξ_i^μ ρ_μ, shared by forks. */
    private final int[] rests;

    private final long[] known;
    private final long[] knownAt;
    /** The units of the last flips: i where it turned up, ~i where it turned down. */
    private final int[] lastTurned;

    private long flips;

    PatternFields(
            PatternBits bits,
            List<SpinVector> patterns,
            boolean keepDiagonal,
            double @Nullable [] thresholds,
            SpinVector start,
            SliceLoops loops) {
        super(start, start.size(), thresholds);
        int n = start.size();
        int p = patterns.size();
        this.bits = bits;
        diagonal = keepDiagonal ? p : 0;
        int[] quarters = new int[p];
        long[] odd = new long[bits.width()];
        long[] two = new long[bits.width()];
        long squares = 0;
        for (int mu = 0; mu < p; mu++) {
            long overlap = patterns.get(mu).dot(start);
            quarters[mu] = (int) (overlap >> 2);
            odd[mu >> 6] |= (overlap & 1) << mu;
            two[mu >> 6] |= (overlap >> 1 & 1) << mu;
            squares += overlap * overlap;
        }
        counters = new OverlapCounters(bits, quarters, loops);
        rests = new int[n];
        for (int i = 0; i < n; i++) {
            for (int w = 0; w < bits.width(); w++) {
                long own = bits.words()[i * bits.width() + w];
                rests[i] += balance(own, odd[w]) + 2 * balance(own, two[w]);
            }
        }
        known = new long[n];
        knownAt = new long[n];
        Arrays.fill(knownAt, NEVER);
        lastTurned = new int[REMEMBERED];
        setQuadratic(squares - (p - diagonal) * n);
    }

    private PatternFields(PatternFields other) {
        super(other.spins(), other.divisor(), other.thresholds());
        bits = other.bits;
        counters = other.counters.copy();
        diagonal = other.diagonal;
        rests = other.rests;
        known = other.known.clone();
        knownAt = other.knownAt.clone();
        lastTurned = other.lastTurned.clone();
        flips = other.flips;
        setQuadratic(other.quadratic());
    }

    @Override
    public PatternFields fork() {
        return new PatternFields(this);
    }

    @Override
    long pull(int unit) {
        long since = knownAt[unit];
        if (since == flips) {
            return known[unit];
        }
        long pull = flips - since <= REMEMBERED ? followed(unit, since) : summed(unit);
        known[unit] = pull;
        knownAt[unit] = flips;
        return pull;
    }

    @Override
    long diagonal(int unit) {
        return diagonal;
    }

    @Override
    void turned(int unit, int spin) {
        boolean up = spin > 0;
        if ((flips & 1) == 0) {
            counters.increment(unit, up);
        } else {
            counters.decrement(unit, !up);
        }
        lastTurned[(int) flips & REMEMBERED - 1] = up ? unit : ~unit;
        flips++;
    }

    @Override
    int sweepWithoutThresholds(int[] order, int from) {
        int turned = 0;
        for (int k = from; k < order.length; k++) {
            int unit = order[k];
            long pull = pull(unit);
            if (spin(unit) * pull < 0) {
                turn(unit, pull);
                turned++;
            }
        }
        return turned;
    }

    private long summed(int unit) {
        long up = 8 * counters.sumAt(unit) - 4 * counters.total();
        return up
                + rests[unit]
                - 2 * (flips & 1) * (2 * bits.up(unit) - bits.patterns())
                - (bits.patterns() - diagonal) * spin(unit);
    }

    private long followed(int unit, long since) {
        long pull = known[unit];
        for (long t = since; t < flips; t++) {
            int entry = lastTurned[(int) t & REMEMBERED - 1];
            int other = Math.max(entry, ~entry);
            long coupling = other == unit ? diagonal : bits.product(unit, other);
            pull += entry >= 0 ? 2 * coupling : -2 * coupling;
        }
        return pull;
    }

    /** Bits of a set where the unit is at +1, less those where it is at -1. */
    private static int balance(long own, long set) {
        return 2 * Long.bitCount(own & set) - Long.bitCount(set);
    }
}
