package org.energyscape.engine.math;

import org.apache.commons.math3.random.AbstractRandomGenerator;

/**
 * A random generator with 256 bits of state (xoshiro256++, Blackman and Vigna 2021, "Scrambled linear pseudorandom
 * number generators", ACM TOMS 47(4)), seeded from 64 bits by SplitMix64.
 *
 * <p>It is a commons-math {@code RandomGenerator}, so commons-math distributions run on it. Not thread-safe: derive one
 * stream per row or task from a {@link RandomKey} instead of sharing.
 */
public final class RandomStream extends AbstractRandomGenerator {
    private long s0;
    private long s1;
    private long s2;
    private long s3;

    public RandomStream(long seed) {
        setSeed(seed);
    }

    private RandomStream(State state) {
        restore(state);
    }

    /** The whole state of a stream at one moment; any thread may keep it. */
    public record State(long s0, long s1, long s2, long s3) {
        /** A generator that goes on exactly where the saved one stood. */
        public RandomStream resume() {
            return new RandomStream(this);
        }
    }

    @Override
    public void setSeed(long seed) {
        long z = seed;
        s0 = RandomKey.mix(z += 0x9E3779B97F4A7C15L);
        s1 = RandomKey.mix(z += 0x9E3779B97F4A7C15L);
        s2 = RandomKey.mix(z += 0x9E3779B97F4A7C15L);
        s3 = RandomKey.mix(z + 0x9E3779B97F4A7C15L);
        clear();
    }

    /**
     * The state, to be restored later.
     *
     * <p>The half-used pair of {@link #nextGaussian()} is dropped, so that a stream saved and resumed agrees with a
     * stream that only saved.
     */
    public State state() {
        clear();
        return new State(s0, s1, s2, s3);
    }

    /** Puts the generator back to a saved state. */
    public void restore(State state) {
        s0 = state.s0;
        s1 = state.s1;
        s2 = state.s2;
        s3 = state.s3;
        clear();
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /** Uniform in 0 … n-1 without bias (Lemire 2019, "Fast random integer generation in an interval"). */
    @Override
    public int nextInt(int n) {
        if (n <= 0) {
            throw new IllegalArgumentException("The bound of nextInt must be positive, found " + n);
        }
        long product = (nextInt() & 0xFFFFFFFFL) * n;
        if ((product & 0xFFFFFFFFL) < n) {
            long threshold = (0x100000000L - n) % n;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextInt() & 0xFFFFFFFFL) * n;
            }
        }
        return (int) (product >>> 32);
    }

    /** Uniform in [0, 1) with 53 bits. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [0, 1) with 24 bits. */
    @Override
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1.0p-24f;
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** Shuffles the array in place (Fisher and Yates). */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int t = values[i];
            values[i] = values[j];
            values[j] = t;
        }
    }
}
