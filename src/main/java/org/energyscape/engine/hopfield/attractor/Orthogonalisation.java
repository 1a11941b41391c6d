package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.SpinVector;

/**
 * Patterns made orthogonal, or as nearly so as a descent finds, by turning few units: pattern after pattern, the units are
 * turned that lower Σ_μ (ξ^μ·ξ)² over the patterns before it most, one at a time and then two at a time, until none does. Two
 * at once are needed because of N scalar products each changes by 2 with every unit. The first pattern stays.
 *
 * <p>More than two patterns can only be orthogonal where N is a multiple of 4, and N patterns at most.
 *
 * @param patterns the new patterns
 * @param turned for each pattern the units that were turned
 * @param before {@link Crosstalk#rootMeanSquare} of the patterns as they were
 * @param after the same of the new ones; 0 where all are orthogonal
 */
public record Orthogonalisation(List<SpinVector> patterns, List<BitSet> turned, double before, double after) {
    public Orthogonalisation {
        patterns = List.copyOf(patterns);
        turned = List.copyOf(turned);
    }

    /** Makes patterns orthogonal; N P steps for every unit turned, N² P in the last ones. */
    public static Orthogonalisation of(List<SpinVector> patterns) {
        List<SpinVector> made = new ArrayList<>();
        List<BitSet> turned = new ArrayList<>();
        for (SpinVector pattern : patterns) {
            BitSet units = turns(made, pattern);
            turned.add(units);
            made.add(pattern.flipped(units));
        }
        return new Orthogonalisation(made, turned, Crosstalk.rootMeanSquare(patterns), Crosstalk.rootMeanSquare(made));
    }

    private static BitSet turns(List<SpinVector> made, SpinVector pattern) {
        int n = pattern.size();
        int p = made.size();
        // d_μ and the products ξ_i^μ ξ_i: turning unit i takes 2 ξ_i^μ ξ_i off d_μ.
        int[] dots = new int[p];
        int[][] products = new int[n][p];
        for (int mu = 0; mu < p; mu++) {
            dots[mu] = made.get(mu).dot(pattern);
            for (int i = 0; i < n; i++) {
                products[i][mu] = made.get(mu).spin(i) * pattern.spin(i);
            }
        }
        BitSet turned = new BitSet(n);
        boolean better = p > 0;
        while (better) {
            better = turnOne(dots, products, turned) || turnTwo(dots, products, turned);
        }
        return turned;
    }

    private static boolean turnOne(int[] dots, int[][] products, BitSet turned) {
        int best = -1;
        long least = 0;
        for (int i = 0; i < products.length; i++) {
            long change = change(dots, products[i]);
            if (change < least) {
                least = change;
                best = i;
            }
        }
        if (best >= 0) {
            turn(dots, products[best], turned, best);
        }
        return best >= 0;
    }

    private static boolean turnTwo(int[] dots, int[][] products, BitSet turned) {
        long[] alone = new long[products.length];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = change(dots, products[i]);
        }
        int first = -1;
        int second = -1;
        long least = 0;
        for (int i = 0; i < alone.length; i++) {
            for (int j = 0; j < i; j++) {
                int both = 0;
                for (int mu = 0; mu < dots.length; mu++) {
                    both += products[i][mu] * products[j][mu];
                }
                long change = alone[i] + alone[j] + 8L * both;
                if (change < least) {
                    least = change;
                    first = i;
                    second = j;
                }
            }
        }
        if (first >= 0) {
            turn(dots, products[first], turned, first);
            turn(dots, products[second], turned, second);
        }
        return first >= 0;
    }

    /** Σ_μ (d_μ - 2 q_μ)² - d_μ², with q_μ² = 1. */
    private static long change(int[] dots, int[] products) {
        long change = 0;
        for (int mu = 0; mu < dots.length; mu++) {
            change += 4 - 4L * dots[mu] * products[mu];
        }
        return change;
    }

    private static void turn(int[] dots, int[] products, BitSet turned, int unit) {
        for (int mu = 0; mu < dots.length; mu++) {
            dots[mu] -= 2 * products[mu];
            products[mu] = -products[mu];
        }
        turned.flip(unit);
    }
}
