package org.energyscape.engine.hopfield;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The integers 2 J_ij in 16 bits each, row by row, four to a {@code long}: what the flip of a unit adds to all fields
 * where it turns up and takes from them where it turns down. Made where max_i Σ_j |J_ij| < 2^15, so that the field
 * of no state leaves 16 bits.
 *
 * <p>Layout: row i is an array of its own, entry j stands in bits 16 (j mod 4) … of word j / 4. The four numbers of a word
 * are added up as one integer, so a negative one has borrowed from the next. 2 N² bytes. Immutable; any thread may read
 * it.
 */
final class PackedCouplings {
    /** A field of 0 in every lane. */
    private static final long ZEROS = 0x8000_8000_8000_8000L;

    private static final int LARGEST = Short.MAX_VALUE;

    private final long[][] rows;
    private final long[] allDown;
    private final int[] diagonal;

    private PackedCouplings(long[][] rows, long[] allDown, int[] diagonal) {
        this.rows = rows;
        this.allDown = allDown;
        this.diagonal = diagonal;
    }

    /** The packed form, or null where some field could leave 16 bits. */
    static @Nullable PackedCouplings of(Couplings couplings) {
        int n = couplings.units();
        int words = (n + 3) >> 2;
        long[][] rows = new long[n][words];
        long[] allDown = new long[words];
        int[] diagonal = new int[n];
        Arrays.fill(allDown, ZEROS);
        for (int i = 0; i < n; i++) {
            long largest = 0;
            int sum = 0;
            for (int j = 0; j < n; j++) {
                int value = couplings.at(i, j);
                largest += Math.abs((long) value);
                sum += value;
                rows[i][j >> 2] += (2L * value) << shift(j);
            }
            if (largest > LARGEST) {
                return null;
            }
            allDown[i >> 2] -= (long) sum << shift(i);
            diagonal[i] = couplings.at(i, i);
        }
        return new PackedCouplings(rows, allDown, diagonal);
    }

    /** The number in lane {@code unit} of packed fields. */
    static int lane(long[] fields, int unit) {
        return (int) ((fields[unit >> 2] >>> shift(unit)) & 0xFFFF) - 0x8000;
    }

    /** Row i: 2 J_ij for all j. Shared, not to be written. */
    long[][] rows() {
        return rows;
    }

    /** J_ii for all i. Shared, not to be written. */
    int[] diagonal() {
        return diagonal;
    }

    /** The fields of the state in which every unit is -1, fresh. */
    long[] fieldsOfAllDown() {
        return allDown.clone();
    }

    private static int shift(int unit) {
        return (unit & 3) << 4;
    }
}
