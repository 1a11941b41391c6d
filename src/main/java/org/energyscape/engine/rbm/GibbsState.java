package org.energyscape.engine.rbm;

import org.energyscape.engine.math.FloatMatrix;

/**
 * Where {@link GibbsChains} stand. Immutable by contract: the matrices are copies nobody writes into, so any thread may
 * keep it.
 *
 * @param clampedValues of length m, or chains x m
 */
public record GibbsState(
        long halfSteps,
        FloatMatrix visible,
        FloatMatrix visibleProbabilities,
        FloatMatrix hidden,
        FloatMatrix hiddenProbabilities,
        boolean[] clamped,
        float[] clampedValues) {
    /** Bytes the arrays take. */
    public long byteSize() {
        return 2L * Float.BYTES * (visible.data().length + hidden.data().length)
                + clamped.length
                + (long) Float.BYTES * clampedValues.length;
    }
}
