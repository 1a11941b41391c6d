package org.energyscape.engine.hopfield;

import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.FloatMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a network as integers over one common divisor: W_ij = J_ij / divisor, J symmetric.
 *
 * <p>With integer J every sum Σ_j J_ij x_j is exact in any order. So an incremental field equals a recomputed one bit for
 * bit, a field that is zero on paper is zero in the machine (where the unit must keep its state), and storing and
 * forgetting a pattern cancel. Hebb's rule has J_ij = Σ_μ ξ_i^μ ξ_j^μ and divisor N; a rule with real weights rounds them
 * to multiples of a power of two ({@link #ofReal}).
 *
 * <p>Layout: {@code values[i * units + j]}, 4 N² bytes (64 MB at N = 4096). Immutable; any thread may read it.
 */
public final class Couplings implements Learned {
    /** Largest N with a weight matrix: a 64 x 64 picture. Above it only the pattern form exists. */
    public static final int MAX_UNITS = 4096;

    /** Bound of Σ_j |J_ij| that keeps every sum and every change of a sum within 32 bits. */
    private static final long LARGEST_SUM = 1L << 29;

    /** Finest divisor of real weights, 2^30. */
    private static final int MOST_BITS = 30;

    private final int units;
    private final int[] values;
    private final double divisor;
    private @Nullable PackedCouplings packed;
    private boolean packingTried;
    private @Nullable Boolean fitsInt;

    /** Takes the array over; it must be symmetric and is not to be written again. */
    Couplings(int units, int[] values, double divisor) {
        this.units = units;
        this.values = values;
        this.divisor = divisor;
    }

    /**
     * Real weights, rounded to multiples of the finest power of two that keeps all fields within 32 bits: an error of at
     * most 2^-29 of the largest Σ_j |W_ij| of a row in each weight.
     *
     * @param weights N x N row-major, symmetric; not kept
     * @throws ArithmeticException if a weight is no finite number
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    static Couplings ofReal(int units, double[] weights, ProgressSink progress) {
        double largest = 0;
        for (int i = 0; i < units; i++) {
            WeightRule.requireWanted(progress);
            double sum = 0;
            for (int j = 0; j < units; j++) {
                sum += Math.abs(weights[i * units + j]);
            }
            if (!(sum < Double.POSITIVE_INFINITY)) {
                throw new ArithmeticException("The weights of unit " + i + " are too large to be told apart");
            }
            largest = Math.max(largest, sum);
        }
        int bits = MOST_BITS;
        // One half more a weight by rounding.
        while (Math.scalb(largest, bits) + units / 2.0 > LARGEST_SUM) {
            bits--;
        }
        double scale = Math.scalb(1.0, bits);
        int[] values = allocate(units);
        for (int i = 0; i < units; i++) {
            WeightRule.requireWanted(progress);
            for (int k = i * units; k < (i + 1) * units; k++) {
                values[k] = (int) Math.rint(weights[k] * scale);
            }
        }
        return new Couplings(units, values, scale);
    }

    @Override
    public Couplings couplings(ProgressSink progress) {
        return this;
    }

    /** An array of zeros for N units, or a refusal that says why. */
    static int[] allocate(int units) {
        requireMatrix(units);
        return new int[units * units];
    }

    /** Refuses more units than a matrix is kept for. */
    static void requireMatrix(int units) {
        if (units > MAX_UNITS) {
            throw new IllegalArgumentException("A weight matrix is kept for at most " + MAX_UNITS + " units, asked for "
                    + units + " (" + 4L * units * units / 1_000_000 + " MB); use the pattern form");
        }
    }

    public int units() {
        return units;
    }

    /** What the integers are divided by to give weights. */
    public double divisor() {
        return divisor;
    }

    /** The integer J_ij. */
    public int at(int row, int column) {
        return values[row * units + column];
    }

    /** W as a matrix of its own, for pictures and exports: N x N, rounded to float. */
    public FloatMatrix toMatrix() {
        float[] weights = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            weights[k] = (float) (values[k] / divisor);
        }
        return new FloatMatrix(units, units, weights);
    }

    /** The same in 16 bits, made when first asked for; null where the fields need more. */
    synchronized @Nullable PackedCouplings packed() {
        if (!packingTried) {
            packed = PackedCouplings.of(this);
            packingTried = true;
        }
        return packed;
    }

    /** Whether the fields of every state stay within 32 bits; N² steps at the first call. */
    synchronized boolean fitsInt() {
        if (fitsInt == null) {
            fitsInt = largestSum() <= LARGEST_SUM;
        }
        return fitsInt;
    }

    private long largestSum() {
        long largest = 0;
        for (int i = 0; i < units; i++) {
            long sum = 0;
            for (int j = 0; j < units; j++) {
                sum += Math.abs((long) values[i * units + j]);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** The storage itself, for the inner loops of this package. */
    int[] values() {
        return values;
    }
}
