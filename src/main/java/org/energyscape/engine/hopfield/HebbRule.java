package org.energyscape.engine.hopfield;

import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.ProgressSink;

/**
 * Hebb's rule W = (1/N) Σ_μ ξ^μ ξ^μᵀ, with the diagonal W_ii = P/N kept or set to zero (Hopfield 1982, "Neural networks
 * and physical systems with emergent collective computational abilities", PNAS 79, p. 2554, there without 1/N and with
 * units 0 and 1).
 *
 * <p>A kept diagonal pulls every unit towards the state it is in: it makes more states stable, wanted and unwanted. With
 * N orthogonal patterns it gives W = I, and nothing moves any more.
 *
 * @param keepDiagonal whether W_ii stays P/N instead of 0
 */
public record HebbRule(boolean keepDiagonal) implements WeightRule {
    /** Largest N recalled with the packed matrix: 2 MB. */
    static final int LARGEST_PACKED = 1024;

    @Override
    public String title() {
        return "Hebb";
    }

    @Override
    public Couplings learn(int units, List<SpinVector> patterns) {
        return learn(units, patterns, ProgressSink.NONE);
    }

    /** Takes N² / 2 steps for every 64 patterns; see {@link PatternBits#product}. */
    @Override
    public Couplings learn(int units, List<SpinVector> patterns, ProgressSink progress) {
        int[] values = Couplings.allocate(units);
        PatternBits bits = new PatternBits(units, patterns);
        for (int i = 0; i < units; i++) {
            WeightRule.requireWanted(progress);
            for (int j = 0; j <= i; j++) {
                int product = bits.product(i, j);
                values[i * units + j] = product;
                values[j * units + i] = product;
            }
            if (!keepDiagonal) {
                values[i * units + i] = 0;
            }
        }
        return new Couplings(units, values, units);
    }

    @Override
    public Couplings afterStoring(Learned before, List<SpinVector> patterns, int known, ProgressSink progress) {
        return changed(before.couplings(), patterns.subList(known, patterns.size()), 1, progress);
    }

    @Override
    public Couplings afterForgetting(
            Learned before, List<SpinVector> remaining, int index, SpinVector forgotten, ProgressSink progress) {
        return changed(before.couplings(), List.of(forgotten), -1, progress);
    }

    @Override
    public void prepare(HopfieldNetwork network, ProgressSink progress) {
        int n = network.units();
        if (n <= LARGEST_PACKED) {
            network.couplings(progress).packed();
        } else if (!fewPatterns(network)) {
            network.couplings(progress).fitsInt();
        }
    }

    /** Whether recall does without the matrix. */
    static boolean usesPatterns(HopfieldNetwork network) {
        return network.units() > LARGEST_PACKED && fewPatterns(network);
    }

    private static boolean fewPatterns(HopfieldNetwork network) {
        return network.patterns().size() <= network.units() || network.units() > Couplings.MAX_UNITS;
    }

    /**
     * The packed matrix while it fits a second-level cache: a flip costs N/4 additions there, and a look next to nothing.
     * Larger networks use the patterns: a look costs about P/8 population counts and a flip as much, all from tables of
     * N P / 8 bytes, where a matrix row would come from main memory at every flip. The plain matrix is left for P > N, a
     * load far beyond what Hebb's rule can recall.
     */
    @Override
    public Fields fields(HopfieldNetwork network, SpinVector start) {
        int n = network.units();
        if (n <= LARGEST_PACKED && network.couplings().packed() != null) {
            return network.packedFields(start);
        }
        return fewPatterns(network) ? network.patternFields(start) : network.matrixFields(start);
    }

    private Couplings changed(Couplings before, List<SpinVector> patterns, int sign, ProgressSink progress) {
        int[] values = before.values().clone();
        for (SpinVector pattern : patterns) {
            WeightRule.requireWanted(progress);
            add(values, pattern, sign);
        }
        return new Couplings(before.units(), values, before.divisor());
    }

    private void add(int[] values, SpinVector pattern, int sign) {
        int n = pattern.size();
        int[] spins = new int[n];
        Arrays.setAll(spins, pattern::spin);
        for (int i = 0; i < n; i++) {
            addRow(values, i * n, spins, sign * spins[i]);
            if (!keepDiagonal) {
                values[i * n + i] = 0;
            }
        }
    }

    private static void addRow(int[] values, int offset, int[] spins, int factor) {
        for (int j = 0; j < spins.length; j++) {
            values[offset + j] += factor * spins[j];
        }
    }
}
