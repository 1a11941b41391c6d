package org.energyscape.engine.hopfield;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link MemoryLoops} in vector instructions, four rows at a time: four sums that do not wait for one another, and one look
 * at the state or the sum for four rows.
 */
final class VectorMemoryLoops implements MemoryLoops {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public void scores(float[] memories, int at, int rows, float[] state, float[] scores) {
        float[] lanes = new float[LANES];
        for (int r = 0; r < rows; r++) {
            scores[r] = dot(memories, at + r * state.length, state, lanes);
        }
    }

    @Override
    public void addWeighted(float[] memories, int at, int rows, float[] weights, float[] sum) {
        int n = sum.length;
        int r = 0;
        for (; r + 4 <= rows; r += 4) {
            // Far memories have a weight of exactly zero, at large β nearly all.
            if (weights[r] != 0 || weights[r + 1] != 0 || weights[r + 2] != 0 || weights[r + 3] != 0) {
                addFour(memories, at + r * n, weights, r, sum);
            }
        }
        for (; r < rows; r++) {
            addOne(memories, at + r * n, weights[r], sum);
        }
    }

    /** The lanes are added in a fixed order, which {@code reduceLanes} does not promise: compiled code may do otherwise. */
    private static float dot(float[] memories, int row, float[] state, float[] lanes) {
        int n = state.length;
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        int j = 0;
        for (; j <= n - 4 * LANES; j += 4 * LANES) {
            sum0 = FloatVector.fromArray(SPECIES, memories, row + j)
                    .fma(FloatVector.fromArray(SPECIES, state, j), sum0);
            sum1 = FloatVector.fromArray(SPECIES, memories, row + j + LANES)
                    .fma(FloatVector.fromArray(SPECIES, state, j + LANES), sum1);
            sum2 = FloatVector.fromArray(SPECIES, memories, row + j + 2 * LANES)
                    .fma(FloatVector.fromArray(SPECIES, state, j + 2 * LANES), sum2);
            sum3 = FloatVector.fromArray(SPECIES, memories, row + j + 3 * LANES)
                    .fma(FloatVector.fromArray(SPECIES, state, j + 3 * LANES), sum3);
        }
        for (; j <= n - LANES; j += LANES) {
            sum0 = FloatVector.fromArray(SPECIES, memories, row + j)
                    .fma(FloatVector.fromArray(SPECIES, state, j), sum0);
        }
        sum0.add(sum1).add(sum2.add(sum3)).intoArray(lanes, 0);
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                lanes[i] += lanes[i + half];
            }
        }
        float sum = lanes[0];
        for (; j < n; j++) {
            sum += memories[row + j] * state[j];
        }
        return sum;
    }

    private static void addFour(float[] memories, int at, float[] weights, int r, float[] sum) {
        int n = sum.length;
        int row1 = at + n;
        int row2 = row1 + n;
        int row3 = row2 + n;
        FloatVector w0 = FloatVector.broadcast(SPECIES, weights[r]);
        FloatVector w1 = FloatVector.broadcast(SPECIES, weights[r + 1]);
        FloatVector w2 = FloatVector.broadcast(SPECIES, weights[r + 2]);
        FloatVector w3 = FloatVector.broadcast(SPECIES, weights[r + 3]);
        int j = 0;
        for (; j <= n - LANES; j += LANES) {
            FloatVector first = FloatVector.fromArray(SPECIES, memories, at + j)
                    .fma(w0, FloatVector.fromArray(SPECIES, memories, row1 + j).mul(w1));
            FloatVector second = FloatVector.fromArray(SPECIES, memories, row2 + j)
                    .fma(w2, FloatVector.fromArray(SPECIES, memories, row3 + j).mul(w3));
            FloatVector.fromArray(SPECIES, sum, j).add(first.add(second)).intoArray(sum, j);
        }
        for (; j < n; j++) {
            float first = weights[r] * memories[at + j] + weights[r + 1] * memories[row1 + j];
            float second = weights[r + 2] * memories[row2 + j] + weights[r + 3] * memories[row3 + j];
            sum[j] += first + second;
        }
    }

    private static void addOne(float[] memories, int row, float weight, float[] sum) {
        FloatVector w = FloatVector.broadcast(SPECIES, weight);
        int j = 0;
        for (; j <= sum.length - LANES; j += LANES) {
            FloatVector.fromArray(SPECIES, memories, row + j)
                    .fma(w, FloatVector.fromArray(SPECIES, sum, j))
                    .intoArray(sum, j);
        }
        for (; j < sum.length; j++) {
            sum[j] += weight * memories[row + j];
        }
    }
}
