package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.exception.DimensionMismatchException;
import org.apache.commons.math3.exception.OutOfRangeException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RRQRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** A float matrix is a commons-math matrix in every respect: against {@code Array2DRowRealMatrix} of the same entries. */
class FloatMatrixTest {
    private final FloatMatrix a = random(7, 5, 1);
    private final FloatMatrix b = random(5, 6, 2);
    private final FloatMatrix square = random(6, 6, 3);
    private final FloatMatrix positive = FloatMatrix.copyOf(square.multiply(square.transpose()));

    @Test
    void productsAgreeWithCommonsMath() {
        RealMatrix expected = reference(a).multiply(reference(b));
        assertClose(a.multiply(b), expected, 1e-5);
        assertClose(a.multiply(reference(b)), expected, 1e-5);
        assertClose(reference(a).multiply(b), expected, 1e-12);
        assertClose(b.preMultiply(a), expected, 1e-5);
        assertThat(a.multiply(b)).isInstanceOf(FloatMatrix.class);
        assertThatThrownBy(() -> b.multiply(a)).isInstanceOf(DimensionMismatchException.class);
    }

    @Test
    void matrixTimesVectorAgreesWithCommonsMathToDoublePrecision() {
        double[] x = {0.3, -2, 1e-3, 5, 0.1};
        double[] y = {1, 2, 3, 4, 5, 6, 7};
        assertThat(a.operate(x)).containsExactly(reference(a).operate(x), within(1e-12));
        assertThat(a.preMultiply(y)).containsExactly(reference(a).preMultiply(y), within(1e-12));
        assertThatThrownBy(() -> a.operate(y)).isInstanceOf(DimensionMismatchException.class);
        assertThatThrownBy(() -> a.preMultiply(x)).isInstanceOf(DimensionMismatchException.class);
    }

    @Test
    void transposeOfAMatrixLargerThanItsBlocks() {
        FloatMatrix large = random(70, 41, 4);
        FloatMatrix transposed = large.transpose();
        for (int i = 0; i < 70; i++) {
            for (int j = 0; j < 41; j++) {
                assertThat(transposed.at(j, i)).isEqualTo(large.at(i, j));
            }
        }
    }

    @Test
    void indicesAreCheckedAsCommonsMathDoes() {
        assertThatThrownBy(() -> a.getEntry(7, 0)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> a.getEntry(0, 5)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> a.setEntry(-1, 0, 1)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> a.addToEntry(0, 5, 1)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> a.multiplyEntry(0, -1, 1)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> a.getRow(7)).isInstanceOf(OutOfRangeException.class);
        assertThatThrownBy(() -> new FloatMatrix(2, 2, new float[3])).hasMessageContaining("needs 4 values, found 3");
    }

    @Test
    void aCopySharesNothingAndEqualsItsOriginal() {
        FloatMatrix copy = a.copy();
        assertThat(copy).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(a).isEqualTo(reference(a));
        assertThat(reference(a)).isEqualTo(a);
        copy.addToEntry(2, 3, 1);
        assertThat(copy).isNotEqualTo(a);
        assertThat(FloatMatrix.copyOf(reference(a))).isEqualTo(a);
    }

    @Test
    void luDecompositionGivesTheDeterminantAndTheInverse() {
        LUDecomposition lu = new LUDecomposition(square);
        assertThat(lu.getDeterminant())
                .isCloseTo(new LUDecomposition(reference(square)).getDeterminant(), within(1e-12));
        assertClose(reference(square).multiply(lu.getSolver().getInverse()), identity(6), 1e-10);
    }

    @Test
    void qrDecompositionsRebuildTheMatrix() {
        QRDecomposition qr = new QRDecomposition(a);
        assertClose(qr.getQ().multiply(qr.getR()), reference(a), 1e-12);
        RRQRDecomposition ranked = new RRQRDecomposition(a);
        assertThat(ranked.getRank(1e-9)).isEqualTo(5);
    }

    @Test
    void singularValuesRebuildTheMatrix() {
        SingularValueDecomposition svd = new SingularValueDecomposition(a);
        assertClose(svd.getU().multiply(svd.getS()).multiply(svd.getVT()), reference(a), 1e-12);
        assertThat(svd.getRank()).isEqualTo(5);
    }

    @Test
    void choleskyFactorRebuildsAPositiveMatrix() {
        CholeskyDecomposition cholesky = new CholeskyDecomposition(positive);
        assertClose(cholesky.getL().multiply(cholesky.getLT()), reference(positive), 1e-12);
    }

    @Test
    void eigenvectorsRebuildASymmetricMatrix() {
        EigenDecomposition eigen = new EigenDecomposition(positive);
        assertThat(eigen.hasComplexEigenvalues()).isFalse();
        assertClose(eigen.getV().multiply(eigen.getD()).multiply(eigen.getVT()), reference(positive), 1e-10);
    }

    @Test
    void elementwiseOperationsAndSubmatricesWork() {
        assertClose(a.add(a).subtract(a.scalarMultiply(0.5)), reference(a).scalarMultiply(1.5), 1e-6);
        assertClose(a.getSubMatrix(1, 3, 2, 4), reference(a).getSubMatrix(1, 3, 2, 4), 0);
        assertThat(a.getFrobeniusNorm()).isCloseTo(reference(a).getFrobeniusNorm(), within(1e-12));
        assertThat(square.getTrace()).isCloseTo(reference(square).getTrace(), within(1e-12));
    }

    private static FloatMatrix random(int rows, int columns, int seed) {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        RandomStream random = RandomKey.ofSeed(seed).stream();
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = (float) random.nextGaussian();
        }
        return matrix;
    }

    private static RealMatrix reference(FloatMatrix matrix) {
        return new Array2DRowRealMatrix(matrix.getData());
    }

    private static RealMatrix identity(int n) {
        RealMatrix identity = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            identity.setEntry(i, i, 1);
        }
        return identity;
    }

    private static void assertClose(RealMatrix found, RealMatrix expected, double tolerance) {
        assertThat(found.getRowDimension()).isEqualTo(expected.getRowDimension());
        assertThat(found.getColumnDimension()).isEqualTo(expected.getColumnDimension());
        for (int i = 0; i < expected.getRowDimension(); i++) {
            assertThat(found.getRow(i)).containsExactly(expected.getRow(i), within(tolerance));
        }
    }
}
