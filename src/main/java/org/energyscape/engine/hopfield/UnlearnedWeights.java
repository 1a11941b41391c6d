package org.energyscape.engine.hopfield;

/**
 * Weights from which states are taken one after the other: W_ij ← W_ij - (ε/N) x_i x_j for i ≠ j. The diagonal stays. Used by
 * one thread at a time.
 */
final class UnlearnedWeights {
    private final int units;
    private final int[] values;
    private final double divisor;
    private final int step;

    /**
     * Begins with a copy of the given weights, as whole numbers fine enough for ε: those over N get room for parts of 1/N,
     * those over a large power of two have it.
     *
     * @param strength ε; in force to the nearest {@code N / divisor}, at most 1/{@value UnlearningRule#PARTS}
     */
    UnlearnedWeights(Couplings from, double strength) {
        units = from.units();
        int factor = from.divisor() < (double) UnlearningRule.PARTS * units ? UnlearningRule.PARTS : 1;
        values = from.values().clone();
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.multiplyExact(values[k], factor);
        }
        divisor = from.divisor() * factor;
        step = (int) Math.rint(strength * divisor / units);
    }

    /** Takes a state away once; N² steps. */
    void unlearn(SpinVector state) {
        byte[] spins = state.toBytes();
        for (int i = 0; i < units; i++) {
            int factor = step * spins[i];
            int diagonal = values[i * units + i];
            for (int j = 0; j < units; j++) {
                values[i * units + j] = Math.subtractExact(values[i * units + j], factor * spins[j]);
            }
            values[i * units + i] = diagonal;
        }
    }

    /** The weights of this moment without a copy: to be dropped before the next state is unlearned. */
    Couplings passing() {
        return new Couplings(units, values, divisor);
    }

    /** The weights of this moment, to keep. */
    Couplings couplings() {
        return new Couplings(units, values.clone(), divisor);
    }
}
