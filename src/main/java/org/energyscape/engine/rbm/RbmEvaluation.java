package org.energyscape.engine.rbm;

import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about an {@link Rbm} on a set of binary examples; all numbers in nats an example. A number that was
 * not asked for, or cannot be had, is null.
 *
 * @param visible m
 * @param hidden n
 * @param examples how many
 * @param meanFreeEnergy the mean of F(v)
 * @param logPartition log Z, exact
 * @param meanLogLikelihood the mean of log P(v), exact
 * @param pseudoLogLikelihood the mean of Σ_i log P(v_i | v_-i), over all pixels
 * @param ais log Z as annealed importance sampling estimates it
 */
public record RbmEvaluation(
        int visible,
        int hidden,
        int examples,
        double meanFreeEnergy,
        @Nullable Double logPartition,
        @Nullable Double meanLogLikelihood,
        @Nullable Double pseudoLogLikelihood,
        AisPlan.@Nullable Result ais) {
    /**
     * What is to be computed besides the mean free energy.
     *
     * @param exact whether to enumerate for log Z
     * @param pseudo whether to compute the pseudo-log-likelihood
     * @param ais how to estimate log Z, or null for not at all
     */
    public record Wanted(
            boolean exact, boolean pseudo, @Nullable AisPlan ais) {}

    /**
     * Evaluates.
     *
     * @throws IllegalArgumentException if an exact log Z is asked of a machine too large, if the shapes do not fit, or if
     *     there is no example
     */
    public static RbmEvaluation of(Rbm rbm, FloatMatrix examples, Wanted wanted, int threads, ProgressSink progress) {
        if (examples.getRowDimension() == 0) {
            throw new IllegalArgumentException("Expected at least one example to evaluate on, found none");
        }
        double freeEnergy = RbmExact.meanFreeEnergy(rbm, examples);
        Double logPartition = wanted.exact() ? RbmExact.logPartition(rbm, threads, progress) : null;
        Double pseudoLogLikelihood =
                wanted.pseudo() ? new PseudoLikelihood(rbm).mean(examples, threads, progress) : null;
        AisPlan plan = wanted.ais();
        AisPlan.Result ais = plan == null ? null : plan.measure(rbm, examples, Kernels.best(threads), progress);
        return new RbmEvaluation(
                rbm.visible(),
                rbm.hidden(),
                examples.getRowDimension(),
                freeEnergy,
                logPartition,
                logPartition == null ? null : -freeEnergy - logPartition,
                pseudoLogLikelihood,
                ais);
    }
}
