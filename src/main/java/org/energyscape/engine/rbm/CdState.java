package org.energyscape.engine.rbm;

/**
 * Where a {@link CdTrainer} stands. Immutable by contract: the arrays are copies nobody writes into, so any thread may
 * keep it.
 *
 * @param epoch epochs finished
 * @param position examples of the current epoch already seen
 * @param rbm the parameters, a copy
 * @param weightUpdate the velocity of W, m x n row-major
 * @param visibleBiasUpdate the velocity of b
 * @param hiddenBiasUpdate the velocity of c
 * @param fantasy the fantasy particles of persistent contrastive divergence, particles x m row-major, 0 or 1; empty without
 */
public record CdState(
        int epoch,
        int position,
        Rbm rbm,
        float[] weightUpdate,
        float[] visibleBiasUpdate,
        float[] hiddenBiasUpdate,
        float[] fantasy) {
    /** Bytes the arrays take. */
    public long byteSize() {
        long changing = (long) weightUpdate.length + visibleBiasUpdate.length + hiddenBiasUpdate.length;
        return Float.BYTES * (2L * changing + fantasy.length);
    }
}
