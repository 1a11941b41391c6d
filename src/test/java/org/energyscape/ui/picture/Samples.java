package org.energyscape.ui.picture;

import java.util.Random;

/** Made-up data for tests and the gallery. */
final class Samples {

    private Samples() {}

    /** A soft ring with a stroke through it, grey 0..1. */
    static float[] glyph(int side, double turn) {
        float[] grey = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double u = (x + 0.5) / side * 2 - 1;
                double v = (y + 0.5) / side * 2 - 1;
                double ring = Math.abs(Math.hypot(u, v * 0.8) - 0.5);
                double line = Math.abs(u * Math.cos(turn) + v * Math.sin(turn)) + Math.max(0, Math.hypot(u, v) - 0.55);
                grey[y * side + x] = (float) Math.max(0, Math.min(1, 1.5 - 9 * Math.min(ring, line)));
            }
        }
        return grey;
    }

    /** The glyph as spins. */
    static float[] spins(int side, double turn) {
        float[] spins = glyph(side, turn);
        for (int i = 0; i < spins.length; i++) {
            spins[i] = spins[i] > 0.5 ? 1 : -1;
        }
        return spins;
    }

    /** Waves under bells of different place, direction and pitch: what learned filters look like. */
    static float[] filters(int count, int side, long seed) {
        Random random = new Random(seed);
        float[] all = new float[count * side * side];
        for (int f = 0; f < count; f++) {
            double cx = (random.nextDouble() - 0.5) * side * 0.8;
            double cy = (random.nextDouble() - 0.5) * side * 0.8;
            double turn = random.nextDouble() * Math.PI;
            double pitch = 0.5 + random.nextDouble();
            double phase = random.nextDouble() * 6;
            double wide = side * (0.1 + 0.12 * random.nextDouble());
            for (int i = 0; i < side * side; i++) {
                double x = i % side - side / 2.0 - cx;
                double y = Math.floor((double) i / side) - side / 2.0 - cy;
                double bell = Math.exp(-(x * x + y * y) / (2 * wide * wide));
                double wave = Math.cos(pitch * (x * Math.cos(turn) + y * Math.sin(turn)) + phase);
                all[f * side * side + i] = (float) (bell * wave + 0.04 * random.nextGaussian());
            }
        }
        return all;
    }

    static float[] gaussian(int count, double mean, double deviation, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (mean + deviation * random.nextGaussian());
        }
        return values;
    }

    /** A falling, noisy curve. */
    static double[] curve(int count, double start, double end, double noise, long seed) {
        Random random = new Random(seed);
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            y[i] = end
                    + (start - end) * Math.exp(-6.0 * i / count) * (1 + noise * random.nextGaussian())
                    + noise * end * 0.3 * random.nextGaussian();
        }
        return y;
    }

    static double[] upTo(int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = i;
        }
        return x;
    }
}
