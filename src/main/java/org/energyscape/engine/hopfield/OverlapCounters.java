package org.energyscape.engine.hopfield;

import java.util.Arrays;

/**
 * One signed counter A_μ a pattern, in bit slices: the counters of 64 patterns step at once by a ripple of carries, and the
 * sum over the patterns of one unit takes one population count for every slice of 64 patterns.
 *
 * <p>A counter is a number with digits to base 256, each digit a signed byte. Nearly all overlaps of a recall are small,
 * one digit, and the few large ones cost their own group of 64 patterns another digit, not all of them.
 *
 * <p>Layout: digit d stands for 64 patterns, those of word {@code word[d]}, and its bits of weight 1, 2, … 64, -128 are the
 * slices {@code slices[8 d] …}. The first digits are the lowest ones of word 0, 1, …; higher ones follow as they come into
 * use and stay. Used by one thread at a time.
 */
final class OverlapCounters {
    private static final int BITS = 8;
    private static final int NONE = -1;

    private final PatternBits bits;
    private long[] slices;
    private int[] word;
    private int[] shift;
    private int[] higher;
    private int digits;
    private long total;

    /** Counters that start at the given values. */
    OverlapCounters(PatternBits bits, int[] values) {
        this.bits = bits;
        int width = bits.width();
        slices = new long[BITS * width];
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
        slices = other.slices.clone();
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
        long[] unitWords = bits.words();
        long[] counts = slices;
        int width = bits.width();
        int offset = unit * width;
        long sum = 0;
        for (int d = 0, k = 0; d < width; d++, k += BITS) {
            sum += digit(unitWords[offset + d], counts, k);
        }
        for (int d = width; d < digits; d++) {
            sum += (long) digit(unitWords[offset + word[d]], counts, BITS * d) << shift[d];
        }
        return sum;
    }

    /** Adds 1 to the counter of every pattern that has this unit at +1, or of every one that has it at -1. */
    void increment(int unit, boolean up) {
        int width = bits.width();
        for (int w = 0; w < width; w++) {
            long where = where(unit, w, up);
            total += Long.bitCount(where);
            increment(w, where);
        }
    }

    /** Takes 1 from the counter of every pattern that has this unit at +1, or of every one that has it at -1. */
    void decrement(int unit, boolean up) {
        int width = bits.width();
        for (int w = 0; w < width; w++) {
            long where = where(unit, w, up);
            total -= Long.bitCount(where);
            decrement(w, where);
        }
    }

    private long where(int unit, int w, boolean up) {
        long own = bits.words()[unit * bits.width() + w];
        return up ? own : ~own & bits.used(w);
    }

    private static int digit(long own, long[] slices, int k) {
        return Long.bitCount(own & slices[k])
                + 2 * Long.bitCount(own & slices[k + 1])
                + 4 * Long.bitCount(own & slices[k + 2])
                + 8 * Long.bitCount(own & slices[k + 3])
                + 16 * Long.bitCount(own & slices[k + 4])
                + 32 * Long.bitCount(own & slices[k + 5])
                + 64 * Long.bitCount(own & slices[k + 6])
                - 128 * Long.bitCount(own & slices[k + 7]);
    }

    private void increment(int digit, long where) {
        long carry = where;
        int sign = BITS * digit + BITS - 1;
        for (int k = BITS * digit; k < sign; k++) {
            long slice = slices[k];
            slices[k] = slice ^ carry;
            carry &= slice;
        }
        long negative = slices[sign];
        slices[sign] = negative ^ carry;
        // From 127 a digit goes to -128 and carries 1; from -1 to 0 it only loses its sign.
        long overflow = carry & ~negative;
        if (overflow != 0) {
            increment(higher(digit), overflow);
        }
    }

    private void decrement(int digit, long where) {
        long borrow = where;
        int sign = BITS * digit + BITS - 1;
        for (int k = BITS * digit; k < sign; k++) {
            long slice = slices[k];
            slices[k] = slice ^ borrow;
            borrow &= ~slice;
        }
        long negative = slices[sign];
        slices[sign] = negative ^ borrow;
        long overflow = borrow & negative;
        if (overflow != 0) {
            decrement(higher(digit), overflow);
        }
    }

    private void set(int pattern, int value) {
        int d = pattern >> 6;
        int left = value;
        while (left != 0) {
            int low = (byte) left;
            for (int k = 0; k < BITS; k++) {
                slices[BITS * d + k] |= (low >> k & 1L) << pattern;
            }
            left = (left - low) >> BITS;
            if (left != 0) {
                d = higher(d);
            }
        }
    }

    private int higher(int digit) {
        if (higher[digit] == NONE) {
            int made = digits++;
            slices = Arrays.copyOf(slices, BITS * digits);
            word = Arrays.copyOf(word, digits);
            shift = Arrays.copyOf(shift, digits);
            higher = Arrays.copyOf(higher, digits);
            word[made] = word[digit];
            shift[made] = shift[digit] + BITS;
            higher[made] = NONE;
            higher[digit] = made;
        }
        return higher[digit];
    }
}
