package org.energyscape.engine.hopfield;

import java.util.List;
import org.energyscape.engine.ProgressSink;

/**
 * Storkey's rule: pattern after pattern,
 *
 * <p>W_ij ← W_ij + (1/N) (ξ_i ξ_j - ξ_i h_ji - h_ij ξ_j), h_ij = Σ_{k≠i,j} W_ik ξ_k
 *
 * <p>(Storkey 1997, "Increasing the capacity of a Hopfield network without sacrificing functionality", ICANN, LNCS 1327).
 * It is local and incremental like Hebb's, but takes off what the network says already. The diagonal does not enter h and
 * is zero here. With h_i = Σ_{k≠i} W_ik ξ_k one has h_ij = h_i - W_ij ξ_j, so that the sum in brackets is ξ_i ξ_j - ξ_i h_j -
 * h_i ξ_j + 2 W_ij, and a pattern costs 2 N² steps.
 *
 * <p>The weights depend on the order of the patterns. To forget one is to learn the others afresh.
 */
public record StorkeyRule() implements WeightRule {
    @Override
    public String title() {
        return "Storkey";
    }

    @Override
    public RealWeights learn(int units, List<SpinVector> patterns) {
        return learn(units, patterns, ProgressSink.NONE);
    }

    @Override
    public RealWeights learn(int units, List<SpinVector> patterns, ProgressSink progress) {
        Couplings.requireMatrix(units);
        double[] weights = new double[units * units];
        for (int mu = 0; mu < patterns.size(); mu++) {
            store(weights, patterns.get(mu), progress);
            progress.report((mu + 1.0) / patterns.size(), "pattern " + (mu + 1));
        }
        return new RealWeights(units, weights);
    }

    @Override
    public RealWeights afterStoring(Learned before, List<SpinVector> patterns, int known, ProgressSink progress) {
        RealWeights old = (RealWeights) before;
        double[] weights = old.copy();
        for (SpinVector pattern : patterns.subList(known, patterns.size())) {
            store(weights, pattern, progress);
        }
        return new RealWeights(old.units(), weights);
    }

    private static void store(double[] weights, SpinVector pattern, ProgressSink progress) {
        int n = pattern.size();
        float[] spins = pattern.toFloats();
        double[] h = new double[n];
        // Column sums, which are row sums: additions that do not wait for one another.
        for (int k = 0; k < n; k++) {
            WeightRule.requireWanted(progress);
            double spin = spins[k];
            for (int i = 0; i < n; i++) {
                h[i] += spin * weights[k * n + i];
            }
        }
        for (int i = 0; i < n; i++) {
            WeightRule.requireWanted(progress);
            for (int j = 0; j < i; j++) {
                double weight = weights[i * n + j];
                // Either order of i and j gives the same bits: one number for both places.
                double change = spins[i] * spins[j] - (spins[i] * h[j] + h[i] * spins[j]) + 2 * weight;
                weight += change / n;
                weights[i * n + j] = weight;
                weights[j * n + i] = weight;
            }
        }
    }
}
