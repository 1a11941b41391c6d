package org.energyscape.engine.hopfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;

/**
 * Prints what an asynchronous sweep costs: Hebb's rule, P = N / 10 random patterns, starts with 20 % noise, random order,
 * one thread. Not a test; run it by hand, alone on the machine. A sweep's time includes drawing its order.
 */
final class HopfieldTiming {
    private static final int MAX_SWEEPS = 50;

    private HopfieldTiming() {}

    public static void main(String[] arguments) {

        sweeps(784, 78, 2_000);
        sweeps(10_000, 1_000, 40);
        updates(10_000, 784, 0.01, 300);
        updates(10_000, 784, 1, 300);
    }

    private static void updates(int memories, int units, double beta, int steps) {
        RandomStream random = RandomKey.ofSeed(7).stream();
        FloatMatrix rows = new FloatMatrix(memories, units);
        for (int k = 0; k < rows.data().length; k++) {
            rows.data()[k] = (float) random.nextGaussian();
        }
        for (int threads : new int[] {1, 2}) {
            ModernHopfield network = new ModernHopfield(rows, beta, threads);
            float[] state = Arrays.copyOf(rows.data(), units);
            float[] next = new float[units];
            double[] millis = new double[steps];
            for (int round = 0; round < 3; round++) {
                for (int s = 0; s < steps; s++) {
                    long begin = System.nanoTime();
                    network.update(state, next);
                    millis[s] = (System.nanoTime() - begin) / 1e6;
                }
            }
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "modern update K=%d N=%d beta=%s, %d threads, %s: median %.3f least %.3f ms%n",
                    memories,
                    units,
                    beta,
                    threads,
                    MemoryLoops.best().getClass().getSimpleName(),
                    millis[steps / 2],
                    millis[0]);
        }
    }

    private static void sweeps(int units, int count, int recalls) {
        RandomKey key = RandomKey.ofSeed(7);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(units, count, key));
        Degradation noise = new Degradation.Noise(0.2);
        Fields fields = network.fields(network.patterns().get(0));
        for (int round = 0; round < 4; round++) {
            double[] first = new double[recalls];
            List<Double> later = new ArrayList<>();
            double sum = 0;
            for (int r = 0; r < recalls; r++) {
                SpinVector truth = network.patterns().get(r % count);
                fields.moveTo(noise.apply(network, truth, key.child(r)).state());
                Recall recall = new Recall(fields.fork(), new BitSet(), UpdateOrder.RANDOM, key.child(r));
                while (recall.status() == RecallStatus.RUNNING && recall.sweeps() < MAX_SWEEPS) {
                    long begin = System.nanoTime();
                    recall.stepSweep();
                    double millis = (System.nanoTime() - begin) / 1e6;
                    sum += millis;
                    if (recall.sweeps() == 1) {
                        first[r] = millis;
                    } else {
                        later.add(millis);
                    }
                }
            }
            Arrays.sort(first);
            int all = recalls + later.size();
            System.out.printf(
                    Locale.ROOT,
                    "sweep N=%d P=%d %s: first median %.4f least %.4f ms, mean of all %.4f ms, %.1f sweeps a recall%n",
                    units,
                    count,
                    fields.getClass().getSimpleName(),
                    first[recalls / 2],
                    first[0],
                    sum / all,
                    (double) all / recalls);
        }
    }
}
