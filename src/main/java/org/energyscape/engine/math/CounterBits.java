package org.energyscape.engine.math;

/**
 * Random bits as a function of (key of a row, column), without a state: 32 bits from two 32-bit keys and a counter.
 *
 * <pre>
 * x = k₀ + column · 0x9E3779B9
 * x = (x ⊕ x≫16) · 0x21F0AAAD ⊕ k₁
 * x = (x ⊕ x≫15) · 0x735A2D97
 * x =  x ⊕ x≫15
 * </pre>
 *
 * A Weyl sequence in the column goes through the two rounds of a 32-bit mixer with low bias (C. Wellons, "hash-prospector",
 * the constants of its best two-round function); the second key enters between the rounds, so that rows whose sequences
 * start at neighbouring numbers share nothing. Only shifts, multiplications and exclusive ors of 32 bits: sixteen lanes of a
 * vector do it at once, and any implementation, thread or range of columns gives the same numbers. Within a row no two of
 * 2³² columns agree, which at 24 bits and a few thousand columns nobody can see. Not for secrets.
 */
final class CounterBits {
    static final int WEYL = 0x9E3779B9;
    static final int FIRST = 0x21F0AAAD;
    static final int SECOND = 0x735A2D97;
    /** What makes a number in [0, 1) of 24 bits. */
    static final float UNIT = 0x1.0p-24f;

    private CounterBits() {}

    /** The first key of a row, from the bits of its {@link RandomKey}. */
    static int key0(long bits) {
        return (int) bits;
    }

    /** The second. */
    static int key1(long bits) {
        return (int) (bits >>> 32);
    }

    static int bits(int key0, int key1, int column) {
        int x = key0 + column * WEYL;
        x = (x ^ (x >>> 16)) * FIRST ^ key1;
        x = (x ^ (x >>> 15)) * SECOND;
        return x ^ (x >>> 15);
    }

    /** Uniform in [0, 1), a multiple of 2^-24: so it is never below a probability of 0 and always below one of 1. */
    static float uniform(int key0, int key1, int column) {
        return (bits(key0, key1, column) >>> 8) * UNIT;
    }
}
