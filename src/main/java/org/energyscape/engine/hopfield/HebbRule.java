package org.energyscape.engine.hopfield;

import java.util.Arrays;
import java.util.List;

/**
 * Hebb's rule W = (1/N) Σ_μ ξ^μ ξ^μᵀ, with the diagonal W_ii = P/N kept or set to zero (Hopfield 1982, "Neural networks
 * and physical systems with emergent collective computational abilities", PNAS 79, p. 2555, there without 1/N and with
 * units 0 and 1).
 *
 * <p>A kept diagonal pulls every unit towards the state it is in: it makes more states stable, wanted and unwanted. With
 * N orthogonal patterns it gives W = I, and nothing moves any more.
 *
 * @param keepDiagonal whether W_ii stays P/N instead of 0
 */
public record HebbRule(boolean keepDiagonal) implements LearningRule {
    /**
     * J_ij = P - 2 d, where d is the number of patterns in which units i and j differ: with one bit a pattern for each
     * unit, 64 patterns a population count instead of 64 passes over N² numbers.
     */
    @Override
    public Couplings learn(int units, List<SpinVector> patterns) {
        int[] values = Couplings.allocate(units);
        int p = patterns.size();
        int words = (p + 63) >> 6;
        long[] bits = new long[units * words];
        for (int mu = 0; mu < p; mu++) {
            SpinVector pattern = patterns.get(mu);
            for (int i = 0; i < units; i++) {
                if (pattern.spin(i) > 0) {
                    bits[i * words + (mu >> 6)] |= 1L << mu;
                }
            }
        }
        for (int i = 0; i < units; i++) {
            learnRow(values, i * units, bits, i * words, words, p);
            if (!keepDiagonal) {
                values[i * units + i] = 0;
            }
        }
        return new Couplings(units, values, units);
    }

    @Override
    public Couplings afterStoring(Couplings before, List<SpinVector> patterns) {
        return changed(before, patterns.get(patterns.size() - 1), 1);
    }

    @Override
    public Couplings afterForgetting(Couplings before, List<SpinVector> remaining, SpinVector forgotten) {
        return changed(before, forgotten, -1);
    }

    /**
     * The pattern form while P ≤ N: it looks at a unit in P steps and turns one in P, the dense form in 1 and N, and most
     * of a sweep is looking; but it needs no N² numbers and starts in N P instead of N² steps.
     */
    @Override
    public Fields fields(HopfieldNetwork network, SpinVector start) {
        return network.patterns().size() <= network.units() || network.units() > Couplings.MAX_UNITS
                ? network.patternFields(start)
                : network.denseFields(start);
    }

    private Couplings changed(Couplings before, SpinVector pattern, int sign) {
        int[] values = before.values().clone();
        add(values, pattern, sign);
        return new Couplings(before.units(), values, before.divisor());
    }

    private void add(int[] values, SpinVector pattern, int sign) {
        int n = pattern.size();
        int[] spins = new int[n];
        Arrays.setAll(spins, pattern::spin);
        for (int i = 0; i < n; i++) {
            addRow(values, i * n, spins, sign * spins[i]);
            if (!keepDiagonal) {
                values[i * n + i] = 0;
            }
        }
    }

    private static void learnRow(int[] values, int offset, long[] bits, int own, int words, int patterns) {
        for (int other = 0, k = offset; other < bits.length; other += words, k++) {
            int different = 0;
            for (int w = 0; w < words; w++) {
                different += Long.bitCount(bits[own + w] ^ bits[other + w]);
            }
            values[k] = patterns - 2 * different;
        }
    }

    private static void addRow(int[] values, int offset, int[] spins, int factor) {
        for (int j = 0; j < spins.length; j++) {
            values[offset + j] += factor * spins[j];
        }
    }
}
