package org.energyscape.engine.rbm;

/**
 * The settings of {@link CdTrainer}. All of them may change between two steps.
 *
 * <p>A step with gradient estimate g (mean over the batch, penalties subtracted) does, for the weights, u ← momentum · u +
 * ε(t) · g and W ← W + u; the biases likewise. So momentum μ multiplies the rate that is effective in the long run by
 * 1/(1-μ).
 *
 * @param negative what stands in for the model's expectation
 * @param gibbsSteps k, Gibbs steps of its chains in a step of learning, at least 1
 * @param rate ε at the start, above 0
 * @param decay how ε falls
 * @param decayEpochs the time scale of the decay in epochs, above 0
 * @param momentum the share of the last change that is repeated
 * @param penalties weight decay and sparsity
 * @param centring of the gradient
 * @param batchSize examples a step, at least 1; the last batch of an epoch may be smaller
 * @param reconstruction what the last visible layer of chains from the examples is in the statistics; other chains always
 *     make samples
 */
public record CdConfig(
        NegativePhase negative,
        int gibbsSteps,
        double rate,
        RateDecay decay,
        double decayEpochs,
        Momentum momentum,
        Penalties penalties,
        Centring centring,
        int batchSize,
        Reconstruction reconstruction) {
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
    public static final CdConfig DEFAULT = new CdConfig(
            new NegativePhase.Contrastive(),
            1,
            0.1,
            RateDecay.INVERSE,
            100,
            Momentum.NONE,
            Penalties.NONE,
            Centring.NONE,
            100,
            Reconstruction.PROBABILITIES);

    public CdConfig {
        require(gibbsSteps >= 1, "gibbsSteps", gibbsSteps, "at least 1");
        require(rate > 0 && Double.isFinite(rate), "rate", rate, "a number above 0");
        require(decayEpochs > 0, "decayEpochs", decayEpochs, "above 0");
        require(batchSize >= 1, "batchSize", batchSize, "at least 1");
    }

    /** ε(t) after the given number of epochs, fractions counted. */
    public double rateAt(double epochs) {
        return rate * decay.factor(epochs, decayEpochs);
    }

    public CdConfig withNegative(NegativePhase value) {
        return copy(value, gibbsSteps, rate, decay, decayEpochs, batchSize, reconstruction);
    }

    public CdConfig withGibbsSteps(int value) {
        return copy(negative, value, rate, decay, decayEpochs, batchSize, reconstruction);
    }

    public CdConfig withRate(double value) {
        return copy(negative, gibbsSteps, value, decay, decayEpochs, batchSize, reconstruction);
    }

    public CdConfig withDecay(RateDecay value, double epochs) {
        return copy(negative, gibbsSteps, rate, value, epochs, batchSize, reconstruction);
    }

    public CdConfig withBatchSize(int value) {
        return copy(negative, gibbsSteps, rate, decay, decayEpochs, value, reconstruction);
    }

    public CdConfig withReconstruction(Reconstruction value) {
        return copy(negative, gibbsSteps, rate, decay, decayEpochs, batchSize, value);
    }

    public CdConfig withMomentum(Momentum value) {
        return shaped(value, penalties, centring);
    }

    /** With the same momentum throughout. */
    public CdConfig withMomentum(double value) {
        return withMomentum(Momentum.constant(value));
    }

    public CdConfig withPenalties(Penalties value) {
        return shaped(momentum, value, centring);
    }

    /** With the L2 penalty alone changed. */
    public CdConfig withWeightDecay(double value) {
        return withPenalties(penalties.withL2(value));
    }

    public CdConfig withCentring(Centring value) {
        return shaped(momentum, penalties, value);
    }

    private CdConfig copy(
            NegativePhase phase, int k, double epsilon, RateDecay fall, double epochs, int batch, Reconstruction last) {
        return new CdConfig(phase, k, epsilon, fall, epochs, momentum, penalties, centring, batch, last);
    }

    private CdConfig shaped(Momentum repeated, Penalties subtracted, Centring centred) {
        return new CdConfig(
                negative,
                gibbsSteps,
                rate,
                decay,
                decayEpochs,
                repeated,
                subtracted,
                centred,
                batchSize,
                reconstruction);
    }

    private static void require(boolean holds, String name, double found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + found + ", expected " + expected);
        }
    }
}
