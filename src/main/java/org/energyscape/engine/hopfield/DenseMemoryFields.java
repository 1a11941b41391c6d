package org.energyscape.engine.hopfield;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of a dense associative memory with its overlaps z_μ = ξ^μ·x. The field of a unit is h_i + θ_i with h_i half the
 * difference of the energies at x_i = -1 and x_i = +1, so that a flip changes the energy by 2 x_i (h_i + θ_i).
 *
 * <p>The parts of the patterns that agree with a unit and of those that differ from it ({@link Separation}) are always added
 * in the order of the patterns, and overlaps are whole numbers: so all numbers depend on the state alone. A look costs P
 * steps, a flip as much; without a pattern the energy is 0.
 */
public final class DenseMemoryFields extends Fields {
    private final Separation separation;
    private final byte[][] columns;
    private final int[] overlaps;
    private final double[] agreeing;
    private final double[] differing;
    private int largest;

    DenseMemoryFields(
            Separation separation,
            byte[][] columns,
            List<SpinVector> patterns,
            double @Nullable [] thresholds,
            SpinVector start) {
        super(start, thresholds);
        this.separation = separation;
        this.columns = columns;
        overlaps = new int[patterns.size()];
        for (int mu = 0; mu < overlaps.length; mu++) {
            overlaps[mu] = patterns.get(mu).dot(start);
        }
        agreeing = new double[overlaps.length];
        differing = new double[overlaps.length];
        largest = separation.weigh(overlaps, agreeing, differing);
    }

    private DenseMemoryFields(DenseMemoryFields other) {
        super(other.spins(), other.thresholds());
        separation = other.separation;
        columns = other.columns;
        overlaps = other.overlaps.clone();
        agreeing = other.agreeing.clone();
        differing = other.differing.clone();
        largest = other.largest;
    }

    @Override
    public DenseMemoryFields fork() {
        return new DenseMemoryFields(this);
    }

    @Override
    public double field(int unit) {
        return spin(unit) * aligned(unit) + threshold(unit);
    }

    @Override
    public boolean wantsFlip(int unit) {
        double own = aligned(unit);
        return hasThresholds() ? own + spin(unit) * threshold(unit) < 0 : own < 0;
    }

    @Override
    public double flipEnergy(int unit) {
        return 2 * (aligned(unit) + spin(unit) * threshold(unit));
    }

    @Override
    public void flip(int unit) {
        byte[] spins = state();
        byte[] column = columns[unit];
        int change = -2 * spins[unit];
        spins[unit] = (byte) -spins[unit];
        for (int mu = 0; mu < overlaps.length; mu++) {
            overlaps[mu] += change * column[mu];
        }
        largest = separation.weigh(overlaps, agreeing, differing);
    }

    @Override
    public double energy() {
        return thresholdEnergy(overlaps.length == 0 ? 0 : separation.energy(overlaps, largest));
    }

    /** z_μ = ξ^μ·x. */
    public int overlap(int pattern) {
        return overlaps[pattern];
    }

    /**
     * The parts that the patterns have in the field h_i of a unit, fresh. Exact for polynomials, where h is their sum; for the
     * exponential h is divided as the patterns weigh in the decision.
     */
    double[] parts(int unit) {
        double[] parts = new double[overlaps.length];
        double sum = 0;
        for (int mu = 0; mu < parts.length; mu++) {
            boolean agrees = columns[unit][mu] == spin(unit);
            parts[mu] = spin(unit) * separation.share(agrees, agrees ? agreeing[mu] : differing[mu]);
            sum += parts[mu];
        }
        double scale = sum == 0 ? 0 : spin(unit) * aligned(unit) / sum;
        for (int mu = 0; mu < parts.length; mu++) {
            parts[mu] *= scale;
        }
        return parts;
    }

    /** x_i h_i. */
    private double aligned(int unit) {
        if (overlaps.length == 0) {
            return 0;
        }
        byte[] column = columns[unit];
        int spin = spin(unit);
        double a0 = 0;
        double a1 = 0;
        double d0 = 0;
        double d1 = 0;
        int mu = 0;
        // Chosen by factors 0 and 1, as no branch could be foretold. Sums over one sort each, so that a small one is
        // not lost
        // in the rounding of a large one.
        for (; mu + 2 <= overlaps.length; mu += 2) {
            int first = (1 + spin * column[mu]) >> 1;
            int second = (1 + spin * column[mu + 1]) >> 1;
            a0 += first * agreeing[mu];
            d0 += (1 - first) * differing[mu];
            a1 += second * agreeing[mu + 1];
            d1 += (1 - second) * differing[mu + 1];
        }
        if (mu < overlaps.length) {
            int last = (1 + spin * column[mu]) >> 1;
            a0 += last * agreeing[mu];
            d0 += (1 - last) * differing[mu];
        }
        return separation.aligned(a0 + a1, d0 + d1);
    }
}
