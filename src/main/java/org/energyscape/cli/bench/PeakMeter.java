package org.energyscape.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.energyscape.engine.math.PeakProbe;

/**
 * Measures the most operations a second this machine can do in float, with {@link PeakProbe}.
 *
 * <p>Processors change their clock, and a virtual machine shares its processors with others: so the peak is asked for
 * again beside every measurement it is compared with.
 */
final class PeakMeter {
    private final LongSupplier nanoTime;
    private final Effort effort;
    private final PeakProbe probe = PeakProbe.best();
    private boolean warm;

    PeakMeter(LongSupplier nanoTime, Effort effort) {
        this.nanoTime = nanoTime;
        this.effort = effort;
    }

    /**
     * How long to try.
     *
     * @param rounds of the probe in one try
     * @param tries of which the best counts
     * @param triesToWarm until the compiler has made its best code of the probe
     */
    record Effort(int rounds, int tries, int triesToWarm) {
        /** A try takes about a millisecond. */
        static final Effort FULL = new Effort(100, 5, 300);
    }

    /** Operations a second at this moment, the best of a few tries. */
    double now(int threads) {
        if (!warm) {
            best(threads, effort.triesToWarm());
            warm = true;
        }
        return best(threads, effort.tries());
    }

    /** The best of many tries for each number of threads, in order, in 10⁹ operations a second. */
    Map<String, Object> best(List<Integer> threads) {
        Map<String, Object> rates = new LinkedHashMap<>();
        for (int count : threads) {
            rates.put(Integer.toString(count), Math.rint(best(count, effort.triesToWarm()) * 1e-8) / 10);
        }
        warm = true;
        return rates;
    }

    private double best(int threads, int tries) {
        double best = 0;
        for (int i = 0; i < tries; i++) {
            long begin = nanoTime.getAsLong();
            double operations = probe.run(threads, effort.rounds());
            best = Math.max(best, operations / (nanoTime.getAsLong() - begin) * 1e9);
        }
        return best;
    }
}
