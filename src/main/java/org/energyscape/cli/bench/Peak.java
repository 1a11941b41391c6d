package org.energyscape.cli.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The most operations a second this machine can do in float, by number of threads: what a loop of fused multiply-adds
 * reaches that touches no memory.
 *
 * @param byThreads operations a second
 */
record Peak(Map<Integer, Double> byThreads) {
    static Peak measure(List<Integer> threads, LongSupplier nanoTime) {
        return new Peak(new HashMap<>());
    }

    /** NaN where it was not measured. */
    double of(int threads) {
        return byThreads.getOrDefault(threads, Double.NaN);
    }

    /** In units of 10⁹ a second. */
    Map<String, Object> json() {
        Map<String, Object> json = new HashMap<>();
        byThreads.forEach((threads, rate) -> json.put(threads + " threads", rate * 1e-9));
        return json;
    }
}
