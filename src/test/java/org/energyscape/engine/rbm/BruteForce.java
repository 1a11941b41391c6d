package org.energyscape.engine.rbm;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/** Answers about a tiny RBM by the definition alone: every state of both layers, in double. */
final class BruteForce {
    private BruteForce() {}

    /** A machine with weights and biases from N(0, scale²). */
    static Rbm machine(int visible, int hidden, double scale, int seed) {
        RandomStream random = RandomKey.ofSeed(seed).stream();
        Rbm rbm = Rbm.zero(visible, hidden);
        for (float[] parameters : new float[][] {rbm.weights().data(), rbm.visibleBias(), rbm.hiddenBias()}) {
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = (float) (scale * random.nextGaussian());
            }
        }
        return rbm;
    }

    /** Binary rows, each bit 1 with probability 0.4. */
    static FloatMatrix examples(int rows, int columns, int seed) {
        RandomStream random = RandomKey.ofSeed(seed).stream();
        FloatMatrix examples = new FloatMatrix(rows, columns);
        for (int i = 0; i < examples.data().length; i++) {
            examples.data()[i] = random.nextFloat() < 0.4f ? 1 : 0;
        }
        return examples;
    }

    /** The 2 · 2^side - 2 pictures of bars or stripes, rows of side² pixels. */
    static FloatMatrix barsAndStripes(int side) {
        int half = (1 << side) - 1;
        FloatMatrix pictures = new FloatMatrix(2 * half, side * side);
        for (int s = 0; s < half; s++) {
            for (int i = 0; i < side * side; i++) {
                // Bars without "all on", stripes without "all off": every picture once.
                pictures.data()[s * side * side + i] = s >> (i % side) & 1;
                pictures.data()[(half + s) * side * side + i] = (s + 1) >> (i / side) & 1;
            }
        }
        return pictures;
    }

    static float[] bits(int state, int count) {
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = state >> i & 1;
        }
        return x;
    }

    static double energy(Rbm rbm, float[] v, float[] h) {
        double e = 0;
        for (int i = 0; i < v.length; i++) {
            e -= (double) rbm.visibleBias()[i] * v[i];
            for (int j = 0; j < h.length; j++) {
                e -= (double) v[i] * rbm.weights().at(i, j) * h[j];
            }
        }
        for (int j = 0; j < h.length; j++) {
            e -= (double) rbm.hiddenBias()[j] * h[j];
        }
        return e;
    }

    /** P(v, h) at [v][h], states numbered by their bits. */
    static double[][] joint(Rbm rbm) {
        double[][] p = new double[1 << rbm.visible()][1 << rbm.hidden()];
        double z = 0;
        for (int v = 0; v < p.length; v++) {
            for (int h = 0; h < p[v].length; h++) {
                p[v][h] = Math.exp(-energy(rbm, bits(v, rbm.visible()), bits(h, rbm.hidden())));
                z += p[v][h];
            }
        }
        for (double[] row : p) {
            for (int h = 0; h < row.length; h++) {
                row[h] /= z;
            }
        }
        return p;
    }

    static double partition(Rbm rbm) {
        double z = 0;
        for (int v = 0; v < 1 << rbm.visible(); v++) {
            for (int h = 0; h < 1 << rbm.hidden(); h++) {
                z += Math.exp(-energy(rbm, bits(v, rbm.visible()), bits(h, rbm.hidden())));
            }
        }
        return z;
    }

    static double[] marginal(double[][] joint) {
        double[] p = new double[joint.length];
        for (int v = 0; v < p.length; v++) {
            for (double x : joint[v]) {
                p[v] += x;
            }
        }
        return p;
    }

    static int state(FloatMatrix layer, int row) {
        int state = 0;
        for (int i = 0; i < layer.getColumnDimension(); i++) {
            if (layer.at(row, i) == 1) {
                state |= 1 << i;
            }
        }
        return state;
    }
}
