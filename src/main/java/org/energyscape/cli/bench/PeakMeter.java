package org.energyscape.cli.bench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.energyscape.engine.math.PeakProbe;

/**
 * Measures the most operations a second this machine can do in float, with {@link PeakProbe}.
 *
 * <p>Processors change their clock, and a virtual machine shares its processors with others: so the peak is asked for
 * again beside every measurement it is compared with. NaN where Java has no vector instructions to measure it with.
 */
final class PeakMeter {
    /** Rounds of the loop in one measurement, about a millisecond. */
    private static final int LENGTH = 200_000;

    private static final int QUICK_TRIES = 5;
    private static final int PATIENT_TRIES = 200;

    private final LongSupplier nanoTime;
    private final Map<Integer, PeakProbe> probes = new HashMap<>();

    PeakMeter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Operations a second at this moment, in some milliseconds. */
    double now(int threads) {
        return best(threads, QUICK_TRIES);
    }

    /** The best of many tries for each number of threads, in order, 10⁹ operations a second; empty where there is none. */
    Map<String, Object> best(List<Integer> threads) {
        Map<String, Object> rates = new LinkedHashMap<>();
        if (PeakProbe.isAvailable()) {
            for (int count : threads) {
                rates.put(Integer.toString(count), Math.rint(best(count, PATIENT_TRIES) * 1e-8) / 10);
            }
        }
        return rates;
    }

    private double best(int threads, int tries) {
        if (!PeakProbe.isAvailable()) {
            return Double.NaN;
        }
        PeakProbe probe = probes.computeIfAbsent(threads, PeakProbe::new);
        double best = 0;
        for (int i = 0; i < tries; i++) {
            long begin = nanoTime.getAsLong();
            double operations = probe.run(LENGTH);
            best = Math.max(best, operations / (nanoTime.getAsLong() - begin) * 1e9);
        }
        return best;
    }
}
