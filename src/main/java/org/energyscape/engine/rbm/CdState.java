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
 */
public record CdState(
        int epoch, int position, Rbm rbm, float[] weightUpdate, float[] visibleBiasUpdate, float[] hiddenBiasUpdate) {
    /** Bytes the arrays take. */
    public long byteSize() {
        return 2L * Float.BYTES * (weightUpdate.length + visibleBiasUpdate.length + hiddenBiasUpdate.length);
    }
}
