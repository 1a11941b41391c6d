package org.energyscape.engine.hopfield;

import java.util.Arrays;

/**
 * One signed counter A_μ a pattern, in bit slices: the counters of 64 patterns step at once by a ripple of carries, and the
 * sum over the patterns of one unit takes one population count for every slice of 64 patterns.
 *
 * <p>A counter is a number with digits to base 256 from -128 to 127, kept as 0 to 255. Nearly all overlaps of a recall
 * are small, one digit, and the few large ones cost their own group of 64 patterns another digit, not all of them.
 *
 * <p>Layout: {@code slices[k][d]} holds the bits of weight 2^k of digit d, which belongs to the 64 patterns of word
 * {@code word[d]}. The first digits are the lowest ones of word 0, 1, …; higher ones follow as they come into use and stay.
 * Used by one thread at a time.
 */
final class OverlapCounters {
    private static final int BIAS = 128;
    private static final int NONE = -1;

    private final PatternBits bits;
    private final SliceLoops loops;
    private final int width;
    private final long[] where;
    private final long[][] slices;
    private int[] word;
    private int[] shift;
    private int[] higher;
    private int digits;
    private long total;

    /** Counters that start at the given values. */
    OverlapCounters(PatternBits bits, int[] values, SliceLoops loops) {
        this.bits = bits;
        this.loops = loops;
        width = bits.width();
        where = new long[width];
        slices = new long[SliceLoops.SLICES][width];
        Arrays.fill(slices[SliceLoops.SLICES - 1], -1);
        word = new int[width];
        Arrays.setAll(word, w -> w);
        shift = new int[width];
        higher = new int[width];
        Arrays.fill(higher, NONE);
        digits = width;
        for (int mu = 0; mu < values.length; mu++) {
            total += values[mu];
            set(mu, values[mu]);
        }
    }

    private OverlapCounters(OverlapCounters other) {
        bits = other.bits;
        loops = other.loops;
        width = other.width;
        where = other.where.clone();
        slices = new long[SliceLoops.SLICES][];
        Arrays.setAll(slices, k -> other.slices[k].clone());
        word = other.word.clone();
        shift = other.shift.clone();
        higher = other.higher.clone();
        digits = other.digits;
        total = other.total;
    }

    /** The same counters for another thread. */
    OverlapCounters copy() {
        return new OverlapCounters(this);
    }

    /** Σ_μ A_μ. */
    long total() {
        return total;
    }

    /** Σ A_μ over the patterns with this unit at +1. */
    long sumAt(int unit) {
        long[] own = bits.words();
        int offset = unit * width;
        long sum = loops.sum(own, offset, slices, width) - BIAS * (long) bits.up(unit);
        for (int d = width; d < digits; d++) {
            sum += higherDigits(own[offset + word[d]], d);
        }
        return sum;
    }

    /** Adds 1 to the counter of every pattern that has this unit at +1, or of every one that has it at -1. */
    void increment(int unit, boolean up) {
        total += choose(unit, up);
        loops.increment(slices, where);
        for (int w = 0; w < width; w++) {
            if (where[w] != 0) {
                increment(higher(w), where[w]);
            }
        }
    }

    /** Takes 1 from the counter of every pattern that has this unit at +1, or of every one that has it at -1. */
    void decrement(int unit, boolean up) {
        total -= choose(unit, up);
        loops.decrement(slices, where);
        for (int w = 0; w < width; w++) {
            if (where[w] != 0) {
                decrement(higher(w), where[w]);
            }
        }
    }

    /** Marks the patterns that have the unit up, or those that have it down, and counts them. */
    private int choose(int unit, boolean up) {
        System.arraycopy(bits.words(), unit * width, where, 0, width);
        if (up) {
            return bits.up(unit);
        }
        for (int w = 0; w < width; w++) {
            where[w] = ~where[w];
        }
        where[width - 1] &= bits.used(width - 1);
        return bits.patterns() - bits.up(unit);
    }

    private long higherDigits(long own, int digit) {
        long sum = -BIAS * (long) Long.bitCount(own);
        for (int k = 0; k < SliceLoops.SLICES; k++) {
            sum += (long) Long.bitCount(own & slices[k][digit]) << k;
        }
        return sum << shift[digit];
    }

    private void increment(int digit, long at) {
        long carry = at;
        for (long[] slice : slices) {
            long before = slice[digit];
            slice[digit] = before ^ carry;
            carry &= before;
        }
        if (carry != 0) {
            increment(higher(digit), carry);
        }
    }

    private void decrement(int digit, long at) {
        long borrow = at;
        for (long[] slice : slices) {
            long before = slice[digit];
            slice[digit] = before ^ borrow;
            borrow &= ~before;
        }
        if (borrow != 0) {
            decrement(higher(digit), borrow);
        }
    }

    private void set(int pattern, int value) {
        int digit = pattern >> 6;
        int left = value;
        while (left != 0) {
            int low = (byte) left;
            // Against the bias that stands there already.
            int change = low + BIAS ^ BIAS;
            for (int k = 0; k < SliceLoops.SLICES; k++) {
                slices[k][digit] ^= (change >> k & 1L) << pattern;
            }
            left = (left - low) >> SliceLoops.SLICES;
            if (left != 0) {
                digit = higher(digit);
            }
        }
    }

    /** The next higher digit of the same patterns, made if it is not there. */
    private int higher(int digit) {
        if (higher[digit] == NONE) {
            int made = digits++;
            Arrays.setAll(slices, k -> Arrays.copyOf(slices[k], digits));
            slices[SliceLoops.SLICES - 1][made] = -1;
            word = Arrays.copyOf(word, digits);
            shift = Arrays.copyOf(shift, digits);
            higher = Arrays.copyOf(higher, digits);
            word[made] = word[digit];
            shift[made] = shift[digit] + SliceLoops.SLICES;
            higher[made] = NONE;
            higher[digit] = made;
        }
        return higher[digit];
    }
}
