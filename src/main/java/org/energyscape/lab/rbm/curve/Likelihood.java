package org.energyscape.lab.rbm.curve;

import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Binarise;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.rbm.AisEstimate;
import org.energyscape.engine.rbm.AisPlan;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.rbm.RbmEvaluation;
import org.energyscape.engine.rbm.RbmExact;
import org.energyscape.lab.rbm.param.DataCoding;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.lab.rbm.run.RbmWeights;
import org.jspecify.annotations.Nullable;

/**
 * The mean log-likelihood of both sets at one moment of training, nats a picture: log P(v) = -F(v) - log Z. Where the
 * smaller layer has at most {@value #EXACT_UNITS} units log Z is exact, else it is estimated by annealed importance
 * sampling.
 *
 * @param step minibatches done
 * @param epochs with their fraction
 * @param logPartition log Z
 * @param low log Z by three standard errors less; equal to it where it is exact, minus infinity where there is no bound
 * @param high log Z by three standard errors more
 * @param effective how many of the particles count, NaN where log Z is exact
 * @param train mean of log P(v) over the training pictures
 * @param validation the same over the validation pictures
 * @param how log Z was estimated, or null where it is exact
 * @param backward the estimate on the way back, which errs on the high side; null if it was not wanted
 */
public record Likelihood(
        long step,
        double epochs,
        double logPartition,
        double low,
        double high,
        double effective,
        double train,
        double validation,
        @Nullable AisSettings how,
        @Nullable Estimate backward) {
    static final int EXACT_UNITS = 20;

    /** Pictures of each set that are looked at. */
    static final int MOST_ROWS = 5_000;

    private static final RandomKey CODING = RandomKey.ofSeed(1).child("likelihood");

    /**
     * One way.
     *
     * @param logPartition log Z
     * @param low by three standard errors less
     * @param high by three standard errors more
     * @param effective how many of the particles count
     */
    record Estimate(double logPartition, double low, double high, double effective) {
        static Estimate of(AisEstimate found) {
            return new Estimate(found.logPartition(), found.low(), found.high(), found.effectiveSamples());
        }
    }

    public boolean isExact() {
        return how == null;
    }

    /** The lower end of what both ways say of log Z. */
    double least() {
        return backward == null ? low : Math.min(low, backward.low());
    }

    /** The upper end of what both ways say of log Z. */
    double greatest() {
        return backward == null ? high : Math.max(high, backward.high());
    }

    /**
     * Measures, on a thread that may take seconds.
     *
     * <p>Pictures are coded as the run does it; grey values that are kept are cut at one half, since this machine gives
     * binary pictures a probability.
     *
     * @param settings of the estimate, where one is needed
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public static Likelihood measure(RbmSnapshot moment, AisSettings settings, int threads, ProgressSink progress) {
        Rbm machine = RbmWeights.of(moment).machine();
        RbmSnapshot.Place place = moment.place();
        RbmSnapshot.DataInfo data = moment.data();
        FloatMatrix train = binary(data.pictures().train(), data.coding());
        FloatMatrix validation = binary(data.pictures().validation(), data.coding());
        boolean exact = Math.min(machine.visible(), machine.hidden()) <= EXACT_UNITS;
        RbmEvaluation.Wanted wanted = new RbmEvaluation.Wanted(exact, false, exact ? null : settings.plan());
        RbmEvaluation found = RbmEvaluation.of(machine, train, wanted, threads, progress);
        AisPlan.Result ais = found.ais();
        Double known = found.logPartition();
        Estimate forward;
        if (ais != null) {
            forward = Estimate.of(ais.forward());
        } else if (known != null) {
            forward = new Estimate(known, known, known, Double.NaN);
        } else {
            throw new IllegalStateException("No log Z was computed");
        }
        AisEstimate backward = ais == null ? null : ais.backward();
        double logPartition = forward.logPartition();
        return new Likelihood(
                moment.step(),
                place.epoch() + (double) place.batch() / place.batches(),
                logPartition,
                forward.low(),
                forward.high(),
                forward.effective(),
                -found.meanFreeEnergy() - logPartition,
                -RbmExact.meanFreeEnergy(machine, validation) - logPartition,
                exact ? null : settings,
                backward == null ? null : Estimate.of(backward));
    }

    private static FloatMatrix binary(Dataset data, DataCoding coding) {
        int[] first = IntStream.range(0, Math.min(MOST_ROWS, data.size())).toArray();
        Dataset part = first.length == data.size() ? data : data.select(data.name(), first);
        Binarise how = coding == DataCoding.GREY ? new Binarise.Threshold(0.5) : coding.binarise();
        return how.apply(part, CODING).values();
    }
}
