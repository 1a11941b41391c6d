package org.energyscape.engine.hopfield;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A Hadamard matrix H of order n: entries ±1 and H Hᵀ = n I, so that its rows are n mutually orthogonal patterns of n units.
 * One exists for n = 1, 2 and otherwise only for multiples of 4; for all of those it is conjectured, not proved. Made here:
 *
 * <ul>
 *   <li>powers of two (Sylvester 1867), H_ij = (-1)^popcount(i AND j);
 *   <li>n = q + 1 with a prime q ≡ 3 mod 4, and n = 2 (q + 1) with a prime q ≡ 1 mod 4 (Paley 1933, "On orthogonal matrices",
 *       J. Math. Phys. 12, p. 311), from the quadratic residues χ modulo q;
 *   <li>Kronecker products of two of these.
 * </ul>
 *
 * <p>Entries are computed when asked for, in a few steps each. Immutable; any thread.
 */
public final class HadamardMatrix {
    private final int order;
    private final Entries entries;

    @FunctionalInterface
    private interface Entries {
        int at(int row, int column);
    }

    private HadamardMatrix(int order, Entries entries) {
        this.order = order;
        this.entries = entries;
    }

    /** A matrix of this order, if one of the constructions makes it; of several the first. */
    public static Optional<HadamardMatrix> of(int order) {
        if (order < 1) {
            throw new IllegalArgumentException("The order of a Hadamard matrix is at least 1, asked for " + order);
        }
        if (Integer.bitCount(order) == 1) {
            return Optional.of(new HadamardMatrix(order, HadamardMatrix::sylvester));
        }
        if (order % 4 != 0) {
            return Optional.empty();
        }
        if (isPrime(order - 1)) {
            return Optional.of(new HadamardMatrix(order, paleyOne(order - 1)));
        }
        int half = order / 2 - 1;
        if (half % 4 == 1 && isPrime(half)) {
            return Optional.of(new HadamardMatrix(order, paleyTwo(half)));
        }
        return product(order);
    }

    private static Optional<HadamardMatrix> product(int order) {
        for (int left = 2; left <= order / left; left++) {
            if (order % left == 0) {
                Optional<HadamardMatrix> a = of(left);
                Optional<HadamardMatrix> b = a.isEmpty() ? a : of(order / left);
                if (a.isPresent() && b.isPresent()) {
                    return Optional.of(new HadamardMatrix(order, kronecker(a.get(), b.get())));
                }
            }
        }
        return Optional.empty();
    }

    private static int sylvester(int row, int column) {
        return 1 - 2 * (Integer.bitCount(row & column) & 1);
    }

    private static Entries kronecker(HadamardMatrix a, HadamardMatrix b) {
        int n = b.order;
        return (row, column) -> a.at(row / n, column / n) * b.at(row % n, column % n);
    }

    /** I + S with S skew: (I + S)(I + S)ᵀ = I + S Sᵀ = (q + 1) I. */
    private static Entries paleyOne(int q) {
        boolean[] residue = residues(q);
        return (row, column) -> {
            if (row == 0 || row == column) {
                return 1;
            }
            return column == 0 ? -1 : character(residue, row - column, q);
        };
    }

    /** The symmetric conference matrix with blocks of 2 x 2 in place of its entries. */
    private static Entries paleyTwo(int q) {
        boolean[] residue = residues(q);
        return (row, column) -> {
            int i = row / 2;
            int j = column / 2;
            boolean lowerRight = (row & column & 1) == 1;
            if (i == j) {
                return (row & 1) == 0 && (column & 1) == 0 ? 1 : -1;
            }
            int entry = i == 0 || j == 0 ? 1 : character(residue, i - j, q);
            return lowerRight ? -entry : entry;
        };
    }

    private static boolean[] residues(int q) {
        boolean[] residue = new boolean[q];
        for (long x = 1; x < q; x++) {
            residue[(int) (x * x % q)] = true;
        }
        return residue;
    }

    /** χ of a number that q does not divide. */
    private static int character(boolean[] residue, int number, int q) {
        return residue[Math.floorMod(number, q)] ? 1 : -1;
    }

    private static boolean isPrime(int number) {
        for (int d = 2; d <= number / d; d++) {
            if (number % d == 0) {
                return false;
            }
        }
        return number >= 2;
    }

    /** n. */
    public int order() {
        return order;
    }

    /** H_ij, -1 or +1. */
    public int at(int row, int column) {
        return entries.at(row, column);
    }

    /** A row as a pattern. */
    public SpinVector row(int row) {
        return SpinVector.of(
                IntStream.range(0, order).map(column -> at(row, column)).toArray());
    }
}
