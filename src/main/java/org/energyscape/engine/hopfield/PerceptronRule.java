package org.energyscape.engine.hopfield;

import java.util.List;
import org.energyscape.engine.ProgressSink;

/**
 * Perceptron learning of symmetric weights with a margin (Gardner 1988, "The space of interactions in neural network models",
 * J. Phys. A 21, p. 257, §6; Diederich and Opper 1987, Phys. Rev. Lett. 58, p. 949). From Hebb's weights on, pattern after
 * pattern, sweep after sweep,
 *
 * <p>J_ij ← J_ij + (ε_i + ε_j) ξ_i ξ_j, ε_i = 1 where γ_i = ξ_i Σ_j J_ij ξ_j / √(Σ_j J_ij²) &lt; κ or ≤ 0, else 0,
 *
 * <p>until every stability γ_i of every pattern reaches the margin κ. If weights with a larger margin exist the rule comes to
 * an end; the largest margin is the largest basin by this measure. Symmetric weights exist for random patterns up to a load of
 * about 1.28, weights without symmetry up to 2 (Gardner, Gutfreund and Yekutieli 1989, J. Phys. A 22, p. 1995). Whether the end
 * was reached is told by {@link PerceptronWeights}.
 *
 * <p>All J are whole numbers, over a divisor N. A sweep costs P N² steps. Weights depend on all patterns at once: storing and
 * forgetting learn afresh.
 *
 * @param margin κ, 0 or more
 * @param maxSweeps sweeps after which learning gives up
 */
public record PerceptronRule(double margin, int maxSweeps) implements WeightRule {
    /** Sums of N numbers of this size stay within 32 bits. */
    private static final double LARGEST_SQUARE = 0x1p58;

    public PerceptronRule {
        if (!(margin >= 0) || Double.isInfinite(margin)) {
            throw new IllegalArgumentException("A margin is 0 or more, found " + margin);
        }
        if (maxSweeps < 1) {
            throw new IllegalArgumentException("Perceptron learning needs at least one sweep, found " + maxSweeps);
        }
    }

    @Override
    public String title() {
        return "Perceptron";
    }

    @Override
    public PerceptronWeights learn(int units, List<SpinVector> patterns) {
        return learn(units, patterns, ProgressSink.NONE);
    }

    /** The same; asks before every pattern whether to go on, and reports sweeps, the number of which nobody knows. */
    @Override
    public PerceptronWeights learn(int units, List<SpinVector> patterns, ProgressSink progress) {
        Couplings hebb = new HebbRule(false).learn(units, patterns);
        int[][] rows = new int[units][units];
        long[] squares = new long[units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                rows[i][j] = hebb.at(i, j);
                squares[i] += (long) rows[i][j] * rows[i][j];
            }
        }
        int[][] spins = new int[patterns.size()][];
        for (int mu = 0; mu < spins.length; mu++) {
            SpinVector pattern = patterns.get(mu);
            spins[mu] = new int[units];
            for (int i = 0; i < units; i++) {
                spins[mu][i] = pattern.spin(i);
            }
        }
        int sweeps = 0;
        boolean stable = false;
        while (!stable && sweeps < maxSweeps && fits(squares)) {
            stable = true;
            for (int[] pattern : spins) {
                WeightRule.requireWanted(progress);
                stable &= !teach(rows, squares, pattern);
            }
            sweeps++;
            progress.report(-1, "sweep " + sweeps);
        }
        int[] values = Couplings.allocate(units);
        for (int i = 0; i < units; i++) {
            System.arraycopy(rows[i], 0, values, i * units, units);
        }
        return new PerceptronWeights(
                new Couplings(units, values, units), margin, stable, sweeps, leastStability(rows, squares, spins));
    }

    /** Learns one pattern where it is not stable; whether anything had to change. */
    private boolean teach(int[][] rows, long[] squares, int[] pattern) {
        int n = pattern.length;
        boolean[] weak = new boolean[n];
        boolean any = false;
        for (int i = 0; i < n; i++) {
            int aligned = pattern[i] * dot(rows[i], pattern);
            weak[i] = aligned <= 0 || aligned < margin * Math.sqrt((double) squares[i]);
            any |= weak[i];
        }
        // A single unit has no other to be held by.
        if (!any || n == 1) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (weak[i]) {
                strengthen(rows, squares, pattern, i);
            }
        }
        return true;
    }

    /** J_ij and J_ji ← + ξ_i ξ_j for one i and all j ≠ i. */
    private static void strengthen(int[][] rows, long[] squares, int[] pattern, int i) {
        int[] row = rows[i];
        long own = squares[i];
        for (int j = 0; j < row.length; j++) {
            if (j != i) {
                int change = pattern[i] * pattern[j];
                long growth = 2L * change * row[j] + 1;
                own += growth;
                squares[j] += growth;
                row[j] += change;
                rows[j][i] = row[j];
            }
        }
        squares[i] = own;
    }

    private static boolean fits(long[] squares) {
        for (long square : squares) {
            // |Σ_j J_ij x_j| ≤ √N √(Σ_j J_ij²).
            if ((double) square * squares.length > LARGEST_SQUARE) {
                return false;
            }
        }
        return true;
    }

    private static double leastStability(int[][] rows, long[] squares, int[][] spins) {
        double least = Double.POSITIVE_INFINITY;
        for (int[] pattern : spins) {
            for (int i = 0; i < rows.length; i++) {
                double aligned = pattern[i] * dot(rows[i], pattern);
                least = Math.min(least, squares[i] == 0 ? 0 : aligned / Math.sqrt((double) squares[i]));
            }
        }
        return least;
    }

    private static int dot(int[] a, int[] b) {
        int sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
