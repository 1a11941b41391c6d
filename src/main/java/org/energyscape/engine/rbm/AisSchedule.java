package org.energyscape.engine.rbm;

import java.util.Arrays;

/**
 * The inverse temperatures 0 = β_0 &lt; β_1 &lt; … &lt; β_K = 1 along which annealed importance sampling goes from the base rate
 * to the model. K + 1 values, so that K transitions are made.
 */
public final class AisSchedule {
    private final double[] betas;

    private AisSchedule(double[] betas) {
        this.betas = betas;
    }

    /** K + 1 values at equal distances, for K transitions. */
    public static AisSchedule linear(int transitions) {
        requirePositive(transitions);
        double[] betas = new double[transitions + 1];
        Arrays.setAll(betas, k -> (double) k / transitions);
        return new AisSchedule(betas);
    }

    /**
     * 500 transitions up to β = 0.5, 4,000 up to 0.9 and 10,000 up to 1 (Salakhutdinov and Murray 2008, "On the
     * quantitative analysis of deep belief networks", ICML, p. 872): most of them near the model, where its modes part.
     */
    public static AisSchedule salakhutdinovMurray() {
        return pieces(new double[] {0.5, 0.9, 1}, new int[] {500, 4_000, 10_000});
    }

    /** Equal distances within each piece: {@code counts[i]} transitions up to {@code ends[i]}. */
    static AisSchedule pieces(double[] ends, int[] counts) {
        double[] betas = new double[Arrays.stream(counts).sum() + 1];
        int at = 0;
        double from = 0;
        for (int i = 0; i < ends.length; i++) {
            requirePositive(counts[i]);
            for (int k = 1; k <= counts[i]; k++) {
                betas[++at] = k == counts[i] ? ends[i] : from + (ends[i] - from) * k / counts[i];
            }
            from = ends[i];
        }
        return new AisSchedule(betas);
    }

    /** K. */
    public int transitions() {
        return betas.length - 1;
    }

    /** β_k for k = 0 … K. */
    public double beta(int k) {
        return betas[k];
    }

    private static void requirePositive(int transitions) {
        if (transitions < 1) {
            throw new IllegalArgumentException("Expected at least 1 transition, found " + transitions);
        }
    }
}
