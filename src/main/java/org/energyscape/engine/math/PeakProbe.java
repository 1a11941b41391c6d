package org.energyscape.engine.math;

/**
 * The loop that does as many operations a second as the processor can: fused multiply-adds between vector registers, {@value
 * RowLoops#PEAK_CHAINS} chains side by side so that none waits for another, and no memory. What it reaches is the limit of
 * any product of matrices. Whoever has a clock times {@link #run}.
 */
public final class PeakProbe {
    private final VectorBackend backend;
    private final int threads;

    /**
     * A probe that uses so many threads at the same time.
     *
     * @throws UnsupportedOperationException unless {@link #isAvailable}
     */
    public PeakProbe(int threads) {
        this.backend = VectorBackend.preferred()
                .orElseThrow(() -> new UnsupportedOperationException(
                        "the vector instructions are not there; Java has them when started with"
                                + " --add-modules jdk.incubator.vector"));
        this.threads = KernelShapes.threads(threads);
    }

    /** Whether this JVM has the vector instructions. */
    public static boolean isAvailable() {
        return VectorBackend.preferred().isPresent();
    }

    /** Runs the loop {@code length} rounds long on every thread; answers the operations done by all of them. */
    public double run(int length) {
        float[] results = new float[threads];
        PinnedBlocks.run(
                threads, threads, thread -> results[thread] = backend.rows().peak(length));
        for (float result : results) {
            // The sums tend to a finite number; looking at them keeps the compiler from leaving them out.
            if (Float.isNaN(result)) {
                throw new IllegalStateException("The probe computed no number");
            }
        }
        int lanes = backend.bits() / Float.SIZE;
        return 2.0 * threads * length * RowLoops.PEAK_CHAINS * lanes;
    }
}
