package org.energyscape.engine.hopfield;

import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.ParallelBlocks;

/**
 * The modern Hopfield network with continuous states (Ramsauer et al. 2021, "Hopfield Networks is All You Need", ICLR).
 * With the memories x_1 … x_K as columns of X and a state ξ, all in R^N:
 *
 * <p>update (eq. 3): ξ ← X p, p = softmax(β Xᵀξ);
 *
 * <p>energy (eq. 2): E(ξ) = -(1/β) log Σ_k exp(β x_k·ξ) + ½ ξ·ξ + (1/β) log K + ½ M², M = max_k |x_k|.
 *
 * <p>An update never raises E, which converges (theorem 1 and its proof), and from a state near a memory that is well
 * separated from the others one update reaches it but for an error exponentially small in β times the separation (theorem 5).
 * Small β gives the mean of all memories, large β the nearest in the sense of the scalar product.
 *
 * <p>The memories are the rows of a float matrix. An update reads each of them from main memory once: a block that fits the
 * second-level cache is scored, weighted against the largest score so far, and summed while it is there; where a later block
 * has a larger score, the sum so far is scaled down (the online softmax of Milakov and Gimelshein 2018, "Online normalizer
 * calculation for softmax"). Runs of blocks are summed apart and merged in order, and neither runs nor blocks depend on the
 * number of threads, so the result is the same bits for any. With vector instructions it is rounded in another way than
 * without. Scores and sums are float, the softmax's denominator and the energy double.
 *
 * <p>Immutable as long as nobody writes into the memories; any thread may use it.
 */
public final class ModernHopfield {
    /** Floats in a block: 128 KB. */
    private static final int BLOCK_FLOATS = 1 << 15;

    /** Most runs of blocks: enough to busy many threads, few enough to merge in no time. */
    private static final int MOST_RUNS = 32;

    private final FloatMatrix memories;
    private final double beta;
    private final int threads;
    private final MemoryLoops loops;
    private final double largestSquare;

    /**
     * A network with these memories, one a row; they are not copied.
     *
     * @param beta inverse temperature, positive
     * @param threads most threads to use
     * @throws IllegalArgumentException if there is no memory, a number that is not finite, or β is not positive
     */
    public ModernHopfield(FloatMatrix memories, double beta, int threads) {
        this(memories, beta, threads, MemoryLoops.best());
    }

    ModernHopfield(FloatMatrix memories, double beta, int threads, MemoryLoops loops) {
        if (memories.getRowDimension() == 0 || memories.getColumnDimension() == 0) {
            throw new IllegalArgumentException("Expected at least one memory of at least one unit, found "
                    + memories.getRowDimension() + " x " + memories.getColumnDimension());
        }
        requirePositive(beta);
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        this.memories = memories;
        this.beta = beta;
        this.threads = threads;
        this.loops = loops;
        this.largestSquare = largestSquare(memories);
    }

    private ModernHopfield(ModernHopfield of, double beta) {
        memories = of.memories;
        this.beta = beta;
        threads = of.threads;
        loops = of.loops;
        largestSquare = of.largestSquare;
    }

    /** The same memories at another β; does not read them again. */
    public ModernHopfield withBeta(double other) {
        requirePositive(other);
        return new ModernHopfield(this, other);
    }

    private static void requirePositive(double beta) {
        if (!(beta > 0) || Double.isInfinite(beta)) {
            throw new IllegalArgumentException("Expected a positive inverse temperature, found " + beta);
        }
    }

    /** A network that remembers these spins, on one thread; at least one pattern, all of one size. */
    public static ModernHopfield of(List<SpinVector> patterns, double beta) {
        int n = patterns.isEmpty() ? 0 : patterns.get(0).size();
        float[] rows = new float[patterns.size() * n];
        for (int k = 0; k < patterns.size(); k++) {
            System.arraycopy(patterns.get(k).toFloats(), 0, rows, k * n, n);
        }
        return new ModernHopfield(new FloatMatrix(patterns.size(), n, rows), beta, 1);
    }

    /** Number of units N. */
    public int units() {
        return memories.getColumnDimension();
    }

    /** Number of memories K. */
    public int memories() {
        return memories.getRowDimension();
    }

    public double beta() {
        return beta;
    }

