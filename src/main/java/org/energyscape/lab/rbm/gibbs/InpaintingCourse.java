package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;

/**
 * How far the pixels that are not held are from the picture a chain began with, step by step, in chains that hold pixels and
 * in free ones. Per chain, over its M hidden pixels x_i with probabilities p_i = P(v_i=1|h),
 *
 * <pre>
 * squared error  1/M Σ (x_i - p_i)²       cross-entropy  -1/M Σ x_i log p_i + (1 - x_i) log(1 - p_i), nats
 * </pre>
 *
 * <p>of which mean and standard deviation over the chains are kept. At most {@value #MOST} steps are kept: beyond, every second
 * one, then every fourth. One thread.
 */
final class InpaintingCourse {
    static final int MOST = 1024;

    /** Numbers kept a step: mean and deviation of both measures, of both sets of chains. */
    private static final int NUMBERS = 8;

    private static final double LEAST = 1e-7;
    private static final int FACTORS = 16;

    private float[] values = new float[64 * NUMBERS];
    private long[] steps = new long[64];
    private int length;
    private long stride = 1;

    /** Which error. */
    enum Measure {
        SQUARED_ERROR("Squared error", 0),
        CROSS_ENTROPY("Cross-entropy", 2);

        private final String label;
        /** Where its numbers begin. */
        private final int at;

        Measure(String label, int at) {
            this.label = label;
            this.at = at;
        }

        String label() {
            return label;
        }
    }

    /** Everything, copied; nobody writes into it. */
    public record State(float[] values, long[] steps, long stride) {
        long bytes() {
            return (long) Float.BYTES * values.length + (long) Long.BYTES * steps.length;
        }

        public int length() {
            return steps.length;
        }

        double mean(int index, Measure measure, boolean free) {
            return values[index * NUMBERS + at(measure, free)];
        }

        double deviation(int index, Measure measure, boolean free) {
            return values[index * NUMBERS + at(measure, free) + 1];
        }
    }

    private static int at(Measure measure, boolean free) {
        return (free ? NUMBERS / 2 : 0) + measure.at;
    }

    State state() {
        return new State(Arrays.copyOf(values, length * NUMBERS), Arrays.copyOf(steps, length), stride);
    }

    void restore(State state) {
        length = state.steps.length;
        stride = state.stride;
        values = Arrays.copyOf(state.values, Math.max(64, length) * NUMBERS);
        steps = Arrays.copyOf(state.steps, Math.max(64, length));
    }

    void clear() {
        length = 0;
        stride = 1;
    }

    /**
     * Measures after a full step.
     *
     * @param step its number
     * @param original what the chains began with, chains x m
     * @param held which pixels are not measured, length m; all measured where none is held
     */
    void add(long step, FloatMatrix original, boolean[] held, FloatMatrix ofHeld, FloatMatrix ofFree) {
        if (step % stride != 0) {
            return;
        }
        if (length == MOST) {
            thin();
            if (step % stride != 0) {
                return;
            }
        }
        if (length == steps.length) {
            steps = Arrays.copyOf(steps, 2 * length);
            values = Arrays.copyOf(values, 2 * values.length);
        }
        steps[length] = step;
        measure(original, held, ofHeld, length * NUMBERS);
        measure(original, held, ofFree, length * NUMBERS + NUMBERS / 2);
        length++;
    }

    private void thin() {
        stride *= 2;
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (steps[i] % stride == 0) {
                steps[kept] = steps[i];
                System.arraycopy(values, i * NUMBERS, values, kept * NUMBERS, NUMBERS);
                kept++;
            }
        }
        length = kept;
    }

    private void measure(FloatMatrix original, boolean[] held, FloatMatrix probabilities, int to) {
        int chains = original.getRowDimension();
        double[] squared = new double[chains];
        double[] entropy = new double[chains];
        int m = held.length;
        for (int r = 0; r < chains; r++) {
            int hidden = 0;
            double squares = 0;
            double logs = 0;
            // One logarithm for many pixels: the product of so many factors stays a normal number.
            double product = 1;
            int factors = 0;
            for (int i = 0; i < m; i++) {
                if (held[i]) {
                    continue;
                }
                hidden++;
                double x = original.data()[r * m + i];
                double p = Math.max(LEAST, Math.min(1 - LEAST, probabilities.data()[r * m + i]));
                squares += (x - p) * (x - p);
                if (x == 0 || x == 1) {
                    product *= x == 1 ? p : 1 - p;
                    if (++factors == FACTORS) {
                        logs += Math.log(product);
                        product = 1;
                        factors = 0;
                    }
                } else {
                    logs += x * Math.log(p) + (1 - x) * Math.log1p(-p);
                }
            }
            logs += Math.log(product);
            squared[r] = squares / hidden;
            entropy[r] = -logs / hidden;
        }
        summarise(squared, to);
        summarise(entropy, to + 2);
    }

    private void summarise(double[] ofChains, int to) {
        double mean = 0;
        for (double x : ofChains) {
            mean += x / ofChains.length;
        }
        double squares = 0;
        for (double x : ofChains) {
            squares += (x - mean) * (x - mean);
        }
        values[to] = (float) mean;
        values[to + 1] = ofChains.length < 2 ? 0 : (float) Math.sqrt(squares / (ofChains.length - 1));
    }
}
