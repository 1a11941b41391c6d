package org.energyscape.cli.bench;

import java.util.Arrays;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that all jobs compute with, the same in every run of the program. Made when first asked for, then kept.
 *
 * <p>Binary rows are pictures of the digit writer: every pixel with ink is 1, and some of the paper beside it, until
 * {@value #DENSITY} of all pixels are, as in MNIST with its softer edges. Not thread-safe.
 */
final class Workload {
    /** Share of ones in the binary rows. */
    static final double DENSITY = 0.19;

    private static final int SIDE = DigitWriter.SIDE;
    private static final long SEED = 1;

    private final BenchSizes sizes;
    private @Nullable FloatMatrix binary;
    private @Nullable FloatMatrix dense;

    Workload(BenchSizes sizes) {
        this.sizes = sizes;
    }

    BenchSizes sizes() {
        return sizes;
    }

    /** Pixels of a row. */
    int visible() {
        return SIDE * SIDE;
    }

    /** The random numbers for a purpose. */
    RandomKey key(String purpose) {
        return RandomKey.ofSeed(SEED).child("benchmarks").child(purpose);
    }

    /** Digits of ink and paper, rows x {@link #visible}; not to be written. */
    FloatMatrix binaryRows() {
        if (binary == null) {
            int threads = Runtime.getRuntime().availableProcessors();
            FloatMatrix written = new DigitWriter(SEED)
                    .write(sizes.rows(), threads, ProgressSink.NONE)
                    .values();
            binary = thickened(written, key("ink"));
        }
        return binary;
    }

    /** The same digits in grey without a single zero, which nothing can skip; not to be written. */
    FloatMatrix denseRows() {
        if (dense == null) {
            float[] values = binaryRows().data().clone();
            RandomStream random = key("grey").stream();
            for (int i = 0; i < values.length; i++) {
                values[i] = 0.05f + 0.6f * values[i] + 0.3f * random.nextFloat();
            }
            dense = new FloatMatrix(sizes.rows(), visible(), values);
        }
        return dense;
    }

    /** Numbers between 0 and 1 such as probabilities are. */
    FloatMatrix uniform(int rows, int columns, String purpose) {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        RandomStream random = key(purpose).stream();
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = random.nextFloat();
        }
        return matrix;
    }

    /** Zeros and ones, {@link #DENSITY} of them ones. */
    FloatMatrix sparse(int rows, int columns, String purpose) {
        FloatMatrix matrix = uniform(rows, columns, purpose);
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = matrix.data()[i] < DENSITY ? 1 : 0;
        }
        return matrix;
    }

    private static FloatMatrix thickened(FloatMatrix written, RandomKey key) {
        float[] grey = written.data();
        float[] ink = new float[grey.length];
        boolean[] edge = new boolean[grey.length];
        int inked = 0;
        int edges = 0;
        for (int i = 0; i < grey.length; i++) {
            ink[i] = grey[i] > 0 ? 1 : 0;
            inked += grey[i] > 0 ? 1 : 0;
            edge[i] = grey[i] == 0 && besideInk(grey, i);
            edges += edge[i] ? 1 : 0;
        }
        double share = Math.max(0, DENSITY * grey.length - inked) / Math.max(1, edges);
        RandomStream random = key.stream();
        for (int i = 0; i < ink.length; i++) {
            if (edge[i] && random.nextDouble() < share) {
                ink[i] = 1;
            }
        }
        return new FloatMatrix(written.getRowDimension(), written.getColumnDimension(), ink);
    }

    /** Whether a pixel above, below, left or right of this one, in the same picture, has ink. */
    private static boolean besideInk(float[] grey, int i) {
        int x = i % SIDE;
        int y = i / SIDE % SIDE;
        return (x > 0 && grey[i - 1] > 0)
                || (x < SIDE - 1 && grey[i + 1] > 0)
                || (y > 0 && grey[i - SIDE] > 0)
                || (y < SIDE - 1 && grey[i + SIDE] > 0);
    }

    /** The first rows of a matrix, copied. */
    static FloatMatrix head(FloatMatrix matrix, int rows) {
        int columns = matrix.getColumnDimension();
        return new FloatMatrix(rows, columns, Arrays.copyOf(matrix.data(), rows * columns));
    }
}
