package org.energyscape.bench;

import java.util.concurrent.TimeUnit;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The three products of a training step, V·W, H·Wᵀ and C += s·Vᵀ·H, for a batch of 100, 784 visible and 500 hidden units:
 * 78.4 million operations each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ProductBenchmark {
    private static final int BATCH = 100;
    private static final int VISIBLE = 784;
    private static final int HIDDEN = 500;

    /** Which kernels. */
    @Param({"best", "plain"})
    public String kernels = "best";

    /** Most threads. */
    @Param({"1", "2"})
    public int threads = 1;

    /** Share of the left factor that is not zero: then 1, if it is less than all. */
    @Param({"1.0", "0.19"})
    public double density = 1;

    private Kernels chosen = Kernels.plain(1);
    private FloatMatrix v = new FloatMatrix(0, 0);
    private FloatMatrix h = new FloatMatrix(0, 0);
    private FloatMatrix w = new FloatMatrix(0, 0);
    private FloatMatrix hiddenInputs = new FloatMatrix(0, 0);
    private FloatMatrix visibleInputs = new FloatMatrix(0, 0);
    private FloatMatrix gradient = new FloatMatrix(0, 0);
    private float scale = 1e-3f;

    @Setup
    public void setUp() {
        chosen = kernels.equals("plain") ? Kernels.plain(threads) : Kernels.best(threads);
        RandomStream random = RandomKey.ofSeed(1).child("products").stream();
        v = matrix(BATCH, VISIBLE, density, random);
        h = matrix(BATCH, HIDDEN, density, random);
        w = matrix(VISIBLE, HIDDEN, 1, random);
        hiddenInputs = new FloatMatrix(BATCH, HIDDEN);
        visibleInputs = new FloatMatrix(BATCH, VISIBLE);
        gradient = new FloatMatrix(VISIBLE, HIDDEN);
    }

    private static FloatMatrix matrix(int rows, int columns, double density, RandomStream random) {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        float[] data = matrix.data();
        for (int i = 0; i < data.length; i++) {
            float value = 0.01f + 0.98f * random.nextFloat();
            data[i] = density == 1 ? value : random.nextDouble() < density ? 1 : 0;
        }
        return matrix;
    }

    @Benchmark
    public FloatMatrix hiddenInputs() {
        chosen.multiply(v.view(), w.view(), hiddenInputs.view());
        return hiddenInputs;
    }

    @Benchmark
    public FloatMatrix visibleInputs() {
        chosen.multiplyTransposed(h.view(), w.view(), visibleInputs.view());
        return visibleInputs;
    }

    /** Adds and subtracts in turn, so that the sums stay small. */
    @Benchmark
    public FloatMatrix gradient() {
        scale = -scale;
        chosen.addTransposedProduct(scale, v.view(), h.view(), gradient.view());
        return gradient;
    }
}
