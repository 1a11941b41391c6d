package org.energyscape.engine.hopfield;

import java.util.List;
import org.energyscape.engine.ProgressSink;

/**
 * Perceptron learning of symmetric weights with a margin (Gardner 1988, "The space of interactions in neural network models",
 * J. Phys. A 21, p. 257; Diederich and Opper 1987, Phys. Rev. Lett. 58, p. 949). From Hebb's weights on, pattern after
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

    /** Reports sweeps, the number of which nobody knows. */
    @Override
    public PerceptronWeights learn(int units, List<SpinVector> patterns, ProgressSink progress) {
        Couplings hebb = new HebbRule(false).learn(units, patterns, progress);
        int[][] rows = new int[units][units];
        long[] squares = new long[units];
        int[] totals = new int[units];
        for (int i = 0; i < units; i++) {
            WeightRule.requireWanted(progress);
            for (int j = 0; j < units; j++) {
                rows[i][j] = hebb.at(i, j);
                squares[i] += (long) rows[i][j] * rows[i][j];
                totals[i] += rows[i][j];
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
                stable &= !teach(rows, squares, totals, pattern, progress);
            }
            sweeps++;
            progress.report(-1, "sweep " + sweeps);
        }
        int[] values = Couplings.allocate(units);
        for (int i = 0; i < units; i++) {
            System.arraycopy(rows[i], 0, values, i * units, units);
        }
        return new PerceptronWeights(
                new Couplings(units, values, units),
                margin,
                stable,
                sweeps,
                leastStability(rows, squares, totals, spins, progress));
    }

    /** Learns one pattern where it is not stable; whether anything had to change. */
    private boolean teach(int[][] rows, long[] squares, int[] totals, int[] pattern, ProgressSink progress) {
        int n = pattern.length;
        int[] aligned = fields(rows, totals, pattern);
        int[] weak = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            aligned[i] *= pattern[i];
            if (aligned[i] <= 0 || aligned[i] < margin * Math.sqrt((double) squares[i])) {
                weak[count++] = i;
            }
        }
        // A single unit has no other to be held by.
        if (count == 0 || n == 1) {
            return false;
        }
        // (1 + ε_j) ξ_j: what a weak unit gains by, but for its own sign.
        int[] gain = pattern.clone();
        boolean[] isWeak = new boolean[n];
        for (int k = 0; k < count; k++) {
            gain[weak[k]] *= 2;
            isWeak[weak[k]] = true;
        }
        int gains = 0;
        for (int one : gain) {
            gains += one;
        }
        int weakSpins = 0;
        for (int k = 0; k < count; k++) {
            weakSpins += pattern[weak[k]];
        }
        for (int i = 0; i < n; i++) {
            WeightRule.requireWanted(progress);
            long toWeak = 0;
            for (int k = 0; k < count; k++) {
                toWeak += (long) rows[i][weak[k]] * pattern[weak[k]];
            }
            toWeak *= pattern[i];
            if (isWeak[i]) {
                // Σ (J + c)² - J² = 2 Σ c J + Σ c², where c is 1 or, for the other weak units, 2 in size.
                squares[i] += 2 * (aligned[i] + toWeak) + (n - 1) + 3L * (count - 1);
                strengthen(rows[i], gain, pattern[i]);
                rows[i][i] = 0;
                totals[i] += pattern[i] * (gains - gain[i]);
            } else {
                squares[i] += 2 * toWeak + count;
                totals[i] += pattern[i] * weakSpins;
                for (int k = 0; k < count; k++) {
                    rows[i][weak[k]] += pattern[i] * pattern[weak[k]];
                }
            }
        }
        return true;
    }

    /**
     * J ξ as a sum of rows, for J is symmetric. With R_i = Σ_j J_ij it is 2 Σ J_ij - R_i over the j with ξ_j = 1, and R_i - 2 Σ J_ij
     * over the others: the fewer are added, four at a time, since memory is what takes the time. Whole numbers are exact.
     */
    private static int[] fields(int[][] rows, int[] totals, int[] pattern) {
        int n = pattern.length;
        int up = 0;
        for (int spin : pattern) {
            up += spin > 0 ? 1 : 0;
        }
        int fewer = 2 * up <= n ? 1 : -1;
        int[] chosen = new int[n];
        int count = 0;
        for (int j = 0; j < n; j++) {
            if (pattern[j] == fewer) {
                chosen[count++] = j;
            }
        }
        int[] fields = new int[n];
        int k = 0;
        for (; k + 3 < count; k += 4) {
            add(fields, rows[chosen[k]], rows[chosen[k + 1]], rows[chosen[k + 2]], rows[chosen[k + 3]]);
        }
        for (; k < count; k++) {
            add(fields, rows[chosen[k]]);
        }
        for (int i = 0; i < n; i++) {
            fields[i] = fewer * (2 * fields[i] - totals[i]);
        }
        return fields;
    }

    private static void add(int[] sum, int[] a, int[] b, int[] c, int[] d) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += a[k] + b[k] + c[k] + d[k];
        }
    }

    private static void add(int[] sum, int[] row) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += row[k];
        }
    }

    /** A row of a weak unit: row by row, for columns lie far apart in memory. */
    private static void strengthen(int[] row, int[] gain, int sign) {
        for (int j = 0; j < row.length; j++) {
            row[j] += sign * gain[j];
        }
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

    private static double leastStability(
            int[][] rows, long[] squares, int[] totals, int[][] spins, ProgressSink progress) {
        double least = Double.POSITIVE_INFINITY;
        for (int[] pattern : spins) {
            WeightRule.requireWanted(progress);
            int[] fields = fields(rows, totals, pattern);
            for (int i = 0; i < rows.length; i++) {
                double aligned = (double) pattern[i] * fields[i];
                least = Math.min(least, squares[i] == 0 ? 0 : aligned / Math.sqrt((double) squares[i]));
            }
        }
        return least;
    }
}
