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
 * @param fantasy the chains that go on from step to step, chains x m row-major, 0 or 1; empty without
 * @param swaps for chains at K temperatures, for each pair of neighbours, how often they were offered each other's state,
 *     then how often they took it, 2(K-1) numbers; empty for chains at one temperature, and without any
 * @param visibleMean running mean of the visible units, length m; empty where neither centring nor sparsity needs it
 * @param hiddenMean running mean of P(h|v), length n; empty likewise
 */
public record CdState(
        int epoch,
        int position,
        Rbm rbm,
        float[] weightUpdate,
        float[] visibleBiasUpdate,
        float[] hiddenBiasUpdate,
        float[] fantasy,
        long[] swaps,
        float[] visibleMean,
        float[] hiddenMean) {
    /** The first state of training from these parameters. */
    public static CdState start(Rbm rbm) {
        int m = rbm.visible();
        int n = rbm.hidden();
        float[] none = {};
        return new CdState(0, 0, rbm, new float[m * n], new float[m], new float[n], none, new long[0], none, none);
    }

    /** Bytes the arrays take. */
    public long byteSize() {
        long changing = (long) weightUpdate.length + visibleBiasUpdate.length + hiddenBiasUpdate.length;
        return Float.BYTES * (2L * changing + fantasy.length + visibleMean.length + hiddenMean.length)
                + (long) Long.BYTES * swaps.length;
    }
}
