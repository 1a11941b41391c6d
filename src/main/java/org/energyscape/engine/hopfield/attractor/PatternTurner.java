package org.energyscape.engine.hopfield.attractor;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;

/**
 * Turns units of one pattern ξ to lower Q = Σ_μ d_μ² with d_μ = ξ^μ·ξ over p patterns that stay. Turning unit i changes Q by
 *
 * <p>4p - 4 ξ_i s_i with s_i = Σ_μ d_μ ξ_i^μ,
 *
 * <p>turning i and j both by the sum of their changes and 8 ξ_i ξ_j c_ij with c_ij = Σ_μ ξ_i^μ ξ_j^μ. The columns ξ_i^μ are kept
 * as bits, so that a c_ij takes p / 64 population counts; s_j falls by 2 ξ_i c_ij when unit i turns. One thread.
 */
final class PatternTurner {
    private static final int CANCEL_EVERY = 64;

    /** Triples looked at before a pattern is given up. */
    private static final long MOST_TRIPLES = 1L << 24;

    private final int n;
    private final int p;
    private final int wordsEach;
    /** The columns, {@code wordsEach} words a unit, bit μ set for +1. */
    private final long[] columns;

    private final int[] spins;
    /** Units in the order in which equals are taken: no corner of a picture first. */
    private final int[] order;

    private final long[] sums;
    private final BitSet turned;

    PatternTurner(List<SpinVector> fixed, SpinVector pattern) {
        n = pattern.size();
        p = fixed.size();
        wordsEach = (p + 63) >> 6;
        columns = new long[n * wordsEach];
        spins = IntStream.range(0, n).map(pattern::spin).toArray();
        sums = new long[n];
        order = IntStream.range(0, n).toArray();
        RandomKey.ofSeed(n).child("turns").stream().shuffle(order);
        turned = new BitSet(n);
        for (int mu = 0; mu < p; mu++) {
            SpinVector other = fixed.get(mu);
            long dot = other.dot(pattern);
            for (int i = 0; i < n; i++) {
                int spin = other.spin(i);
                sums[i] += dot * spin;
                if (spin > 0) {
                    columns[i * wordsEach + (mu >> 6)] |= 1L << mu;
                }
            }
        }
    }

    /** The units to turn. */
    BitSet run(ProgressSink progress) {
        boolean better = p > 0;
        while (better && !isOrthogonal()) {
            requireGoingOn(progress);
            better = turnOne() || turnTwo(progress, 0) || turnThree(progress);
        }
        return turned;
    }

    /** Σ_i ξ_i s_i = Q. */
    private boolean isOrthogonal() {
        long squares = 0;
        for (int i = 0; i < n; i++) {
            squares += spins[i] * sums[i];
        }
        return squares == 0;
    }

    private static void requireGoingOn(ProgressSink progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("The orthogonalisation was cancelled");
        }
    }

    private long change(int unit) {
        return 4L * p - 4L * spins[unit] * sums[unit];
    }

    private int columnProduct(int i, int j) {
        int differing = 0;
        for (int w = 0; w < wordsEach; w++) {
            differing += Long.bitCount(columns[i * wordsEach + w] ^ columns[j * wordsEach + w]);
        }
        return p - 2 * differing;
    }

    private boolean turnOne() {
        int best = -1;
        long least = 0;
        for (int i : order) {
            long change = change(i);
            if (change < least) {
                least = change;
                best = i;
            }
        }
        if (best >= 0) {
            turn(best);
        }
        return best >= 0;
    }

    /** Turns the pair that lowers Q most, if by more than so much. */
    private boolean turnTwo(ProgressSink progress, long atLeast) {
        long[] alone = IntStream.range(0, n).mapToLong(this::change).toArray();
        int[] cheapest = cheapest(alone);
        int first = -1;
        int second = -1;
        long least = -atLeast;
        for (int a = 1; a < n; a++) {
            int i = cheapest[a];
            if (a % CANCEL_EVERY == 0) {
                requireGoingOn(progress);
            }
            // Behind a pair that 8 p cannot make up for, none can be better.
            for (int b = 0; b < a && alone[i] + alone[cheapest[b]] - 8L * p < least; b++) {
                int j = cheapest[b];
                long change = alone[i] + alone[j] + 8L * spins[i] * spins[j] * columnProduct(i, j);
                if (change < least) {
                    least = change;
                    first = i;
                    second = j;
                }
            }
        }
        if (first >= 0) {
            turn(first);
            turn(second);
        }
        return first >= 0;
    }

    /** Turns a unit although that costs, if a pair then makes up for it; so many units are tried as time allows. */
    private boolean turnThree(ProgressSink progress) {
        long[] alone = IntStream.range(0, n).mapToLong(this::change).toArray();
        int[] cheapest = cheapest(alone);
        long tries = Math.max(1, Math.min(n, MOST_TRIPLES / ((long) n * n)));
        for (int a = 0; a < tries; a++) {
            turn(cheapest[a]);
            if (turnTwo(progress, alone[cheapest[a]])) {
                return true;
            }
            turn(cheapest[a]);
        }
        return false;
    }

    /** Units in rising order of what they cost alone; equals keep their order. */
    private int[] cheapest(long[] alone) {
        return Arrays.stream(order)
                .boxed()
                .sorted(Comparator.comparingLong(i -> alone[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private void turn(int unit) {
        for (int j = 0; j < n; j++) {
            sums[j] -= 2L * spins[unit] * columnProduct(unit, j);
        }
        spins[unit] = -spins[unit];
        turned.flip(unit);
    }
}
