package org.energyscape.lab.hopfield.attractor;

import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.BasinScan;
import org.energyscape.engine.math.RandomKey;

/**
 * How far from an attractor recall still finds back, from no pixel turned to half of them, beyond which the inverse is nearer.
 *
 * @param state the attractor
 */
record BasinCurve(SpinVector state, BasinScan scan) {
    private static final int STEPS = 12;

    static BasinCurve measure(
            HopfieldNetwork network, SpinVector state, int trials, RandomKey key, int threads, ProgressSink progress) {
        return new BasinCurve(
                state, BasinScan.around(network, state, radii(state.size()), trials, key, threads, progress));
    }

    /** From 0 to N/2, rising. */
    static List<Integer> radii(int units) {
        return IntStream.rangeClosed(0, STEPS)
                .map(k -> (int) Math.round((double) k * units / (2 * STEPS)))
                .distinct()
                .boxed()
                .toList();
    }
}
