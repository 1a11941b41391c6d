package org.energyscape.engine.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Mask;
import org.energyscape.engine.math.RandomKey;

/** Free and clamped recall of the same half-hidden pictures, over all four halves, printed as a table. */
record ClampingGain(TrialReport free, TrialReport clamped) {
    private static final RandomKey KEY = RandomKey.ofSeed(3);
    private static final int THREADS = 2;

    static void sayHeader() {
        say("hidden pixels start at random: every pixel right, overlap of the hidden half, free | clamped");
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** The trials of each half are shared out evenly among the networks. */
    static ClampingGain overHalves(String what, List<HopfieldNetwork> networks, int side, int trialsPerHalf) {
        List<TrialReport.Trial> free = new ArrayList<>();
        List<TrialReport.Trial> clamped = new ArrayList<>();
        int each = trialsPerHalf / networks.size();
        for (Mask.Half half : Mask.Half.values()) {
            Degradation mask = new Degradation.Mask(Mask.half(side, side, half).toBitSet(), MaskedStart.RANDOM);
            TrialReport freeHalf = trials(networks, mask, false, each, KEY.child(half.name()));
            TrialReport clampedHalf = trials(networks, mask, true, each, KEY.child(half.name()));
            say(
                    "%-10s %-6s hidden, %d trials: %5.1f %%  %.3f | %5.1f %%  %.3f",
                    what,
                    half,
                    freeHalf.trials().size(),
                    100 * freeHalf.recallRate(),
                    freeHalf.meanUnknownOverlap(),
                    100 * clampedHalf.recallRate(),
                    clampedHalf.meanUnknownOverlap());
            free.addAll(freeHalf.trials());
            clamped.addAll(clampedHalf.trials());
        }
        return new ClampingGain(new TrialReport(free), new TrialReport(clamped));
    }

    /** Clamped less free recall rate, in standard errors of the difference of unpaired rates. */
    double rateGainInErrors() {
        return (clamped.recallRate() - free.recallRate())
                / Math.hypot(clamped.recallRateError(), free.recallRateError());
    }

    private static TrialReport trials(
            List<HopfieldNetwork> networks, Degradation mask, boolean clamp, int each, RandomKey key) {
        List<TrialReport.Trial> all = new ArrayList<>();
        for (int d = 0; d < networks.size(); d++) {
            all.addAll(RecallTrials.exact(networks.get(d), mask, clamp)
                    .run(each, key.child(d), THREADS, ProgressSink.NONE)
                    .trials());
        }
        return new TrialReport(all);
    }
}
