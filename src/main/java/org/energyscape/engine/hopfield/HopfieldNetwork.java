package org.energyscape.engine.hopfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.math.FloatMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A Hopfield network of N units in {-1, +1}: stored patterns ξ^μ, thresholds θ and the learning rule that makes the
 * symmetric weights W (Hopfield 1982; MODELS §1): energy E(x) = -½ xᵀWx - θᵀx, local field f = W x + θ. A dense associative
 * memory ({@link DenseMemoryRule}) has no weights; its energy comes from the patterns.
 *
 * <p>A value: storing and forgetting give a new network. The list of patterns is the truth and W follows from it, so that
 * {@code store(ξ).forget(ξ)} equals the network before, weights bit for bit. W itself is made when first asked for, from that
 * of the network before where there is one; large networks with Hebb's rule do without it. Any thread may use it.
 */
public final class HopfieldNetwork {
    private final int units;
    private final LearningRule rule;
    private final List<SpinVector> patterns;
    private final double @Nullable [] thresholds;
    private @Nullable Learned learned;
    /** What to learn from where nothing is learned yet; null to begin with nothing. */
    private @Nullable Base base;

    private @Nullable PatternBits patternBits;
    private @Nullable Separation separation;
    private byte @Nullable [][] columns;

    private HopfieldNetwork(
            int units,
            LearningRule rule,
            List<SpinVector> patterns,
            double @Nullable [] thresholds,
            @Nullable Learned learned) {
        this.units = units;
        this.rule = rule;
        this.patterns = patterns;
        this.thresholds = thresholds;
        this.learned = learned;
    }

    /**
     * What an earlier network has learned, to learn from.
     *
     * @param count of the patterns it had, the first of those there are now; or the place of the one it had more
     * @param forgotten the one it had more, or null
     */
    private record Base(Learned known, int count, @Nullable SpinVector forgotten) {}

    /** A network that remembers nothing yet, thresholds zero. */
    public static HopfieldNetwork empty(int units, LearningRule rule) {
        if (units < 1) {
            throw new IllegalArgumentException("A network needs at least one unit, asked for " + units);
        }
        return new HopfieldNetwork(units, rule, List.of(), null, null);
    }

