package org.energyscape.engine.hopfield;

import org.energyscape.engine.ProgressSink;
import org.jspecify.annotations.Nullable;

/**
 * Weights as a rule with real numbers makes them, N x N row-major, and the same as {@link Couplings}, rounded when first
 * asked for. 12 N² bytes. Immutable; any thread may use it.
 */
final class RealWeights implements Learned {
    private final int units;
    private final double[] weights;
    private @Nullable Couplings couplings;

    /** Takes the array over; it must be symmetric and is not to be written again. */
    RealWeights(int units, double[] weights) {
        this.units = units;
        this.weights = weights;
    }

    int units() {
        return units;
    }

    double at(int row, int column) {
        return weights[row * units + column];
    }

    double[] copy() {
        return weights.clone();
    }

    @Override
    public synchronized Couplings couplings(ProgressSink progress) {
        if (couplings == null) {
            couplings = Couplings.ofReal(units, weights, progress);
        }
        return couplings;
    }
}
