package org.energyscape.engine.hopfield;

import java.util.List;

/**
 * The patterns turned round: for each unit one bit a pattern, set where the pattern has the unit at +1.
 *
 * <p>Layout: bit {@code μ & 63} of {@code words[unit * width + (μ >> 6)]} belongs to pattern μ, so that all a unit needs
 * stands together; bits beyond the last pattern are zero. N P / 8 bytes. Immutable; any thread may read it.
 */
final class PatternBits {
    private static final int SIDE = 64;

    private final int patterns;
    private final int width;
    private final long[] words;
    private final int[] up;

    PatternBits(int units, List<SpinVector> patterns) {
        this.patterns = patterns.size();
        this.width = Math.max(1, (this.patterns + SIDE - 1) / SIDE);
        if ((long) units * width > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "Units times patterns must stay below 2^37, found " + units + " x " + this.patterns);
        }
        this.words = new long[units * width];
        long[] square = new long[SIDE];
        for (int w = 0; w < width; w++) {
            for (int first = 0; first < units; first += SIDE) {
                for (int k = 0; k < SIDE; k++) {
                    int mu = w * SIDE + k;
                    square[k] = mu < this.patterns ? patterns.get(mu).word(first / SIDE) : 0;
                }
                transpose(square);
                for (int k = 0; k < Math.min(SIDE, units - first); k++) {
                    words[(first + k) * width + w] = square[k];
                }
            }
        }
        this.up = new int[units];
        for (int k = 0; k < words.length; k++) {
            up[k / width] += Long.bitCount(words[k]);
        }
    }

    /** Number of patterns P. */
    int patterns() {
        return patterns;
    }

    /** Words a unit: P / 64, rounded up, at least 1. */
    int width() {
        return width;
    }

    /** The storage itself. Shared, not to be written. */
    long[] words() {
        return words;
    }

    /** In how many patterns the unit is at +1. */
    int up(int unit) {
        return up[unit];
    }

    /** Σ_μ ξ_i^μ ξ_j^μ = P - 2 d, where d is the number of patterns in which the units differ. */
    int product(int i, int j) {
        int different = 0;
        for (int w = 0; w < width; w++) {
            different += Long.bitCount(words[i * width + w] ^ words[j * width + w]);
        }
        return patterns - 2 * different;
    }

    /** The bits of a word that belong to patterns. */
    long used(int word) {
        int left = patterns - word * SIDE;
        return left >= SIDE ? -1L : (1L << left) - 1;
    }

    /** Turns a square of bits over its diagonal: ever smaller quarters change places (Warren 2012, Hacker's Delight, §7-3). */
    private static void transpose(long[] square) {
        long mask = 0xFFFF_FFFFL;
        for (int j = SIDE / 2; j != 0; j >>= 1, mask ^= mask << j) {
            for (int k = 0; k < SIDE; k = (k + j + 1) & ~j) {
                long t = (square[k] >>> j ^ square[k + j]) & mask;
                square[k] ^= t << j;
                square[k + j] ^= t;
            }
        }
    }
}