    /** A network with the given patterns, all of one size and at least one. */
    public static HopfieldNetwork of(LearningRule rule, List<SpinVector> patterns) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("The number of units cannot be told from an empty list of patterns");
        }
        int units = patterns.get(0).size();
        for (SpinVector pattern : patterns) {
            requireSize(units, pattern);
        }
        return new HopfieldNetwork(units, rule, List.copyOf(patterns), null, null);
    }

    /** Number of units N. */
    public int units() {
        return units;
    }

    public LearningRule rule() {
        return rule;
    }

    /** The stored patterns in the order of storing; unmodifiable. */
    public List<SpinVector> patterns() {
        return patterns;
    }

    /** θ_i. */
    public double threshold(int unit) {
        return thresholds == null ? 0 : thresholds[unit];
    }

    /** The network with other thresholds, one a unit. */
    public HopfieldNetwork withThresholds(double[] values) {
        if (values.length != units) {
            throw new IllegalArgumentException("Expected " + units + " thresholds, found " + values.length);
        }
        boolean none = true;
        for (int i = 0; i < units; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("Threshold " + i + " must be finite, found " + values[i]);
            }
            none &= values[i] == 0;
        }
        HopfieldNetwork next = new HopfieldNetwork(units, rule, patterns, none ? null : values.clone(), knownLearned());
        next.base = knownBase();
        return next;
    }

    /** The network that also remembers this pattern. A pattern stored twice counts twice. */
    public HopfieldNetwork store(SpinVector pattern) {
        return store(List.of(pattern));
    }

    /** The network that also remembers these patterns, in their order. */
    public HopfieldNetwork store(List<SpinVector> more) {
        for (SpinVector pattern : more) {
            requireSize(units, pattern);
        }
        if (more.isEmpty()) {
            return this;
        }
        List<SpinVector> all = new ArrayList<>(patterns);
        all.addAll(more);
        List<SpinVector> stored = List.copyOf(all);
        HopfieldNetwork next = new HopfieldNetwork(units, rule, stored, thresholds, null);
        Base from = knownBase();
        next.base = from == null || from.forgotten() == null ? from : null;
        return next;
    }

    /** The network without this pattern; of several equal ones the last stored goes. */
    public HopfieldNetwork forget(SpinVector pattern) {
        int index = patterns.lastIndexOf(pattern);
        if (index < 0) {
            throw new IllegalArgumentException("The pattern to forget is not among the " + patterns.size() + " stored");
        }
        return forget(index);
    }

    /** The network without the pattern of this number, counted from 0. */
    public HopfieldNetwork forget(int index) {
        List<SpinVector> fewer = new ArrayList<>(patterns);
        SpinVector forgotten = fewer.remove(index);
        List<SpinVector> left = List.copyOf(fewer);
        HopfieldNetwork next = new HopfieldNetwork(units, rule, left, thresholds, null);
        Learned known = knownLearned();
        next.base = known == null ? null : new Base(known, index, forgotten);
        return next;
    }

    /** The network with the same patterns and thresholds, learned by another rule. */
    public HopfieldNetwork withRule(LearningRule other) {
        return other.equals(rule) ? this : new HopfieldNetwork(units, other, patterns, thresholds, null);
    }

    /** The same by another rule, of which it is known what it makes of the patterns. */
    HopfieldNetwork withLearned(WeightRule other, Learned known) {
        return new HopfieldNetwork(units, other, patterns, thresholds, known);
    }

    /**
     * What the rule has made of the patterns; the work of learning at the first call.
     *
     * @throws IllegalStateException if the rule makes no weights
     */
    public Learned learned() {
        return learned(ProgressSink.NONE);
    }

    /**
     * The same; learning may be given up, and begins anew at the next call.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public synchronized Learned learned(ProgressSink progress) {
        if (learned == null) {
            learned = learnedFrom(base, progress);
            base = null;
        }
        return learned;
    }

    /**
     * Does the work that the first call of {@link #fields} does, learning above all.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop; the next call begins anew
     */
    public void prepare(ProgressSink progress) {
        rule.prepare(this, progress);
    }

    private Learned learnedFrom(@Nullable Base from, ProgressSink progress) {
        if (from == null) {
            return weightRule().learn(units, patterns, progress);
        }
        SpinVector forgotten = from.forgotten();
        return forgotten == null
                ? weightRule().afterStoring(from.known(), patterns, from.count(), progress)
                : weightRule().afterForgetting(from.known(), patterns, from.count(), forgotten, progress);
    }

    /** Whether there is a matrix of weights. */
    public boolean hasWeights() {
        return rule instanceof WeightRule;
    }

    /**
     * The weights as exact integers; the work of learning at the first call. At most {@link Couplings#MAX_UNITS} units.
     *
     * @throws IllegalStateException if the rule makes no weights
     */
    public Couplings couplings() {
        return couplings(ProgressSink.NONE);
    }

    /**
     * The same; learning may be given up, and begins anew at the next call.
     *
     * @throws java.util.concurrent.CancellationException if the sink asks to stop
     */
    public Couplings couplings(ProgressSink progress) {
        return learned(progress).couplings(progress);
    }

    /** W as a fresh N x N matrix, for pictures and exports. */
    public FloatMatrix weights() {
        return couplings().toMatrix();
    }

    /**
     * Rows of W, as {@link #weights} has them, fresh. A large network with Hebb's rule makes them from the patterns, N P / 64 steps
     * a row, and need not have the matrix.
     *
     * @param from the first row
     * @param to the row after the last
     */
    public float[] weightRows(int from, int to) {
        float[] rows = new float[(to - from) * units];
        boolean fromPatterns = knownLearned() == null && rule instanceof HebbRule && HebbRule.usesPatterns(this);
        Couplings all = fromPatterns ? null : couplings();
        PatternBits bits = fromPatterns ? patternBits() : null;
        boolean keepDiagonal = rule instanceof HebbRule hebb && hebb.keepDiagonal();
        for (int i = from; i < to; i++) {
            for (int j = 0; j < units; j++) {
                double weight;
                if (bits != null) {
                    weight = i == j && !keepDiagonal ? 0 : bits.product(i, j) / (double) units;
                } else {
                    weight = Objects.requireNonNull(all).at(i, j) / all.divisor();
                }
                rows[(i - from) * units + j] = (float) weight;
            }
        }
        return rows;
    }

    /** The state with its fields, in the form that suits the rule and the sizes. */
    public Fields fields(SpinVector state) {
        requireSize(units, state);
        return rule.fields(this, state);
    }

    /** The state with its fields from the weight matrix. */
    public DenseFields denseFields(SpinVector state) {
        requireSize(units, state);
        return new DenseFields(couplings(), thresholds, state);
    }

    /** The state with its fields from the weight matrix, in 32 bits where the fields of all states fit. */
    public WeightFields matrixFields(SpinVector state) {
        requireSize(units, state);
        Couplings all = couplings();
        return all.fitsInt() ? new IntFields(all, thresholds, state) : new DenseFields(all, thresholds, state);
    }

    /**
     * The state with its fields from the weight matrix in 16 bits.
     *
     * @throws IllegalStateException if some field needs more
     */
    public PackedFields packedFields(SpinVector state) {
        requireSize(units, state);
        Couplings all = couplings();
        PackedCouplings packed = all.packed();
        if (packed == null) {
            throw new IllegalStateException("The fields of this network do not fit 16 bits");
        }
        return new PackedFields(packed, all.divisor(), thresholds, state);
    }

    /** The state with its fields from the patterns; Hebb's rule only. */
    public PatternFields patternFields(SpinVector state) {
        return patternFields(state, SliceLoops.best());
    }

    PatternFields patternFields(SpinVector state, SliceLoops loops) {
        requireSize(units, state);
        if (rule instanceof HebbRule hebb) {
            return new PatternFields(patternBits(), patterns, hebb.keepDiagonal(), thresholds, state, loops);
        }
        throw new IllegalStateException("Only Hebb's rule has a pattern form, this network uses " + rule);
    }

    /** The state with what a dense associative memory makes of it; that rule only. */
    DenseMemoryFields memoryFields(SpinVector state) {
        requireSize(units, state);
        if (rule instanceof DenseMemoryRule dense) {
            return new DenseMemoryFields(separation(dense), patternColumns(), patterns, thresholds, state);
        }
        throw new IllegalStateException("Only a dense associative memory has this form, this network uses " + rule);
    }

    /** E(x); with weights -½ xᵀWx - θᵀx. */
    public double energy(SpinVector state) {
        return fields(state).energy();
    }

    /** The local fields; with weights f = W x + θ. Fresh. */
    public double[] localFields(SpinVector state) {
        Fields fields = fields(state);
        double[] values = new double[units];
        Arrays.setAll(values, fields::field);
        return values;
    }

    /** m_μ = ξ^μ·x / N for every stored pattern, fresh. */
    public double[] overlaps(SpinVector state) {
        double[] values = new double[patterns.size()];
        Arrays.setAll(values, mu -> patterns.get(mu).overlap(state));
        return values;
    }

    /** Whether E(x) = E(-x), so that with every attractor its inverse is one. */
    public boolean isEven() {
        boolean even = !(rule instanceof DenseMemoryRule);
        if (rule instanceof DenseMemoryRule.Polynomial dense) {
            even = dense.degree() % 2 == 0 && !dense.rectified();
        }
        return even && thresholds == null;
    }

    /** Whether no unit would turn in this state. */
    public boolean isFixedPoint(SpinVector state) {
        return fields(state).isFixedPoint();
    }

    /** Same rule, patterns in the same order, and thresholds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HopfieldNetwork that
                && units == that.units
                && rule.equals(that.rule)
                && patterns.equals(that.patterns)
                && Arrays.equals(thresholds, that.thresholds);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rule.hashCode() + patterns.hashCode()) + Arrays.hashCode(thresholds);
    }

    private WeightRule weightRule() {
        if (rule instanceof WeightRule weights) {
            return weights;
        }
        throw new IllegalStateException("A network has no weights under the rule " + rule);
    }

    private synchronized Separation separation(DenseMemoryRule dense) {
        if (separation == null) {
            separation = Separation.of(dense, units);
        }
        return separation;
    }

    /** For each unit its spin in every pattern, N P bytes. */
    private synchronized byte[][] patternColumns() {
        if (columns == null) {
            columns = new byte[units][patterns.size()];
            for (int mu = 0; mu < patterns.size(); mu++) {
                SpinVector pattern = patterns.get(mu);
                for (int i = 0; i < units; i++) {
                    columns[i][mu] = (byte) pattern.spin(i);
                }
            }
        }
        return columns;
    }

    private synchronized PatternBits patternBits() {
        if (patternBits == null) {
            patternBits = new PatternBits(units, patterns);
        }
        return patternBits;
    }

    /** What a network with more patterns can learn from. */
    private synchronized @Nullable Base knownBase() {
        return learned == null ? base : new Base(learned, patterns.size(), null);
    }

    private synchronized @Nullable Learned knownLearned() {
        return learned;
    }

    private static void requireSize(int units, SpinVector vector) {
        if (vector.size() != units) {
            throw new IllegalArgumentException("Expected a vector of " + units + " units, found " + vector.size());
        }
    }
}
