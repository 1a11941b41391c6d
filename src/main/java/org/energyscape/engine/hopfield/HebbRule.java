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
    @Override
    public Couplings learn(int units, List<SpinVector> patterns) {
        int[] values = Couplings.allocate(units);
        add(values, patterns, 1);
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
        add(values, List.of(pattern), sign);
        return new Couplings(before.units(), values, before.divisor());
    }

    /** Row by row with the patterns inside, so that a row is written while it is in the cache. */
    private void add(int[] values, List<SpinVector> patterns, int sign) {
        int[][] spins = new int[patterns.size()][];
        for (int mu = 0; mu < spins.length; mu++) {
            SpinVector pattern = patterns.get(mu);
            spins[mu] = new int[pattern.size()];
            Arrays.setAll(spins[mu], pattern::spin);
        }
        int n = spins.length == 0 ? 0 : spins[0].length;
        for (int i = 0; i < n; i++) {
            for (int[] pattern : spins) {
                addRow(values, i * n, pattern, sign * pattern[i]);
            }
            if (!keepDiagonal) {
                values[i * n + i] = 0;
            }
        }
    }

    private static void addRow(int[] values, int offset, int[] spins, int factor) {
        for (int j = 0; j < spins.length; j++) {
            values[offset + j] += factor * spins[j];
        }
    }
}
