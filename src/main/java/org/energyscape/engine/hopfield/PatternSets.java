package org.energyscape.engine.hopfield;

import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.math.RandomKey;

/** Patterns made by rule. */
public final class PatternSets {
    private PatternSets() {}

    /** Patterns whose units are -1 and +1 with equal probability, all independent; pattern μ depends on key and μ alone. */
    public static List<SpinVector> random(int units, int count, RandomKey key) {
        return IntStream.range(0, count)
                .mapToObj(mu -> SpinVector.random(units, key.child(mu)))
                .toList();
    }

    /**
     * N mutually orthogonal patterns: the rows of Sylvester's Hadamard matrix H_ij = (-1)^popcount(i AND j), the first all
     * +1. N must be a power of two.
     */
    public static List<SpinVector> hadamard(int units) {
        if (Integer.bitCount(units) != 1) {
            throw new IllegalArgumentException("Sylvester's Hadamard matrix needs a power of two, asked for " + units);
        }
        return IntStream.range(0, units)
                .mapToObj(row -> SpinVector.of(IntStream.range(0, units)
                        .map(column -> (Integer.bitCount(row & column) & 1) == 0 ? 1 : -1)
                        .toArray()))
                .toList();
    }
}
