package org.energyscape.engine.data;

/**
 * Spin patterns, alphabet {-1, +1}, as float arrays; pixel (y, x) at {@code y * width + x}. All methods return
 * fresh arrays.
 */
public final class Spins {
    private Spins() {}

    /** +1 where the grey value is at least the threshold, else -1. */
    public static float[] ofGrey(float[] grey, double threshold) {
        float[] spins = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            spins[i] = grey[i] >= threshold ? 1 : -1;
        }
        return spins;
    }

    /** Grey values: (s + 1) / 2, so that -1 is 0, +1 is 1 and the neutral 0 is middle grey. */
    public static float[] toGrey(float[] spins) {
        float[] grey = new float[spins.length];
        for (int i = 0; i < spins.length; i++) {
            grey[i] = (spins[i] + 1) / 2;
        }
        return grey;
    }

    /** m = (1/N) Σ a_i b_i: 1 for equal patterns, -1 for inverse ones, 0 for unrelated ones. */
    public static double overlap(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "Patterns of " + a.length + " and " + b.length + " spins have no overlap");
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum / a.length;
    }
}
