package org.energyscape.engine.hopfield;

import org.jspecify.annotations.Nullable;

/** Fields from a weight matrix: looking at a unit costs one step, turning one N, a start N². For sums beyond 32 bits. */
public final class DenseFields extends WeightFields {
    private final Couplings couplings;
    private final long[] pulls;

    DenseFields(Couplings couplings, double @Nullable [] thresholds, SpinVector start) {
        super(start, couplings.divisor(), thresholds);
        this.couplings = couplings;
        this.pulls = new long[start.size()];
        int n = pulls.length;
        int[] values = couplings.values();
        for (int i = 0; i < n; i++) {
            long sum = 0;
            for (int j = 0; j < n; j++) {
                sum += (long) values[i * n + j] * spin(j);
            }
            pulls[i] = sum;
        }
        setQuadratic(sumQuadratic());
    }

    private DenseFields(DenseFields other) {
        super(other.spins(), other.divisor(), other.thresholds());
        couplings = other.couplings;
        pulls = other.pulls.clone();
        setQuadratic(other.quadratic());
    }

    @Override
    public DenseFields fork() {
        return new DenseFields(this);
    }

    @Override
    long pull(int unit) {
        return pulls[unit];
    }

    @Override
    long diagonal(int unit) {
        return couplings.at(unit, unit);
    }

    @Override
    void turned(int unit, int spin) {
        int[] values = couplings.values();
        int offset = unit * pulls.length;
        int factor = 2 * spin;
        for (int k = 0; k < pulls.length; k++) {
            pulls[k] += (long) factor * values[offset + k];
        }
    }
}
