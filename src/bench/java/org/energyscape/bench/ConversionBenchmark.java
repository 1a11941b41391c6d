package org.energyscape.bench;

import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to cross the border between float matrices and those of commons-math, for 784 x 500 numbers, and what
 * commons-math's product costs for a float matrix of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ConversionBenchmark {
    private static final int ROWS = 784;
    private static final int COLUMNS = 500;

    private FloatMatrix floats = new FloatMatrix(ROWS, COLUMNS);
    private RealMatrix array = floats;
    private RealMatrix blocks = floats;

    @Setup
    public void setUp() {
        floats = new FloatMatrix(ROWS, COLUMNS);
        RandomStream random = RandomKey.ofSeed(1).child("conversion").stream();
        for (int i = 0; i < floats.data().length; i++) {
            floats.data()[i] = random.nextFloat();
        }
        array = new Array2DRowRealMatrix(floats.getData(), false);
        blocks = new BlockRealMatrix(floats.getData());
    }

    @Benchmark
    public RealMatrix toArray2DRow() {
        return new Array2DRowRealMatrix(floats.getData(), false);
    }

    @Benchmark
    public RealMatrix toBlock() {
        return new BlockRealMatrix(floats.getData());
    }

    @Benchmark
    public FloatMatrix fromArray2DRow() {
        return FloatMatrix.copyOf(array);
    }

    @Benchmark
    public FloatMatrix fromBlock() {
        return FloatMatrix.copyOf(blocks);
    }

    /** For comparison: the copy without a change of form. */
    @Benchmark
    public FloatMatrix copy() {
        return floats.copy();
    }
}
