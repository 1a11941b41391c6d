package org.energyscape.lab.hopfield;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.RecallTrials;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.TrialReport;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.part.RuleParams;

/**
 * The gain of clamping, measured: how often the stored pictures come back, free and clamped, from the same damaged
 * pictures (MODELS §1).
 *
 * @param free every unit free
 * @param clamped observed pixels clamped; under pure noise none is observed, and the two agree
 */
public record TrialComparison(TrialReport free, TrialReport clamped) {
    private static final int MOST_SWEEPS = 100;

    /**
     * Runs both.
     *
     * @param patterns the stored pictures, at least one
     * @param hidden hidden pixels; if empty the damage is noise alone
     * @param trials of each process
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public static TrialComparison run(
            ParamValues values,
            List<SpinVector> patterns,
            BitSet hidden,
            int trials,
            int threads,
            ProgressSink progress) {
        HopfieldNetwork network =
                HopfieldNetwork.of(RuleParams.rule(values, values.get(HopfieldParams.SEED)), patterns);
        Degradation degradation = degradation(values, hidden);
        RandomKey key = RandomKey.ofSeed(values.get(HopfieldParams.SEED)).child("trials");
        return new TrialComparison(
                trials(network, degradation, false, values).run(trials, key, threads, part(progress, 0)),
                trials(network, degradation, true, values).run(trials, key, threads, part(progress, 0.5)));
    }

    /** Noise alone and a mask alone are the engine's own; any other damage is done as the page does it. */
    static Degradation degradation(ParamValues values, BitSet hidden) {
        double noise = values.get(HopfieldParams.NOISE);
        if (!Damage.steps(values).steps().isEmpty() || (noise > 0 && !hidden.isEmpty())) {
            return new Degradation.Composed(Damage.of(values));
        }
        return hidden.isEmpty()
                ? new Degradation.Noise(noise)
                : new Degradation.Mask(hidden, values.get(HopfieldParams.MASKED_START));
    }

    private static RecallTrials trials(
            HopfieldNetwork network, Degradation degradation, boolean clamped, ParamValues values) {
        return new RecallTrials(network, degradation, clamped, values.get(HopfieldParams.ORDER), MOST_SWEEPS, 1);
    }

    private static ProgressSink part(ProgressSink progress, double from) {
        return new ProgressSink() {
            @Override
            public void report(double fraction, String text) {
                progress.report(from + fraction / 2, text);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    /** Both rates in a sentence. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%d trials, every pixel right at the end: free %s, clamped %s",
                free.trials().size(),
                rate(free),
                rate(clamped));
    }

    private static String rate(TrialReport report) {
        return String.format(Locale.ROOT, "%.1f ± %.1f %%", 100 * report.recallRate(), 100 * report.recallRateError());
    }

    /** For the JSON summary. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("trials", free.trials().size());
        map.put("free", numbers(free));
        map.put("clamped", numbers(clamped));
        return map;
    }

    private static Map<String, Object> numbers(TrialReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("recallRate", report.recallRate());
        map.put("recallRateError", report.recallRateError());
        map.put("meanOverlap", report.meanOverlap());
        map.put("meanOverlapError", report.meanOverlapError());
        return map;
    }
}
