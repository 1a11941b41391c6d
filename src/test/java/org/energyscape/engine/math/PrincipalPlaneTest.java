package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalPlaneTest {
    /** Rows that spread most along the first columns. */
    private static FloatMatrix rows(int rows, int columns, long seed) {
        RandomStream stream = RandomKey.ofSeed(seed).stream();
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = (float) (1 + stream.nextGaussian() * 4 / (1 + i % columns));
        }
        return matrix;
    }

    /** Both ways, by the covariance of the pixels and by the inner products of the pictures. */
    @ParameterizedTest
    @CsvSource({"40,7", "9,30"})
    void axesAndSharesAreThoseOfTheCovarianceMatrix(int rows, int columns) {
        FloatMatrix pictures = rows(rows, columns, 3);
        PrincipalPlane plane = PrincipalPlane.of(pictures);
        Covariance covariance = new Covariance(pictures.getData(), false);
        EigenDecomposition expected = new EigenDecomposition(covariance.getCovarianceMatrix());
        for (int a = 0; a < 2; a++) {
            double[] axis = plane.axis(a);
            double[] right = expected.getEigenvector(a).toArray();
            double inner = 0;
            for (int i = 0; i < columns; i++) {
                inner += axis[i] * right[i];
            }
            assertThat(Math.abs(inner)).isCloseTo(1, within(1e-9));
            assertThat(plane.share(a))
                    .isCloseTo(
                            expected.getRealEigenvalue(a)
                                    / covariance.getCovarianceMatrix().getTrace(),
                            within(1e-9));
        }
    }

    @Test
    void placesHaveMeanZeroAndTheVarianceOfTheAxes() {
        FloatMatrix pictures = rows(50, 12, 5);
        PrincipalPlane plane = PrincipalPlane.of(pictures);
        float[] places = plane.project(pictures);
        double trace =
                new Covariance(pictures.getData(), false).getCovarianceMatrix().getTrace();
        for (int a = 0; a < 2; a++) {
            double sum = 0;
            double squares = 0;
            for (int r = 0; r < 50; r++) {
                sum += places[2 * r + a];
                squares += (double) places[2 * r + a] * places[2 * r + a];
            }
            assertThat(sum / 50).isCloseTo(0, within(1e-6));
            assertThat(squares / 50).isCloseTo(plane.share(a) * trace, within(1e-5));
        }
    }

    @Test
    void theGreatestEntryOfAnAxisIsPositiveAndEqualRowsGiveEqualBits() {
        FloatMatrix pictures = rows(20, 33, 7);
        PrincipalPlane one = PrincipalPlane.of(pictures);
        for (int a = 0; a < 2; a++) {
            double[] axis = one.axis(a);
            double most = Arrays.stream(axis).map(Math::abs).max().orElse(0);
            assertThat(Arrays.stream(axis).max().orElse(0)).isEqualTo(most);
        }
        assertThat(PrincipalPlane.of(pictures.copy()).project(pictures)).isEqualTo(one.project(pictures));
    }

    @Test
    void ofManyRowsOnlyAnEvenlySpreadPartIsLookedAt() {
        FloatMatrix pictures = rows(3 * PrincipalPlane.ROWS, 6, 9);
        FloatMatrix third = new FloatMatrix(PrincipalPlane.ROWS, 6);
        for (int r = 0; r < PrincipalPlane.ROWS; r++) {
            System.arraycopy(pictures.data(), 3 * r * 6, third.data(), r * 6, 6);
        }
        assertThat(PrincipalPlane.of(pictures).axis(0))
                .isEqualTo(PrincipalPlane.of(third).axis(0));
    }

    @Test
    void rowsThatDifferInOneDirectionOrNoneHaveEmptyAxes() {
        FloatMatrix line = new FloatMatrix(3, 4, new float[] {0, 0, 0, 0, 3, 0, 4, 0, 6, 0, 8, 0});
        PrincipalPlane plane = PrincipalPlane.of(line);
        assertThat(plane.axis(0)).containsExactly(new double[] {0.6, 0, 0.8, 0}, within(1e-12));
        assertThat(plane.share(0)).isCloseTo(1, within(1e-12));
        assertThat(plane.share(1)).isZero();
        assertThat(plane.project(line)).containsExactly(new float[] {-5, 0, 0, 0, 5, 0}, within(1e-5f));
        assertThat(PrincipalPlane.of(new FloatMatrix(4, 3)).project(new FloatMatrix(1, 3)))
                .containsExactly(0, 0);
    }

    @Test
    void statesOfAnotherSizeAreRefused() {
        PrincipalPlane plane = PrincipalPlane.of(rows(5, 6, 1));
        assertThatThrownBy(() -> plane.project(new FloatMatrix(1, 5)))
                .hasMessageContaining("6")
                .hasMessageContaining("5");
        assertThatThrownBy(() -> PrincipalPlane.of(new FloatMatrix(0, 6))).hasMessageContaining("0 rows");
    }
}
