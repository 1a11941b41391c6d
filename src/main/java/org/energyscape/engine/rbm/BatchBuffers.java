package org.energyscape.engine.rbm;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.MatrixView;

/**
 * The arrays of one minibatch, one example a row: data with its hidden probabilities, hidden samples, and both layers at the
 * end of the chain.
 */
record BatchBuffers(Phase.Rows positive, MatrixView sample, Phase.Rows negative) {
    BatchBuffers(int rows, Rbm rbm) {
        this(layers(rows, rbm), new FloatMatrix(rows, rbm.hidden()).view(), layers(rows, rbm));
    }

    private static Phase.Rows layers(int rows, Rbm rbm) {
        return new Phase.Rows(new FloatMatrix(rows, rbm.visible()).view(), new FloatMatrix(rows, rbm.hidden()).view());
    }

    int rows() {
        return positive.count();
    }

    MatrixView v0() {
        return positive.v();
    }

    MatrixView h0() {
        return positive.h();
    }

    MatrixView vk() {
        return negative.v();
    }

    MatrixView hk() {
        return negative.h();
    }

    /** The first rows of the same arrays, for the smaller batch at the end of an epoch. */
    BatchBuffers first(int rows) {
        return new BatchBuffers(positive.first(rows), sample.rows(0, rows), negative.first(rows));
    }
}
