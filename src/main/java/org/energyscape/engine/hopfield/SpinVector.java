package org.energyscape.engine.hopfield;

import java.util.Arrays;
import java.util.BitSet;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable vector x in {-1, +1}^N: a stored pattern, a damaged picture or a state of the network.
 *
 * <p>One bit a unit, set for +1: unit i is bit {@code i & 63} of word {@code i >> 6}; unused bits of the last word are
 * zero. So an overlap costs N/64 population counts and a state of a 64 x 64 picture 512 bytes. Any thread may read it.
 */
public final class SpinVector {
    private final int size;
    private final long[] words;

    private SpinVector(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    /** From numbers that are each -1 or +1. */
    public static SpinVector of(int... spins) {
        long[] words = emptyWords(spins.length);
        for (int i = 0; i < spins.length; i++) {
            if (spins[i] == 1) {
                words[i >> 6] |= 1L << i;
            } else if (spins[i] != -1) {
                throw new IllegalArgumentException("Spin " + i + " must be -1 or +1, found " + spins[i]);
            }
        }
        return new SpinVector(spins.length, words);
    }

    /** From a working copy of the network, where a positive byte means +1. */
    static SpinVector ofBytes(byte[] spins) {
        long[] words = emptyWords(spins.length);
        for (int i = 0; i < spins.length; i++) {
            if (spins[i] > 0) {
                words[i >> 6] |= 1L << i;
            }
        }
        return new SpinVector(spins.length, words);
    }

    /** From grey values: +1 where the value is above the threshold, else -1. */
    public static SpinVector threshold(float[] values, float threshold) {
        long[] words = emptyWords(values.length);
        for (int i = 0; i < values.length; i++) {
            if (values[i] > threshold) {
                words[i >> 6] |= 1L << i;
            }
        }
        return new SpinVector(values.length, words);
    }

    /** From the binary digits of a number: unit i is +1 where bit i is set. For up to 64 units. */
    public static SpinVector ofBits(int size, long bits) {
        if (size < 1 || size > 64) {
            throw new IllegalArgumentException("One number holds 1 to 64 units, asked for " + size);
        }
        return new SpinVector(size, new long[] {size == 64 ? bits : bits & ((1L << size) - 1)});
    }

    /** Every unit +1 or -1 with equal probability, independently. */
    public static SpinVector random(int size, RandomKey key) {
        RandomStream random = key.stream();
        long[] words = emptyWords(size);
        for (int w = 0; w < words.length; w++) {
            words[w] = random.nextLong();
        }
        clearTail(size, words);
        return new SpinVector(size, words);
    }

    /** The sign of the sum of several vectors with weights -1 and +1; their number must be odd, so that no sum is zero. */
    static SpinVector majority(SpinVector[] vectors, int[] signs) {
        int size = vectors[0].size;
        long[] words = emptyWords(size);
        for (int i = 0; i < size; i++) {
            int sum = 0;
            for (int k = 0; k < vectors.length; k++) {
                sum += signs[k] * vectors[k].spin(i);
            }
            if (sum > 0) {
                words[i >> 6] |= 1L << i;
            }
        }
        return new SpinVector(size, words);
    }

    /** The sign of the sum of three signed vectors, 64 units at a time; same result as the general one. */
    static SpinVector majorityOfThree(SpinVector a, int signA, SpinVector b, int signB, SpinVector c, int signC) {
        long turnA = signA < 0 ? -1L : 0;
        long turnB = signB < 0 ? -1L : 0;
        long turnC = signC < 0 ? -1L : 0;
        long[] words = new long[a.words.length];
        for (int w = 0; w < words.length; w++) {
            long x = a.words[w] ^ turnA;
            long y = b.words[w] ^ turnB;
            words[w] = (x & y) | ((x | y) & (c.words[w] ^ turnC));
        }
        clearTail(a.size, words);
        return new SpinVector(a.size, words);
    }

    /** Number of units N. */
    public int size() {
        return size;
    }

    /** -1 or +1. */
    public int spin(int unit) {
        return (int) ((words[unit >> 6] >>> unit) & 1L) * 2 - 1;
    }

    /** Units 64 index … as bits, set for +1. */
    long word(int index) {
        return words[index];
    }

    /** The vector with every spin turned. */
    public SpinVector inverse() {
        long[] turned = new long[words.length];
        for (int w = 0; w < words.length; w++) {
            turned[w] = ~words[w];
        }
        clearTail(size, turned);
        return new SpinVector(size, turned);
    }

    /** The vector with the spins of the given units turned. */
    public SpinVector flipped(BitSet units) {
        requireInside(units, size, "Units to turn");
        long[] turned = words.clone();
        long[] mask = units.toLongArray();
        for (int w = 0; w < mask.length; w++) {
            turned[w] ^= mask[w];
        }
        return new SpinVector(size, turned);
    }

    /** This vector, with the given units taken from another one. */
    public SpinVector withUnitsOf(SpinVector other, BitSet units) {
        requireSameSize(other);
        requireInside(units, size, "Units to replace");
        long[] mixed = words.clone();
        long[] mask = units.toLongArray();
        for (int w = 0; w < mask.length; w++) {
            mixed[w] = (mixed[w] & ~mask[w]) | (other.words[w] & mask[w]);
        }
        return new SpinVector(size, mixed);
    }

    /** The number of units in which the two differ. */
    public int hammingDistance(SpinVector other) {
        requireSameSize(other);
        int distance = 0;
        for (int w = 0; w < words.length; w++) {
            distance += Long.bitCount(words[w] ^ other.words[w]);
        }
        return distance;
    }

    /** The scalar product x·y, an integer in -N … N. */
    public int dot(SpinVector other) {
        return size - 2 * hammingDistance(other);
    }

    /** The overlap m = x·y / N, in -1 … 1. */
    public double overlap(SpinVector other) {
        return (double) dot(other) / size;
    }

    /** A fresh array of -1 and +1. */
    public byte[] toBytes() {
        byte[] spins = new byte[size];
        for (int i = 0; i < size; i++) {
            spins[i] = (byte) spin(i);
        }
        return spins;
    }

    /** A fresh array of -1 and +1, as pictures are drawn from. */
    public float[] toFloats() {
        float[] spins = new float[size];
        for (int i = 0; i < size; i++) {
            spins[i] = spin(i);
        }
        return spins;
    }

    /** Memory the vector holds, in bytes, the object headers left out. */
    public int byteSize() {
        return Long.BYTES * words.length + Integer.BYTES;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpinVector that && size == that.size && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(words);
    }

    /** The spins as a row of {@code +} and {@code -}, unit 0 first. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            text.append(spin(i) > 0 ? '+' : '-');
        }
        return text.toString();
    }

    static void requireInside(BitSet units, int size, String what) {
        if (units.length() > size) {
            throw new IllegalArgumentException(
                    what + " must lie in 0 to " + (size - 1) + ", found " + (units.length() - 1));
        }
    }

    private void requireSameSize(SpinVector other) {
        if (size != other.size) {
            throw new IllegalArgumentException("Expected a vector of " + size + " units, found " + other.size);
        }
    }

    private static long[] emptyWords(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A spin vector needs at least one unit, asked for " + size);
        }
        return new long[(size + 63) >> 6];
    }

    private static void clearTail(int size, long[] words) {
        if ((size & 63) != 0) {
            words[words.length - 1] &= (1L << size) - 1;
        }
    }
}
