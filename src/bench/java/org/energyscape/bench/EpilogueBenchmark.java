package org.energyscape.bench;

import java.util.concurrent.TimeUnit;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.Kernels.Activation;
import org.energyscape.engine.math.RandomKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done to each entry of a product besides summing, one thread, in time an entry. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EpilogueBenchmark {
    private static final int BATCH = 100;
    private static final int HIDDEN = 500;
    private static final int ENTRIES = BATCH * HIDDEN;

    /** Which kernels. */
    @Param({"best", "plain"})
    public String kernels = "best";

    private final FloatMatrix nothing = new FloatMatrix(BATCH, 0);
    private final FloatMatrix empty = new FloatMatrix(0, HIDDEN);
    private final float[] bias = new float[HIDDEN];
    private final FloatMatrix probabilities = new FloatMatrix(BATCH, HIDDEN);
    private final FloatMatrix samples = new FloatMatrix(BATCH, HIDDEN);
    private final double[] sums = new double[BATCH];
    private Kernels chosen = Kernels.plain(1);
    private long step;

    @Setup
    public void setUp() {
        chosen = kernels.equals("plain") ? Kernels.plain(1) : Kernels.best(1);
        for (int j = 0; j < HIDDEN; j++) {
            bias[j] = (j - HIDDEN / 2) * 0.02f;
        }
        sigmoid();
    }

    /** The bias and σ, over an empty sum. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public FloatMatrix sigmoid() {
        chosen.affine(nothing.view(), empty.view(), bias, Activation.SIGMOID, probabilities.view());
        return probabilities;
    }

    /** A random number and a comparison. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public FloatMatrix sample() {
        chosen.sampleBernoulli(probabilities.view(), RandomKey.ofSeed(1).child(step++), samples.view());
        return samples;
    }

    /** log(1 + e^z), summed. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public double softplus() {
        chosen.softplusRowSums(probabilities.view(), sums);
        return sums[0];
    }
}
