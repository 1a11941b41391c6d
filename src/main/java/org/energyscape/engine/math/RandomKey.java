package org.energyscape.engine.math;

/**
 * A node in the tree of random streams: from one seed, a key is derived per purpose, then per epoch, row or chain, so
 * that a number drawn for row 17 is the same whichever thread draws it and whatever else was drawn before.
 *
 * <p>Children are derived with the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
 * number generators", OOPSLA, p. 453). Immutable; any thread may use it.
 *
 * @param bits the 64 bits that identify this node
 */
public record RandomKey(long bits) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** The root of the tree for one user-visible seed. */
    public static RandomKey ofSeed(long seed) {
        return new RandomKey(mix(seed + GOLDEN_GAMMA));
    }

    /** The child for a named purpose, such as {@code "weights"} or {@code "noise"}. */
    public RandomKey child(String purpose) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            h = (h ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        return child(h);
    }

    /** The child with the given number: an epoch, a row, a chain. */
    public RandomKey child(long index) {
        return new RandomKey(childBits(bits, index));
    }

    /** A fresh generator that starts at this node. */
    public RandomStream stream() {
        return new RandomStream(bits);
    }

    /**
     * The number with the given index in this node's own sequence of uniform numbers in [0, 1) with 24 bits, by {@link
     * CounterBits}. A pure function of (node, index), so a row can be drawn from the middle, by any thread, without an object.
     */
    public float uniformAt(int index) {
        return CounterBits.uniform(CounterBits.key0(bits), CounterBits.key1(bits), index);
    }

    static long childBits(long bits, long index) {
        return mix(mix(bits + GOLDEN_GAMMA) ^ mix(index * GOLDEN_GAMMA + 0xD1B54A32D192ED03L));
    }

    static long mix(long z) {
        long x = z;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
