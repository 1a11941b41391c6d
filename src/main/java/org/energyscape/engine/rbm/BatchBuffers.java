package org.energyscape.engine.rbm;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.MatrixView;

/**
 * The arrays of one minibatch, one example a row: data, its hidden probabilities, hidden samples, and both layers at the
 * end of the chain.
 */
record BatchBuffers(MatrixView v0, MatrixView h0, MatrixView sample, MatrixView vk, MatrixView hk) {
    BatchBuffers(int rows, Rbm rbm) {
        this(
                new FloatMatrix(rows, rbm.visible()).view(),
                new FloatMatrix(rows, rbm.hidden()).view(),
                new FloatMatrix(rows, rbm.hidden()).view(),
                new FloatMatrix(rows, rbm.visible()).view(),
                new FloatMatrix(rows, rbm.hidden()).view());
    }

    int rows() {
        return v0.rows();
    }

    /** The first rows of the same arrays, for the smaller batch at the end of an epoch. */
    BatchBuffers first(int rows) {
        return new BatchBuffers(
                v0.rows(0, rows), h0.rows(0, rows), sample.rows(0, rows), vk.rows(0, rows), hk.rows(0, rows));
    }
}
