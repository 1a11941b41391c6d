package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class GreatestEigenvectorsTest {
    @Test
    void valuesAndVectorsAreThoseOfTheFullDecomposition() {
        int n = 30;
        RandomStream stream = new RandomStream(5);
        double[][] x = new double[n][n];
        for (double[] row : x) {
            for (int i = 0; i < n; i++) {
                row[i] = stream.nextDouble() - 0.5;
            }
        }
        RealMatrix root = new Array2DRowRealMatrix(x, false);
        RealMatrix matrix = root.multiply(root.transpose());
        EigenDecomposition whole = new EigenDecomposition(matrix);
        GreatestEigenvectors greatest = GreatestEigenvectors.of(matrix, 2);
        for (int a = 0; a < 2; a++) {
            assertThat(greatest.value(a)).isCloseTo(whole.getRealEigenvalue(a), within(1e-9));
            double along = 0;
            for (int i = 0; i < n; i++) {
                along += greatest.vector(a)[i] * whole.getEigenvector(a).getEntry(i);
            }
            assertThat(Math.abs(along)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aMatrixOfOneDirectionHasOneEigenvalue() {
        GreatestEigenvectors greatest =
                GreatestEigenvectors.of(new Array2DRowRealMatrix(new double[][] {{4, 2, 0}, {2, 1, 0}, {0, 0, 0}}), 2);
        assertThat(greatest.value(0)).isCloseTo(5, within(1e-12));
        assertThat(greatest.value(1)).isCloseTo(0, within(1e-12));
        assertThat(greatest.vector(0)[0] / greatest.vector(0)[1]).isCloseTo(2, within(1e-9));
    }

    @Test
    void twoHundredPicturesWithTheirInversesHaveAPlane() {
        int n = 400;
        RandomStream stream = new RandomStream(3);
        float[] rows = new float[400 * n];
        for (int r = 0; r < 200; r++) {
            for (int i = 0; i < n; i++) {
                rows[r * n + i] = stream.nextBoolean() ? 1 : -1;
                rows[(r + 200) * n + i] = -rows[r * n + i];
            }
        }
        PrincipalPlane plane = PrincipalPlane.of(new FloatMatrix(400, n, rows));
        assertThat(plane.share(0)).isGreaterThanOrEqualTo(plane.share(1));
        assertThat(plane.share(1)).isPositive();
    }
}