    /** One update: writes X softmax(β Xᵀξ) into {@code next}, which may be the state itself. */
    public void update(float[] state, float[] next) {
        requireState(state);
        requireLength(next);
        int count = memories();
        int rows = rowsOfBlock();
        int blocks = (count + rows - 1) / rows;
        int runs = Math.min(blocks, MOST_RUNS);
        WeightedSum[] sums = new WeightedSum[runs];
        ParallelBlocks.run(threads, runs, () -> new float[rows], (scores, run) -> {
            WeightedSum sum = new WeightedSum(units(), beta, loops);
            int end = Math.min(count, (int) ((run + 1L) * blocks / runs) * rows);
            for (int first = (int) ((long) run * blocks / runs) * rows; first < end; first += rows) {
                sum.add(memories.data(), first * units(), Math.min(rows, end - first), state, scores);
            }
            sums[run] = sum;
        });
        for (int run = 1; run < runs; run++) {
            sums[0].add(sums[run]);
        }
        sums[0].writeTo(next);
    }

    /** Xᵀξ, one scalar product a memory, summed in double; fresh. */
    public double[] similarities(float[] state) {
        return products(state, 1);
    }

    /**
     * The separation Δ_k = x_k·x_k - max_{j≠k} x_k·x_j of a memory from all others (eq. 5 of the paper); infinite for
     * the only memory. Where it is not positive, some other memory is as similar to x_k as x_k itself.
     */
    public double separation(int memory) {
        int n = units();
        float[] own = Arrays.copyOfRange(memories.data(), memory * n, (memory + 1) * n);
        double[] products = products(own, 1);
        double nearest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < products.length; k++) {
            if (k != memory) {
                nearest = Math.max(nearest, products[k]);
            }
        }
        return products[memory] - nearest;
    }

    /** M² = max_k x_k·x_k. */
    public double largestSquare() {
        return largestSquare;
    }

    /** The softmax p = softmax(β Xᵀξ), one weight a memory, fresh. */
    public double[] weights(float[] state) {
        return softmax(1, logits(state));
    }

    /** softmax(β s) of similarities s, fresh: weights at many β from one set of scalar products. */
    public static double[] softmax(double beta, double[] similarities) {
        double largest = max(similarities);
        double[] weights = new double[similarities.length];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.exp(beta * (similarities[k] - largest));
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    /** E(ξ), in double throughout. */
    public double energy(float[] state) {
        double[] logits = logits(state);
        double largest = max(logits);
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - largest);
        }
        double square = 0;
        for (float x : state) {
            square += (double) x * x;
        }
        return (Math.log(logits.length) - Math.log(sum) - largest) / beta + (square + largestSquare) / 2;
    }

    /** β Xᵀξ, summed in double. */
    private double[] logits(float[] state) {
        return products(state, beta);
    }

    private double[] products(float[] state, double factor) {
        requireState(state);
        double[] products = new double[memories()];
        float[] data = memories.data();
        int n = units();
        int rows = rowsOfBlock();
        ParallelBlocks.run(threads, (products.length + rows - 1) / rows, block -> {
            for (int k = block * rows; k < Math.min(products.length, (block + 1) * rows); k++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += (double) data[k * n + j] * state[j];
                }
                products[k] = factor * sum;
            }
        });
        return products;
    }

    private int rowsOfBlock() {
        // Four rows go together in the vector loops.
        return Math.max(4, BLOCK_FLOATS / units() & ~3);
    }

    private static double max(double[] values) {
        double largest = values[0];
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static double largestSquare(FloatMatrix memories) {
        double largest = 0;
        int n = memories.getColumnDimension();
        float[] data = memories.data();
        for (int k = 0; k < memories.getRowDimension(); k++) {
            double square = 0;
            for (int j = 0; j < n; j++) {
                float x = data[k * n + j];
                if (!Float.isFinite(x)) {
                    throw new IllegalArgumentException("Unit " + j + " of memory " + k + " must be finite, found " + x);
                }
                square += (double) x * x;
            }
            largest = Math.max(largest, square);
        }
        return largest;
    }

    private void requireLength(float[] vector) {
        if (vector.length != units()) {
            throw new IllegalArgumentException("Expected a state of " + units() + " units, found " + vector.length);
        }
    }

    private void requireState(float[] state) {
        requireLength(state);
        for (int j = 0; j < state.length; j++) {
            if (!Float.isFinite(state[j])) {
                throw new IllegalArgumentException("Unit " + j + " of the state must be finite, found " + state[j]);
            }
        }
    }
}
