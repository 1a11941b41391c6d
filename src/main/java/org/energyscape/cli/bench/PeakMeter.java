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
    /** Rounds of the probe in one try, about a millisecond. */
    private static final int ROUNDS = 100;

    private static final int TRIES = 5;

    /** Until the compiler has made its best code of the probe. */
    private static final int TRIES_TO_WARM = 300;

    private final LongSupplier nanoTime;
    private final PeakProbe probe = PeakProbe.best();
    private boolean warm;

    PeakMeter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Operations a second at this moment, the best of a few tries. */
    double now(int threads) {
        if (!warm) {
            best(threads, TRIES_TO_WARM);
            warm = true;
        }
        return best(threads, TRIES);
    }

    /** The best of many tries for each number of threads, in order, in 10⁹ operations a second. */
    Map<String, Object> best(List<Integer> threads) {
        Map<String, Object> rates = new LinkedHashMap<>();
        for (int count : threads) {
            rates.put(Integer.toString(count), Math.rint(best(count, TRIES_TO_WARM) * 1e-8) / 10);
        }
        warm = true;
        return rates;
    }

    private double best(int threads, int tries) {
        double best = 0;
        for (int i = 0; i < tries; i++) {
            long begin = nanoTime.getAsLong();
            double operations = probe.run(threads, ROUNDS);
            best = Math.max(best, operations / (nanoTime.getAsLong() - begin) * 1e9);
        }
        return best;
    }
}
