package org.energyscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;

final class NearestNeighbourTest {
    /** Not a multiple of the block sizes, so that the incomplete last blocks are tried too. */
    private static final int STORED = 601;

    private static final int QUERIES = 131;
    private static final int FEATURES = 23;

    @Test
    void theNearestIsTheOneBruteForceFinds() {
        FloatMatrix stored = shades(STORED, 1);
        FloatMatrix queries = shades(QUERIES, 2);

        int[] found = new NearestNeighbour(numbered(stored), 1).nearest(queries);

        assertThat(found).isEqualTo(bruteForce(stored, queries));
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Dataset stored = numbered(shades(STORED, 1));
        FloatMatrix queries = shades(QUERIES, 2);

        assertThat(new NearestNeighbour(stored, 3).nearest(queries))
                .isEqualTo(new NearestNeighbour(stored, 1).nearest(queries));
    }

    @Test
    void ofEquallyNearPicturesTheFirstWins() {
        FloatMatrix stored = new FloatMatrix(STORED, 2);
        stored.data()[2 * 17] = 1;
        stored.data()[2 * 400] = 1;
        stored.data()[2 * 600] = 1;

        int[] found = new NearestNeighbour(numbered(stored), 2)
                .nearest(new FloatMatrix(3, 2, new float[] {1, 0, 0.9f, 0.4f, 0, 0}));

        assertThat(found).containsExactly(17, 17, 0);
    }

    @Test
    void aStoredPictureIsItsOwnNearestNeighbour() {
        FloatMatrix stored = shades(STORED, 1);
        int[] labels = new int[STORED];
        for (int i = 0; i < STORED; i++) {
            labels[i] = i * 7 % 10;
        }

        NearestNeighbour classifier = new NearestNeighbour(new Dataset("shades", stored, FEATURES, 1, labels), 2);

        assertThat(classifier.classify(stored)).isEqualTo(labels);
    }

    @Test
    void picturesOfAnotherSizeAreRefused() {
        NearestNeighbour classifier = new NearestNeighbour(numbered(shades(3, 1)), 1);

        assertThatThrownBy(() -> classifier.classify(new FloatMatrix(1, 5))).hasMessageContaining("23 pixels, found 5");
    }

    /** Sixteenths, a third of them zero: sums of their products are exact in float, so brute force must agree. */
    private static FloatMatrix shades(int rows, long seed) {
        RandomStream random = new RandomStream(seed);
        FloatMatrix m = new FloatMatrix(rows, FEATURES);
        for (int i = 0; i < m.data().length; i++) {
            m.data()[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(17) / 16f;
        }
        return m;
    }

    private static Dataset numbered(FloatMatrix values) {
        int[] labels = new int[values.getRowDimension()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i;
        }
        return new Dataset("numbered", values, values.getColumnDimension(), 1, labels);
    }

    private static int[] bruteForce(FloatMatrix stored, FloatMatrix queries) {
        int[] nearest = new int[queries.getRowDimension()];
        for (int q = 0; q < nearest.length; q++) {
            double least = Double.POSITIVE_INFINITY;
            for (int s = 0; s < stored.getRowDimension(); s++) {
                double square = 0;
                for (int k = 0; k < stored.getColumnDimension(); k++) {
                    double d = stored.at(s, k) - queries.at(q, k);
                    square += d * d;
                }
                if (square < least) {
                    least = square;
                    nearest[q] = s;
                }
            }
        }
        return nearest;
    }
}
