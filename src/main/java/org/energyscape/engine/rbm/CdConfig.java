package org.energyscape.engine.rbm;

/**
 * The settings of {@link CdTrainer}. All of them may change between two steps.
 *
 * <p>A step with gradient estimate g (mean over the batch) does, for the weights, u ← momentum · u + ε(t) · (g -
 * weightDecay · W) and W ← W + u; the biases likewise without weight decay. So momentum μ multiplies the rate that is
 * effective in the long run by 1/(1-μ).
 *
 * @param gibbsSteps k of CD-k, at least 1
 * @param rate ε at the start, above 0
 * @param decay how ε falls
 * @param decayEpochs the time scale of the decay in epochs, above 0
 * @param momentum 0 … below 1
 * @param weightDecay the L2 coefficient, at least 0; 2e-4 is customary
 * @param batchSize examples a step, at least 1; the last batch of an epoch may be smaller
 * @param reconstruction what the last visible layer of the chain is in the statistics
 * @param fantasyParticles chains of persistent contrastive divergence, which go on from step to step and make samples
 *     whatever {@code reconstruction} says; 0 for chains that begin at the examples
 */
public record CdConfig(
        int gibbsSteps,
        double rate,
        RateDecay decay,
        double decayEpochs,
        double momentum,
        double weightDecay,
        int batchSize,
        Reconstruction reconstruction,
        int fantasyParticles) {
    /** The last visible layer v_k of the chain, from which the last hidden probabilities are computed. */
    public enum Reconstruction {
        /** P(v|h_{k-1}) itself: less noise (Hinton 2012, "A practical guide to training RBMs", §3.2). */
        PROBABILITIES,
        /** A sample of it: for k → ∞ the statistics then have the model's expectation without bias. */
        SAMPLES
    }

    /**
     * CD-1 as measured on 3000 digits of 28 x 28, 100 hidden units, weights from N(0, 0.1²): after 500 epochs about 64
     * nats of reconstruction cross-entropy on the training and 78 on the validation set.
     */
    public static final CdConfig DEFAULT =
            new CdConfig(1, 0.1, RateDecay.INVERSE, 100, 0, 0, 100, Reconstruction.PROBABILITIES, 0);

    public CdConfig {
        require(gibbsSteps >= 1, "gibbsSteps", gibbsSteps, "at least 1");
        require(rate > 0 && Double.isFinite(rate), "rate", rate, "a number above 0");
        require(decayEpochs > 0, "decayEpochs", decayEpochs, "above 0");
        require(momentum >= 0 && momentum < 1, "momentum", momentum, "0 … below 1");
        require(weightDecay >= 0 && Double.isFinite(weightDecay), "weightDecay", weightDecay, "a number not below 0");
        require(batchSize >= 1, "batchSize", batchSize, "at least 1");
        require(fantasyParticles >= 0, "fantasyParticles", fantasyParticles, "a number not below 0");
    }

    /** ε(t) after the given number of epochs, fractions counted. */
    public double rateAt(double epochs) {
        return rate * decay.factor(epochs, decayEpochs);
    }

    public CdConfig withGibbsSteps(int value) {
        return new CdConfig(
                value, rate, decay, decayEpochs, momentum, weightDecay, batchSize, reconstruction, fantasyParticles);
    }

    public CdConfig withRate(double value) {
        return new CdConfig(
                gibbsSteps,
                value,
                decay,
                decayEpochs,
                momentum,
                weightDecay,
                batchSize,
                reconstruction,
                fantasyParticles);
    }

    public CdConfig withDecay(RateDecay value, double epochs) {
        return new CdConfig(
                gibbsSteps, rate, value, epochs, momentum, weightDecay, batchSize, reconstruction, fantasyParticles);
    }

    public CdConfig withMomentum(double value) {
        return new CdConfig(
                gibbsSteps, rate, decay, decayEpochs, value, weightDecay, batchSize, reconstruction, fantasyParticles);
    }

    public CdConfig withWeightDecay(double value) {
        return new CdConfig(
                gibbsSteps, rate, decay, decayEpochs, momentum, value, batchSize, reconstruction, fantasyParticles);
    }

    public CdConfig withBatchSize(int value) {
        return new CdConfig(
                gibbsSteps, rate, decay, decayEpochs, momentum, weightDecay, value, reconstruction, fantasyParticles);
    }

    public CdConfig withReconstruction(Reconstruction value) {
        return new CdConfig(
                gibbsSteps, rate, decay, decayEpochs, momentum, weightDecay, batchSize, value, fantasyParticles);
    }

    public CdConfig withFantasyParticles(int value) {
        return new CdConfig(
                gibbsSteps, rate, decay, decayEpochs, momentum, weightDecay, batchSize, reconstruction, value);
    }

    private static void require(boolean holds, String name, double found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + found + ", expected " + expected);
        }
    }
}
