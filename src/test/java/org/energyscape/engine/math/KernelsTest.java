package org.energyscape.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.math.Kernels.Activation;
import org.energyscape.engine.math.TiledProduct.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel against the loop of its definition in double, on odd, empty, one-row and block-crossing shapes. */
class KernelsTest {
    private static final RandomKey KEY = RandomKey.ofSeed(20);
    private static final List<Kernels> ALL = AllKernels.on(1);

    /** p, q, r of a (p x q)·(q x r) product. */
    record Shape(int p, int q, int r) {}

    static List<Shape> shapes() {
        return List.of(
                new Shape(0, 3, 2),
                new Shape(3, 0, 2),
                new Shape(3, 2, 0),
                new Shape(1, 1, 1),
                new Shape(1, 7, 5),
                new Shape(5, 1, 1),
                new Shape(33, 65, 17),
                new Shape(37, 130, 63),
                new Shape(12, 3, 32),
                new Shape(30, 100, 512),
                new Shape(17, 40, 143),
                new Shape(2, BlockedProduct.INNER + 3, 3),
                new Shape(65, 9, BlockedProduct.COLUMNS + 5),
                new Shape(TiledProduct.ROWS + 1, 5, 3),
                new Shape(3, 3 * BlockedProduct.INNER + 1, BlockedProduct.COLUMNS + 1));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void productAgreesWithTheTripleLoop(Shape s) {
        for (Kernels kernels : ALL) {
            MatrixView a = random(s.p, s.q, 1);
            MatrixView b = random(s.q, s.r, 2);
            MatrixView c = random(s.p, s.r, 3);
            kernels.multiply(a, b, c);
            assertClose(c, expected(a, false, b, false), s.q);
            assertSurroundingsUntouched(c, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void productWithTheTransposeAgreesWithTheTripleLoop(Shape s) {
        for (Kernels kernels : ALL) {
            MatrixView a = random(s.p, s.q, 1);
            MatrixView b = random(s.r, s.q, 2);
            MatrixView c = random(s.p, s.r, 3);
            kernels.multiplyTransposed(a, b, c);
            assertClose(c, expected(a, false, b, true), s.q);
            assertSurroundingsUntouched(c, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void accumulatedProductAddsToWhatIsThere(Shape s) {
        for (Kernels kernels : ALL) {
            MatrixView a = random(s.q, s.p, 1);
            MatrixView b = random(s.q, s.r, 2);
            MatrixView c = random(s.p, s.r, 3);
            double[][] expected = expected(a, true, b, false);
            for (int i = 0; i < s.p; i++) {
                for (int j = 0; j < s.r; j++) {
                    expected[i][j] = at(c, i, j) - 0.25 * expected[i][j];
                }
            }
            kernels.addTransposedProduct(-0.25f, a, b, c);
            assertClose(c, expected, s.q);
            assertSurroundingsUntouched(c, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void affineAddsTheBiasAndAppliesTheActivation(Shape s) {
        for (Kernels kernels : ALL) {
            MatrixView a = random(s.p, s.q, 1);
            MatrixView b = random(s.q, s.r, 2);
            MatrixView transposed = random(s.r, s.q, 4);
            float[] bias = random(1, s.r, 5).data();
            float[] ownBias = Arrays.copyOf(bias, s.r);
            MatrixView c = random(s.p, s.r, 3);

            kernels.affine(a, b, ownBias, Activation.SIGMOID, c);
            assertClose(c, activated(expected(a, false, b, false), ownBias, true), s.q);
            kernels.affine(a, b, ownBias, Activation.IDENTITY, c);
            assertClose(c, activated(expected(a, false, b, false), ownBias, false), s.q);
            kernels.affineTransposed(a, transposed, ownBias, Activation.SIGMOID, c);
            assertClose(c, activated(expected(a, false, transposed, true), ownBias, true), s.q);
            kernels.affineTransposed(a, transposed, ownBias, Activation.IDENTITY, c);
            assertClose(c, activated(expected(a, false, transposed, true), ownBias, false), s.q);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void rowAndColumnSumsAgreeWithTheirLoops(Shape s) {
        for (Kernels kernels : ALL) {
            MatrixView a = random(s.p, s.q, 1);
            MatrixView b = random(s.p, s.q, 2);
            float[] x = Arrays.copyOf(random(1, s.q, 3).data(), s.q);
            float[] columns = x.clone();
            double[] softplus = new double[s.p];
            double[] dots = new double[s.p];
            double[] pairs = new double[s.p];
            kernels.softplusRowSums(a, softplus);
            kernels.rowDots(a, x, dots);
            kernels.rowDots(a, b, pairs);
            kernels.addColumnSums(-0.5f, a, columns);
            double[] expectedColumns = new double[s.q];
            for (int i = 0; i < s.p; i++) {
                double sum = 0;
                double dot = 0;
                double pair = 0;
                for (int j = 0; j < s.q; j++) {
                    sum += Math.log1p(Math.exp(at(a, i, j)));
                    dot += at(a, i, j) * x[j];
                    pair += at(a, i, j) * at(b, i, j);
                    expectedColumns[j] -= 0.5 * at(a, i, j);
                }
                assertThat(softplus[i]).isCloseTo(sum, within(1e-6 * (1 + s.q)));
                assertThat(dots[i]).isCloseTo(dot, within(1e-9 * (1 + s.q)));
                assertThat(pairs[i]).isCloseTo(pair, within(1e-9 * (1 + s.q)));
            }
            for (int j = 0; j < s.q; j++) {
                assertThat((double) columns[j]).isCloseTo(x[j] + expectedColumns[j], within(1e-5 * (1 + s.p)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theNumberOfThreadsDoesNotChangeABit(Shape s) {
        MatrixView a = random(s.p, s.q, 1);
        MatrixView at = random(s.q, s.p, 1);
        MatrixView b = random(s.q, s.r, 2);
        MatrixView bt = random(s.r, s.q, 2);
        float[] bias = Arrays.copyOf(random(1, s.r, 3).data(), s.r);
        List<List<Kernels>> byThreads = List.of(AllKernels.on(1), AllKernels.on(2), AllKernels.on(3));
        for (int k = 0; k < ALL.size(); k++) {
            List<float[]> found = new ArrayList<>();
            for (List<Kernels> all : byThreads) {
                Kernels kernels = all.get(k);
                MatrixView c = random(s.p, s.r, 4);
                MatrixView d = random(s.p, s.r, 5);
                kernels.affine(a, b, bias, Activation.SIGMOID, c);
                kernels.addTransposedProduct(0.3f, at, b, c);
                kernels.sampleBernoulli(c, KEY, c);
                kernels.combineTransposedProducts(0.5f, 0.3f, at, b, -0.3f, at, b, c);
                kernels.addTransposedProduct(0.3f, at, b, c);
                kernels.sampleAffine(a, b, bias, KEY, d, c);
                kernels.affineTransposed(a, bt, bias, Activation.SIGMOID, d);
                kernels.addScaled(1, d.data(), 0.5f, c.data());
                found.add(c.data());
            }
            assertThat(found.get(1)).isEqualTo(found.get(0));
            assertThat(found.get(2)).isEqualTo(found.get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void combinedProductsAreScaledSubtractedAndAddedToWhatIsKept(Shape s) {
        MatrixView a0 = random(s.q, s.p, 1);
        MatrixView b0 = random(s.q, s.r, 2);
        MatrixView a1 = random(s.q + 3, s.p, 6);
        MatrixView b1 = random(s.q + 3, s.r, 7);
        double[][] first = expected(a0, true, b0, false);
        double[][] second = expected(a1, true, b1, false);
        for (Kernels kernels : ALL) {
            for (float beta : new float[] {0, 0.5f, 1}) {
                MatrixView c = random(s.p, s.r, 3);
                double[][] expected = new double[s.p][s.r];
                for (int i = 0; i < s.p; i++) {
                    for (int j = 0; j < s.r; j++) {
                        expected[i][j] = beta * at(c, i, j) + 0.3 * first[i][j] - 0.7 * second[i][j];
                    }
                }
                kernels.combineTransposedProducts(beta, 0.3f, a0, b0, -0.7f, a1, b1, c);
                assertClose(c, expected, 2 * s.q + 3);
                assertSurroundingsUntouched(c, 3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void probabilitiesAndSamplesInOneCallAreThoseOfTwoCalls(Shape s) {
        MatrixView a = random(s.p, s.q, 1);
        MatrixView b = random(s.q, s.r, 2);
        MatrixView bt = random(s.r, s.q, 2);
        float[] bias = Arrays.copyOf(random(1, s.r, 5).data(), s.r);
        for (Kernels kernels : ALL) {
            for (boolean transposed : new boolean[] {false, true}) {
                MatrixView p = random(s.p, s.r, 3);
                MatrixView samples = random(s.p, s.r, 4);
                if (transposed) {
                    kernels.affineTransposed(a, bt, bias, Activation.SIGMOID, p);
                } else {
                    kernels.affine(a, b, bias, Activation.SIGMOID, p);
                }
                kernels.sampleBernoulli(p, KEY, samples);

                MatrixView p1 = random(s.p, s.r, 3);
                MatrixView samples1 = random(s.p, s.r, 4);
                MatrixView both = random(s.p, s.r, 4);
                if (transposed) {
                    kernels.sampleAffineTransposed(a, bt, bias, KEY, p1, samples1);
                    kernels.sampleAffineTransposed(a, bt, bias, KEY, both, both);
                } else {
                    kernels.sampleAffine(a, b, bias, KEY, p1, samples1);
                    kernels.sampleAffine(a, b, bias, KEY, both, both);
                }
                assertThat(p1.data()).isEqualTo(p.data());
                assertThat(samples1.data()).isEqualTo(samples.data());
                assertThat(both.data()).isEqualTo(samples.data());
            }
        }
    }

    @Test
    void nanAndInfinityReachTheEntriesTheyBelongToAndNoOthers() {
        for (Kernels kernels : ALL) {
            MatrixView a = ones(20, 40);
            MatrixView b = ones(40, 70);
            MatrixView c = ones(20, 70);
            a.data()[3 * 40 + 7] = Float.NaN;
            b.data()[5 * 70 + 60] = Float.POSITIVE_INFINITY;
            kernels.multiply(a, b, c);
            for (int i = 0; i < 20; i++) {
                for (int j = 0; j < 70; j++) {
                    float expected = i == 3 ? Float.NaN : j == 60 ? Float.POSITIVE_INFINITY : 40;
                    assertThat((float) at(c, i, j)).isEqualTo(Float.valueOf(expected));
                }
            }
            kernels.affine(a, b, new float[70], Activation.SIGMOID, c);
            assertThat(at(c, 3, 1)).isNaN();
            assertThat(at(c, 4, 60)).isEqualTo(1);
            MatrixView s = ones(20, 70);
            kernels.sampleBernoulli(c, KEY, s);
            assertThat(at(s, 3, 1)).isZero();
            assertThat(at(s, 4, 60)).isEqualTo(1);
            // A beta of 0 forgets what was there.
            MatrixView d = ones(40, 70);
            Arrays.fill(d.data(), Float.NaN);
            kernels.combineTransposedProducts(0, 1, ones(20, 40), ones(20, 70), -1, ones(20, 40), ones(20, 70), d);
            assertThat(d.data()).containsOnly(0);
        }
    }

    private static MatrixView ones(int rows, int columns) {
        MatrixView view = new FloatMatrix(rows, columns).view();
        Arrays.fill(view.data(), 1);
        return view;
    }

    /** The same batch with a few zeros more or less falls on either side of the choice. */
    @Test
    void denseAndSparseSumsAgreeUpToRoundingAndTheChoiceIsOneOfThem() {
        assumeTrue(VectorModule.isPresent(), "the JVM runs without jdk.incubator.vector");
        for (int bits : AllKernels.WIDTHS) {
            VectorBackend backend = VectorBackend.of(bits);
            for (double density : new double[] {0, 0.05, 0.19, 0.4, 0.5, 0.9, 1}) {
                MatrixView a = new FloatMatrix(100, 130).view();
                RandomStream random = new RandomStream(5);
                for (int i = 0; i < a.data().length; i++) {
                    a.data()[i] = random.nextDouble() < density ? 1 : 0;
                }
                MatrixView b = random(130, 77, 2);
                float[] bias = Arrays.copyOf(random(1, 77, 5).data(), 77);
                float[] dense = affineBy(new TiledKernels(backend, Path.DENSE, 2), a, b, bias);
                float[] sparse = affineBy(new TiledKernels(backend, Path.SPARSE, 2), a, b, bias);
                float[] chosen = affineBy(new TiledKernels(backend, 2), a, b, bias);
                for (int i = 0; i < dense.length; i++) {
                    assertThat(sparse[i]).isCloseTo(dense[i], within(1e-5f));
                }
                assertThat(chosen).isEqualTo(density <= 0.3 ? sparse : dense);
            }
        }
    }

    private static float[] affineBy(Kernels kernels, MatrixView a, MatrixView b, float[] bias) {
        MatrixView c = new FloatMatrix(a.rows(), b.columns()).view();
        kernels.affine(a, b, bias, Activation.IDENTITY, c);
        return c.data();
    }

    @Test
    void theBestKernelsAreVectorOnesWhereTheModuleIsAndTheirNameSaysSo() {
        assertThat(Kernels.plain(2).name()).isEqualTo("plain, 2 threads");
        assertThat(Kernels.best(3).threads()).isEqualTo(3);
        if (VectorBackend.preferred().isPresent()) {
            assertThat(Kernels.best(1).name()).matches("vector (128|256|512) bit, 1 thread");
        } else {
            assertThat(Kernels.best(1).name()).isEqualTo("plain, 1 thread");
        }
        String vector = System.getProperty("energyscape.test.vector", "");
        assertThat(VectorModule.isPresent()).isEqualTo(!vector.equals("off"));
    }

    @Test
    void samplesHaveTheirProbabilities() {
        int rows = 2000;
        MatrixView p = new FloatMatrix(rows, 5).view();
        float[] probability = {0, 0.1f, 0.5f, 0.9f, 1};
        for (int i = 0; i < rows; i++) {
            System.arraycopy(probability, 0, p.data(), i * 5, 5);
        }
        MatrixView s = new FloatMatrix(rows, 5).view();
        ALL.get(0).sampleBernoulli(p, KEY, s);
        float[] counts = new float[5];
        ALL.get(0).addColumnSums(1, s, counts);
        for (int j = 0; j < 5; j++) {
            double sigma = Math.sqrt(rows * probability[j] * (1 - probability[j]));
            assertThat((double) counts[j]).isCloseTo(rows * probability[j], within(3.5 * sigma + 1e-3));
        }
    }

    @Test
    void samplesOfARowDoNotDependOnTheRowsAroundIt() {
        MatrixView p = new FloatMatrix(300, 100).view();
        Arrays.fill(p.data(), 0.5f);
        MatrixView all = new FloatMatrix(300, 100).view();
        MatrixView few = new FloatMatrix(7, 100).view();
        ALL.get(0).sampleBernoulli(p, KEY, all);
        ALL.get(0).sampleBernoulli(p.rows(0, 7), KEY, few);
        assertThat(few.data()).isEqualTo(Arrays.copyOf(all.data(), 700));
        assertThat(Arrays.copyOfRange(all.data(), 0, 100)).isNotEqualTo(Arrays.copyOfRange(all.data(), 100, 200));
    }

    @Test
    void shapesThatDoNotFitAreNamed() {
        MatrixView a = new FloatMatrix(2, 3).view();
        MatrixView b = new FloatMatrix(4, 5).view();
        MatrixView c = new FloatMatrix(2, 5).view();
        assertThatThrownBy(() -> ALL.get(0).multiply(a, b, c))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The shapes do not fit C = A·B: A is 2 x 3, B is 4 x 5, C is 2 x 5");
        assertThatThrownBy(() -> ALL.get(0).affine(a, random(3, 5, 1), new float[4], Activation.SIGMOID, c))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected bias of length 5, found 4");
        assertThatThrownBy(() -> ALL.get(0).sampleBernoulli(a, KEY, b)).hasMessageContaining("2 x 3 and 4 x 5");
        assertThatThrownBy(() -> Kernels.plain(0)).hasMessageContaining("at least 1 thread");
    }

    @Test
    void aViewOutsideItsArrayIsRefused() {
        assertThatThrownBy(() -> new MatrixView(new float[10], 1, 2, 5, 5))
                .hasMessageContaining("needs 11 values, found 10");
        assertThatThrownBy(() -> new MatrixView(new float[10], 0, 2, 5, 4)).hasMessageContaining("stride");
        assertThatThrownBy(() -> new FloatMatrix(2, 2).view().rows(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** A rectangle inside a larger array, so that offset and stride are always tried. About half the entries are 0. */
    private static MatrixView random(int rows, int columns, int seed) {
        int stride = columns + 3;
        float[] data = new float[2 + rows * stride];
        RandomStream random = KEY.child(seed).stream();
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextBoolean() ? 0 : random.nextFloat() * 2 - 1;
        }
        if (rows == 1) {
            // A row also serves as a bias, which has no offset.
            return new MatrixView(data, 0, 1, columns, stride);
        }
        return new MatrixView(data, 2, rows, columns, stride);
    }

    private static double at(MatrixView view, int i, int j) {
        return view.data()[view.start(i) + j];
    }

    private static double[][] expected(MatrixView a, boolean aTransposed, MatrixView b, boolean bTransposed) {
        int p = aTransposed ? a.columns() : a.rows();
        int q = aTransposed ? a.rows() : a.columns();
        int r = bTransposed ? b.rows() : b.columns();
        double[][] c = new double[p][r];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < r; j++) {
                for (int k = 0; k < q; k++) {
                    c[i][j] += (aTransposed ? at(a, k, i) : at(a, i, k)) * (bTransposed ? at(b, j, k) : at(b, k, j));
                }
            }
        }
        return c;
    }

    private static double[][] activated(double[][] z, float[] bias, boolean sigmoid) {
        for (double[] row : z) {
            for (int j = 0; j < row.length; j++) {
                row[j] += bias[j];
                row[j] = sigmoid ? 1 / (1 + Math.exp(-row[j])) : row[j];
            }
        }
        return z;
    }

    /** One assertion a matrix: half a million of them would take longer than the kernels. */
    private static void assertClose(MatrixView found, double[][] expected, int inner) {
        assertThat(found.rows()).isEqualTo(expected.length);
        double worst = 0;
        for (int i = 0; i < found.rows(); i++) {
            for (int j = 0; j < found.columns(); j++) {
                double error = Math.abs(at(found, i, j) - expected[i][j]);
                worst = error <= worst ? worst : error;
            }
        }
        assertThat(worst).isLessThan(3e-7 * (inner + 4));
    }

    private static void assertSurroundingsUntouched(MatrixView view, int seed) {
        float[] restored = view.data().clone();
        float[] original = random(view.rows(), view.columns(), seed).data();
        for (int i = 0; i < view.rows(); i++) {
            System.arraycopy(original, view.start(i), restored, view.start(i), view.columns());
        }
        assertThat(restored).isEqualTo(original);
    }
}
