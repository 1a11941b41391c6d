package org.energyscape.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.energyscape.engine.math.PeakProbe;

/**
 * The most operations a second this machine can do in float, by number of threads: the best of many short measurements of
 * {@link PeakProbe}. Empty where Java has no vector instructions to measure it with.
 *
 * @param byThreads operations a second
 */
record Peak(Map<Integer, Double> byThreads) {
    /** Rounds of the loop in one measurement, some milliseconds. */
    private static final int LENGTH = 500_000;

    private static final int MEASUREMENTS = 60;

    static Peak measure(List<Integer> threads, LongSupplier nanoTime) {
        Map<Integer, Double> rates = new LinkedHashMap<>();
        if (PeakProbe.isAvailable()) {
            for (int count : threads) {
                rates.computeIfAbsent(count, n -> best(new PeakProbe(n), nanoTime));
            }
        }
        return new Peak(rates);
    }

    private static double best(PeakProbe probe, LongSupplier nanoTime) {
        double best = 0;
        for (int i = 0; i < MEASUREMENTS; i++) {
            long begin = nanoTime.getAsLong();
            double operations = probe.run(LENGTH);
            best = Math.max(best, operations / (nanoTime.getAsLong() - begin) * 1e9);
        }
        return best;
    }

    /** Operations a second; NaN where it was not measured. */
    double of(int threads) {
        return byThreads.getOrDefault(threads, Double.NaN);
    }

    /** In units of 10⁹ a second, by the number of threads. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        byThreads.forEach((threads, rate) -> json.put(Integer.toString(threads), Math.rint(rate * 1e-8) / 10));
        return json;
    }
}
