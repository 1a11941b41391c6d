package org.energyscape.engine.hopfield;

/**
 * Σ_k exp(β (s_k - s)) x_k and Σ_k exp(β (s_k - s)) over the memories seen so far, where s_k = x_k·ξ and s is the largest of
 * these scores: no exponential overflows, and the largest is 1. A larger score makes s anew and scales both sums down.
 *
 * <p>Used by one thread at a time.
 */
final class WeightedSum {
    /**
     * Weights below 2^-100 of the largest are taken for 0: no float sum shows them, while products that are no normal numbers
     * any more take a hundred times as long.
     */
    private static final double LEAST_EXPONENT = -100 * Math.log(2);

    private final float[] sum;
    private final double beta;
    private final MemoryLoops loops;
    private double denominator;
    private float largest = Float.NEGATIVE_INFINITY;

    WeightedSum(int units, double beta, MemoryLoops loops) {
        this.sum = new float[units];
        this.beta = beta;
        this.loops = loops;
    }

    /**
     * Takes in a block of memories.
     *
     * @param scores room for one number a row
     */
    void add(float[] memories, int at, int rows, float[] state, float[] scores) {
        loops.scores(memories, at, rows, state, scores);
        float top = scores[0];
        for (int r = 1; r < rows; r++) {
            top = Math.max(top, scores[r]);
        }
        raise(top);
        double total = 0;
        for (int r = 0; r < rows; r++) {
            float weight = weight(scores[r]);
            scores[r] = weight;
            total += weight;
        }
        denominator += total;
        loops.addWeighted(memories, at, rows, scores, sum);
    }

    /** Takes in another sum. */
    void add(WeightedSum other) {
        raise(other.largest);
        float scale = weight(other.largest);
        for (int j = 0; j < sum.length; j++) {
            sum[j] += scale * other.sum[j];
        }
        denominator += scale * other.denominator;
    }

    /** Writes the weighted mean. */
    void writeTo(float[] target) {
        for (int j = 0; j < sum.length; j++) {
            target[j] = (float) (sum[j] / denominator);
        }
    }

    private void raise(float score) {
        if (Float.isInfinite(score) || Float.isNaN(score)) {
            throw new ArithmeticException("The products of state and memories leave the range of float");
        }
        if (score > largest) {
            float before = largest;
            largest = score;
            float scale = weight(before);
            for (int j = 0; j < sum.length; j++) {
                sum[j] *= scale;
            }
            denominator *= scale;
        }
    }

    /** exp(β (score - s)), or 0 where that is too small to count. */
    private float weight(float score) {
        double exponent = beta * (score - (double) largest);
        return exponent < LEAST_EXPONENT ? 0 : (float) Math.exp(exponent);
    }
}
