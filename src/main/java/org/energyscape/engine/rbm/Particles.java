package org.energyscape.engine.rbm;

import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.math.MatrixView;
import org.energyscape.engine.math.RandomKey;

/** Chains of the model that go on from step to step; each counts alike in the means. Not thread-safe. */
interface Particles {
    /** Rows of the means. */
    int count();

    /** The visible units, count x m, 0 or 1; the storage itself. */
    MatrixView visible();

    /** Gibbs steps under the parameters of now, then P(h|v): visible units and probabilities, the storage itself. */
    Phase.Rows step(Kernels kernels, Rbm rbm, int gibbsSteps, RandomKey key);

    /** The visible units of all chains, a copy, from which they can be made again. */
    float[] save();

    /** What else has to be saved of them, as {@link CdState#swaps} says; a copy. */
    default long[] saveSwaps() {
        return new long[0];
    }

    /** Whether these are the chains the settings ask for. */
    boolean isOf(NegativePhase phase);
}
