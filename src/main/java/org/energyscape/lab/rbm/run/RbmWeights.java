package org.energyscape.lab.rbm.run;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.Rbm;

/**
 * The parameters of a machine at one moment of its training, as a snapshot shows them. Nobody writes into the arrays.
 *
 * @param filters n x m row-major: W transposed
 * @param visibleBias b, length m
 * @param hiddenBias c, length n
 * @param origin where they come from, such as {@code "epoch 12"}
 */
public record RbmWeights(float[] filters, float[] visibleBias, float[] hiddenBias, String origin) {
    public static RbmWeights of(RbmSnapshot snapshot) {
        return new RbmWeights(
                snapshot.filters(),
                snapshot.visibleBias(),
                snapshot.hiddenBias(),
                TrainingWords.moment(snapshot.place()));
    }

    public boolean hasShapeOf(RbmWeights other) {
        return visibleBias.length == other.visibleBias.length && hiddenBias.length == other.hiddenBias.length;
    }

    /** A machine with copies of them. */
    public Rbm machine() {
        FloatMatrix rows = new FloatMatrix(hiddenBias.length, visibleBias.length, filters);
        return new Rbm(rows.transpose(), visibleBias.clone(), hiddenBias.clone());
    }
}
