package org.energyscape.engine.rbm;

/**
 * What annealed importance sampling says about log Z, in nats.
 *
 * <p>With the weights w_r of R particles and their mean w̄, log Z is estimated by log Z_A + log w̄. The mean itself is
 * unbiased for Z, its logarithm errs on the low side on average (a run backwards errs on the high side). The bounds are
 * log Z_A + log(w̄ ± 3σ̂) with σ̂ the standard error of the mean (Salakhutdinov and Murray 2008); where w̄ - 3σ̂ is not
 * positive there is no lower bound, and {@code low} is minus infinity.
 *
 * @param logPartition the estimate of log Z
 * @param low lower bound by three standard errors
 * @param high upper bound by three standard errors
 * @param effectiveSamples (Σ w)² / Σ w²: of R particles, as many as if all weighed the same
 * @param logWeights log w_r of each particle
 */
public record AisEstimate(double logPartition, double low, double high, double effectiveSamples, double[] logWeights) {

    /** From the weights of a run from base rate to model. */
    static AisEstimate forward(double logBase, double[] logWeights) {
        Mean mean = Mean.of(logWeights);
        return new AisEstimate(logBase + mean.log, logBase + mean.low, logBase + mean.high, mean.effective, logWeights);
    }

    /** From the weights of a run from model to base rate, whose mean estimates Z_A / Z. */
    static AisEstimate backward(double logBase, double[] logWeights) {
        Mean mean = Mean.of(logWeights);
        return new AisEstimate(logBase - mean.log, logBase - mean.high, logBase - mean.low, mean.effective, logWeights);
    }

    private record Mean(double log, double low, double high, double effective) {
        static Mean of(double[] logWeights) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double w : logWeights) {
                largest = Math.max(largest, w);
            }
            double sum = 0;
            double squares = 0;
            for (double w : logWeights) {
                double e = Math.exp(w - largest);
                sum += e;
                squares += e * e;
            }
            int n = logWeights.length;
            double mean = sum / n;
            double variance = n > 1 ? Math.max(0, squares / n - mean * mean) * n / (n - 1) : Double.POSITIVE_INFINITY;
            double error = 3 * Math.sqrt(variance / n);
            return new Mean(
                    largest + Math.log(mean),
                    mean > error ? largest + Math.log(mean - error) : Double.NEGATIVE_INFINITY,
                    largest + Math.log(mean + error),
                    sum * sum / squares);
        }
    }
}
