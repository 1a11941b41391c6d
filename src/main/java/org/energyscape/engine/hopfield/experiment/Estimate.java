package org.energyscape.engine.hopfield.experiment;

/**
 * A mean over independent seeds, with its standard error from their scatter.
 *
 * @param mean the mean
 * @param error s / √n with s² of n - 1; 0 for a single seed, which says nothing about it
 * @param seeds n
 */
public record Estimate(double mean, double error, int seeds) {
    /** From one number a seed, summed in order. */
    static Estimate of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        int n = values.length;
        return new Estimate(mean, n == 1 ? 0 : Math.sqrt(squares / (n - 1) / n), n);
    }
}
