package org.energyscape.engine.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * Work that does nothing but multiply and add as fast as this processor can: what the speed of the kernels is measured
 * against. The engine has no clock, so whoever measures takes the time of {@link #run}.
 *
 * <p>With vector instructions {@value RowLoops#PEAK_CHAINS} fused sums stay in registers; in plain Java a loop over an array
 * that stays in the first-level cache does eight steps an entry, which the compiler turns into vector instructions by itself,
 * without fusing.
 */
public final class PeakProbe {
    private static final int ENTRIES = 2048;
    private static final int STEPS = 8;

    private final Optional<VectorBackend> backend;

    private PeakProbe(Optional<VectorBackend> backend) {
        this.backend = backend;
    }

    /** By the means of {@link Kernels#best}. */
    public static PeakProbe best() {
        return new PeakProbe(VectorBackend.preferred());
    }

    /** By the means of {@link Kernels#plain}. */
    public static PeakProbe plain() {
        return new PeakProbe(Optional.empty());
    }

    /** What it is: {@code "vector 512 bit"}, {@code "plain"}. */
    public String name() {
        return backend.map(b -> "vector " + b.bits() + " bit").orElse("plain");
    }

    /**
     * Computes on as many threads at once and returns how many floating-point operations that were, two a multiplication
     * with addition; one round takes some ten microseconds. A thread that is not free lets the caller wait or do its part.
     */
    public double run(int threads, int rounds) {
        double[] check = new double[threads];
        PinnedBlocks.run(threads, threads, part -> check[part] = part(rounds));
        if (Arrays.stream(check).anyMatch(Double::isNaN)) {
            throw new IllegalStateException("The sums have left the numbers");
        }
        return (double) threads * rounds * operations();
    }

    private double operations() {
        return backend.map(b -> 2.0 * RowLoops.PEAK_CHAINS * b.sums().lanes() * ENTRIES)
                .orElse(2.0 * STEPS * ENTRIES * STEPS);
    }

    private double part(int rounds) {
        float sum = 0;
        if (backend.isPresent()) {
            RowLoops loops = backend.get().rows();
            for (int r = 0; r < rounds; r++) {
                sum += loops.peak(ENTRIES);
            }
            return sum;
        }
        float[] x = new float[ENTRIES];
        for (int r = 0; r < rounds * STEPS; r++) {
            eightSteps(x, 0.999f, 1e-3f);
        }
        return x[0];
    }

    private static void eightSteps(float[] x, float a, float b) {
        for (int j = 0; j < x.length; j++) {
            float t = x[j];
            t = t * a + b;
            t = t * a + b;
            t = t * a + b;
            t = t * a + b;
            t = t * a + b;
            t = t * a + b;
            t = t * a + b;
            t = t * a + b;
            x[j] = t;
        }
    }
}
