package org.energyscape.engine.math;

/**
 * Random bits as a function of (key of a row, column), without a state: 32 bits from two 32-bit keys and a counter.
 *
 * <pre>
 * x = k₀ + column · 0x9E3779B9
 * x = (x ⊕ x≫17) · 0xED5AD4BB + k₁
 * x = (x ⊕ x≫11) · 0xAC4C1B51
 * x = (x ⊕ x≫15) · 0x31848BAB
 * x =  x ⊕ x≫14
 * </pre>
 *
 * A Weyl sequence in the column goes through the 32-bit mixer "triple32" (C. Wellons, hash-prospector, 2018); the second key
 * enters behind the first round, so that rows whose sequences start at neighbouring numbers share nothing. Two rounds would
 * be quicker, but there the upper bits of that key do not reach every bit of the result. Only shifts, multiplications and
 * exclusive ors of 32 bits: sixteen lanes of a vector do it at once, and any implementation, thread or range of columns gives
 * the same numbers. Within a row no two of 2³² columns agree in all 32 bits, which nobody can see in a few thousand numbers of
 * 24. Not for secrets.
 */
final class CounterBits {
    static final int WEYL = 0x9E3779B9;
    static final int FIRST = 0xED5AD4BB;
    static final int SECOND = 0xAC4C1B51;
    static final int THIRD = 0x31848BAB;
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
        x = (x ^ (x >>> 17)) * FIRST + key1;
        x = (x ^ (x >>> 11)) * SECOND;
        x = (x ^ (x >>> 15)) * THIRD;
        return x ^ (x >>> 14);
    }

    /** Uniform in [0, 1), a multiple of 2^-24: so it is never below a probability of 0 and always below one of 1. */
    static float uniform(int key0, int key1, int column) {
        return (bits(key0, key1, column) >>> 8) * UNIT;
    }
}
