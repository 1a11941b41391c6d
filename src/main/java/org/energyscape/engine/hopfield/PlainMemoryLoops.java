package org.energyscape.engine.hopfield;

/** {@link MemoryLoops} in plain Java. */
final class PlainMemoryLoops implements MemoryLoops {
    @Override
    public void scores(float[] memories, int at, int rows, float[] state, float[] scores) {
        for (int r = 0; r < rows; r++) {
            scores[r] = dot(memories, at + r * state.length, state);
        }
    }

    @Override
    public void addWeighted(float[] memories, int at, int rows, float[] weights, float[] sum) {
        for (int r = 0; r < rows; r++) {
            float weight = weights[r];
            if (weight != 0) {
                int row = at + r * sum.length;
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += weight * memories[row + j];
                }
            }
        }
    }

    /** Eight sums that do not wait for one another. */
    private static float dot(float[] memories, int row, float[] state) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int j = 0;
        for (; j + 8 <= state.length; j += 8) {
            s0 += memories[row + j] * state[j];
            s1 += memories[row + j + 1] * state[j + 1];
            s2 += memories[row + j + 2] * state[j + 2];
            s3 += memories[row + j + 3] * state[j + 3];
            s4 += memories[row + j + 4] * state[j + 4];
            s5 += memories[row + j + 5] * state[j + 5];
            s6 += memories[row + j + 6] * state[j + 6];
            s7 += memories[row + j + 7] * state[j + 7];
        }
        for (; j < state.length; j++) {
            s0 += memories[row + j] * state[j];
        }
        return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
    }
}
